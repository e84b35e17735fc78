//! The verdict, case by case.

use super::words;
use super::{nominal, said, verdict};
use crate::app::example;
use crate::words::plain_text;
use paid_again_engine::file::read_scenario;
use paid_again_engine::project;
use paid_again_engine::scenario::{Kind, Scenario};

/// The example with only these options.
fn only(ids: &[&str]) -> Scenario {
    let mut scenario = example();
    scenario.streams.retain(|it| ids.contains(&it.id.as_str()));
    scenario
}

/// The example's job, paid so much an hour.
fn pay(scenario: &mut Scenario, dollars: f64) {
    for stream in &mut scenario.streams {
        if let Kind::PaidOnce(job) = &mut stream.kind {
            job.pay_per_job = dollars.into();
        }
    }
}

#[test]
fn the_example_in_two_sentences() {
    let said = verdict(&example());
    assert_eq!(
        said,
        "With 5 years of work, Index fund would pass Freelance job for good after 18 years 7 \
         months, on $18,000 of your own money. Five years after you stop, Insurance renewals would \
         still bring $97 a month."
    );
}

#[test]
fn no_verdict_of_the_example_is_long() {
    // At a glance: six lines of a phone hold about 230 letters.
    for horizon in [12, 61, 240, 480] {
        for baseline in ["job", "book", "renewals", "team", "fund"] {
            let mut scenario = example();
            scenario.horizon_months = horizon;
            scenario.baseline = Some(baseline.into());
            let said = verdict(&scenario);
            assert!(said.chars().count() <= 235, "{said}");
        }
    }
}

#[test]
fn none_passes() {
    let said = verdict(&only(&["job", "renewals"]));
    assert_eq!(
        said,
        "With 5 years of work, Freelance job would stay ahead for all 20 years: Insurance renewals \
         would end $8,643 behind. Five years after you stop, Insurance renewals would still bring \
         $97 a month."
    );
}

/// Nobody has asked about the nearest of several: it stands for them.
#[test]
fn none_of_several_passes() {
    let said = verdict(&only(&["job", "renewals", "book", "team"]));
    assert!(
        said.starts_with(
            "With 5 years of work, none of the others would pass Freelance job in 20 years: the \
             nearest, Insurance renewals, would end $8,643 behind."
        ),
        "{said}"
    );
}

#[test]
fn passes_at_once() {
    let mut scenario = only(&["job", "renewals"]);
    scenario.baseline = Some("renewals".into());
    let said = verdict(&scenario);
    assert!(
        said.starts_with(
            "With 5 years of work, Freelance job would be ahead of Insurance renewals from the \
             first month on, and end $8,643 ahead."
        ),
        "{said}"
    );
}

#[test]
fn ahead_for_a_time_and_then_behind() {
    let mut scenario = only(&["job", "fund"]);
    scenario.baseline = Some("fund".into());
    assert_eq!(
        verdict(&scenario),
        "With 5 years of work, Freelance job would be ahead of Index fund for a time, but end \
         $6,416 behind. Five years after you stop, Freelance job would no longer bring anything."
    );
}

#[test]
fn by_a_hair_there_is_no_winner() {
    let mut scenario = only(&["job", "renewals"]);
    pay(&mut scenario, 22.75);
    let projection = project(&scenario);
    let end = |i: usize| projection.streams[i].summary.final_position;
    assert!(
        (end(0) - end(1)).abs() < 0.01 * end(0),
        "{} {}",
        end(0),
        end(1)
    );
    let said = verdict(&scenario);
    // There are two parties to it: the option and the one it is held against.
    assert!(
        said.contains("end level, within $") && said.contains(" of it."),
        "{said}"
    );
    assert!(
        !said.contains("ahead.") && !said.contains("behind"),
        "{said}"
    );
}

#[test]
fn one_option_alone_and_what_an_hour_of_it_is_worth() {
    assert_eq!(
        verdict(&only(&["book"])),
        "With 5 years of work, Self-published eBooks would bring $588 in 20 years: each hour would \
         bring $0.30. Five years after you stop, it would still bring $0.53 a month."
    );
    assert!(verdict(&only(&["team"])).starts_with(
        "With 5 years of work, Network-marketing team would cost $7,728 in 20 years: each hour \
         would cost $4.17."
    ));
    assert_eq!(
        verdict(&only(&["fund"])),
        "Index fund would bring $52,956 in 20 years, on $18,000 of your own money."
    );
}

#[test]
fn without_a_baseline_the_highest_is_named() {
    let mut scenario = example();
    scenario.baseline = None;
    let said = verdict(&scenario);
    assert!(
        said.starts_with(
            "With 5 years of work, Index fund would end highest after 20 years, at $52,956, on \
             $18,000 of your own money: $6,416 ahead of Freelance job."
        ),
        "{said}"
    );
}

#[test]
fn with_everything_off_the_page_says_what_to_do() {
    let mut scenario = example();
    scenario.streams.iter_mut().for_each(|it| it.off = true);
    assert_eq!(
        verdict(&scenario),
        "Every option is switched off: switch one on to see what it would bring."
    );
    let words = words(&scenario, &project(&scenario), &nominal());
    assert_eq!(plain_text(&words.line), "Every option is off.");
}

#[test]
fn work_that_never_stops_is_worth_something_an_hour() {
    let mut scenario = only(&["job", "renewals"]);
    scenario.work_until_month = None;
    let said = verdict(&scenario);
    assert!(
        said.ends_with(
            "An hour of Insurance renewals would bring $18.78, worth 0.77 hours of Freelance job."
        ),
        "{said}"
    );
}

/// The others were said to end minus a million dollars behind it.
#[test]
fn a_baseline_that_never_begins_is_none() {
    let mut scenario = only(&["job", "fund"]);
    scenario.streams[0].start_month = 300;
    let (verdict, details) = said(&scenario, &project(&scenario));
    assert!(
        verdict[0].starts_with("Index fund would bring $52,956"),
        "{verdict:?}"
    );
    assert!(
        details[1].starts_with("Index fund would end at $52,956"),
        "{details:?}"
    );
}

#[test]
fn an_option_that_never_begins_is_no_winner() {
    let mut scenario = only(&["team", "book", "job"]);
    scenario.baseline = Some("team".into());
    scenario.streams[0].start_month = 300;
    scenario.streams[1].work_until_month = Some(0);
    let (_, details) = said(&scenario, &project(&scenario));
    assert_eq!(details[0], "Freelance job would not begin within 20 years.");
    assert_eq!(
        details[1],
        "Self-published eBooks would never begin: its work stops before it starts."
    );
    // Only the team is left.
    let left = verdict(&scenario);
    assert!(
        left.starts_with("With 5 years of work, Network-marketing team would cost $7,728"),
        "{left}"
    );
}

/// Seen: "for good", where the lead had shrunk for years and was gone a year after the last one shown.
#[test]
fn a_lead_that_shrinks_again_is_not_for_good() {
    let mut scenario = only(&["job", "renewals"]);
    scenario.work_until_month = None;
    scenario.streams[1].work_until_month = Some(60);
    pay(&mut scenario, 3.0);
    let projection = project(&scenario);
    let (job, renewals) = (&projection.streams[0], &projection.streams[1]);
    let lead = |m: usize| renewals.series.position[m] - job.series.position[m];
    assert!(lead(239) > 0.0 && lead(239) < lead(227));
    let said = verdict(&scenario);
    assert!(said.contains("would pass Freelance job after "), "{said}");
    // One works for 20 years and the other for 5: that is said of neither.
    assert!(!said.contains("years of work"), "{said}");
}

#[test]
fn names_are_never_missing() {
    let mut scenario = only(&["job", "fund"]);
    scenario.streams[0].name = "  ".into();
    assert!(verdict(&scenario).contains("pass An option without a name"));
}

#[test]
fn in_todays_money_the_words_are_the_tables() {
    let scenario = only(&["job", "fund"]);
    let projection = project(&scenario);
    let mut prices = nominal();
    prices.inflation = Some(scenario.inflation);
    let ends = projection
        .streams
        .iter()
        .map(|it| it.summary.real_final_position);
    let ends: Vec<f64> = ends.collect();
    let said = words(&scenario, &projection, &prices);
    let gap = prices.currency.amount(ends[1] - ends[0]);
    assert!(plain_text(&said.details[1].sentence).contains(&format!("end {gap} ahead")));
    // The engine's own deflator and this one agree.
    let end = prices.amount(
        projection.streams[1].summary.final_position,
        projection.months,
    );
    assert_eq!(end, prices.currency.amount(ends[1]));
}

/// Seen: who had asked how many copies a contract has to sell found it in small print, and nowhere that
/// its advance would never be earned back.
#[test]
fn a_contract_says_at_a_glance_what_it_has_to_sell() {
    let mut presets = paid_again_presets::PRESETS.iter();
    let preset = presets.find(|it| it.name == "fee-or-royalties").unwrap();
    let mut scenario = read_scenario(preset.text).unwrap();
    let (verdict, _) = said(&scenario, &project(&scenario));
    assert_eq!(
        verdict[1],
        "Traditional book contract would sell 485 copies, too few to earn back its advance; to end level with Flat fee for the manuscript it would have to sell 3,620."
    );
    if let Kind::Royalty(contract) = &mut scenario.streams[1].kind {
        contract.units_first_month = 1000.0.into();
    }
    let (verdict, _) = said(&scenario, &project(&scenario));
    assert_eq!(
        verdict[1],
        "Traditional book contract would sell 4,847 copies; to end level with Flat fee for the manuscript it would need no more than 3,620."
    );
}
