//! Tax: a flat rate on profit, with losses carried forward.

use crate::law::{assert_near, law_of_scenarios, rounding};
use paid_again_engine::project;
use paid_again_engine::project::StreamProjection;
use paid_again_engine::scenario::{KindName, Scenario};

/// The profit so far at the end of each month, as the model says; a fund counts gains, not payouts.
fn profits(stream: &StreamProjection) -> Vec<f64> {
    let series = &stream.series;
    let mut profit = 0.0;
    let months = 0..series.months();
    months
        .map(|m| {
            if m == stream.span.start && stream.kind.is_working() {
                profit -= stream.upfront;
            }
            profit += series.income(m) - series.cost[m];
            profit
        })
        .collect()
}

/// Tolerance: sums of as many terms as there are months, in another order.
#[test]
fn tax_is_the_rate_on_the_highest_profit_so_far() {
    law_of_scenarios(200, |scenario| {
        for (stream, given) in project(scenario).streams.iter().zip(taxed(scenario)) {
            let size: f64 = stream.summary.income + stream.summary.cost + stream.upfront;
            let tolerance = rounding(4 * stream.series.months(), size);
            let profits = profits(stream);
            let mut paid = 0.0;
            for (m, tax) in stream.series.tax.iter().enumerate() {
                assert!(*tax >= 0.0);
                paid += tax;
                let highest = profits[..=m].iter().copied().fold(0.0, f64::max);
                if stream.kind == KindName::Fund {
                    // Only gains count, so never more than the rate on the payouts.
                    assert!(paid <= given * stream.summary.income + tolerance);
                } else {
                    assert_near(paid, given * highest, tolerance, "tax so far");
                }
            }
        }
    });
}

/// The tax rates of the streams that are not off.
fn taxed(scenario: &Scenario) -> Vec<f64> {
    let on = scenario.streams.iter().filter(|stream| !stream.off);
    on.map(|stream| stream.tax_rate.median()).collect()
}

/// A fund that pays out all it earns is taxed on just that.
///
/// Tolerance: the monthly factor is the twelfth root of 1.12, whose power errs in the last place.
#[test]
fn a_fund_is_taxed_on_its_gain_at_average_cost() {
    let mut scenario = crate::corpus::examples::scenario("fund");
    scenario.work_until_month = Some(0);
    scenario.horizon_months = 1;
    let stream = &mut scenario.streams[0];
    stream.tax_rate = 0.5.into();
    let paid_again_engine::scenario::Kind::Fund(fund) = &mut stream.kind else {
        panic!("a fund");
    };
    fund.initial = 1000.0.into();
    fund.annual_return = 10.0.into();
    fund.annual_fee = 0.0.into();
    fund.payout_rate = 1.0.into();
    fund.payout_from_month = 0;
    let projection = project(&scenario);
    let series = &projection.streams[0].series;
    // B before the payout is 1000·11^(1/12); a twelfth is paid out, and a twelfth of the 1000 with it.
    let pay = series.capital[0];
    assert_near(series.tax[0], 0.5 * (pay - 1000.0 / 12.0), 1e-12, "tax");
    assert_near(pay, 1000.0 * 1.221188550312 / 12.0, 1e-9, "pay");
}
