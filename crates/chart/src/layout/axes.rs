//! Grid lines, ticks and their labels.

use crate::geometry::{Point, Rect, Size};
use crate::ink::Ink;
use crate::measure::{TextMeasure, safe_width};
use crate::projection::Projection;
use crate::scene::{Anchor, Mark};
use crate::ticks::money::MoneyTicks;
use crate::ticks::time::TimeTick;
use crate::wording::Wording;

use super::metrics::{EDGE, GAP, Metrics, SIDE, TIME_DROP};

/// Length of the small ticks below the plot.
const NOTCH: f64 = 4.0;

/// The labels of the value axis, one per tick.
pub(super) fn amounts(money: &MoneyTicks, wording: &dyn Wording) -> Vec<String> {
    let step = money.step.value();
    money
        .ticks
        .iter()
        .map(|tick| wording.amount(*tick, step))
        .collect()
}

/// The space the labels of the value axis take left of the plot.
pub(super) fn gutter(labels: &[String], metrics: Metrics, measure: &dyn TextMeasure) -> f64 {
    let widths = labels
        .iter()
        .map(|label| safe_width(measure, label, metrics.tick));
    (EDGE + widths.fold(0.0, f64::max) + GAP).max(SIDE)
}

/// Grid lines with their amounts; the one at zero is stronger.
pub(super) fn value_marks(
    money: &MoneyTicks,
    labels: &[String],
    plot: Rect,
    projection: Projection,
    metrics: Metrics,
) -> Vec<Mark> {
    let row = |(tick, text): (&f64, &String)| {
        let y = projection.value.forward(*tick);
        let ink = if *tick == 0.0 { Ink::Zero } else { Ink::Grid };
        let (from, to) = (Point::new(plot.left(), y), Point::new(plot.right(), y));
        let at = Point::new(plot.left() - GAP, y);
        let (anchor, font) = (Anchor::End, metrics.tick);
        [
            Mark::Rule {
                from,
                to,
                ink,
                width: 1.0,
            },
            Mark::Label {
                text: text.clone(),
                at,
                anchor,
                ink: Ink::Soft,
                font,
            },
        ]
    };
    money.ticks.iter().zip(labels).flat_map(row).collect()
}

/// The line at zero once more, over bands that have covered it.
pub(super) fn zero_mark(plot: Rect, projection: Projection) -> Option<Mark> {
    let y = projection.value.forward(0.0);
    let (from, to) = (Point::new(plot.left(), y), Point::new(plot.right(), y));
    let rule = Mark::Rule {
        from,
        to,
        ink: Ink::Zero,
        width: 1.0,
    };
    projection.value.span.contains(0.0).then_some(rule)
}

/// The notches and labels below the plot. A label at the edge is moved inwards, not cut.
pub(super) fn time_marks(
    ticks: &[TimeTick],
    plot: Rect,
    size: Size,
    projection: Projection,
    metrics: Metrics,
    measure: &dyn TextMeasure,
) -> Vec<Mark> {
    let column = |tick: &TimeTick| {
        let x = projection.time.forward(f64::from(tick.elapsed));
        let half = safe_width(measure, &tick.label, metrics.tick) / 2.0;
        let at = Point::new(
            x.min(size.width() - half).max(half),
            plot.bottom() + TIME_DROP,
        );
        let (from, to) = (
            Point::new(x, plot.bottom()),
            Point::new(x, plot.bottom() + NOTCH),
        );
        let (text, anchor) = (tick.label.clone(), Anchor::Middle);
        [
            Mark::Rule {
                from,
                to,
                ink: Ink::Grid,
                width: 1.0,
            },
            Mark::Label {
                text,
                at,
                anchor,
                ink: Ink::Soft,
                font: metrics.tick,
            },
        ]
    };
    ticks.iter().flat_map(column).collect()
}
