//! The hover layer: what is painted over the chart, on a canvas of its own, while a month is
//! read. The numbers themselves are the page's text, not part of the picture.

use crate::figure::Key;
use crate::geometry::Point;
use crate::ink::Ink;
use crate::scene::{Mark, Ring, Scene};

/// Radius of a dot on a line, and of the chosen line's dot, in CSS pixels.
const RADII: (f64, f64) = (4.0, 5.5);

/// A vertical rule at the end of `month` and a dot on every line that has a value there; the
/// dot of the `chosen` line is larger. A month past the horizon is read as the last one.
pub fn readout(scene: &Scene, month: u32, chosen: Option<Key>) -> Vec<Mark> {
    let month = month.min(scene.months.saturating_sub(1));
    let x = scene.projection.time.forward(f64::from(month) + 1.0);
    let rule = Mark::Rule {
        from: Point::new(x, scene.plot.top()),
        to: Point::new(x, scene.plot.bottom()),
        ink: Ink::Soft,
        width: 1.0,
    };
    let dots = scene.tracks.iter().filter_map(|track| {
        let end = track.ends.get(month as usize).copied().flatten()?;
        Some(Mark::Dot {
            centre: end.point,
            radius: if chosen == Some(track.key) {
                RADII.1
            } else {
                RADII.0
            },
            fill: track.ink,
            ring: Some(Ring {
                ink: Ink::Surface,
                width: 1.5,
            }),
        })
    });
    std::iter::once(rule).chain(dots).collect()
}
