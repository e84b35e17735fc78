//! Grid lines, ticks and their labels.

use crate::figure::Scale;
use crate::geometry::{Point, Rect, Size};
use crate::ink::Ink;
use crate::measure::{TextMeasure, safe_width};
use crate::projection::{Bend, Projection, Span};
use crate::scene::{Anchor, Mark, StopMark};
use crate::ticks::log::LogTicks;
use crate::ticks::money::MoneyTicks;
use crate::ticks::time::TimeTick;
use crate::wording::Wording;

use super::metrics::{EDGE, GAP, Metrics, NOTE_RISE, SIDE, TIME_DROP};

/// From the plot to a label that has little room.
const LEAST_GAP: f64 = 3.0;

/// How many more ticks a logarithmic axis has: between two far ones nothing could be guessed.
const DENSER: f64 = 1.6;

/// Length of the small ticks below the plot.
const NOTCH: f64 = 4.0;

/// The value axis, however it spreads its values.
pub(super) struct ValueAxis {
    pub span: Span,
    pub bend: Bend,
    /// Each tick with the step that decides how exactly it is written.
    pub ticks: Vec<(f64, f64)>,
}

/// The axis for values between `low` and `high`.
pub(super) fn value_axis(scale: Scale, low: f64, high: f64, intervals: f64) -> ValueAxis {
    let log = (scale == Scale::Log).then(|| LogTicks::new(low, high, intervals * DENSER));
    match log.flatten() {
        Some(LogTicks { span, bend, ticks }) => {
            let exact = |tick: f64| (tick, if tick == 0.0 { 1.0 } else { tick.abs() });
            let ticks = ticks.into_iter().map(exact).collect();
            ValueAxis { span, bend, ticks }
        }
        None => {
            let MoneyTicks { span, step, ticks } = MoneyTicks::new(low, high, intervals);
            let ticks = ticks.into_iter().map(|tick| (tick, step.value())).collect();
            let bend = Bend::Straight;
            ValueAxis { span, bend, ticks }
        }
    }
}

/// The labels of the value axis, one per tick.
pub(super) fn amounts(axis: &ValueAxis, wording: &dyn Wording) -> Vec<String> {
    let label = |(tick, step): &(f64, f64)| wording.amount(*tick, *step);
    axis.ticks.iter().map(label).collect()
}

/// What is said about a logarithmic axis, above the plot on the side where no marker stands.
pub(super) fn note_mark(
    text: &str,
    plot: Rect,
    size: Size,
    stop: Option<StopMark>,
    metrics: Metrics,
) -> Mark {
    let right = stop.is_some_and(|stop| stop.handle.x < (plot.left() + plot.right()) / 2.0);
    let (x, anchor) = if right {
        (size.width() - EDGE, Anchor::End)
    } else {
        (EDGE, Anchor::Start)
    };
    Mark::Label {
        text: text.into(),
        at: Point::new(x, plot.top() - NOTE_RISE),
        anchor,
        ink: Ink::Soft,
        font: metrics.tick,
    }
}

/// The space left of the plot, at least `least`, and how far from the plot the labels of the value
/// axis stand in it.
///
/// Where the space is given, a label that is a digit longer comes nearer to the plot instead of
/// pushing it away.
pub(super) fn gutter(
    labels: &[String],
    least: f64,
    metrics: Metrics,
    measure: &dyn TextMeasure,
) -> (f64, f64) {
    let widths = labels
        .iter()
        .map(|label| safe_width(measure, label, metrics.tick));
    let widest = widths.fold(0.0, f64::max);
    if least == 0.0 {
        return ((EDGE + widest + GAP).max(SIDE), GAP);
    }
    let gutter = (LEAST_GAP + widest).max(least);
    (gutter, (gutter - widest - EDGE).clamp(LEAST_GAP, GAP))
}

/// Grid lines with their amounts; the one at zero is stronger.
pub(super) fn value_marks(
    axis: &ValueAxis,
    labels: &[String],
    plot: Rect,
    gap: f64,
    projection: Projection,
    metrics: Metrics,
) -> Vec<Mark> {
    let row = |((tick, _), text): (&(f64, f64), &String)| {
        let y = projection.value.forward(*tick);
        let ink = if *tick == 0.0 { Ink::Zero } else { Ink::Grid };
        let (from, to) = (Point::new(plot.left(), y), Point::new(plot.right(), y));
        let at = Point::new(plot.left() - gap, y);
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
    axis.ticks.iter().zip(labels).flat_map(row).collect()
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
