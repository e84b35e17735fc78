//! All scenarios of the desk in one file. What it is and how it is read back: `crates/link/`.

use crate::state::Desk;

/// All scenarios as the text of one file.
pub fn back_up(desk: &Desk) -> String {
    paid_again_link::back_up(desk.sheets.iter().map(|sheet| &*sheet.scenario))
}
