//! Whatever somebody brings, as a file or as text: scenarios that can be relied on, and sentences.

use super::{Door, bare, gist, presets, sentence};
use crate::sound::sound;
use paid_again_engine::Scenario;
use paid_again_engine::file::read_scenario;
use paid_again_link::{LARGEST, back_up, bring, write};
use std::collections::BTreeSet;

pub(super) const DOOR: Door = Door {
    name: "file",
    seeds,
    words: &[
        "paid-again/scenario",
        "paid-again/backup",
        "paid-again/projection",
        "scenarios",
        "version",
        "#s=1.",
        "\u{feff}",
        "<html>",
    ],
    dress: bare,
    pass,
};

/// Scenarios that are looked at, of all that one file brings.
const LOOKED_AT: usize = 8;

fn scenarios() -> Vec<Scenario> {
    let texts = presets().filter_map(|text| String::from_utf8(text).ok());
    texts.filter_map(|text| read_scenario(&text).ok()).collect()
}

fn seeds() -> Vec<Vec<u8>> {
    let all = scenarios();
    let few = all.iter().take(2);
    let message = |scenario| format!("Look: https://example.org/#{}\nWhat now?", write(scenario));
    let texts = [back_up(few.clone()), back_up(&all), back_up([])];
    let texts = texts.into_iter().chain(few.map(message));
    presets().chain(texts.map(String::into_bytes)).collect()
}

fn pass(bytes: &[u8]) -> Result<BTreeSet<String>, String> {
    let brought = bring(bytes, "It");
    if bytes.len() > LARGEST && !brought.scenarios.is_empty() {
        return Err("Something came of a file that is too large.".into());
    }
    if brought.scenarios.is_empty() && brought.faults.is_empty() {
        return Err("Neither a scenario nor a sentence.".into());
    }
    let mut seen = BTreeSet::from([format!(
        "{} {} {}",
        brought.scenarios.len().min(3),
        brought.faults.len().min(3),
        brought.by_link
    )]);
    for fault in &brought.faults {
        sentence(fault)?;
        seen.insert(gist(fault));
    }
    for scenario in brought.scenarios.iter().take(LOOKED_AT) {
        seen.extend(sound(scenario)?);
    }
    Ok(seen)
}
