//! The writer of workbooks for the page: the door through which `public/spreadsheet.js` reaches it.
//!
//! It is a file of WebAssembly of its own, since the library that writes the format weighs as much as
//! the whole page, and few visitors ask for a workbook.

use paid_again_engine::file::read_scenario;
use wasm_bindgen::prelude::wasm_bindgen;

/// The bytes of the workbook of a scenario, from the text of its file.
///
/// # Errors
///
/// The faults of what is no scenario, or a sentence for the user where there can be no workbook of it.
#[wasm_bindgen]
pub fn workbook(scenario: &str) -> Result<Vec<u8>, String> {
    let faults = |faults: Vec<_>| {
        faults
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join("\n")
    };
    let scenario = read_scenario(scenario).map_err(faults)?;
    paid_again_workbook::workbook(&scenario).map_err(|why| why.to_string())
}
