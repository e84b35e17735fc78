//! Income is the sum of its reasons; net, operating, position, total and summary follow from it.

use crate::law::{assert_near, law_of_scenarios, rounding};
use paid_again_engine::project;
use paid_again_engine::project::{Projection, Series, StreamProjection};
use paid_again_engine::scenario::{KindName, Scenario};
use paid_again_engine::summary::Summary;

/// Tolerance: none. These are the definitions, and the same operations in the same order.
#[test]
fn the_derived_series_follow_from_the_nine() {
    law_of_scenarios(200, |scenario| {
        for stream in project(scenario).streams {
            let series = &stream.series;
            let mut banked = 0.0;
            for m in 0..series.months() {
                let income = series.first[m] + series.again[m] + series.team[m] + series.capital[m];
                assert_eq!(series.income(m), income);
                assert_eq!(series.operating[m], income - series.cost[m] - series.tax[m]);
                assert_eq!(series.net[m], series.operating[m] - series.invested[m]);
                banked += series.net[m];
                let upfront = if m >= stream.span.start {
                    stream.upfront
                } else {
                    0.0
                };
                assert_eq!(series.position[m], banked - upfront + series.asset[m]);
            }
        }
    });
}

/// Tolerance: none. The total adds the streams in their order, beginning with 0.
#[test]
fn the_total_is_the_sum_of_the_streams() {
    law_of_scenarios(200, |scenario| {
        let projection = project(scenario);
        for (name, series) in all_series(&projection.total.series) {
            let mut sum = vec![0.0; projection.months];
            for stream in &projection.streams {
                for (m, value) in named(&stream.series, name)
                    .iter()
                    .flat_map(|s| s.iter().enumerate())
                {
                    sum[m] += value;
                }
            }
            assert_eq!(series, sum, "{name}");
        }
    });
}

#[test]
fn nothing_that_counts_is_negative() {
    law_of_scenarios(200, |scenario| {
        for stream in project(scenario).streams {
            for (name, series) in all_series(&stream.series) {
                // The asset of a rental may be worth less than its loan; the last three are differences.
                let signed = ["asset", "operating", "net", "position"].contains(&name);
                // A loan is repaid by the difference of two balances, each rounded by itself.
                let rounded = if name == "invested" {
                    4.0 * f64::EPSILON * stream.upfront.max(1e12)
                } else {
                    0.0
                };
                let lowest = series.iter().copied().fold(0.0, f64::min);
                assert!(
                    signed || lowest >= -rounded,
                    "{} {name} {lowest}",
                    stream.id
                );
            }
        }
    });
}

/// Each kind is paid for its own reasons alone.
#[test]
fn reasons_belong_to_kinds() {
    law_of_scenarios(150, |scenario| {
        for stream in project(scenario).streams {
            let reasons: &[&str] = match stream.kind {
                KindName::PaidOnce => &["first"],
                KindName::Royalty | KindName::Residual => &["first", "again"],
                KindName::Team => &["first", "again", "team"],
                KindName::Fund | KindName::Rental => &["capital"],
            };
            for (name, series) in all_series(&stream.series).into_iter().take(4) {
                assert!(
                    reasons.contains(&name) || series.iter().all(|&x| x == 0.0),
                    "{name}"
                );
            }
            assert_eq!(
                (
                    stream.series.customers.is_some(),
                    stream.series.members.is_some()
                ),
                (
                    matches!(stream.kind, KindName::Residual | KindName::Team),
                    stream.kind == KindName::Team
                )
            );
        }
    });
}

#[test]
fn the_summary_sums_the_series() {
    law_of_scenarios(200, |scenario| {
        let projection = project(scenario);
        for stream in &projection.streams {
            check_summary(&stream.series, stream.upfront, &stream.summary);
            check_hours(stream);
            check_today(
                scenario,
                std::slice::from_ref(stream),
                &stream.series,
                &stream.summary,
            );
        }
        let Projection { streams, total, .. } = &projection;
        let upfront = streams.iter().map(|stream| stream.upfront).sum();
        check_summary(&total.series, upfront, &total.summary);
        check_today(scenario, streams, &total.series, &total.summary);
    });
}

/// Tolerance: sums of as many terms as there are months and reasons, in another order.
fn check_summary(series: &Series, upfront: f64, summary: &Summary) {
    let months = series.months();
    let sum = |series: &[f64]| series.iter().sum::<f64>();
    let income: f64 = (0..months).map(|m| series.income(m)).sum();
    let moved = income + sum(&series.cost) + sum(&series.tax) + sum(&series.invested) + upfront;
    let last = series.asset[months - 1];
    let tolerance = rounding(8 * months, moved + last.abs());
    assert_near(summary.income, income, tolerance, "income");
    assert_near(summary.cost, sum(&series.cost), tolerance, "cost");
    assert_near(summary.tax, sum(&series.tax), tolerance, "tax");
    assert_near(
        summary.invested,
        sum(&series.invested) + upfront,
        tolerance,
        "invested",
    );
    let Summary {
        income,
        cost,
        tax,
        invested,
        ..
    } = summary;
    assert_eq!(summary.net, income - cost - tax - invested);
    assert_eq!(summary.final_position, series.position[months - 1]);
    // Every stream adds its own rounding to the total, so 24 times as much.
    assert_near(
        summary.final_position,
        summary.net + last,
        24.0 * tolerance,
        "position",
    );
    assert_eq!(summary.share.is_some(), *income > 0.0);
    if let Some(share) = summary.share {
        let all = share.first + share.again + share.team + share.capital;
        assert_near(all, 1.0, 4.0 * f64::EPSILON, "shares");
    }
}

fn check_hours(stream: &StreamProjection) {
    let Summary {
        hours, per_hour, ..
    } = stream.summary;
    let upfront = if stream.kind.is_working() {
        stream.upfront
    } else {
        0.0
    };
    let paid = stream.series.operating.iter().sum::<f64>() - upfront;
    // None without hours, and where so few are worked that the quotient overflows.
    let expected = Some(paid / hours).filter(|rate| hours > 0.0 && rate.is_finite());
    assert_eq!(per_hour, expected);
}

/// Today's values. Tolerance: each power of up to a hundred years is exact to a hundred roundings.
fn check_today(
    scenario: &Scenario,
    streams: &[StreamProjection],
    series: &Series,
    summary: &Summary,
) {
    let months = series.months();
    let factor = |moment: usize| power(1.0 + scenario.discount_rate, moment as f64 / -12.0);
    let mut flows: Vec<(usize, f64)> = (1..).zip(series.net.iter().copied()).collect();
    flows.push((months, series.asset[months - 1]));
    let begun = streams.iter().filter(|stream| stream.span.start < months);
    flows.extend(begun.map(|stream| (stream.span.start, -stream.upfront)));
    let values = flows.iter().map(|&(moment, flow)| flow * factor(moment));
    let size: f64 = values.clone().map(f64::abs).sum();
    let tolerance = rounding(months + 1000, size);
    assert_near(
        summary.present_value,
        values.sum(),
        tolerance,
        "present value",
    );
    let deflator = power(1.0 + scenario.inflation, months as f64 / -12.0);
    let real = summary.final_position * deflator;
    assert_near(
        summary.real_final_position,
        real,
        rounding(1000, real.abs()),
        "real position",
    );
}

#[allow(
    clippy::disallowed_methods,
    reason = "a test may differ in the last bit"
)]
fn power(base: f64, exponent: f64) -> f64 {
    base.powf(exponent)
}

/// All series by name, the four reasons first.
pub fn all_series(series: &Series) -> Vec<(&'static str, &[f64])> {
    let Series {
        first,
        again,
        team,
        capital,
        cost,
        tax,
        invested,
        hours,
        asset,
        customers,
        members,
        operating,
        net,
        position,
    } = series;
    let mut all: Vec<(&str, &[f64])> = vec![
        ("first", first),
        ("again", again),
        ("team", team),
        ("capital", capital),
        ("cost", cost),
        ("tax", tax),
        ("invested", invested),
        ("hours", hours),
        ("asset", asset),
        ("operating", operating),
        ("net", net),
        ("position", position),
    ];
    all.extend(customers.as_deref().map(|series| ("customers", series)));
    all.extend(members.as_deref().map(|series| ("members", series)));
    all
}

fn named<'a>(series: &'a Series, name: &str) -> Option<&'a [f64]> {
    let found = all_series(series)
        .into_iter()
        .find(|(other, _)| *other == name);
    found.map(|(_, series)| series)
}
