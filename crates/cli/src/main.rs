//! The command line: what it says, and its exit status.

mod asking;
mod call;
mod input;
mod linking;
mod output;

use call::Simulate;
use paid_again_engine::file::{read_scenario, write_projection, write_simulation};
use paid_again_engine::{Scenario, life, project, simulate::simulate_with};
use std::ffi::OsStr;
use std::process::ExitCode;

const HELP: &str = "\
Projects what the same hours bring: paid once, paid again, by a team, or by capital.

Usage:
  paid-again project FILE|-   print the projection of a scenario file as JSON (-: standard input)
  paid-again tip FILE|- STREAM FIELD [--against STREAM]
                              print where a number of a stream flips the verdict against the baseline
  paid-again seek FILE|- STREAM FIELD GOAL
                              print which value of that number meets a goal of the stream
  paid-again simulate FILE|-  print what may become of it in many simulated lives, as JSON
      --workers N             by at most so many threads, 1 to 9999; the result is the same
      --path N                print one life in full instead, as a projection; lives count from 0
  paid-again link FILE|-      print a scenario file as what stands after the # of a link
      --base URL              the whole link, to the page at this address
  paid-again unlink LINK|-    print the scenario in a link as a file
  paid-again presets          list the presets: name, kind, title
  paid-again preset NAME      print a preset as a scenario file
  paid-again --help           print this
  paid-again --version        print the version

FIELD is a path such as price, rates_by_year/1 or retention/monthly_churn; with a leading slash
it is a setting, such as /work_until_month. GOAL is one of: operating MONTH AMOUNT,
final AMOUNT, break-even MONTH, per-hour AMOUNT. Months are counted from 0.

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
        ["project", _] => Ok(write_projection(&project(&scenario_of(&words[1])?)) + "\n"),
        ["simulate", rest @ ..] if !rest.is_empty() => {
            let call = call::simulate(rest).map_err(Failure::Usage)?;
            simulate(&scenario_of(&words[1 + call.file])?, &call)
        }
        ["tip", _, stream, field] => asking::tip(&words[1], stream, field, None),
        ["tip", _, stream, field, "--against", other] => {
            asking::tip(&words[1], stream, field, Some(other))
        }
        ["seek", _, stream, field, goal @ ..] => asking::seek_goal(&words[1], stream, field, goal),
        ["link", _] => linking::link(&words[1], None),
        ["link", _, "--base", base] => linking::link(&words[1], Some(base)),
        ["unlink", _] => linking::unlink(&words[1]),
        ["presets"] => Ok(presets()),
        ["preset", name] => match paid_again_presets::preset(name) {
            Some(preset) => Ok(preset.pretty()),
            None => Err(Failure::Usage(format!(
                "There is no preset {name:?}; paid-again presets lists them."
            ))),
        },
        [] => Err(Failure::Usage("Say what to do.".into())),
        ["tip", ..] => Err(Failure::Usage(
            "tip takes FILE STREAM FIELD, and --against STREAM.".into(),
        )),
        ["link", ..] => Err(Failure::Usage("link takes FILE, and --base URL.".into())),
        ["unlink", ..] => Err(Failure::Usage("unlink takes LINK.".into())),
        ["seek", ..] => Err(Failure::Usage("seek takes FILE STREAM FIELD GOAL.".into())),
        ["project" | "simulate" | "preset"] => Err(Failure::Usage(format!("{} what?", texts[0]))),
        [
            "project" | "preset" | "presets" | "--help" | "--version",
            ..,
        ] => Err(Failure::Usage(format!("{} takes fewer words.", texts[0]))),
        [other, ..] => Err(Failure::Usage(format!("{other:?} is not a command."))),
    }
}

/// The scenario in a file, or on standard input for `-`.
fn scenario_of(file: &OsStr) -> Result<Scenario, Failure> {
    let text = input::read(file).map_err(|sentence| Failure::Input(vec![sentence]))?;
    read_scenario(&text)
        .map_err(|faults| Failure::Input(faults.iter().map(ToString::to_string).collect()))
}

/// The simulation of a scenario, or one life of it.
fn simulate(scenario: &Scenario, call: &Simulate) -> Result<String, Failure> {
    let Some(path) = call.path else {
        return Ok(write_simulation(&simulate_with(scenario, call.workers)) + "\n");
    };
    let paths = scenario.simulation.paths;
    if path >= paths {
        let last = paths - 1;
        return Err(Failure::Usage(format!(
            "--path takes a whole number from 0 to {last} for this scenario."
        )));
    }
    Ok(write_projection(&life(scenario, path)) + "\n")
}

/// The presets, a line each: name, kind, title, with tabs between.
fn presets() -> String {
    paid_again_presets::PRESETS
        .iter()
        .map(|preset| format!("{}\t{}\t{}\n", preset.name, preset.kind, preset.title))
        .collect()
}
