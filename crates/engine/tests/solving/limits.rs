//! Where streams tend: sums of the projection, and closed forms where there are some.

use crate::corpus::realistic;
use crate::corpus::tape::Tape;
use crate::law::law;
use crate::{default_comparison, power, scenario, stream};
use paid_again_engine::limits::{Ceiling, ceiling, network};
use paid_again_engine::project;
use paid_again_engine::scenario::{Fading, Kind, KindName, Residual, Retention, Steady, Team};
use std::cell::Cell;

fn club(retention: Retention, pays_for_months: Option<u32>) -> Residual {
    Residual {
        new_customers_per_month: 3.0.into(),
        retention,
        pays_for_months,
        cost_per_customer: 2.0.into(),
        cost_per_month: 10.0.into(),
        upkeep_per_month: 5.0.into(),
        value_per_month: 20.0.into(),
        bonus_per_customer: 7.0.into(),
        rate_first: 0.8.into(),
        rates_by_year: vec![0.4.into(), 0.1.into()],
        ..Residual::default()
    }
}

fn steady(churn: f64) -> Retention {
    Retention::Steady(Steady {
        monthly_churn: churn.into(),
    })
}

fn fading(alpha: f64, beta: f64, period_months: u32) -> Retention {
    Retention::Fading(Fading {
        alpha: alpha.into(),
        beta: beta.into(),
        period_months,
    })
}

/// The ceiling, and where a century of work gets.
fn after_a_century(residual: Residual) -> (Ceiling, f64, f64) {
    let scenario = scenario(1200, vec![stream("club", Kind::Residual(residual))]);
    let projection = project(&scenario);
    let series = &projection.streams[0].series;
    let customers = series.customers.as_ref().unwrap()[1199];
    (
        ceiling(&scenario, "club").unwrap(),
        customers,
        series.income(1199),
    )
}

#[test]
fn a_century_of_work_gets_to_the_ceiling() {
    let all = [
        (steady(0.03), None),
        (steady(0.0), Some(240)),
        (steady(0.02), Some(30)),
        (steady(1.0), None),
        (fading(0.5, 3.5, 12), Some(120)),
        (fading(8.0, 30.0, 1), None),
    ];
    for (retention, pays_for) in all {
        let shown = format!("{retention:?}, {pays_for:?}");
        let (ceiling, customers, income) = after_a_century(club(retention, pays_for));
        let near = |figure: Option<f64>, reached: f64| {
            figure.is_some_and(|figure| (reached / figure - 1.0).abs() < 1e-7)
        };
        assert!(
            near(ceiling.customers, customers),
            "{shown}: {ceiling:?}, {customers}"
        );
        assert!(
            near(ceiling.income, income),
            "{shown}: {ceiling:?}, {income}"
        );
        assert!(near(ceiling.reached_at_stop, 1.0) && near(ceiling.reached_at_horizon, 1.0));
        assert_eq!(ceiling.cost, 3.0 * 2.0 + 10.0 + 5.0);
        assert_eq!(
            ceiling.customers,
            ceiling.payments.map(|payments| 3.0 * payments)
        );
    }
}

/// As many leave as come: inflow over churn.
#[test]
fn inflow_over_churn() {
    let (ceiling, ..) = after_a_century(club(steady(0.04), None));
    assert!((ceiling.customers.unwrap() - 3.0 / 0.04).abs() < 1e-9);
    let (ceiling, ..) = after_a_century(club(steady(0.0), None));
    assert_eq!((ceiling.customers, ceiling.income), (None, None));
    assert_eq!(ceiling.reached_at_horizon, None);
    let nobody = Residual {
        new_customers_per_month: 0.0.into(),
        ..club(steady(0.0), None)
    };
    let (ceiling, ..) = after_a_century(nobody);
    assert_eq!((ceiling.customers, ceiling.income), (Some(0.0), Some(0.0)));
}

/// The mean of 1/θ, with θ beta-distributed: (α + β − 1)/(α − 1) periods, infinite for α ≤ 1.
#[test]
fn the_expected_lifetime_of_fading_retention() {
    let (ceiling, ..) = after_a_century(club(fading(3.0, 9.0, 12), None));
    assert!((ceiling.payments.unwrap() - 12.0 * 11.0 / 2.0).abs() < 1e-9);
    // The "high end" customers of Fader & Hardie (2007) have α = 0.668: some stay for ever, so there is no ceiling.
    let (ceiling, ..) = after_a_century(club(fading(0.668, 3.806, 12), None));
    assert_eq!(
        (ceiling.payments, ceiling.customers, ceiling.income),
        (None, None, None)
    );
}

/// All who join in a month: those who are there, less those who were left of the month before.
#[test]
fn who_joined_is_who_came() {
    let tried = Cell::new(0);
    let make = |tape: &mut Tape<'_>| realistic::stream(tape, KindName::Team);
    law(60, make, |mut team| {
        // What falls below the fortieth level is not counted: sixty months do not reach it in number.
        let Kind::Team(plan) = &mut team.kind else {
            return;
        };
        plan.roll_up = false;
        let plan = plan.clone();
        let id = team.id.clone();
        let scenario = scenario(60, vec![team]);
        let arithmetic = network(&scenario, &id).unwrap();
        let projection = project(&scenario);
        let series = &projection.streams[0].series;
        let came = |there: &Option<Vec<f64>>, leave: f64| {
            let mut before = 0.0;
            let there = there.iter().flatten();
            there
                .map(|now| now - std::mem::replace(&mut before, now * (1.0 - leave)))
                .sum::<f64>()
        };
        let all = came(&series.customers, plan.customer_churn.median())
            + came(&series.members, plan.member_attrition.median());
        assert!(
            (arithmetic.joined - all).abs() <= 1e-9 * all,
            "{arithmetic:?}, {all}"
        );
        let share = all / plan.market_size;
        assert!((arithmetic.market_share.unwrap() - share).abs() <= 1e-9 * share);
        tried.set(tried.get() + usize::from(all > 0.0));
    });
    assert!(tried.get() > 30);
}

/// Members who recruit nobody: their own customers, as a sum of two geometric series.
#[test]
fn a_member_without_a_team_in_closed_form() {
    let (gain, churn, q, order, rate) = (0.5, 0.1, 0.2, 80.0, 0.25);
    let team = Team {
        my_customers_per_month: 9.0.into(),
        my_recruits_per_month: 4.0.into(),
        member_customers_per_month: gain.into(),
        customer_churn: churn.into(),
        member_attrition: q.into(),
        order_per_month: order.into(),
        member_order_per_month: 60.0.into(),
        retail_rate: rate.into(),
        stay_cost_per_month: 40.0.into(),
        cost_per_month: 999.0.into(),
        setup_cost: 999.0.into(),
        existing_members: vec![50.0.into()],
        ..Team::default()
    };
    let scenario = scenario(24, vec![stream("team", Kind::Team(team.clone()))]);
    let arithmetic = network(&scenario, "team").unwrap();
    let member = arithmetic.member;
    let (stays, keeps) = (1.0 - q, 1.0 - churn);
    // In month k ≥ 1 there are gain · (1 − keeps^k)/churn customers, and the member with stays^k.
    let customers = gain / churn * (stays / q - stays * keeps / (1.0 - stays * keeps));
    let income = customers * order * rate;
    let close = |a: f64, b: f64| (a - b).abs() < 1e-9 * (1.0 + b.abs());
    assert!(close(member.months, 1.0 / q), "{member:?}");
    assert!(close(member.income_per_month, income * q), "{member:?}");
    // The own order is more than what entitles: it is the cost.
    assert!(close(member.cost_per_month, 60.0));
    assert!(close(member.net, income - 60.0 / q));
    assert!(close(member.net_per_month, income * q - 60.0));
    assert_eq!(arithmetic.reproduction, Some(0.0));
    assert!(close(
        arithmetic.customers_per_membership.unwrap(),
        gain * stays / q
    ));
    assert!(close(arithmetic.my_customers_ceiling.unwrap(), 90.0));
}

/// Who recruits passes a share of the plan's pay up; below 1 a membership brings a finite number of people.
#[test]
fn the_arithmetic_of_the_default_team() {
    let scenario = default_comparison();
    let arithmetic = network(&scenario, "team").unwrap();
    let close = |a: Option<f64>, b: f64| a.is_some_and(|a| (a - b).abs() < 1e-9);
    assert!(
        close(arithmetic.reproduction, 0.05 / 0.075),
        "{arithmetic:?}"
    );
    assert!(close(
        arithmetic.recruits_per_membership,
        0.05 * 0.925 / 0.075
    ));
    assert!(close(arithmetic.my_customers_ceiling, 0.12 / 0.06));
    // Month by month: reached with 0.925^k, and paid as the derived plan is.
    let member = arithmetic.member;
    let mut derived = scenario.clone();
    derived.horizon_months = 1200;
    derived.work_until_month = None;
    derived.streams.retain(|stream| stream.id == "team");
    for (path, x) in [
        ("my_customers_per_month", 0.36),
        ("my_recruits_per_month", 0.05),
    ] {
        assert!(derived.streams[0].set_number(path, x));
    }
    let projection = project(&derived);
    let series = &projection.streams[0].series;
    let income: f64 = (1..1200)
        .map(|k| power(0.925, k) * series.income(k as usize - 1))
        .sum();
    assert!(
        close(Some(member.income_per_month), income * 0.075),
        "{member:?}"
    );
    assert!(close(Some(member.net_per_month), income * 0.075 - 100.0));
    assert!(member.net_per_month < 0.0);
    // Nobody drops out: there is no end of it.
    let mut loyal = scenario;
    let input = loyal
        .streams
        .iter_mut()
        .find(|stream| stream.id == "team")
        .unwrap();
    assert!(input.set_number("member_attrition", 0.0));
    let arithmetic = network(&loyal, "team").unwrap();
    assert_eq!(
        (arithmetic.reproduction, arithmetic.recruits_per_membership),
        (None, None)
    );
    assert_eq!(arithmetic.member.months, 1200.0);
}

#[test]
fn other_kinds_have_none() {
    let mut scenario = default_comparison();
    assert!(ceiling(&scenario, "team").is_none() && network(&scenario, "renewals").is_none());
    assert!(ceiling(&scenario, "away").is_none() && network(&scenario, "away").is_none());
    for stream in &mut scenario.streams {
        stream.off = true;
    }
    assert!(ceiling(&scenario, "renewals").is_none() && network(&scenario, "team").is_none());
}

/// A team that does not replace itself comes to stand, and stands where the formula says.
#[test]
fn members_tend_towards_their_ceiling() {
    let mut scenario = default_comparison();
    scenario.streams.retain(|stream| stream.id == "team");
    scenario.baseline = None;
    scenario.horizon_months = 1200;
    scenario.work_until_month = None;
    let numbers = [
        ("my_recruits_per_month", 0.7),
        ("member_recruits_per_month", 0.05),
        ("member_attrition", 0.075),
    ];
    for (path, x) in numbers {
        assert!(scenario.streams[0].set_number(path, x));
    }
    if let Kind::Team(team) = &mut scenario.streams[0].kind {
        team.market_size = 1e15;
    }
    let ceiling = network(&scenario, "team").unwrap().members_ceiling.unwrap();
    assert!((ceiling - 0.7 / (0.075 - 0.05 * 0.925)).abs() < 1e-9);
    let projection = project(&scenario);
    let members = projection.streams[0].series.members.as_ref().unwrap();
    // The levels below the fortieth, of which nobody is followed, have a little of it.
    let share = members.last().unwrap() / ceiling;
    assert!((share - 1.0).abs() < 1e-8, "{share}");
    // Where each member is followed by another there is no end.
    assert!(scenario.streams[0].set_number("member_recruits_per_month", 0.1));
    assert_eq!(network(&scenario, "team").unwrap().members_ceiling, None);
}
