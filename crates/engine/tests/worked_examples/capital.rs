//! Capital: compound growth, annuities and a loan's schedule.

use crate::corpus::flows::single;
use crate::{alone, assert_published, power};
use paid_again_engine::project;
use paid_again_engine::scenario::{Fund, Kind, PaidOnce, Rental, Stream};

fn fund(fund: Fund, months: u32) -> crate::StreamProjection {
    alone(Kind::Fund(fund), months, None)
}

/// 1,000 at 5 % a year for ten years: 1000 · 1.05¹⁰. Source: any textbook's compound interest.
#[test]
fn compound_growth() {
    let years = fund(
        Fund {
            initial: 1000.0.into(),
            annual_return: 0.05.into(),
            ..Fund::default()
        },
        120,
    );
    assert_published(years.series.asset[119], 1_628.894_626_777_442, 1e-9);
    assert_published(years.summary.irr.expect("a rate"), 0.05, 1e-12);
}

/// Saving 100 now and 100 a month for ten years at 5 % a year, compounded monthly.
///
/// Source: numpy-financial, documentation of `fv`: `npf.fv(0.05/12, 10*12, -100, -100)`
/// = 15692.928894335748.
/// DIFFERENCE: there the yearly rate is nominal, a twelfth of it a month; ours is effective, so that
/// 5 % is 5 % after a year. The same monthly rate is the yearly one of (1 + 0.05/12)¹² − 1.
#[test]
fn future_value_of_an_annuity() {
    let saving = fund(
        Fund {
            initial: 100.0.into(),
            contribution_per_month: 100.0.into(),
            annual_return: (power(1.0 + 0.05 / 12.0, 12) - 1.0).into(),
            ..Fund::default()
        },
        120,
    );
    assert_published(saving.series.asset[119], 15_692.928_894_335_748, 1e-8);
}

/// What must be saved at once for the same.
///
/// Source: numpy-financial, documentation of `pv`: `npf.pv(0.05/12, 10*12, -100, 15692.93)`
/// = −100.00067131625819.
#[test]
fn present_value_of_an_annuity() {
    let mut scenario = single(&[(120, 15_692.93)]);
    scenario.horizon_months = 120;
    scenario.discount_rate = power(1.0 + 0.05 / 12.0, 12) - 1.0;
    let paid = PaidOnce {
        cost_per_month: 100.0.into(),
        ..PaidOnce::default()
    };
    scenario.streams.push(Stream {
        id: "paid".into(),
        kind: Kind::PaidOnce(paid),
        ..Stream::default()
    });
    let value = project(&scenario).total.summary.present_value;
    assert_published(value, 100.000_671_316_258_19, 1e-9);
}

fn loan(price: f64, rate: f64, months: u32, horizon: u32) -> crate::StreamProjection {
    let rental = Rental {
        price: price.into(),
        mortgage_rate: rate.into(),
        mortgage_months: months,
        ..Rental::default()
    };
    alone(Kind::Rental(rental), horizon, None)
}

/// A loan of 2,500 at 8.24 % over twelve months: principal, interest and balance of each payment.
///
/// Source: numpy-financial, documentation of `ipmt`.
#[test]
fn schedule_of_a_small_loan() {
    let published = [
        (200.58, 17.17, 2299.42),
        (201.96, 15.79, 2097.46),
        (203.35, 14.40, 1894.11),
        (204.74, 13.01, 1689.37),
        (206.15, 11.60, 1483.22),
        (207.56, 10.18, 1275.66),
        (208.99, 8.76, 1066.67),
        (210.42, 7.32, 856.25),
        (211.87, 5.88, 644.38),
        (213.32, 4.42, 431.05),
        (214.79, 2.96, 216.26),
        (216.26, 1.49, 0.0),
    ];
    let series = loan(2500.0, 0.0824, 12, 13).series;
    for (m, (principal, interest, balance)) in published.into_iter().enumerate() {
        assert_published(series.invested[m], principal, 0.005);
        assert_published(series.cost[m], interest, 0.005);
        // The price stays, so what is missing from it is owed.
        assert_published(2500.0 - series.asset[m], balance, 0.005);
    }
    assert_published(series.cost.iter().sum(), 112.98, 0.005);
    assert_eq!((series.invested[12], series.cost[12]), (0.0, 0.0));
}

/// The level payment of 200,000 at 7.5 % over 15 years.
///
/// Source: numpy-financial, documentation of `pmt`: `npf.pmt(0.075/12, 12*15, 200000)`
/// = −1854.0247200054619.
#[test]
fn level_payment_of_a_mortgage() {
    let series = loan(200_000.0, 0.075, 180, 180).series;
    for (principal, interest) in series.invested.iter().zip(&series.cost) {
        assert_published(principal + interest, 1_854.024_720_005_461_9, 1e-8);
    }
    assert_published(series.invested.iter().sum(), 200_000.0, 1e-8);
}

/// A fund that pays out 4 % a year: the balance falls by the fee and the payout and rises by the return.
///
/// Worked out by hand: B₁₂ = B₀·((1.07)·(0.99))·(1 − 0.04/12)¹², pay₀ = B₀·(1.07·0.99)^(1/12)·0.04/12.
#[test]
fn payouts_of_a_fund() {
    let paying = fund(
        Fund {
            initial: 300_000.0.into(),
            annual_return: 0.07.into(),
            annual_fee: 0.01.into(),
            payout_rate: 0.04.into(),
            ..Fund::default()
        },
        12,
    );
    let left = 300_000.0 * 1.07 * 0.99 * power(1.0 - 0.04 / 12.0, 12);
    assert_published(paying.series.asset[11], left, 1e-8);
    assert_published(
        power(paying.series.capital[0], 12),
        power(1000.0, 12) * 1.07 * 0.99,
        1e26,
    );
}
