//! The rings that ask something other than Rust's own tests: another language, and the build.

use super::tally::{Tally, counted, of_node, of_rust};
use crate::places;
use crate::problem::{Outcome, Problem};
use crate::program;
use crate::site;
use crate::tools::Toolbox;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// The numbers of the command line against independent programs.
pub fn recompute(tools: &Toolbox, arguments: &[String]) -> Outcome<Tally> {
    let tests = tests_in(&places::root().join("recompute"));
    if tests.is_empty() {
        println!("  there is no recompute/*.test.mjs");
        return Ok(Tally::default());
    }
    needs_node("Recomputing")?;
    let program = command_line(tools)?;
    let mut node = tools.native("node");
    node.args(["--test", "--test-reporter=tap"])
        .args(arguments)
        .args(&tests);
    node.env("PAID_AGAIN_BIN", program);
    counted("node --test recompute/", node, "recompute", of_node)
}

/// Workbooks in a spreadsheet program: inputs are changed, everything recalculated and compared.
pub fn spreadsheet(tools: &Toolbox, arguments: &[String]) -> Outcome<Tally> {
    let program = tools.office()?;
    let mut cargo = tools.native("cargo");
    cargo
        .args(["test", "-p", "paid-again-workbook"])
        .args(["--features", "libreoffice", "--test", "spreadsheet"])
        .args(arguments)
        .env("PAID_AGAIN_SOFFICE", program);
    let title = "workbooks in LibreOffice, recalculated";
    counted(title, cargo, "spreadsheet", of_rust)
}

/// The simulation beside other programs, which are measured where they are to be had.
pub fn peers(tools: &Toolbox) -> Outcome {
    needs_node("Comparing with peers")?;
    let program = fast_command_line(tools)?;
    let mut node = tools.native("node");
    node.arg("bench/peers/compare.mjs");
    node.env("PAID_AGAIN_BIN", program);
    program::in_the_open(node)
}

/// The command line, built to be asked.
pub(super) fn command_line(tools: &Toolbox) -> Outcome<PathBuf> {
    let mut cargo = tools.native("cargo");
    cargo.args(["build", "-p", "paid-again-cli"]);
    program::must(
        "building the command line",
        cargo,
        &program::log("command-line"),
    )?;
    let program = format!("debug/paid-again{}", env::consts::EXE_SUFFIX);
    Ok(places::target().join(program))
}

/// The command line, built to be measured.
pub(super) fn fast_command_line(tools: &Toolbox) -> Outcome<PathBuf> {
    let mut cargo = tools.native("cargo");
    cargo.args(["build", "-p", "paid-again-cli", "--profile", "native"]);
    program::must(
        "building the command line",
        cargo,
        &program::log("fast-build"),
    )?;
    let program = format!("native/paid-again{}", env::consts::EXE_SUFFIX);
    Ok(places::target().join(program))
}

fn needs_node(what: &str) -> Outcome {
    if places::on_path("node").is_some() {
        return Ok(());
    }
    Err(Problem::new(format!("{what} needs Node."))
        .remedy("install Node 20 or newer (Debian: apt-get install nodejs)"))
}

/// The `*.test.mjs` files in a folder, in order.
pub(super) fn tests_in(folder: &Path) -> Vec<PathBuf> {
    let mut tests = Vec::new();
    find_tests(folder, &mut tests);
    tests
}

fn find_tests(folder: &Path, found: &mut Vec<PathBuf>) {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() && !path.ends_with("node_modules") {
            find_tests(&path, found);
        } else if path.to_string_lossy().ends_with(".test.mjs") {
            found.push(path);
        }
    }
}

/// The fuzzers, for as long as somebody wants: `fuzz [SECONDS [SEED [DOOR]]]`.
pub fn fuzz(tools: &Toolbox, arguments: &[String]) -> Outcome {
    let mut cargo = tools.native("cargo");
    cargo
        .args(["run", "--quiet", "-p", "paid-again-fuzz"])
        .args(["--profile", "fuzz", "--"])
        .args(arguments);
    program::in_the_open(cargo)
}

/// The site counts as one check.
pub fn build(tools: &Toolbox, _: &[String]) -> Outcome<Tally> {
    site::build(tools).map(|()| Tally::check(true))
}
