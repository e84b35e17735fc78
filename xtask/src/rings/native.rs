//! The rings that need no browser: format, lints, house rules, and the crates' own tests.

use super::in_browser;
use super::tally::{Tally, check, counted, of_rust};
use crate::pins::WASM_TARGET;
use crate::problem::Outcome;
use crate::tools::Toolbox;

/// Clippy allows these in a `#[test]` by itself, but takes no `#[wasm_bindgen_test]` for one.
const ALLOWED_IN_TESTS: &[&str] = &[
    "-A",
    "clippy::unwrap_used",
    "-A",
    "clippy::expect_used",
    "-A",
    "clippy::panic",
];

/// The format of every Rust file.
pub fn fmt(tools: &Toolbox, _: &[String]) -> Outcome<Tally> {
    let mut cargo = tools.native("cargo");
    cargo.args(["fmt", "--all", "--check"]);
    check("cargo fmt --all --check", cargo, "fmt")
}

/// Warnings are errors: everything natively, then what runs in a browser for wasm32.
pub fn clippy(tools: &Toolbox, _: &[String]) -> Outcome<Tally> {
    let mut native = tools.native("cargo");
    native.args([
        "clippy",
        "--workspace",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ]);
    let sum = check("clippy, everything, natively", native, "clippy")?;
    // What ships was held to all lints above; here the tests are allowed what tests may do.
    let mut wasm = tools.for_wasm("cargo")?;
    wasm.args(["clippy", "--target", WASM_TARGET, "--profile", "test"]);
    for package in in_browser::packages() {
        wasm.args(["-p", &package.name]).args(&package.targets);
    }
    for package in ["paid-again-worker", "paid-again-workbook-web"] {
        wasm.args(["-p", package]);
    }
    wasm.args(["--lib", "--bins"]);
    wasm.args(["--", "-D", "warnings"]).args(ALLOWED_IN_TESTS);
    let title = "clippy, what runs in a browser and its tests, wasm32";
    Ok(sum.plus(check(title, wasm, "clippy-wasm")?))
}

/// The house rules are tests of xtask.
pub fn tidy(tools: &Toolbox, arguments: &[String]) -> Outcome<Tally> {
    cargo_test(tools, &["-p", "xtask"], "tidy", arguments)
}

/// The engine, doctests included, the gallery's presets, links, odds, the command line, and the workbooks' formulas.
pub fn engine(tools: &Toolbox, arguments: &[String]) -> Outcome<Tally> {
    let packages = [
        "-p",
        "paid-again-engine",
        "-p",
        "paid-again-presets",
        "-p",
        "paid-again-link",
        "-p",
        "paid-again-odds",
        "-p",
        "paid-again-cli",
        "-p",
        "paid-again-workbook",
    ];
    cargo_test(tools, &packages, "engine", arguments)
}

/// The charts.
pub fn charts(tools: &Toolbox, arguments: &[String]) -> Outcome<Tally> {
    cargo_test(tools, &["-p", "paid-again-chart"], "charts", arguments)
}

/// What of the page runs without a browser, and a short run of the fuzzers, which need all of it.
pub fn state(tools: &Toolbox, arguments: &[String]) -> Outcome<Tally> {
    let packages = ["-p", "paid-again-app", "-p", "paid-again-fuzz"];
    cargo_test(tools, &packages, "state", arguments)
}

fn cargo_test(
    tools: &Toolbox,
    packages: &[&str],
    log: &str,
    arguments: &[String],
) -> Outcome<Tally> {
    let mut cargo = tools.native("cargo");
    cargo
        .args(["test", "--no-fail-fast"])
        .args(packages)
        .args(arguments);
    counted(
        &format!("cargo test {}", packages.join(" ")),
        cargo,
        log,
        of_rust,
    )
}
