//! The sentences never contradict the figures, whatever the scenario.

use super::verdict;
use crate::app::example;
use crate::format::{Currency, Locale};
use paid_again_engine::{Scenario, project};

fn sentences(scenario: &Scenario) -> Vec<String> {
    let currency = Currency::new(&scenario.currency, Locale::ENGLISH);
    let joined =
        |phrases: Vec<super::Phrase>| phrases.into_iter().map(|phrase| phrase.text).collect();
    verdict(&project(scenario), &currency)
        .into_iter()
        .map(joined)
        .collect()
}

#[test]
fn the_best_that_passes_is_named_with_its_time() {
    let mut scenario = example();
    // A job that pays so little that a fund passes it early.
    scenario
        .streams
        .retain(|stream| ["job", "fund"].contains(&stream.id.as_str()));
    let projection = project(&scenario);
    let month = projection.comparison[0]
        .crossing
        .break_even_month
        .expect("the fund passes");
    let said = sentences(&scenario);
    let time = crate::format::long_duration(month + 1);
    assert_eq!(
        said[0],
        format!("Index fund would pass Freelance job for good after {time}.")
    );
    assert!(said[1].starts_with("Stop after 5 years, and five years on nothing would be left"));
    assert_eq!(said.len(), 2);
}

#[test]
fn without_a_baseline_the_highest_is_named() {
    let mut scenario = example();
    scenario.baseline = None;
    let projection = project(&scenario);
    let best = projection.streams.iter().max_by(|a, b| {
        a.summary
            .final_position
            .total_cmp(&b.summary.final_position)
    });
    let best = best.expect("five streams");
    assert!(
        sentences(&scenario)[0]
            .starts_with(&format!("{} would end highest after 20 years", best.name))
    );
}

#[test]
fn with_everything_off_the_page_says_what_to_do() {
    let mut scenario = example();
    scenario
        .streams
        .iter_mut()
        .for_each(|stream| stream.off = true);
    let said = sentences(&scenario);
    assert_eq!(
        said,
        ["Every option is switched off: switch one on to see what it would bring."]
    );
}

#[test]
fn nothing_is_said_that_the_figures_deny() {
    // Stops, horizons and baselines in every combination: a few hundred scenarios.
    let ids = ["job", "book", "renewals", "team", "fund"];
    for horizon in [1, 11, 13, 60, 61, 120, 240, 480] {
        for stop in [
            None,
            Some(0),
            Some(1),
            Some(12),
            Some(59),
            Some(60),
            Some(400),
        ] {
            for baseline in ids {
                let mut scenario = example();
                scenario.horizon_months = horizon;
                scenario.work_until_month = stop;
                scenario.baseline = Some(baseline.into());
                check(&scenario);
            }
        }
    }
}

#[track_caller]
fn check(scenario: &Scenario) {
    let projection = project(scenario);
    let said = sentences(scenario);
    let all = said.join(" ");
    for comparison in &projection.comparison {
        let name = &projection
            .stream(&comparison.stream)
            .expect("compared")
            .name;
        let passes = comparison.crossing.break_even_month.is_some();
        assert!(
            !all.contains(&format!("{name} would never catch up")) || !passes,
            "{all}"
        );
        assert!(
            !all.contains(&format!("{name} would pass")) || passes,
            "{all}"
        );
    }
    let any = projection
        .comparison
        .iter()
        .any(|c| c.crossing.break_even_month.is_some());
    assert_eq!(all.contains("Nothing here would pass"), !any, "{all}");
    let stopped = projection
        .streams
        .iter()
        .any(|stream| stream.summary.tail.is_some());
    assert!(stopped || !all.contains("Stop after"), "{all}");
    assert!(!all.contains("NaN") && !all.contains("inf"), "{all}");
}
