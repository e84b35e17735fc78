//! Hunts at all doors for a time: `paid-again-fuzz [SECONDS [SEED [DOOR]]]`. `cargo xtask fuzz` calls it.

use paid_again_fuzz::hunt::tried;
use paid_again_fuzz::{Budget, DOORS, Door, Report, found, hunt};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

/// How long it hunts if nobody says: a minute.
const SECONDS: u64 = 60;
/// How long one turn at a door takes at most; then comes the next door.
const TURN: u64 = 60;
/// An input that takes longer than this is left in `target/` to be looked at.
const REMARKABLE: Duration = Duration::from_secs(2);

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let number = |place: usize| words.get(place).map(|word| word.parse::<u64>());
    let (Ok(seconds), Ok(seed)) = (
        number(0).unwrap_or(Ok(SECONDS)),
        number(1).unwrap_or_else(|| Ok(u64::from(fastrand::u32(..)))),
    ) else {
        eprintln!("Usage: paid-again-fuzz [SECONDS [SEED [DOOR]]]");
        return ExitCode::from(64);
    };
    let wanted = |door: &&Door| words.get(2).is_none_or(|name| name == door.name);
    let doors: Vec<&Door> = DOORS.iter().filter(wanted).collect();
    if doors.is_empty() {
        eprintln!("There is no such door.");
        return ExitCode::from(64);
    }
    // A panic is caught and told; its own words on the way would only hide what is.
    std::panic::set_hook(Box::new(|_| {}));
    let mut failed = false;
    for door in &doors {
        collect(door);
        failed |= breaks_again(door);
    }
    let share = seconds.div_ceil(doors.len() as u64);
    let turns = share.div_ceil(TURN).max(1);
    let time = Duration::from_secs(share.div_ceil(turns));
    let mut inputs = 0;
    for turn in 0..turns {
        for door in &doors {
            let seed = seed.wrapping_add(turn);
            let report = one(
                door,
                Budget {
                    seed,
                    inputs: u64::MAX,
                    time,
                },
            );
            inputs += report.inputs;
            failed |= !report.failures.is_empty();
        }
    }
    println!("{inputs} inputs in all");
    if failed {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    }
}

/// A turn at one door.
fn one(door: &Door, budget: Budget) -> Report {
    let last = last(door);
    // Where it can't be written, a dead process just leaves no trace.
    let report = hunt(door, budget, |input| drop(fs::write(&last, input)));
    drop(fs::remove_file(&last));
    if report.slowest > REMARKABLE {
        drop(fs::write(last.with_extension("slow"), &report.slow));
    }
    println!(
        "{:<9} seed {}: {} inputs in {} s, {} outcomes, the slowest {} ms, the largest {} MB",
        door.name,
        budget.seed,
        report.inputs,
        report.time.as_secs(),
        report.outcomes,
        report.slowest.as_millis(),
        report.largest >> 20,
    );
    for failure in &report.failures {
        let kept = found::keep(door, &failure.input);
        let kept = kept.unwrap_or_else(|error| PathBuf::from(error.to_string()));
        println!(
            "  BROKEN: {}\n  kept as {}",
            failure.sentence,
            kept.display()
        );
    }
    report
}

/// Tries what once broke a law; whether something still does.
fn breaks_again(door: &Door) -> bool {
    let mut broken = false;
    for (name, input) in found::all(door) {
        if let Err(sentence) = tried(door, &input).outcome {
            println!("{}/{name} is BROKEN still: {sentence}", door.name);
            broken = true;
        }
    }
    broken
}

/// What ended the process itself, such as an endless recursion, is found by the next run.
fn collect(door: &Door) {
    let last = last(door);
    if let Ok(input) = fs::read(&last)
        && let Ok(kept) = found::keep(door, &input)
    {
        let (name, kept) = (door.name, kept.display());
        println!("{name}: an earlier run ended amid an input, now kept as {kept}");
        drop(fs::remove_file(&last));
    }
}

fn last(door: &Door) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target");
    folder.join(format!("fuzz-{}.last", door.name))
}
