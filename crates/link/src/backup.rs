//! All scenarios in one file, and back.

use crate::bring::{Brought, NEWER, short, unreadable};
use paid_again_engine::Scenario;
use paid_again_engine::file::{read_scenario, write_scenario};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

/// The `format` of such a file.
pub const FORMAT: &str = "paid-again/backup";
/// The version that is written.
const VERSION: u32 = 1;
/// The most scenarios that are taken from one file: more than anybody's storage holds.
pub const MOST: usize = 1000;

#[derive(Deserialize, Serialize)]
struct BackupV1 {
    format: String,
    version: u32,
    scenarios: Vec<Box<RawValue>>,
}

/// All scenarios as the text of one file.
pub fn back_up<'a>(scenarios: impl IntoIterator<Item = &'a Scenario>) -> String {
    let scenarios = scenarios
        .into_iter()
        .filter_map(|scenario| RawValue::from_string(write_scenario(scenario)).ok())
        .collect();
    let backup = BackupV1 {
        format: FORMAT.into(),
        version: VERSION,
        scenarios,
    };
    // Plain data always has a JSON form.
    serde_json::to_string(&backup).unwrap_or_default()
}

/// Reads a text whose `format` is a backup's. What is good in it comes, and each that is not is told.
pub(crate) fn restore(text: &str, subject: &str) -> Brought {
    let mut brought = Brought::default();
    let backup = match serde_json::from_str::<BackupV1>(text) {
        Ok(backup) => backup,
        Err(error) => {
            let why = short(&error.to_string());
            let sentence = format!("{subject} could not be read ({why}).");
            return Brought::fault(sentence);
        }
    };
    if backup.version != VERSION {
        return Brought::fault(format!("{subject} {NEWER}"));
    }
    if backup.scenarios.is_empty() {
        return Brought::fault(format!("{subject} has no scenario in it."));
    }
    for (i, raw) in backup.scenarios.iter().take(MOST).enumerate() {
        match read_scenario(raw.get()) {
            Ok(scenario) => brought.scenarios.push(scenario),
            Err(faults) => {
                let which = format!("Scenario {} in {subject}", i + 1);
                brought.faults.push(unreadable(&which, &faults));
            }
        }
    }
    if backup.scenarios.len() > MOST {
        brought.faults.push(format!(
            "{subject} has {} scenarios; the first {MOST} were looked at.",
            backup.scenarios.len()
        ));
    }
    brought
}
