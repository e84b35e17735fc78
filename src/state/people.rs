//! Who joined and who is still there: those who left are part of the answer.

use super::ink_of;
use paid_again_chart::Ink;
use paid_again_engine::project::{Projection, StreamProjection};
use paid_again_engine::scenario::{Kind, Residual, Scenario};

/// Customers or members of one option, over the whole horizon.
#[derive(Clone, Debug, PartialEq)]
pub struct People {
    /// The option's name.
    pub name: String,
    /// Its colour role.
    pub ink: Ink,
    /// What they are called.
    pub called: &'static str,
    /// All who were ever there, those from before the start included.
    pub joined: f64,
    /// Who is there in the last month of work; none if it goes on to the end, or was never done.
    pub at_stop: Option<f64>,
    /// Who is still there in the last month.
    pub stayed: f64,
}

/// The people of every option that has some.
pub fn people(scenario: &Scenario, projection: &Projection) -> Vec<People> {
    let mut all = Vec::new();
    for stream in &projection.streams {
        let Some(given) = scenario.streams.iter().find(|it| it.id == stream.id) else {
            continue;
        };
        let (customers, members) = match &given.kind {
            Kind::Residual(residual) => (Some(gained(residual, stream)), None),
            Kind::Team(team) => (
                arrived(
                    stream.series.customers.as_deref(),
                    team.customer_churn.median(),
                ),
                arrived(
                    stream.series.members.as_deref(),
                    team.member_attrition.median(),
                ),
            ),
            _ => (None, None),
        };
        let span = &stream.span;
        let worked = span.end > span.start && span.end < span.months;
        for (called, joined, there) in [
            ("customers", customers, &stream.series.customers),
            ("members", members, &stream.series.members),
        ] {
            let there = there.as_deref().unwrap_or_default();
            if let Some(joined) = joined.filter(|joined| *joined > 0.0) {
                let at = |month: usize| there.get(month).map(|count| count.min(joined));
                all.push(People {
                    name: stream.name.trim().into(),
                    ink: ink_of(stream.kind),
                    called,
                    joined,
                    at_stop: worked.then(|| at(span.end - 1)).flatten(),
                    stayed: at(span.months - 1).unwrap_or(0.0),
                });
            }
        }
    }
    all
}

/// Customers that a residual gains while it is worked on, and those from before.
fn gained(residual: &Residual, stream: &StreamProjection) -> f64 {
    let span = &stream.span;
    let there = stream.series.customers.as_ref();
    if there.is_none_or(|there| there.iter().all(|count| *count == 0.0)) {
        return 0.0;
    }
    let full = residual.new_customers_per_month.median();
    let ramp = f64::from(residual.ramp_months);
    let rising = (1..=span.end.saturating_sub(span.start)).map(|i| (i as f64 / ramp).min(1.0));
    residual.existing_customers.median() + full * rising.sum::<f64>()
}

/// All who arrived, from those present and the share that leaves at each month's end.
fn arrived(there: Option<&[f64]>, leaves: f64) -> Option<f64> {
    let mut before = 0.0;
    let mut joined = 0.0;
    for count in there? {
        joined += (count - before * (1.0 - leaves)).max(0.0);
        before = *count;
    }
    Some(joined)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::example;
    use paid_again_engine::project;

    #[test]
    fn the_example_gains_what_its_fields_say() {
        let scenario = example();
        let all = people(&scenario, &project(&scenario));
        let called: Vec<_> = all.iter().map(|it| (it.name.as_str(), it.called)).collect();
        let team = "Network-marketing team";
        assert_eq!(
            called,
            [
                ("Insurance renewals", "customers"),
                (team, "customers"),
                (team, "members")
            ]
        );
        // One a month for five years, less what the half year of rising takes: 1/6 + … + 6/6 = 3.5.
        assert!((all[0].joined - 57.5).abs() < 1e-9);
        // My recruits, and what they recruit themselves.
        assert!(all[2].joined > 60.0 * 0.05 && all[2].joined < 3.0 * 60.0 * 0.05);
    }

    #[test]
    fn nobody_stays_who_did_not_join() {
        for stop in [None, Some(0), Some(1), Some(60)] {
            let mut scenario = example();
            scenario.work_until_month = stop;
            for people in people(&scenario, &project(&scenario)) {
                assert!(people.joined > 0.0 && people.stayed <= people.joined);
                assert_eq!(people.at_stop.is_some(), stop.is_some_and(|stop| stop > 0));
            }
        }
    }
}
