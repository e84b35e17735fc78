//! Hours paid once.

use crate::{alone, assert_published, power};
use paid_again_engine::scenario::{Kind, PaidOnce};

/// 28 an hour, 30 hours a week, 65 % of them billable, 48 weeks a year.
///
/// Source: the median skilled rate of Freelancing in America 2019.
/// DIFFERENCE: a year of 52 weeks gives 28 × 30 × 0.65 × 48 = 26,208. A year has 365.25 days, so
/// 52.18 weeks, of which 48/52 are worked: 26,208 × 365.25/364.
#[test]
fn a_freelance_year() {
    let job = PaidOnce {
        pay_per_job: 28.0.into(),
        hours_per_week: 30.0.into(),
        billable_share: 0.65.into(),
        weeks_off_per_year: 4.0,
        ..PaidOnce::default()
    };
    let year = alone(Kind::PaidOnce(job), 12, None).summary;
    assert_published(year.income, 26_208.0 * 365.25 / 364.0, 1e-9);
    assert_published(year.hours, 30.0 * 48.0 * 365.25 / 364.0, 1e-10);
    assert_published(year.per_hour.expect("hours"), 28.0 * 0.65, 1e-12);
}

/// Raises of 3 % come once a year: the eleventh year is paid 1.03¹⁰ times the first.
///
/// Worked out by hand; ten years sum to (1.03¹⁰ − 1)/0.03 first years.
#[test]
fn yearly_raises() {
    let job = PaidOnce {
        pay_per_job: 10.0.into(),
        hours_per_week: 40.0.into(),
        annual_raise: 0.03.into(),
        ..PaidOnce::default()
    };
    let career = alone(Kind::PaidOnce(job), 132, None).series;
    let year = |y: usize| career.first[y * 12..y * 12 + 12].iter().sum::<f64>();
    assert_published(year(10) / year(0), power(1.03, 10), 1e-12);
    let ten: f64 = (0..10).map(year).sum();
    assert_published(ten / year(0), (power(1.03, 10) - 1.0) / 0.03, 1e-11);
}

/// Tax of a quarter on profit, with 900 put in at first: nothing is due until it is made good.
///
/// Worked out by hand: profits so far −600, −300, 0, 300, 600.
#[test]
fn losses_carried_forward() {
    let job = PaidOnce {
        pay_per_job: 300.0.into(),
        hours_per_week: (84.0 / 365.25).into(),
        setup_cost: 900.0.into(),
        ..PaidOnce::default()
    };
    let mut scenario = crate::Scenario {
        horizon_months: 5,
        ..crate::Scenario::default()
    };
    scenario.streams.push(crate::Stream {
        id: "job".into(),
        tax_rate: 0.25.into(),
        kind: Kind::PaidOnce(job),
        ..crate::Stream::default()
    });
    let projection = crate::project(&scenario);
    for (tax, due) in projection.streams[0]
        .series
        .tax
        .iter()
        .zip([0.0, 0.0, 0.0, 75.0, 75.0])
    {
        assert_published(*tax, due, 1e-9);
    }
    assert_eq!(projection.streams[0].summary.payback_month, Some(2));
}
