//! Loading and saving the user's work. What can't be read is put aside and told, never overwritten.

use super::{KEY, KeyValue, QUARANTINE, Trouble, pack, unpack};
use paid_again_engine::Scenario;

/// What was found in storage.
#[derive(Clone, Debug, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "made once, at the start")]
pub enum Loaded {
    /// The user's work.
    Work(Scenario),
    /// Nothing yet.
    Empty,
    /// Something that can't be read; it is kept under [`QUARANTINE`].
    Quarantined {
        /// Why it can't be read.
        reason: String,
    },
    /// Something that can't be read, and there is no room to put it aside: saving must not begin.
    Stuck {
        /// Why it can't be read.
        reason: String,
    },
    /// Storage is out of reach: everything goes on in memory.
    Unavailable,
}

/// Loads the user's work.
pub fn load(storage: &impl KeyValue) -> Loaded {
    let text = match storage.get(KEY) {
        Ok(Some(text)) => text,
        Ok(None) => return Loaded::Empty,
        Err(_) => return Loaded::Unavailable,
    };
    match unpack(&text) {
        Ok(scenario) => Loaded::Work(scenario),
        Err(reason) => match put_aside(storage, &text) {
            Ok(()) => Loaded::Quarantined { reason },
            Err(_) => Loaded::Stuck { reason },
        },
    }
}

/// Puts an unreadable text beside what is already put aside.
fn put_aside(storage: &impl KeyValue, text: &str) -> Result<(), Trouble> {
    let mut number = 1;
    loop {
        let key = if number == 1 {
            QUARANTINE.to_string()
        } else {
            format!("{QUARANTINE}.{number}")
        };
        match storage.get(&key)? {
            // Already put aside by an earlier visit.
            Some(kept) if serde_json::from_str::<String>(&kept).is_ok_and(|kept| kept == text) => {
                return Ok(());
            }
            Some(_) => number += 1,
            None => return storage.set(&key, &text),
        }
    }
}

/// Saves the user's work.
///
/// # Errors
/// [`Trouble`] where storage does not keep it.
pub fn save(storage: &impl KeyValue, scenario: &Scenario) -> Result<(), Trouble> {
    storage.set(KEY, &pack(scenario))
}
