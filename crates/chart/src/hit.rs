//! What is under the pointer. Functions on the finished scene, called by pointer handlers.

use crate::figure::Key;
use crate::geometry::{Point, Rect};
use crate::scene::{Scene, TrackEnd};

/// What the pointer found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The month index whose end is nearest.
    pub month: u32,
    /// The nearest line at that month, if any line has a value there.
    pub key: Option<Key>,
}

/// What is pointed with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// A mouse or a pen: close is close.
    Fine,
    /// A finger: 44 pixels of room, as touch guidelines ask for.
    Coarse,
}

impl Reach {
    /// How far from the handle's centre and from the line still counts, in CSS pixels.
    const fn tolerance(self) -> (f64, f64) {
        match self {
            Reach::Fine => (14.0, 5.0),
            Reach::Coarse => (22.0, 22.0),
        }
    }
}

/// How far outside the plot the pointer still reads it, in CSS pixels.
const MARGIN: f64 = 12.0;

/// The month and the line under the pointer, or `None` away from the plot and the names.
///
/// On a line's name it is that line at the end of the horizon.
pub fn hit(scene: &Scene, point: Point) -> Option<Hit> {
    let last = scene.months.saturating_sub(1);
    if let Some(name) = scene.names.iter().find(|name| name.rect.contains(point)) {
        return Some(Hit {
            month: last,
            key: Some(name.key),
        });
    }
    if !scene.plot.grown(MARGIN).contains(point) {
        return None;
    }
    let month = month_at(scene, point.x).saturating_sub(1);
    let at_month = |ends: &[Option<TrackEnd>]| ends.get(month as usize).copied().flatten();
    let nearest = scene
        .tracks
        .iter()
        .filter_map(|track| Some((distance(at_month(&track.ends)?, point.y), track.key)))
        .min_by(|(a, _), (b, _)| a.total_cmp(b));
    Some(Hit {
        month,
        key: nearest.map(|(_, key)| key),
    })
}

/// Zero inside a stacked band, otherwise the vertical distance to its nearer edge.
fn distance(end: TrackEnd, y: f64) -> f64 {
    let (top, bottom) = (end.point.y.min(end.base), end.point.y.max(end.base));
    (top - y).max(y - bottom).max(0.0)
}

/// The elapsed months nearest to a horizontal position, from 0 to the horizon.
///
/// While the stop marker is dragged this is its new place.
pub fn month_at(scene: &Scene, x: f64) -> u32 {
    let months = scene.projection.time.inverse(x).round();
    if months.is_nan() {
        0
    } else {
        months.clamp(0.0, f64::from(scene.months)) as u32
    }
}

/// Whether the pointer is on the stop marker: its handle or its line.
pub fn stop_hit(scene: &Scene, point: Point, reach: Reach) -> bool {
    let Some(stop) = scene.stop else { return false };
    let (around_handle, beside_line) = reach.tolerance();
    let x = stop.handle.x;
    let line = Rect::new(x - beside_line, stop.handle.y, x + beside_line, stop.foot);
    stop.handle.distance(point) <= around_handle || line.contains(point)
}
