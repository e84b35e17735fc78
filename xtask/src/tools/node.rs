//! Node and its packages, installed only when their lock file changes.

use super::stamp;
use crate::fingerprint;
use crate::places;
use crate::problem::{Outcome, Problem, While};
use crate::program;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Whether Node and npm are to be had.
pub fn is_there() -> bool {
    places::on_path("node").is_some() && npm_path().is_some()
}

/// npm in a folder.
pub fn npm(folder: &Path) -> Command {
    let mut command = Command::new(npm_path().unwrap_or_else(|| PathBuf::from("npm")));
    command.current_dir(folder);
    command
}

/// The folder of the browser tests, with their packages in it.
pub fn packages_of_the_browser_tests() -> Outcome<PathBuf> {
    packages("e2e", "The browser tests")
}

/// The folder of the script that runs Lighthouse, with its packages in it.
pub fn packages_of_lighthouse() -> Outcome<PathBuf> {
    packages("bench/lighthouse", "Lighthouse")
}

/// A folder with a lock file, and the packages that this names.
fn packages(folder: &str, whose: &str) -> Outcome<PathBuf> {
    let folder = places::root().join(folder);
    if !is_there() {
        return Err(
            Problem::new(format!("{whose} cannot run without Node and npm."))
                .remedy("install Node 20 or newer (Debian: apt-get install nodejs npm)"),
        );
    }
    let lock = folder.join("package-lock.json");
    let lock = fs::read(&lock).while_doing(|| format!("reading {}", lock.display()))?;
    let wanted = fingerprint::of(&lock);
    let packages = folder.join("node_modules");
    if stamp::holds(&packages, &wanted) {
        return Ok(folder);
    }
    let mut npm = npm(&folder);
    npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
    // The browser is the system's own.
    npm.env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    program::must(
        &format!(
            "installing packages from npm into {}",
            places::shown(&folder)
        ),
        npm,
        &program::log("npm"),
    )?;
    stamp::write_stamp(&packages, &wanted)?;
    Ok(folder)
}

fn npm_path() -> Option<PathBuf> {
    // On Windows npm is a script, which only starts under its full name.
    let folder = places::on_path("node")?.parent()?.to_path_buf();
    let script = folder.join("npm.cmd");
    if script.is_file() {
        Some(script)
    } else {
        places::on_path("npm")
    }
}
