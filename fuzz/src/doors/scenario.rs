//! The reader of scenario files: a scenario that can be relied on, or faults in words.

use super::{Door, bare, presets};
use crate::sound::sound;
use paid_again_engine::file::{Fault, read_scenario};
use std::collections::BTreeSet;

pub(super) const DOOR: Door = Door {
    name: "scenario",
    seeds: || presets().collect(),
    words: &["paid-again/scenario", "version", "streams", "baseline"],
    dress: bare,
    pass,
};

fn pass(bytes: &[u8]) -> Result<BTreeSet<String>, String> {
    let text = String::from_utf8_lossy(bytes);
    match read_scenario(&text) {
        Ok(scenario) => sound(&scenario),
        Err(faults) if faults.is_empty() => Err("Refused without a fault.".into()),
        Err(faults) => faults.iter().map(told).collect(),
    }
}

/// A fault says where, what and what is allowed, on one line; and its gist.
fn told(fault: &Fault) -> Result<String, String> {
    let line = fault.to_string();
    let empty = fault.what.is_empty() || fault.allowed.is_empty();
    if empty || line.chars().any(char::is_control) {
        return Err(format!("A fault that does not say enough: {line:?}"));
    }
    let place = match fault.what.starts_with("is not a field known here") {
        true => "",
        false => &fault.pointer,
    };
    let place = place.chars().filter(|c| !c.is_ascii_digit());
    let what = fault.what.chars().filter(|c| !c.is_ascii_digit());
    Ok(place.take(80).chain([' ']).chain(what.take(80)).collect())
}
