//! The command line: what it says, and its exit status.

mod input;
mod output;

use paid_again_engine::file::{read_scenario, write_projection};
use paid_again_engine::project;
use std::process::ExitCode;

const HELP: &str = "\
Projects what the same hours bring: paid once, paid again, by a team, or by capital.

Usage:
  paid-again project FILE|-   print the projection of a scenario file as JSON (-: standard input)
  paid-again presets          list the presets: name, kind, title
  paid-again preset NAME      print a preset as a scenario file
  paid-again --help           print this
  paid-again --version        print the version

Exit status: 0 done; 2 a bad scenario or an unreadable file, with every fault on standard error;
64 wrong usage.
";

/// What went wrong, and the exit status it means.
enum Failure {
    /// The words of the call are off.
    Usage(String),
    /// The input is unreadable or bad: one line per fault.
    Input(Vec<String>),
    /// The output can't be written.
    Output(std::io::Error),
}

fn main() -> ExitCode {
    let words: Vec<_> = std::env::args_os().skip(1).collect();
    match run(&words).and_then(|text| output::print(&text).map_err(Failure::Output)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Usage(sentence)) => {
            output::complain(&[sentence, "Try: paid-again --help".into()]);
            ExitCode::from(64)
        }
        Err(Failure::Input(lines)) => {
            output::complain(&lines);
            ExitCode::from(2)
        }
        Err(Failure::Output(error)) => {
            output::complain(&[format!("The output can't be written: {error}.")]);
            ExitCode::from(74)
        }
    }
}

/// Carries out a call, and answers the text to print.
fn run(words: &[std::ffi::OsString]) -> Result<String, Failure> {
    let texts: Vec<_> = words.iter().map(|word| word.to_string_lossy()).collect();
    let texts: Vec<&str> = texts.iter().map(AsRef::as_ref).collect();
    match texts.as_slice() {
        ["--help" | "-h" | "help"] => Ok(HELP.to_string()),
        ["--version" | "-V"] => Ok(format!("paid-again {}\n", env!("CARGO_PKG_VERSION"))),
        ["project", _] => {
            let text = input::read(&words[1]).map_err(|sentence| Failure::Input(vec![sentence]))?;
            let scenario = read_scenario(&text).map_err(|faults| {
                Failure::Input(faults.iter().map(ToString::to_string).collect())
            })?;
            Ok(write_projection(&project(&scenario)) + "\n")
        }
        ["presets"] => Ok(presets()),
        ["preset", name] => match paid_again_presets::preset(name) {
            Some(preset) => Ok(preset.pretty()),
            None => Err(Failure::Usage(format!(
                "There is no preset {name:?}; paid-again presets lists them."
            ))),
        },
        [] => Err(Failure::Usage("Say what to do.".into())),
        ["project" | "preset"] => Err(Failure::Usage(format!("{} what?", texts[0]))),
        [
            "project" | "preset" | "presets" | "--help" | "--version",
            ..,
        ] => Err(Failure::Usage(format!("{} takes fewer words.", texts[0]))),
        [other, ..] => Err(Failure::Usage(format!("{other:?} is not a command."))),
    }
}

/// The presets, a line each: name, kind, title, with tabs between.
fn presets() -> String {
    paid_again_presets::PRESETS
        .iter()
        .map(|preset| format!("{}\t{}\t{}\n", preset.name, preset.kind, preset.title))
        .collect()
}
