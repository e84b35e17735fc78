//! `workbook` and `csv`: a scenario for spreadsheet programs.

use crate::{Failure, scenario_of};
use paid_again_engine::project;
use std::ffi::OsStr;
use std::io::{IsTerminal, stdout};

/// The bytes of a workbook, which are no text for a terminal.
pub fn workbook(file: &OsStr) -> Result<Vec<u8>, Failure> {
    if stdout().is_terminal() {
        let sentence =
            "A workbook is no text: send it to a file, as in paid-again workbook FILE > out.xlsx";
        return Err(Failure::Usage(sentence.into()));
    }
    let scenario = scenario_of(file)?;
    paid_again_workbook::workbook(&scenario).map_err(|why| Failure::Input(vec![why.to_string()]))
}

/// The months of a scenario, with a head.
pub fn csv(file: &OsStr) -> Result<String, Failure> {
    Ok(paid_again_workbook::csv(&project(&scenario_of(file)?)))
}
