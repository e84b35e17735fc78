//! The rings of tests, from the innermost outwards, and the order in which they run.
//!
//! Each ring is a step of its own (`cargo xtask engine`); `cargo xtask test` runs them all. A ring
//! that fails does not stop the ones after it. To add one: write its function, add it to [`RINGS`].

mod in_browser;
mod native;
mod outside;
mod package;
mod tally;

use crate::problem::Outcome;
use crate::tools::Toolbox;
pub use in_browser::{bench_web, lighthouse, script};
pub use outside::{fuzz, peers};
use std::time::{Duration, Instant};
pub use tally::Tally;

/// One ring: how it is called, what it is for, and what runs it.
pub struct Ring {
    /// The name of the step.
    pub name: &'static str,
    /// One sentence for the help.
    pub about: &'static str,
    run: fn(&Toolbox, &[String]) -> Outcome<Tally>,
}

/// All rings, in the order in which `cargo xtask test` runs them.
pub const RINGS: &[Ring] = &[
    Ring {
        name: "fmt",
        about: "The code is formatted.",
        run: native::fmt,
    },
    Ring {
        name: "clippy",
        about: "Clippy has nothing to say, natively and for wasm32.",
        run: native::clippy,
    },
    Ring {
        name: "tidy",
        about: "The house rules hold, and xtask's own tests.",
        run: native::tidy,
    },
    Ring {
        name: "engine",
        about: "The engine, presets, links, odds and the command line, natively.",
        run: native::engine,
    },
    Ring {
        name: "charts",
        about: "The charts' layout and scenes.",
        run: native::charts,
    },
    Ring {
        name: "state",
        about: "The page's state, natively, and a short run of the fuzzers.",
        run: native::state,
    },
    Ring {
        name: "recompute",
        about: "The engine's numbers against other programs' (Node).",
        run: outside::recompute,
    },
    Ring {
        name: "spreadsheet",
        about: "Saved workbooks, changed and recalculated in LibreOffice, against the engine.",
        run: outside::spreadsheet,
    },
    Ring {
        name: "browser",
        about: "The wasm tests in headless Chromium.",
        run: in_browser::wasm_tests,
    },
    Ring {
        name: "build",
        about: "The deployable site, in dist/.",
        run: outside::build,
    },
    Ring {
        name: "package",
        about: "The engine for JavaScript, in target/package/, and its tests (Node).",
        run: package::package,
    },
    Ring {
        name: "e2e",
        about: "The built page in headless Chromium; arguments go to Playwright.",
        run: in_browser::end_to_end,
    },
];

struct Row {
    name: &'static str,
    time: Duration,
    tally: Tally,
    could_not_run: bool,
}

/// Runs one ring; whether it passed.
pub fn run_one(ring: &Ring, tools: &Toolbox, arguments: &[String]) -> bool {
    let row = run(ring, tools, arguments);
    println!("{} passed, {} failed", row.tally.passed, row.tally.failed);
    row.tally.failed == 0
}

/// Makes sure of every tool, runs every ring, prints the table and the sum; whether all passed.
pub fn run_all(tools: &Toolbox) -> bool {
    let begun = Instant::now();
    println!("tools");
    if let Err(problem) = tools.everything() {
        // Rings that need what is missing will say so again, and count as failed.
        println!("  {problem}");
    }
    let setup = begun.elapsed();
    let rows: Vec<Row> = RINGS.iter().map(|ring| run(ring, tools, &[])).collect();
    println!(
        "\n{:<12}{:>9}{:>9}{:>9}",
        "ring", "time", "passed", "failed"
    );
    println!("{:<12}{:>9}", "tools", seconds(setup));
    for row in &rows {
        let note = match row.tally.second {
            _ if row.could_not_run => "  could not run".to_owned(),
            0 => String::new(),
            some => format!("  ({some} at the second try only)"),
        };
        let (passed, failed) = (row.tally.passed, row.tally.failed);
        println!(
            "{:<12}{:>9}{passed:>9}{failed:>9}{note}",
            row.name,
            seconds(row.time)
        );
    }
    println!("{:<12}{:>9}\n", "in all", seconds(begun.elapsed()));
    let sum = rows
        .iter()
        .fold(Tally::default(), |sum, row| sum.plus(row.tally));
    println!("{} passed, {} failed", sum.passed, sum.failed);
    sum.failed == 0
}

fn run(ring: &Ring, tools: &Toolbox, arguments: &[String]) -> Row {
    println!("{}", ring.name);
    let begun = Instant::now();
    let result = (ring.run)(tools, arguments);
    let time = begun.elapsed();
    let (tally, could_not_run) = match result {
        Ok(tally) => (tally, false),
        Err(problem) => {
            println!("  {problem}");
            (
                Tally {
                    passed: 0,
                    failed: 1,
                    second: 0,
                },
                true,
            )
        }
    };
    let Tally { passed, failed, .. } = tally;
    let verdict = if failed == 0 { "passed" } else { "FAILED" };
    println!(
        "  {verdict} in {} ({passed} passed, {failed} failed)",
        seconds(time)
    );
    Row {
        name: ring.name,
        time,
        tally,
        could_not_run,
    }
}

fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}
