//! What storage holds: an envelope with a version, and the scenario's own file inside.
//!
//! Every version that was ever written is read for ever: a struct of its own, and a pure
//! migration to the next.

use paid_again_engine::Scenario;
use paid_again_engine::file::{read_scenario, write_scenario};
use serde::{Deserialize, Serialize};

/// The version that is written.
const VERSION: u32 = 2;

/// Version 1: the one scenario there was, as the text of its file.
#[derive(Debug, Deserialize)]
struct RecordV1 {
    scenario: String,
}

/// Version 2: one of many scenarios, and what tells two tabs apart.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct Record {
    version: u32,
    /// Its place in the user's list.
    pub place: u32,
    /// A mark of this very writing.
    pub stamp: String,
    /// The mark of the writing that this one follows; empty for the first.
    pub after: String,
    /// The text of the scenario's file.
    scenario: String,
}

impl From<RecordV1> for Record {
    fn from(old: RecordV1) -> Self {
        Self {
            version: VERSION,
            place: 0,
            stamp: String::new(),
            after: String::new(),
            scenario: old.scenario,
        }
    }
}

impl Record {
    /// Packs a scenario for storage.
    pub fn new(scenario: &Scenario, place: u32, stamp: String, after: String) -> Self {
        Self {
            version: VERSION,
            place,
            stamp,
            after,
            scenario: write_scenario(scenario),
        }
    }

    /// Reads the text that storage holds, of whatever version.
    ///
    /// # Errors
    /// A sentence why it can't be read.
    pub fn read(text: &str) -> Result<Self, String> {
        #[derive(Deserialize)]
        struct AnyVersion {
            version: u32,
        }
        let AnyVersion { version } = from_json(text)?;
        match version {
            1 => from_json::<RecordV1>(text).map(Self::from),
            VERSION => from_json(text),
            newer => Err(format!(
                "it was written by a newer version of this page (format {newer})"
            )),
        }
    }

    /// The scenario inside.
    ///
    /// # Errors
    /// A sentence why it can't be read.
    pub fn scenario(&self) -> Result<Scenario, String> {
        read_scenario(&self.scenario).map_err(|faults| {
            let first = faults.first().map(ToString::to_string).unwrap_or_default();
            let count = match faults.len() {
                1 => "a fault".to_string(),
                many => format!("{many} faults, the first"),
            };
            format!("its scenario has {count} at {}", short(&first))
        })
    }
}

fn from_json<'a, T: Deserialize<'a>>(text: &'a str) -> Result<T, String> {
    serde_json::from_str(text).map_err(|error| {
        let why = short(&error.to_string());
        format!("it is not what this page writes ({why})")
    })
}

/// A reason, short enough to be shown: it may quote all that was stored.
fn short(reason: &str) -> String {
    match reason.char_indices().nth(300) {
        Some((end, _)) => format!("{}…", &reason[..end]),
        None => reason.into(),
    }
}
