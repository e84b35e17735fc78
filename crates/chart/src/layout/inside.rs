//! Names inside the bands of a stack, where a band is wide and thick enough for its own.
//!
//! A name in its band is found at once, also where the band has thinned out long before the end.

use crate::geometry::Point;
use crate::ink::Ink;
use crate::measure::{TextMeasure, safe_width};
use crate::projection::Projection;
use crate::scene::{Anchor, Mark};

use super::curves::{Run, Sample};
use super::metrics::{Metrics, line_height};

/// Free left and right of the words.
const ASIDE: f64 = 6.0;

/// Free above and below them.
const ABOVE: f64 = 2.0;

/// The name in the band, at its thickest; none where it does not fit. It keeps clear of the
/// upright line at `stop`.
pub(super) fn inside(
    run: &Run,
    projection: Projection,
    stop: Option<f64>,
    metrics: Metrics,
    measure: &dyn TextMeasure,
) -> Option<Mark> {
    let height = line_height(metrics.name) + 2.0 * ABOVE;
    // The band at each moment: where, its upper and its lower edge.
    let slice = |sample: &Option<Sample>| {
        let sample = (*sample)?;
        let (base, edge) = sample.part(0);
        let x = projection.time.forward(sample.months);
        Some((
            x,
            projection.value.forward(edge),
            projection.value.forward(base),
        ))
    };
    let slices: Vec<_> = run.samples.iter().map(slice).collect();
    let names = [&run.line.label, &run.line.short_label];
    names.into_iter().find_map(|text| {
        let width = safe_width(measure, text, metrics.name) + 2.0 * ASIDE;
        let at = roomiest(&slices, width, height, stop).filter(|_| !text.is_empty())?;
        Some(Mark::Label {
            text: text.clone(),
            at,
            anchor: Anchor::Middle,
            ink: Ink::Surface,
            font: metrics.name,
        })
    })
}

/// The middle of the thickest piece of a band, given by where it is and its two edges, that is so
/// wide and so high.
fn roomiest(
    slices: &[Option<(f64, f64, f64)>],
    width: f64,
    height: f64,
    stop: Option<f64>,
) -> Option<Point> {
    let mut best: Option<(f64, Point)> = None;
    for first in 0..slices.len() {
        let Some((left, mut top, mut bottom)) = slices[first] else {
            continue;
        };
        for slice in slices.iter().skip(first + 1) {
            let Some((x, upper, lower)) = *slice else {
                break;
            };
            (top, bottom) = (top.max(upper), bottom.min(lower));
            // No wider piece from here is any thicker.
            if bottom - top < height {
                break;
            }
            if x - left < width {
                continue;
            }
            let is_crossed = stop.is_some_and(|stop| (left..=x).contains(&stop));
            let thickness = bottom - top;
            if !is_crossed && best.is_none_or(|(most, _)| thickness > most) {
                best = Some((
                    thickness,
                    Point::new((left + x) / 2.0, (top + bottom) / 2.0),
                ));
            }
            break;
        }
    }
    best.map(|(_, at)| at)
}
