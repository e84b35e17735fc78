//! `tip` and `seek`: what would change the answer. Words in, text out; the engine solves.

use crate::{Failure, scenario_of};
use paid_again_engine::file::{write_seek, write_tipping};
use paid_again_engine::solve::{Goal, Input, Unsolvable, seek, tipping_against};
use std::ffi::OsStr;

impl From<Unsolvable> for Failure {
    fn from(unsolvable: Unsolvable) -> Self {
        Failure::Usage(unsolvable.to_string())
    }
}

/// Where a number tips the verdict between its stream and another, or the baseline.
pub fn tip(
    file: &OsStr,
    stream: &str,
    field: &str,
    against: Option<&str>,
) -> Result<String, Failure> {
    let scenario = scenario_of(file)?;
    let baseline = scenario.baseline.as_deref().ok_or(Unsolvable::NoBaseline);
    let against = against.map_or(baseline, Ok)?;
    let input = Input::named(stream, field);
    let answer = tipping_against(&scenario, stream, against, &input)?;
    Ok(write_tipping(&scenario, (stream, against), &input, &answer) + "\n")
}

/// Which value of a number meets a goal of its stream.
pub fn seek_goal(
    file: &OsStr,
    stream: &str,
    field: &str,
    words: &[&str],
) -> Result<String, Failure> {
    let goal = goal(words)?;
    let scenario = scenario_of(file)?;
    let input = Input::named(stream, field);
    let answer = seek(&scenario, stream, &goal, &input)?;
    Ok(write_seek(&scenario, stream, &goal, &input, &answer) + "\n")
}

fn goal(words: &[&str]) -> Result<Goal, Failure> {
    let month = |text: &str| {
        let sentence = || Failure::Usage(format!("{text:?} is not a month: count from 0."));
        text.parse().map_err(|_| sentence())
    };
    let amount = |text: &str| {
        let sentence = || Failure::Usage(format!("{text:?} is not an amount."));
        let read = text.parse().ok().filter(|amount: &f64| amount.is_finite());
        read.ok_or_else(sentence)
    };
    Ok(match *words {
        ["operating", m, a] => Goal::Operating {
            month: month(m)?,
            amount: amount(a)?,
        },
        ["final", a] => Goal::FinalPosition { amount: amount(a)? },
        ["break-even", m] => Goal::BreakEvenBy { month: month(m)? },
        ["per-hour", a] => Goal::PerHour { amount: amount(a)? },
        _ => return Err(Failure::Usage(GOALS.into())),
    })
}

const GOALS: &str =
    "A goal is operating MONTH AMOUNT, final AMOUNT, break-even MONTH or per-hour AMOUNT.";
