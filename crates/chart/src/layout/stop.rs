//! The stop marker: a line through the plot, a handle above it to take hold of, its words
//! beside the handle, and a shade over all that comes after.

use crate::figure::{Figure, Stop};
use crate::geometry::{Point, Rect, Size};
use crate::ink::{Dash, Ink};
use crate::measure::{TextMeasure, safe_width};
use crate::projection::Projection;
use crate::scene::{Anchor, Mark, StopMark};

use super::metrics::Metrics;

/// Radius of the handle.
const RADIUS: f64 = 9.0;

/// From the handle's edge to its words.
const BESIDE: f64 = 6.0;

/// Where the marker stands.
pub(super) fn stop_mark(figure: &Figure, plot: Rect, projection: Projection) -> Option<StopMark> {
    let after = figure.stop.as_ref()?.after.min(figure.horizon());
    let handle = Point::new(projection.time.forward(f64::from(after)), RADIUS + 2.0);
    Some(StopMark {
        after,
        handle,
        radius: RADIUS,
        foot: plot.bottom(),
    })
}

/// The shade from the marker to the horizon, if any time is left.
pub(super) fn shade(stop: StopMark, plot: Rect) -> Option<Mark> {
    let (left, right) = (stop.handle.x, plot.right());
    let corner = |x, y| Point::new(x, y);
    (left < right).then(|| Mark::Area {
        outline: vec![
            corner(left, plot.top()),
            corner(right, plot.top()),
            corner(right, plot.bottom()),
            corner(left, plot.bottom()),
        ],
        ink: Ink::Shade,
        opacity: 1.0,
    })
}

/// The marker itself, with the pause sign on its handle.
pub(super) fn stop_marks(
    mark: StopMark,
    stop: &Stop,
    size: Size,
    metrics: Metrics,
    measure: &dyn TextMeasure,
) -> Vec<Mark> {
    let Point { x, y } = mark.handle;
    // Not rules: those are moved to whole pixels, and the two would sit askew in the handle.
    let bar = |x| Mark::Polyline {
        points: vec![Point::new(x, y - 4.0), Point::new(x, y + 4.0)],
        ink: Ink::Surface,
        width: 1.75,
        dash: Dash::Solid,
    };
    let mut marks = vec![
        Mark::Rule {
            from: mark.handle,
            to: Point::new(x, mark.foot),
            ink: Ink::Stop,
            width: 1.25,
        },
        Mark::Dot {
            centre: mark.handle,
            radius: mark.radius,
            fill: Ink::Stop,
            ring: None,
        },
        bar(x - 2.75),
        bar(x + 2.75),
    ];
    marks.extend(words(mark, stop, size, metrics, measure));
    marks
}

/// The words right of the handle, left of it, or the short ones; none where nothing fits.
fn words(
    mark: StopMark,
    stop: &Stop,
    size: Size,
    metrics: Metrics,
    measure: &dyn TextMeasure,
) -> Option<Mark> {
    let away = mark.radius + BESIDE;
    let Point { x, y } = mark.handle;
    let places = [&stop.label, &stop.short_label]
        .into_iter()
        .flat_map(|text| {
            let width = safe_width(measure, text, metrics.name);
            let right = (x + away + width <= size.width()).then_some((Anchor::Start, x + away));
            let left = (x - away - width >= 0.0).then_some((Anchor::End, x - away));
            let (ink, font, text) = (Ink::Text, metrics.name, text.clone());
            let place = right.or(left).filter(|_| !text.is_empty());
            place.map(|(anchor, x)| Mark::Label {
                text,
                at: Point::new(x, y),
                anchor,
                ink,
                font,
            })
        });
    let mut places = places;
    places.next()
}
