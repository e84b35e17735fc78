//! A stream held against the baseline: as it is, and with the same hours paid once.

use super::EQUAL;
use super::account::moved;
use crate::project::StreamProjection;

/// A stream held against the baseline.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The stream's id.
    pub stream: String,
    /// The baseline's id.
    pub baseline: String,
    /// When the stream passes the baseline.
    pub crossing: Crossing,
    /// The same, with the stream's own hours paid once at the baseline's rate; none if either has no hours.
    pub same_hours: Option<SameHours>,
}

/// When one position passes another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Crossing {
    /// The month from which it is ahead for good; none if it ends behind.
    pub break_even_month: Option<usize>,
    /// The first month in which it is ahead.
    pub first_ahead_month: Option<usize>,
    /// By how much it is ahead at the end.
    pub final_difference: f64,
}

/// The fair question: the stream's own hours, paid once at the baseline's rate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SameHours {
    /// What the baseline brings an hour.
    pub per_hour: f64,
    /// When the stream passes its own hours paid once.
    pub crossing: Crossing,
}

/// Holds a stream against the baseline.
pub(crate) fn compare(stream: &StreamProjection, baseline: &StreamProjection) -> Comparison {
    let flows = stream_moved(stream);
    let baseline_flows = stream_moved(baseline);
    let both: Vec<f64> = flows
        .iter()
        .zip(&baseline_flows)
        .map(|(a, b)| a + b)
        .collect();
    let start = stream.span.start.max(baseline.span.start);
    let (ours, theirs) = (&stream.series.position, &baseline.series.position);
    let same_hours = baseline
        .summary
        .per_hour
        .filter(|_| stream.summary.hours > 0.0);
    Comparison {
        stream: stream.id.clone(),
        baseline: baseline.id.clone(),
        crossing: Crossing::new(ours, theirs, &both, start),
        same_hours: same_hours.and_then(|per_hour| {
            let mut hours = 0.0;
            let paid_once: Vec<f64> = stream
                .series
                .hours
                .iter()
                .map(|worked| {
                    hours += worked;
                    per_hour * hours
                })
                .collect();
            // Next to no hours of the baseline may make an hour worth more than a number can say.
            if paid_once.last().is_some_and(|all| !all.is_finite()) {
                return None;
            }
            let scale: Vec<f64> = flows
                .iter()
                .zip(&paid_once)
                .map(|(f, b)| f + b.abs())
                .collect();
            let crossing = Crossing::new(ours, &paid_once, &scale, stream.span.start);
            Some(SameHours { per_hour, crossing })
        }),
    }
}

fn stream_moved(stream: &StreamProjection) -> Vec<f64> {
    let start = stream.span.start;
    moved(&stream.series, |m| {
        if m == start { stream.upfront } else { 0.0 }
    })
    .collect()
}

/// The month from `start` on from which `ours` is not behind `theirs` for good; none if it ends behind.
///
/// `scale` is the money that moved up to each month, the measure of what counts as equal.
pub(crate) fn break_even_month(
    ours: &[f64],
    theirs: &[f64],
    scale: impl Fn(usize) -> f64,
    start: usize,
) -> Option<usize> {
    let behind = |m: &usize| ours[*m] - theirs[*m] < -EQUAL * scale(*m);
    let last_behind = (start..ours.len()).rev().find(behind);
    let break_even = last_behind.map_or(start, |m| m + 1);
    (break_even < ours.len()).then_some(break_even)
}

impl Crossing {
    /// When `ours` passes `theirs`, from month `start` on; `scale` is the money that moved.
    fn new(ours: &[f64], theirs: &[f64], scale: &[f64], start: usize) -> Self {
        let months = ours.len();
        let ahead = |m: &usize| ours[*m] - theirs[*m] >= -EQUAL * scale[*m];
        Self {
            break_even_month: break_even_month(ours, theirs, |m| scale[m], start),
            first_ahead_month: (start..months).find(ahead),
            final_difference: ours[months - 1] - theirs[months - 1],
        }
    }
}
