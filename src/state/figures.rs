//! The figures of the table: one row per option, numbers that a person looks at.

use super::ink_of;
use crate::words::{Idle, hours_a_week, idle, leverage, months_after};
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
    /// Why there are no figures; none where there are.
    pub idle: Option<Idle>,
    /// Hours of work over the horizon.
    pub hours: f64,
    /// Hours a week in the months of work; none without work.
    pub weekly: Option<f64>,
    /// What an hour brings after costs and tax; none without hours.
    pub per_hour: Option<f64>,
    /// How many hours of the baseline an hour is worth; none where that can't be said.
    pub leverage: Option<f64>,
    /// Where the option ends.
    pub final_position: f64,
    /// The same in today's money.
    pub real_final_position: f64,
    /// What of that is an asset that could be sold.
    pub asset: f64,
    /// The value today of all that comes.
    pub present_value: f64,
    /// Months until it is ahead of the baseline for good; none if never, or for the baseline.
    pub passes_after: Option<usize>,
    /// Whether it can be compared with its own hours paid once at the baseline's rate.
    pub has_same_hours: bool,
    /// Months until it is ahead of them.
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
    /// The share of the last year's income that still comes, and when income has halved.
    Of {
        /// One, five and ten years on; none past the horizon.
        after: [Option<f64>; 3],
        /// Months; none if it does not halve before the horizon.
        half_life: Option<usize>,
    },
}

/// The years after the work at which the table looks.
pub const YEARS_AFTER: [usize; 3] = [1, 5, 10];

/// The rows of the table, in the options' order.
///
/// There is no row of totals: the options are different uses of the same hours, so nobody has them all.
pub fn rows(projection: &Projection) -> Vec<Row> {
    let baseline = crate::words::baseline(projection);
    projection
        .streams
        .iter()
        .map(|stream| row(projection, stream, baseline))
        .collect()
}

fn row(
    projection: &Projection,
    stream: &StreamProjection,
    baseline: Option<&StreamProjection>,
) -> Row {
    let summary = &stream.summary;
    let comparison = projection.compared(&stream.id);
    let same_hours = comparison.and_then(|comparison| comparison.same_hours);
    // A month's flows fall at its end: what happens in month m is there after m + 1 months.
    let months = |m: usize| m + 1;
    let is_baseline = baseline.is_some_and(|it| it.id == stream.id);
    Row {
        id: stream.id.clone(),
        name: stream.name.trim().into(),
        ink: ink_of(stream.kind),
        is_baseline,
        idle: idle(stream),
        hours: summary.hours,
        weekly: hours_a_week(stream),
        per_hour: summary.per_hour,
        leverage: baseline
            .filter(|_| !is_baseline)
            .and_then(|baseline| leverage(stream, baseline)),
        final_position: summary.final_position,
        real_final_position: summary.real_final_position,
        asset: stream.series.asset.last().copied().unwrap_or(0.0),
        present_value: summary.present_value,
        passes_after: comparison
            .and_then(|c| c.crossing.break_even_month)
            .map(months),
        has_same_hours: same_hours.is_some(),
        passes_same_hours_after: same_hours
            .and_then(|s| s.crossing.break_even_month)
            .map(months),
        tail: tail(stream),
        verdict: summary.verdict,
        share: summary.share,
    }
}

/// What still comes after the work; ten years on by the same rule as the model's one and five.
fn tail(stream: &StreamProjection) -> Tail {
    let Some(tail) = stream.summary.tail else {
        return Tail::None;
    };
    let after = |years: usize| {
        let month = months_after(stream, years)?;
        Some(stream.series.income(month) / tail.base)
    };
    Tail::Of {
        after: YEARS_AFTER.map(after),
        half_life: tail.half_life_months,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::example;
    use paid_again_engine::project;

    #[test]
    fn ten_years_follow_the_rule_of_one_and_five() {
        for stop in [0, 1, 7, 60, 119, 239, 240] {
            let mut scenario = example();
            scenario.work_until_month = Some(stop);
            let projection = project(&scenario);
            for (row, stream) in rows(&projection).iter().zip(&projection.streams) {
                let Some(tail) = stream.summary.tail else {
                    assert_eq!(row.tail, Tail::None);
                    continue;
                };
                let Tail::Of { after, half_life } = row.tail else {
                    panic!("{} has a tail", row.id);
                };
                assert_eq!(after[..2], [tail.after_12, tail.after_60]);
                assert_eq!(half_life, tail.half_life_months);
                // Ten years on is past the horizon exactly when it is.
                assert_eq!(after[2].is_some(), stop.max(1) + 119 < 240);
            }
        }
    }
}
