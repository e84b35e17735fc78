//! The envelope around a scenario in local storage: a version, and the scenario's own file inside.
//!
//! Every version that was ever written is read for ever: a struct of its own, and a pure migration.

use paid_again_engine::Scenario;
use paid_again_engine::file::{read_scenario, write_scenario};
use serde::{Deserialize, Serialize};

/// The version that is written.
const VERSION: u32 = 1;

/// Version 1: one scenario, as the text of its file.
#[derive(Debug, Deserialize, Serialize)]
pub struct EnvelopeV1 {
    version: u32,
    scenario: String,
}

/// The part that all versions share.
#[derive(Deserialize)]
struct AnyVersion {
    version: u32,
}

/// Packs a scenario for storage.
pub fn pack(scenario: &Scenario) -> EnvelopeV1 {
    EnvelopeV1 {
        version: VERSION,
        scenario: write_scenario(scenario),
    }
}

/// Unpacks what storage holds.
///
/// # Errors
/// A sentence why it can't be read.
pub fn unpack(text: &str) -> Result<Scenario, String> {
    let unreadable =
        |error: serde_json::Error| format!("it is not what this page writes ({error})");
    let AnyVersion { version } = serde_json::from_str(text).map_err(unreadable)?;
    match version {
        1 => {
            let envelope: EnvelopeV1 = serde_json::from_str(text).map_err(unreadable)?;
            read_scenario(&envelope.scenario).map_err(|faults| {
                let first = faults.first().map(ToString::to_string).unwrap_or_default();
                format!(
                    "its scenario has {} faults, the first at {first}",
                    faults.len()
                )
            })
        }
        newer => Err(format!(
            "it was written by a newer version of this page (format {newer})"
        )),
    }
}
