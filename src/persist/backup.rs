//! All scenarios in one file, and back.

use crate::state::Desk;
use paid_again_engine::Scenario;
use paid_again_engine::file::{read_scenario, write_scenario};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

const FORMAT: &str = "paid-again/backup";

#[derive(Deserialize, Serialize)]
struct BackupV1 {
    format: String,
    version: u32,
    scenarios: Vec<Box<RawValue>>,
}

/// What a file brought back.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Restored {
    /// The scenarios that were read.
    pub scenarios: Vec<Scenario>,
    /// A sentence for each that could not be.
    pub faults: Vec<String>,
}

/// All scenarios as the text of one file.
pub fn back_up(desk: &Desk) -> String {
    let scenarios = desk
        .sheets
        .iter()
        .filter_map(|sheet| RawValue::from_string(write_scenario(&sheet.scenario)).ok())
        .collect();
    let backup = BackupV1 {
        format: FORMAT.into(),
        version: 1,
        scenarios,
    };
    // Plain data always has a JSON form.
    serde_json::to_string(&backup).unwrap_or_default()
}

/// Reads a file with all scenarios, or with one.
pub fn restore(text: &str) -> Restored {
    let mut restored = Restored::default();
    let texts: Vec<String> = match serde_json::from_str::<BackupV1>(text) {
        Ok(backup) if backup.format == FORMAT && backup.version == 1 => backup
            .scenarios
            .iter()
            .map(|raw| raw.get().to_string())
            .collect(),
        Ok(backup) if backup.format == FORMAT => {
            let newer = format!(
                "The file was written by a newer version of this page (format {}).",
                backup.version
            );
            restored.faults.push(newer);
            Vec::new()
        }
        _ => vec![text.to_string()],
    };
    for text in &texts {
        match read_scenario(text) {
            Ok(scenario) => restored.scenarios.push(scenario),
            Err(faults) => {
                let first = faults.first().map(ToString::to_string).unwrap_or_default();
                let more = match faults.len() {
                    0 | 1 => String::new(),
                    many => format!(" ({many} faults in all)"),
                };
                restored
                    .faults
                    .push(format!("A scenario could not be read: {first}{more}."));
            }
        }
    }
    restored
}
