//! The hunt: break a text, pass it through a door, and go on from those to which something new happened.

use crate::change::changed;
use crate::{Door, MEMORY};
use cpu_time::ThreadTime;
use fastrand::Rng;
use std::any::Any;
use std::collections::BTreeSet;
use std::panic::{self, AssertUnwindSafe};
use std::time::{Duration, Instant};

/// The longest that one input may take of a processor: other programs beside do not count.
const SLOW: Duration = Duration::from_secs(10);
/// The most memory that one input may take besides itself, in bytes.
const MUCH: usize = 256 << 20;
/// Texts to go on from, at most; beyond, a new one takes the place of another that is no seed.
const KEPT: usize = 4000;
/// The longest text to go on from: long ones are slow, and short ones say the same.
const SHORT: usize = 40_000;
/// Failures after which a door is left alone.
const ENOUGH: usize = 5;

/// How long to hunt: whichever ends first.
#[derive(Clone, Copy, Debug)]
pub struct Budget {
    /// The seed of everything random.
    pub seed: u64,
    /// How many inputs at most.
    pub inputs: u64,
    /// How long.
    pub time: Duration,
}

/// An input that broke a law.
#[derive(Clone, Debug)]
pub struct Failure {
    /// The input.
    pub input: Vec<u8>,
    /// The law, in a sentence.
    pub sentence: String,
}

/// What came of a hunt.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// How many inputs were tried.
    pub inputs: u64,
    /// How long it took.
    pub time: Duration,
    /// How many different things happened.
    pub outcomes: usize,
    /// The longest that an input kept a processor.
    pub slowest: Duration,
    /// That input.
    pub slow: Vec<u8>,
    /// The most memory that an input took, in bytes.
    pub largest: usize,
    /// What broke a law, one input for each law.
    pub failures: Vec<Failure>,
}

/// Hunts at a door. `before` hears of every input before it is tried.
pub fn hunt(door: &Door, budget: Budget, mut before: impl FnMut(&[u8])) -> Report {
    let begun = Instant::now();
    let mut rng = Rng::with_seed(budget.seed);
    let mut texts = (door.seeds)();
    let seeds = texts.len();
    let mut seen = BTreeSet::new();
    let mut report = Report::default();
    while report.inputs < budget.inputs
        && begun.elapsed() < budget.time
        && report.failures.len() < ENOUGH
    {
        // The seeds themselves come first.
        let at = report.inputs as usize;
        let text = match texts.get(at) {
            Some(text) if at < seeds => text.clone(),
            _ => {
                // The newest are the least explored.
                let newest = texts.len().saturating_sub(1 + rng.usize(..40));
                let any = rng.usize(..texts.len());
                let from = if rng.u8(..4) == 0 { newest } else { any };
                let other = rng.usize(..texts.len());
                changed(&mut rng, &texts[from], &texts[other], door.words)
            }
        };
        let input = match at < seeds {
            true => text.clone(),
            false => (door.dress)(&mut rng, text.clone()),
        };
        before(&input);
        report.inputs += 1;
        let tried = tried(door, &input);
        if tried.time > report.slowest {
            report.slowest = tried.time;
            report.slow.clone_from(&input);
        }
        report.largest = report.largest.max(tried.memory);
        match tried.outcome {
            Ok(outcomes) => {
                let known = seen.len();
                seen.extend(outcomes);
                if seen.len() > known && at >= seeds && text.len() <= SHORT {
                    if texts.len() < KEPT {
                        texts.push(text);
                    } else {
                        let at = rng.usize(seeds..KEPT);
                        texts[at] = text;
                    }
                }
            }
            Err(sentence) => {
                let same = |failure: &Failure| alike(&failure.sentence, &sentence);
                if !report.failures.iter().any(same) {
                    report.failures.push(Failure { input, sentence });
                }
            }
        }
    }
    report.time = begun.elapsed();
    report.outcomes = seen.len();
    report
}

/// Whether two sentences say the same of different inputs.
fn alike(a: &str, b: &str) -> bool {
    a.chars().take(50).eq(b.chars().take(50))
}

/// What came of one input.
pub struct Tried {
    /// What happened, or which law was broken.
    pub outcome: Result<BTreeSet<String>, String>,
    /// How long it kept a processor.
    pub time: Duration,
    /// How much memory it took, in bytes.
    pub memory: usize,
}

/// Passes one input through a door. Memory is counted rightly only where nothing else runs beside.
pub fn tried(door: &Door, input: &[u8]) -> Tried {
    let begun = ThreadTime::now();
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    let outcome = panic::catch_unwind(AssertUnwindSafe(|| (door.pass)(input)));
    let memory = MEMORY.peak_usage().saturating_sub(before);
    let time = begun.elapsed();
    let outcome = match outcome {
        Err(panic) => Err(format!("It panics: {}", said(&*panic))),
        Ok(Ok(_)) if time > SLOW => Err(format!("It takes {} s.", time.as_secs())),
        Ok(Ok(_)) if memory > MUCH => Err(format!("It takes {} MB.", memory >> 20)),
        Ok(outcome) => outcome,
    };
    Tried {
        outcome,
        time,
        memory,
    }
}

fn said(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    let text = text.or_else(|| panic.downcast_ref::<&str>().copied());
    text.unwrap_or("without a word")
}
