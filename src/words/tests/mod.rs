//! The sentences never contradict the figures, whatever the scenario.

mod cases;
mod crowds;
mod generated;
mod generator;
mod honest;
mod of_each;

use super::{Prices, Words, plain_text, words};
use crate::format::{Currency, Locale};
use paid_again_engine::{Projection, Scenario, project};

/// The amounts as they will be.
fn nominal() -> Prices {
    Prices {
        currency: Currency::new("USD", Locale::ENGLISH),
        inflation: None,
    }
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

/// The verdict of a scenario.
fn verdict(scenario: &Scenario) -> String {
    said(scenario, &project(scenario)).0.join(" ")
}
