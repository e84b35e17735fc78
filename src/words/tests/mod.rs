//! The sentences never contradict the figures, whatever the scenario.

mod cases;
mod generated;
mod generator;
mod honest;

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
fn said(projection: &Projection) -> (Vec<String>, Vec<String>) {
    let Words {
        verdict, details, ..
    } = words(projection, &nominal());
    let text = |all: Vec<super::Sentence>| all.iter().map(|it| plain_text(it)).collect();
    (text(verdict), text(details))
}

/// The verdict of a scenario.
fn verdict(scenario: &Scenario) -> String {
    said(&project(scenario)).0.join(" ")
}
