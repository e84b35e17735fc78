//! Who joined and who is still there: those who left are part of the answer.

use super::ink_of;
use crate::words::term_ended;
use paid_again_chart::Ink;
use paid_again_engine::project::{Projection, Span, StreamProjection};
use paid_again_engine::scenario::{Kind, Quantity, Residual, Scenario, Team};

/// Customers or members of one option, over the whole horizon.
#[derive(Clone, Debug, PartialEq)]
pub struct People {
    /// The option's id.
    pub id: String,
    /// The option's name.
    pub name: String,
    /// Its colour role.
    pub ink: Ink,
    /// Who they are to the one who works.
    pub who: Who,
    /// All who were ever there, those from before the start included.
    pub joined: f64,
    /// How many of them were there before the start.
    pub before: f64,
    /// How many of them before the work stops; none if it goes on to the end, or was never done.
    pub joined_by_stop: Option<f64>,
    /// Who is there in the last month of work; none if it goes on to the end, or was never done.
    pub at_stop: Option<f64>,
    /// Who is still there in the last month.
    pub stayed: f64,
    /// For how many months each pays, if that is why nobody does in the last month.
    pub paid_for: Option<usize>,
}

/// Who people are to the one who works.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Customers, all of them the worker's own.
    Customers,
    /// Beside a team: customers whom the worker gained.
    OwnCustomers,
    /// Customers whom members gained, also where they moved up since.
    TeamCustomers,
    /// The team.
    Members,
}

/// The people of every option that has some.
pub fn people(scenario: &Scenario, projection: &Projection) -> Vec<People> {
    let each = projection.streams.iter().flat_map(|stream| {
        let given = scenario.streams.iter().find(|it| it.id == stream.id);
        given.map_or_else(Vec::new, |given| of_one(&given.kind, stream))
    });
    each.collect()
}

fn of_one(kind: &Kind, stream: &StreamProjection) -> Vec<People> {
    let there = |series: &Option<Vec<f64>>| series.clone().unwrap_or_default();
    let customers = there(&stream.series.customers);
    let groups = match kind {
        Kind::Residual(residual) => {
            let joined = gained(residual, stream);
            // Nobody is gained by anybody else.
            let before = residual.existing_customers.median();
            vec![(Who::Customers, before, joined, joined, customers)]
        }
        Kind::Team(team) => {
            let members = there(&stream.series.members);
            let came = arrived(&customers, team.customer_churn.median());
            let joined = arrived(&members, team.member_attrition.median());
            let own = own_customers(team, &stream.span, &came, &joined);
            let end = stream.span.end;
            let sum = |all: &[f64]| all.iter().sum::<f64>();
            let by_stop = |all: &[f64]| sum(&all[..end.min(all.len())]);
            let own_joined = sum(&own.came);
            // What is left of a difference of nearly equal sums is nobody.
            let others = |all: f64, own: f64| {
                let left = all - own;
                if left > 1e-9 * all { left } else { 0.0 }
            };
            let theirs = customers.iter().zip(&own.there);
            let theirs = theirs.map(|(all, own)| others(*all, *own)).collect();
            let they_joined = others(sum(&came), own_joined);
            let they_by_stop = others(by_stop(&came), by_stop(&own.came));
            let own_by_stop = by_stop(&own.came);
            let all = |list: &[Quantity]| list.iter().map(Quantity::median).sum::<f64>();
            let before = [
                team.existing_customers.median(),
                all(&team.existing_member_customers),
                all(&team.existing_members),
            ];
            vec![
                (
                    Who::OwnCustomers,
                    before[0],
                    own_joined,
                    own_by_stop,
                    own.there,
                ),
                (
                    Who::TeamCustomers,
                    before[1],
                    they_joined,
                    they_by_stop,
                    theirs,
                ),
                (
                    Who::Members,
                    before[2],
                    sum(&joined),
                    by_stop(&joined),
                    members,
                ),
            ]
        }
        _ => Vec::new(),
    };
    let span = &stream.span;
    let worked = span.end > span.start && span.end < span.months;
    let some = groups
        .into_iter()
        .filter(|(_, _, joined, ..)| *joined > 0.0);
    some.map(|(who, before, joined, by_stop, there)| {
        let at = |month: usize| there.get(month).map(|count| count.min(joined));
        People {
            id: stream.id.clone(),
            name: stream.name.trim().into(),
            ink: ink_of(stream.kind),
            who,
            joined,
            before,
            joined_by_stop: worked.then_some(by_stop),
            at_stop: worked.then(|| at(span.end - 1)).flatten(),
            stayed: at(span.months - 1).unwrap_or(0.0),
            paid_for: match kind {
                Kind::Residual(residual) => term_ended(residual, stream, span.months - 1),
                _ => None,
            },
        }
    })
    .collect()
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

/// How many joined a team as customers and as members for as long as it pays, those from before included:
/// where a plan pays only who stays active, whoever joins after the work has stopped is nobody's hope.
pub fn joined_while_paid(team: &Team, stream: &StreamProjection) -> (f64, f64) {
    let span = &stream.span;
    let paid = if team.keep_active_after_stop {
        span.months
    } else {
        span.end.min(span.months)
    };
    let joined = |series: &Option<Vec<f64>>, leaves: f64| {
        let there = series.as_deref().unwrap_or_default();
        arrived(there, leaves).into_iter().take(paid).sum()
    };
    let (customers, members) = (&stream.series.customers, &stream.series.members);
    (
        joined(customers, team.customer_churn.median()),
        joined(members, team.member_attrition.median()),
    )
}

/// Who arrives in each month, from those present and the share that leaves at each month's end.
fn arrived(there: &[f64], leaves: f64) -> Vec<f64> {
    let mut before = 0.0;
    let arrived = there.iter().map(|count| {
        let new = (count - before * (1.0 - leaves)).max(0.0);
        before = *count;
        new
    });
    arrived.collect()
}

/// Customers whom the worker gained, month by month.
struct Own {
    came: Vec<f64>,
    there: Vec<f64>,
}

/// The worker's own customers by the model's steps 1 and 2, since the series has them in one with
/// the members': fewer as the market fills, and nobody of them ever changes level.
fn own_customers(team: &Team, span: &Span, came: &[f64], joined: &[f64]) -> Own {
    let lists = team
        .existing_members
        .iter()
        .chain(&team.existing_member_customers);
    let existing = team.existing_customers.median();
    let everybody: f64 = lists.map(Quantity::median).sum::<f64>() + existing;
    let (rate, churn) = (
        team.my_customers_per_month.median(),
        team.customer_churn.median(),
    );
    let mut own = Own {
        came: vec![0.0; span.months],
        there: vec![0.0; span.months],
    };
    let (mut so_far, mut present) = (everybody, existing);
    for m in span.start.min(span.months)..span.months {
        let space = (1.0 - so_far / team.market_size).max(0.0);
        let new = if span.works(m) { rate * space } else { 0.0 };
        let first = m == span.start;
        own.came[m] = new + if first { existing } else { 0.0 };
        present += new;
        own.there[m] = present;
        present *= 1.0 - churn;
        // Those from before are in the first month's arrivals too, and were counted already.
        so_far += came[m] + joined[m] - if first { everybody } else { 0.0 };
    }
    own
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
        let who: Vec<_> = all.iter().map(|it| (it.id.as_str(), it.who)).collect();
        assert_eq!(
            who,
            [
                ("renewals", Who::Customers),
                ("team", Who::OwnCustomers),
                ("team", Who::TeamCustomers),
                ("team", Who::Members)
            ]
        );
        // One a month for five years, less what the half year of rising takes: 1/6 + … + 6/6 = 3.5.
        assert!((all[0].joined - 57.5).abs() < 1e-9);
        // My recruits, and what they recruit themselves.
        assert!(all[3].joined > 60.0 * 0.05 && all[3].joined < 3.0 * 60.0 * 0.05);
        // The market is so large that it does not fill.
        assert!((all[1].joined - 60.0 * 0.12).abs() < 1e-6);
    }

    /// Own customers are what the first pay is paid for, and all customers are the series'.
    #[test]
    fn own_and_the_teams_customers_are_told_apart_exactly() {
        for (market, roll_up, recruits) in
            [(1e10, false, 0.05), (400.0, true, 0.3), (30.0, false, 2.0)]
        {
            let mut scenario = example();
            scenario.streams.retain(|it| it.id == "team");
            let Kind::Team(team) = &mut scenario.streams[0].kind else {
                panic!("a team");
            };
            (team.market_size, team.roll_up) = (market, roll_up);
            team.member_recruits_per_month = recruits.into();
            team.existing_customers = 4.0.into();
            team.existing_members = vec![2.0.into(), 1.0.into()];
            team.existing_member_customers = vec![3.0.into()];
            let per_order = team.order_per_month.median() * team.retail_rate.median();
            let churn = team.customer_churn.median();
            let projection = project(&scenario);
            let series = &projection.streams[0].series;
            let all = people(&scenario, &projection);
            let of = |who| all.iter().find(|it| it.who == who).expect("some");
            let first: f64 = series.first.iter().sum();
            let own = of(Who::OwnCustomers);
            assert!((own.joined - 4.0 - first / per_order).abs() < 1e-6 * own.joined);
            let customers = series.customers.as_ref().expect("customers");
            let both = own.stayed + of(Who::TeamCustomers).stayed;
            let last = customers[projection.months - 1];
            assert!((both - last).abs() <= 1e-9 * last.max(1.0), "{both} {last}");
            let came: f64 = arrived(customers, churn).iter().sum();
            let both = own.joined + of(Who::TeamCustomers).joined;
            assert!((both - came).abs() < 1e-9 * came);
            // Without moves between levels, what is paid again is for the rest of mine.
            if !roll_up {
                let stop = own.at_stop.expect("it stops");
                let paid = (series.first[59] + series.again[59]) / per_order;
                assert!((stop - paid).abs() < 1e-6 * paid);
            }
        }
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
