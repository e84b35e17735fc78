//! The figures of the table: one row per option, numbers that a person looks at.

use super::ink_of;
use paid_again_chart::Ink;
use paid_again_engine::Projection;
use paid_again_engine::project::StreamProjection;
use paid_again_engine::summary::{Share, Verdict};

/// One option's figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The option's id.
    pub id: String,
    /// The option's name.
    pub name: String,
    /// Its colour role.
    pub ink: Ink,
    /// Whether the others are compared with it.
    pub is_baseline: bool,
    /// Hours of work over the horizon.
    pub hours: f64,
    /// What an hour brings after costs and tax; none without hours.
    pub per_hour: Option<f64>,
    /// Where the option ends.
    pub final_position: f64,
    /// What of that is an asset that could be sold.
    pub asset: f64,
    /// Months until it is ahead of the baseline for good; none if never, or for the baseline.
    pub passes_after: Option<usize>,
    /// Months until it is ahead of its own hours paid once at the baseline's rate.
    pub passes_same_hours_after: Option<usize>,
    /// What still comes after the work.
    pub tail: Tail,
    /// What the option is.
    pub verdict: Verdict,
    /// Why it was paid.
    pub share: Option<Share>,
}

/// What still comes after the work.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Tail {
    /// Nothing to say: no work, or it never stops.
    None,
    /// The share of the last year's income that comes five years on, and when income has halved.
    Of {
        /// None past the horizon.
        after_five_years: Option<f64>,
        /// Months; none if it does not halve before the horizon.
        half_life: Option<usize>,
    },
}

/// The rows of the table, in the options' order.
pub fn rows(projection: &Projection) -> Vec<Row> {
    let baseline = projection
        .comparison
        .first()
        .map(|comparison| comparison.baseline.as_str());
    projection
        .streams
        .iter()
        .map(|stream| row(projection, stream, baseline))
        .collect()
}

fn row(projection: &Projection, stream: &StreamProjection, baseline: Option<&str>) -> Row {
    let summary = &stream.summary;
    let comparison = projection.compared(&stream.id);
    let same_hours = comparison.and_then(|comparison| comparison.same_hours);
    // A month's flows fall at its end: what happens in month m is there after m + 1 months.
    let months = |m: usize| m + 1;
    Row {
        id: stream.id.clone(),
        name: stream.name.clone(),
        ink: ink_of(stream.kind),
        is_baseline: baseline == Some(&stream.id),
        hours: summary.hours,
        per_hour: summary.per_hour,
        final_position: summary.final_position,
        asset: stream.series.asset.last().copied().unwrap_or(0.0),
        passes_after: comparison
            .and_then(|c| c.crossing.break_even_month)
            .map(months),
        passes_same_hours_after: same_hours
            .and_then(|s| s.crossing.break_even_month)
            .map(months),
        tail: summary.tail.map_or(Tail::None, |tail| Tail::Of {
            after_five_years: tail.after_60,
            half_life: tail.half_life_months,
        }),
        verdict: summary.verdict,
        share: summary.share,
    }
}
