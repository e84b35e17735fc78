//! The sentences never contradict the figures, whatever the scenario.

mod cases;
mod copies;
mod crowds;
mod generated;
mod generator;
mod honest;
mod hopes;
mod of_each;
mod reasons;
mod targets;

use super::lead::Lead;
use super::{Detailing, Prices, Words, crowds, plain_text};
use crate::format::{Currency, Locale};
use paid_again_engine::{Projection, Scenario, project};

/// The amounts as they will be.
fn nominal() -> Prices {
    Prices {
        currency: Currency::new("USD", Locale::ENGLISH),
        inflation: None,
    }
}

/// The whole answer in words.
fn words(scenario: &Scenario, projection: &Projection, prices: &Prices) -> Words {
    super::words(scenario, projection, prices, Some(Detailing::whole()))
}

/// The verdict and the details, each sentence as plain text.
fn said(scenario: &Scenario, projection: &Projection) -> (Vec<String>, Vec<String>) {
    let Words {
        verdict, details, ..
    } = words(scenario, projection, &nominal());
    let verdict = verdict.iter().map(|it| plain_text(it)).collect();
    let details = details.iter().map(|it| plain_text(&it.sentence)).collect();
    (verdict, details)
}

/// The options that ask for a crowd which nobody could find.
fn beyond(scenario: &Scenario, projection: &Projection) -> Vec<String> {
    let crowds = crowds(scenario, projection).into_iter();
    let beyond = crowds.filter(super::Crowd::is_beyond_reach);
    beyond.map(|it| it.stream.id.clone()).collect()
}

/// What the first sentence says of the others.
fn lead_of<'a>(scenario: &Scenario, projection: &'a Projection) -> Lead<'a> {
    let beyond = beyond(scenario, projection);
    Lead::among(projection, &|it| !beyond.contains(&it.id))
}

/// The verdict of a scenario.
fn verdict(scenario: &Scenario) -> String {
    said(scenario, &project(scenario)).0.join(" ")
}
