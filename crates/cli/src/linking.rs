//! `link` and `unlink`: a scenario as the text after a link's `#`, and back.

use crate::{Failure, input, scenario_of};
use paid_again_engine::file::write_scenario_pretty;
use paid_again_link::{Fault, read, write};
use std::ffi::OsStr;

/// The link to a scenario: what stands after the address, or the whole of it where that is given.
pub fn link(file: &OsStr, base: Option<&str>) -> Result<String, Failure> {
    let address = base.unwrap_or_default();
    let address = address
        .split_once('#')
        .map_or(address, |(before, _)| before);
    let scenario = scenario_of(file)?;
    Ok(format!("{address}#{}\n", write(&scenario)))
}

/// The scenario that a link holds, as a file; `-` reads the link from standard input.
pub fn unlink(link: &OsStr) -> Result<String, Failure> {
    let bad = |sentence| Failure::Input(vec![sentence]);
    let text = match link.to_str() {
        Some("-") => input::read(link).map_err(bad)?,
        Some(link) => link.to_string(),
        None => String::new(),
    };
    match read(&text) {
        Ok(scenario) => Ok(write_scenario_pretty(&scenario) + "\n"),
        Err(Fault::Scenario(faults)) => Err(Failure::Input(
            faults.iter().map(ToString::to_string).collect(),
        )),
        Err(fault) => Err(bad(fault.to_string())),
    }
}
