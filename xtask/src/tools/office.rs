//! LibreOffice Calc without a window: the spreadsheet program that workbooks are tested in.

use super::debian;
use crate::pins::OFFICE_PACKAGES;
use crate::places;
use crate::problem::{Outcome, Problem};
use std::env;
use std::path::PathBuf;

/// The names under which it is found.
const NAMES: &[&str] = &["soffice", "libreoffice"];

/// Where it is, from SOFFICE, from PATH, or from Debian.
pub fn ensure() -> Outcome<PathBuf> {
    if let Some(found) = find() {
        return Ok(found);
    }
    let remedy =
        "install LibreOffice with its program Calc, and put soffice on PATH; or name it in SOFFICE";
    debian::ensure("LibreOffice Calc", OFFICE_PACKAGES, remedy)?;
    find().ok_or_else(|| Problem::new("LibreOffice is installed but not on PATH.").remedy(remedy))
}

fn find() -> Option<PathBuf> {
    let named = env::var_os("SOFFICE")
        .map(PathBuf::from)
        .filter(|it| it.is_file());
    let mac = PathBuf::from("/Applications/LibreOffice.app/Contents/MacOS/soffice");
    named
        .or_else(|| NAMES.iter().find_map(|name| places::on_path(name)))
        .or_else(|| mac.is_file().then_some(mac))
}
