//! Teams: what a unilevel plan pays, and how many people there are on average.

use crate::{alone, assert_published, power};
use paid_again_engine::project::StreamProjection;
use paid_again_engine::scenario::{Kind, Quantity, Team};

fn project_team(team: Team, months: u32) -> StreamProjection {
    alone(Kind::Team(team), months, Some(0))
}

fn list(values: &[f64]) -> Vec<Quantity> {
    values.iter().map(|&value| value.into()).collect()
}

/// A team that stands still: nobody comes, nobody goes, each orders 100.
fn standing(members: &[f64], level_rates: &[f64]) -> Team {
    Team {
        member_order_per_month: 100.0.into(),
        level_rates: list(level_rates),
        existing_members: list(members),
        ..Team::default()
    }
}

/// Five levels of 5, 25, 125, 625 and 3,125 members at 10, 5, 3, 2 and 1 %.
///
/// Source: the rates of the generic unilevel plan of mlmportal.in; the payout worked out by hand:
/// 50 + 125 + 375 + 1,250 + 3,125.
#[test]
fn unilevel_of_five_levels() {
    let members = [5.0, 25.0, 125.0, 625.0, 3125.0];
    let team = project_team(standing(&members, &[0.10, 0.05, 0.03, 0.02, 0.01]), 2);
    assert_published(team.series.team[0], 4925.0, 1e-9);
    assert_published(team.series.team[1], 4925.0, 1e-9);
}

/// Seven levels from 2 to 7 %, three members on each, and a sixth level's customers besides.
///
/// Source: the shape of doTERRA's unilevel, from 2 % on the first of seven levels to 7 % on the last
/// (oilwithus.com, 2015; the middle is not published there). By hand:
/// 300 × 34 %, and 200 of orders × 6 %; what stands on an eighth level is not paid.
#[test]
fn unilevel_of_seven_levels() {
    let mut team = standing(&[3.0; 8], &[0.02, 0.03, 0.05, 0.05, 0.06, 0.06, 0.07]);
    team.order_per_month = 50.0.into();
    team.existing_member_customers = list(&[0.0, 0.0, 0.0, 0.0, 0.0, 4.0, 0.0, 9.0]);
    let series = project_team(team, 1).series;
    assert_published(series.team[0], 102.0 + 12.0, 1e-9);
}

/// The mean of a branching process in which each member brings r others a month and leaves with
/// chance q: ((1 + r)(1 − q))ⁿ, and on the level k further down a binomial share of it.
///
/// Source: T. E. Harris, The Theory of Branching Processes (1963), chapter I: E Zₙ = mⁿ.
/// Precision: the largest market holds 10¹⁰, of which a few dozen have joined.
#[test]
fn galton_watson_mean() {
    let (r, q) = (0.08, 0.05);
    for depth in 1..=6 {
        let mut level_rates = vec![0.0; depth];
        level_rates[depth - 1] = 1.0;
        let mut team = standing(&[1.0], &level_rates);
        team.member_recruits_per_month = r.into();
        team.member_attrition = q.into();
        let series = project_team(team, 60).series;
        let members = series.members.expect("members");
        for (n, members) in (0..).zip(members) {
            let mean = power((1.0 + r) * (1.0 - q), n) * (1.0 + r);
            assert_published(members / mean, 1.0, 1e-7);
            // n + 1 rounds of recruiting, of which depth − 1 were taken, and n of leaving.
            let k = depth as u32 - 1;
            let binomial = binomial(n + 1, k) * power(r, k) * power(1.0 - q, n);
            assert_published(
                series.team[n as usize] / 100.0,
                binomial,
                1e-7 * (1.0 + binomial),
            );
        }
    }
}

fn binomial(n: u32, k: u32) -> f64 {
    (0..k).fold(1.0, |c, i| {
        c * (f64::from(n) - f64::from(i)) / (f64::from(i) + 1.0)
    })
}

/// Members that each recruit fewer than leave cannot hold a team: its mean size nears a ceiling.
///
/// Worked out by hand: M = (M + s)(1 − q) with r = 0 gives s(1 − q)/q before a month's recruits.
/// Source of the rates: attrition of 7.5 % a month is between Quixtar's and Herbalife's supervisors'.
#[test]
fn my_recruits_alone_have_a_ceiling() {
    let team = Team {
        my_recruits_per_month: 0.3.into(),
        member_attrition: 0.075.into(),
        ..Team::default()
    };
    let members = alone(Kind::Team(team), 600, None)
        .series
        .members
        .expect("members");
    for (n, members) in (1..).zip(&members) {
        assert_published(*members, 4.0 * (1.0 - power(0.925, n)), 1e-6);
    }
}

/// Roll-up, worked out by hand: of one member on level 3, whose two uplines each stay with 0.9, after
/// a month 0.9 × 0.81 are on level 3, 0.9 × 0.18 on level 2, 0.9 × 0.01 on level 1. A customer has
/// three members between, and is mine once all have left.
#[test]
fn roll_up_by_one_month() {
    let shares = |top: u32, team: &Team| {
        let mut paid = team.clone();
        paid.level_rates = list(&[0.0; 3]);
        paid.level_rates[top as usize - 1] = 1.0.into();
        project_team(paid, 2).series
    };
    let mut members = standing(&[0.0, 0.0, 1.0], &[0.0]);
    members.roll_up = true;
    members.member_attrition = 0.1.into();
    for (level, share) in [(1, 0.01), (2, 0.18), (3, 0.81)] {
        assert_published(shares(level, &members).team[1], 100.0 * 0.9 * share, 1e-9);
    }
    let mut customers = standing(&[], &[0.0]);
    customers.existing_member_customers = list(&[0.0, 0.0, 1.0]);
    customers.order_per_month = 100.0.into();
    customers.retail_rate = 1.0.into();
    (customers.roll_up, customers.member_attrition) = (true, 0.1.into());
    for (level, share) in [(1, 0.027), (2, 0.243), (3, 0.729)] {
        assert_published(shares(level, &customers).team[1], 100.0 * share, 1e-9);
    }
    assert_published(shares(1, &customers).again[1], 100.0 * 0.001, 1e-9);
}

/// In a market of 100, the share of people who are left to join falls with those who have joined.
///
/// Worked out by hand: 10 a month times what is left; N₁ = 10, N₂ = 10 + 9, N₃ = 19 + 8.1.
#[test]
fn a_market_fills_up() {
    let team = Team {
        my_customers_per_month: 10.0.into(),
        market_size: 100.0,
        ..Team::default()
    };
    let customers = alone(Kind::Team(team), 3, None)
        .series
        .customers
        .expect("customers");
    for (customers, joined) in customers.iter().zip([10.0, 19.0, 27.1]) {
        assert_published(*customers, joined, 1e-12);
    }
}
