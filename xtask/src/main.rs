//! The project's one door: set up, build, serve, test, measure.
//!
//! It has no dependencies, so that it compiles in seconds on a fresh machine, and it makes sure of
//! every tool it calls. [`steps`] lists what it can do.

mod fingerprint;
mod pins;
mod places;
mod problem;
mod program;
mod rings;
mod serve;
mod site;
mod steps;
#[cfg(test)]
mod tidy;
mod tools;

use std::env;
use std::process::ExitCode;
use steps::Ended;

/// The exit status for a command line that makes no sense, as in BSD's sysexits.
const WRONG_USAGE: u8 = 64;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match steps::run(&arguments) {
        Ended::Well => ExitCode::SUCCESS,
        Ended::Badly => ExitCode::FAILURE,
        Ended::With(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
        Ended::NotUnderstood(sentence) => {
            eprintln!("{sentence}");
            ExitCode::from(WRONG_USAGE)
        }
    }
}
