//! Means and variances of lives against what is known exactly. Seeds are fixed; bounds are standard errors.

use crate::corpus::examples;
use paid_again_engine::scenario::{
    Fading, Kind, Residual, Retention, Royalty, Scenario, Steady, Stream, Team, Tier,
};
use paid_again_engine::simulate::{Extent, Lives};
use paid_again_engine::{life, project, simulate};

const PATHS: u32 = 1000;

fn of(kind: Kind, months: u32) -> Scenario {
    let mut scenario = Scenario {
        horizon_months: months,
        work_until_month: Some(months / 2),
        baseline: None,
        streams: vec![Stream {
            id: "it".into(),
            kind,
            ..Stream::default()
        }],
        ..examples::comparison()
    };
    scenario.simulation.paths = PATHS;
    scenario
}

/// The means of all months' positions and operating lie within five standard errors of the projection's.
#[track_caller]
fn mean_is_projected(scenario: &Scenario) {
    let (projection, lives) = (
        project(scenario),
        Lives::new(scenario, Extent::whole(scenario)),
    );
    let chunk = lives.run(0..PATHS).next().expect("the stream");
    let series = &projection.streams[0].series;
    for (values, exact) in [
        (&chunk.position, &series.position),
        (&chunk.operating, &series.operating),
    ] {
        for (month, values) in values.chunks(PATHS as usize).enumerate() {
            let n = values.len() as f64;
            let mean = values.iter().sum::<f64>() / n;
            let squares = values
                .iter()
                .map(|value| (value - mean) * (value - mean))
                .sum::<f64>();
            let error = (squares / (n - 1.0) / n).sqrt();
            let off = (mean - exact[month]).abs();
            assert!(
                off <= 5.0 * error + 1e-9 * exact[month].abs(),
                "month {month}: {mean}, not {}",
                exact[month]
            );
        }
    }
}

fn residual(new: f64, retention: Retention) -> Residual {
    Residual {
        new_customers_per_month: new.into(),
        ramp_months: 6,
        value_per_month: 10.0.into(),
        value_growth: 0.02.into(),
        rate_first: 0.5.into(),
        rates_by_year: vec![0.3.into(), 0.2.into(), 0.2.into(), 0.05.into()],
        retention,
        churn_after_stop: 0.02.into(),
        service_hours_per_customer: 0.1.into(),
        cost_per_customer: 3.0.into(),
        ..Residual::default()
    }
}

fn steady(churn: f64) -> Retention {
    Retention::Steady(Steady {
        monthly_churn: churn.into(),
    })
}

fn fading(period_months: u32) -> Retention {
    Retention::Fading(Fading {
        alpha: 0.9.into(),
        beta: 4.0.into(),
        period_months,
    })
}

/// Few are followed one by one, many are thinned, and both have the projection as their mean.
#[test]
fn customers_have_the_projection_as_their_mean() {
    for retention in [steady(0.03), fading(1), fading(12)] {
        for new in [0.3, 4.0, 900.0] {
            let mut some = residual(new, retention.clone());
            mean_is_projected(&of(Kind::Residual(some.clone()), 72));
            some.pays_for_months = Some(20);
            some.existing_customers = (3.0 * new).ceil().into();
            some.existing_age_months = 11;
            mean_is_projected(&of(Kind::Residual(some.clone()), 72));
            some.churn_after_stop = 0.0.into();
            some.rates_by_year = vec![0.3.into()];
            some.pays_for_months = None;
            mean_is_projected(&of(Kind::Residual(some), 72));
        }
    }
}

/// Poisson customers who leave independently are Poisson again: the variance is the mean.
///
/// The variance of a sample variance of a Poisson number λ is (λ + 2λ²)/n.
#[test]
fn customers_present_are_poisson() {
    for retention in [steady(0.05), fading(3)] {
        for (new, rates) in [(0.5, 1), (3.0, 3), (400.0, 3)] {
            let mut some = residual(new, retention.clone());
            some.ramp_months = 0;
            some.rates_by_year = vec![0.3.into(), 0.2.into(), 0.1.into()];
            some.rates_by_year.truncate(rates);
            let scenario = of(Kind::Residual(some), 48);
            let exact = project(&scenario).streams[0]
                .series
                .customers
                .clone()
                .expect("customers");
            let n = 600;
            let counts: Vec<Vec<f64>> = (0..n)
                .map(|path| {
                    life(&scenario, path).streams[0]
                        .series
                        .customers
                        .clone()
                        .expect("customers")
                })
                .collect();
            for month in [0, 11, 23, 30, 47] {
                let (mean, n) = (exact[month], f64::from(n));
                let squares = counts
                    .iter()
                    .map(|life| (life[month] - mean) * (life[month] - mean));
                let variance = squares.sum::<f64>() / n;
                let error = ((mean + 2.0 * mean * mean) / n).sqrt();
                assert!(
                    (variance - mean).abs() < 5.0 * error,
                    "{new}, month {month}: {variance}, not {mean}"
                );
            }
        }
    }
}

fn book() -> Royalty {
    Royalty {
        works: 4,
        months_to_make: 3,
        units_first_month: 30.0.into(),
        half_life_months: Some(8.0.into()),
        long_tail: 0.1.into(),
        price: 4.0.into(),
        rate_tiers: vec![Tier {
            from_units: 0.0,
            rate: 0.6.into(),
        }],
        promotion_lift: 0.4.into(),
        hit_spread: 0.7,
        existing_works: 3,
        ..Royalty::default()
    }
}

/// Works told apart or not: the same mean and, for one work alone, the same law.
#[test]
fn royalties_have_the_projection_as_their_mean() {
    mean_is_projected(&of(Kind::Royalty(book()), 60));
    // Two tiers of nearly one rate: each work has to be followed.
    let mut apart = book();
    let above = Tier {
        from_units: 100.0,
        rate: (0.6 + 1e-12).into(),
    };
    apart.rate_tiers.push(above);
    mean_is_projected(&of(Kind::Royalty(apart), 60));
}

fn team() -> Team {
    Team {
        my_customers_per_month: 1.5.into(),
        my_recruits_per_month: 0.8.into(),
        member_customers_per_month: 0.4.into(),
        member_recruits_per_month: 0.06.into(),
        member_dispersion: Some(0.5),
        customer_churn: 0.05.into(),
        member_attrition: 0.06.into(),
        order_per_month: 50.0.into(),
        member_order_per_month: 30.0.into(),
        retail_rate: 0.2.into(),
        level_rates: vec![0.1.into(), 0.05.into(), 0.02.into()],
        existing_customers: 4.0.into(),
        existing_members: vec![3.0.into(), 5.0.into()],
        existing_member_customers: vec![2.0.into(), 7.0.into()],
        ..Team::default()
    }
}

/// Without a market limit a team is linear in its people, so the mean is the projection, rolled up or not.
#[test]
fn teams_have_the_projection_as_their_mean() {
    for roll_up in [false, true] {
        for dispersion in [None, Some(0.5), Some(40.0)] {
            for scale in [1.0, 60.0] {
                let mut some = team();
                some.roll_up = roll_up;
                some.member_dispersion = dispersion;
                some.my_recruits_per_month = (0.8 * scale).into();
                some.my_customers_per_month = (1.5 * scale).into();
                mean_is_projected(&of(Kind::Team(some), 40));
            }
        }
    }
}

/// ln(value) of a fund is normal: its median is the projection, its deviation volatility·√years.
#[test]
fn a_fund_is_lognormal() {
    let mut scenario = examples::scenario("fund");
    examples::settle(&mut scenario.streams[0]);
    scenario.streams.truncate(1);
    scenario.streams[0].tax_rate = 0.0.into();
    scenario.horizon_months = 120;
    scenario.simulation.paths = PATHS;
    scenario.baseline = None;
    if let Kind::Fund(fund) = &mut scenario.streams[0].kind {
        fund.initial = 1000.0.into();
        (fund.contribution_per_month, fund.payout_rate) = (0.0.into(), 0.0.into());
        fund.annual_volatility = 0.19.into();
    }
    let median = project(&scenario).total.summary.final_position;
    let start = f64::from(scenario.streams[0].start_month);
    let simulation = simulate(&scenario);
    let logs: Vec<f64> = simulation
        .total
        .ends
        .iter()
        .map(|end| libm::log((end + 1000.0) / (median + 1000.0)))
        .collect();
    let (n, deviation) = (f64::from(PATHS), 0.19 * libm::sqrt((120.0 - start) / 12.0));
    let mean = logs.iter().sum::<f64>() / n;
    let variance = logs.iter().map(|log| log * log).sum::<f64>() / n;
    assert!(mean.abs() < 5.0 * deviation / n.sqrt(), "{mean}");
    let error = deviation * deviation * (2.0 / n).sqrt();
    assert!(
        (variance - deviation * deviation).abs() < 5.0 * error,
        "{variance}"
    );
}
