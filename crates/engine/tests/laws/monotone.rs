//! More people leaving never raises income, and stopping earlier never raises what comes later.
//!
//! For a residual the tolerance is none: every operation between the input and the income is an
//! addition or a multiplication of numbers that are not negative, and rounding keeps order.
//!
//! A team has a market limit, which turns this around: where fewer have joined, more are left to join.
//! So its laws are tried far from the limit, and what little it does is the tolerance, see [`Market`].

use crate::corpus::tape::Tape;
use crate::corpus::{examples, generate, realistic};
use crate::law::{Shown, law};
use paid_again_engine::project;
use paid_again_engine::scenario::{Kind, KindName, Quantity, Retention, Scenario, Stream};

/// Two months in which to stop, the earlier first.
fn stops(tape: &mut Tape<'_>) -> (u32, Option<u32>) {
    let early = tape.below(120) as u32;
    let later = tape.below(4) != 0;
    (early, later.then(|| early + tape.below(100) as u32))
}

fn alone(stream: Stream) -> Scenario {
    Scenario {
        horizon_months: 150,
        work_until_month: None,
        baseline: None,
        streams: vec![stream],
        ..examples::comparison()
    }
}

fn income(scenario: &Scenario) -> Vec<f64> {
    let series = &project(scenario).streams[0].series;
    (0..series.months()).map(|m| series.income(m)).collect()
}

/// Asserts that no month of `less` brings more than the same month of `more`, times 1 + `tolerance`.
#[track_caller]
fn assert_never_more(less: &Scenario, more: &Scenario, tolerance: f64) {
    for (m, (less, more)) in income(less).iter().zip(income(more)).enumerate() {
        assert!(
            *less <= more * (1.0 + tolerance),
            "month {m}: {less} > {more}"
        );
    }
}

fn residual(tape: &mut Tape<'_>) -> Shown {
    let mut stream = if tape.flag() {
        realistic::stream(tape, KindName::Residual)
    } else {
        generate::stream(tape, KindName::Residual, 0)
    };
    stream.off = false;
    Shown(alone(stream))
}

#[test]
fn a_residual_stopped_earlier_never_brings_more() {
    law(
        150,
        |tape| (stops(tape), residual(tape)),
        |((early, later), Shown(scenario))| {
            let (mut less, mut more) = (scenario.clone(), scenario);
            less.streams[0].work_until_month = Some(early);
            more.streams[0].work_until_month = later;
            assert_never_more(&less, &more, 0.0);
        },
    );
}

#[test]
fn a_residual_with_more_churn_never_brings_more() {
    let make = |tape: &mut Tape<'_>| (tape.share(), tape.below(3), residual(tape));
    law(150, make, |(added, what, Shown(more))| {
        let mut less = more.clone();
        let Kind::Residual(residual) = &mut less.streams[0].kind else {
            panic!("a residual");
        };
        match (&mut residual.retention, what) {
            (Retention::Steady(steady), 0 | 1) => raise(&mut steady.monthly_churn, added),
            // Those who are to leave are the first shape, those who are to stay the second.
            (Retention::Fading(fading), 0) => raise_by(&mut fading.alpha, added, 1e6),
            (Retention::Fading(fading), 1) => {
                let (alpha, beta) = (fading.alpha.median(), fading.beta.median());
                fading.alpha = alpha.into();
                fading.beta = (beta * (1.0 - added)).max(0.001).into();
            }
            _ => raise(&mut residual.churn_after_stop, added),
        }
        assert_never_more(&less, &more, 0.0);
    });
}

/// A share raised part of the way to 1.
fn raise(share: &mut Quantity, part: f64) {
    raise_by(share, part, 1.0);
}

fn raise_by(quantity: &mut Quantity, part: f64, highest: f64) {
    let median = quantity.median();
    *quantity = (median + (highest - median) * part).min(highest).into();
}

/// A team near life, in the largest market there is; with roll-up or without.
fn team(tape: &mut Tape<'_>) -> Shown {
    let mut stream = realistic::stream(tape, KindName::Team);
    if let Kind::Team(team) = &mut stream.kind {
        team.market_size = 1e10;
    }
    // Five years: a team that doubles every few months would fill any market in twenty.
    Shown(Scenario {
        horizon_months: 60,
        ..alone(stream)
    })
}

/// How far the market limit may disturb a law about a team.
///
/// In a month, the space left is s = 1 − N/market; between two runs it differs by a factor of at most
/// 1 + δ, δ = N/(market − N), with N the largest number that could have joined in either: all of them,
/// which a run without any leaving shows. Each person is there by a chain of at most one joining a month,
/// so income differs by at most (1 + δ)^(months + 1), and by rounding: 10⁻¹² is more than 60 months'.
struct Market;

impl Market {
    fn tolerance(scenario: &Scenario) -> f64 {
        let mut crowded = scenario.clone();
        if let Kind::Team(team) = &mut crowded.streams[0].kind {
            team.customer_churn = 0.0.into();
            team.member_attrition = 0.0.into();
        }
        crowded.streams[0].work_until_month = None;
        let series = &project(&crowded).streams[0].series;
        let last = series.months() - 1;
        let all = [&series.customers, &series.members]
            .map(|people| people.as_ref().map_or(0.0, |p| p[last]));
        let joined = all[0] + all[1];
        let delta = joined / (1e10 - joined);
        let chain = (1..=series.months()).fold(1.0, |chain, _| chain * (1.0 + delta));
        assert!(
            chain < 1.001,
            "the market is not far enough: {joined} people"
        );
        chain * (1.0 + delta) - 1.0 + 1e-12
    }
}

/// Without roll-up: with it, a member who leaves lifts people to levels that may be better paid.
#[test]
fn a_team_with_more_leaving_never_brings_more() {
    law(
        100,
        |tape| (tape.share(), tape.flag(), team(tape)),
        |(added, customers, Shown(mut more))| {
            if let Kind::Team(team) = &mut more.streams[0].kind {
                team.roll_up = false;
            }
            let mut less = more.clone();
            if let Kind::Team(team) = &mut less.streams[0].kind {
                let share = if customers {
                    &mut team.customer_churn
                } else {
                    &mut team.member_attrition
                };
                raise(share, added);
            }
            assert_never_more(&less, &more, Market::tolerance(&more));
        },
    );
}

/// With roll-up or without, entitled after the stop or not: a team is a sum over those who joined,
/// so fewer recruits of mine are fewer people at every level.
#[test]
fn a_team_stopped_earlier_never_brings_more() {
    law(
        100,
        |tape| (stops(tape), team(tape)),
        |((early, later), Shown(scenario))| {
            let (mut less, mut more) = (scenario.clone(), scenario);
            less.streams[0].work_until_month = Some(early);
            more.streams[0].work_until_month = later;
            assert_never_more(&less, &more, Market::tolerance(&more));
        },
    );
}

/// The law needs the limit to be far: in a market of 40, those who stop leave room for later.
#[test]
fn near_the_market_limit_less_can_be_more() {
    let Shown(mut more) = team(&mut Tape::new(&[]));
    if let Kind::Team(team) = &mut more.streams[0].kind {
        team.market_size = 40.0;
        team.level_rates = vec![0.0.into(), 0.1.into()];
        team.retail_rate = 0.0.into();
        team.member_recruits_per_month = 1.0.into();
        team.existing_members = vec![5.0.into()];
    }
    let mut less = more.clone();
    less.streams[0].work_until_month = Some(1);
    let (less, more) = (income(&less), income(&more));
    assert!(
        less.iter()
            .zip(more)
            .any(|(less, more)| *less > more * 1.001)
    );
}
