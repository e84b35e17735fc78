//! Whether each option brings what is wanted a month.

use super::generated::each;
use super::nominal;
use super::words;
use crate::app::example;
use crate::format::long_duration;
use crate::words::{idle, plain_text};
use paid_again_engine::project;

#[test]
fn what_is_wanted_is_answered_by_each_option() {
    let mut scenario = example();
    let details = |scenario: &_| {
        let said = words(scenario, &project(scenario), &nominal()).details;
        said.iter()
            .map(|it| plain_text(&it.sentence))
            .collect::<Vec<_>>()
    };
    assert!(details(&scenario).iter().all(|it| !it.contains("target")));
    scenario.target_per_month = Some(700.0);
    let said = details(&scenario);
    assert!(
        said[0].ends_with(
            "It would reach your target of $700 a month after 1 month and hold it for 5 years."
        ),
        "{}",
        said[0]
    );
    assert!(
        said[3].contains("It would never reach your target of $700 a month: "),
        "{}",
        said[3]
    );
    // An option alone has no other detail, but this.
    scenario.streams.truncate(1);
    assert_eq!(details(&scenario).len(), 1);
}

#[test]
fn targets_are_the_months_own() {
    let mut seen = [0; 3];
    each(|scenario, projection| {
        for inflation in [None, Some(scenario.inflation)] {
            let mut prices = nominal();
            prices.inflation = inflation;
            let said = words(scenario, projection, &prices);
            for (detail, stream) in said.details.iter().zip(&projection.streams) {
                let text = plain_text(&detail.sentence);
                let wanted = scenario.target_per_month.filter(|_| idle(stream).is_none());
                let Some(wanted) = wanted else {
                    assert!(!text.contains("your target"), "{text}");
                    continue;
                };
                let amount = prices.currency.amount(wanted);
                let months = stream.series.operating.iter().enumerate();
                let shown: Vec<f64> = months
                    .map(|(m, x)| match inflation {
                        Some(rate) => x * libm::pow(1.0 + rate, -((m + 1) as f64) / 12.0),
                        None => *x,
                    })
                    .collect();
                let reached = shown.iter().filter(|x| **x >= wanted).count();
                let first = shown.iter().position(|x| *x >= wanted);
                let said = |words: String| assert!(text.contains(&words), "{text} {words}");
                let Some(first) = first else {
                    seen[0] += 1;
                    said(format!(
                        "It would never reach your target of {amount} a month: "
                    ));
                    let best = shown.iter().fold(f64::NEG_INFINITY, |a, b| a.max(*b));
                    said(if best < 0.005 {
                        "no month would bring anything.".into()
                    } else {
                        format!(
                            "its best month would bring {}.",
                            prices.currency.amount(best)
                        )
                    });
                    continue;
                };
                let after = long_duration(first + 1);
                said(format!(
                    "reach your target of {amount} a month after {after} and hold it "
                ));
                let held = shown[first..].iter().position(|x| *x < wanted);
                let Some(held) = held else {
                    seen[1] += 1;
                    said(format!("after {after} and hold it to the end."));
                    continue;
                };
                seen[2] += 1;
                let held = long_duration(held);
                let all = long_duration(reached);
                let in_all = if held == all {
                    String::new()
                } else {
                    format!(", {all} in all")
                };
                said(format!("and hold it for {held}{in_all}."));
            }
        }
    });
    assert!(seen.iter().all(|it| *it > 0), "{seen:?}");
}
