//! What a goal takes.

use super::beyond;
use super::round::three_digits;
use paid_again_odds::{Aim, Sought};

/// A goal, and which number is to meet it.
pub struct Goal<'a> {
    /// The option.
    pub option: &'a str,
    /// What it is held against.
    pub baseline: &'a str,
    /// What is to be met.
    pub aim: Aim,
    /// The share of lives that is to meet it; none: the computed average.
    pub chance: Option<f64>,
    /// What the number is called.
    pub label: &'a str,
    /// The number or the range as it is now, written.
    pub now: &'a str,
}

impl Goal<'_> {
    /// A short value that meets the goal, just so; none where there is none to change to.
    pub fn value(&self, sought: &Sought) -> Option<f64> {
        match sought {
            Sought::At { value, above, .. } => Some(beyond(*value, *above)),
            Sought::Already { .. } | Sought::Unreachable { .. } => None,
        }
    }
}

/// The finding in a sentence; `written` writes a value of the number, `amount` money.
pub fn goal_words(
    goal: &Goal<'_>,
    sought: &Sought,
    written: impl Fn(f64) -> String,
    amount: impl Fn(f64) -> String,
) -> String {
    let option = goal.option;
    let what = match goal.aim {
        Aim::Operating { month, amount: x } => {
            let number = month + 1;
            let when = if number.is_multiple_of(12) {
                format!("the last month of year {}", number / 12)
            } else {
                format!("month {number}")
            };
            format!("{option} would bring at least {} in {when}", amount(x))
        }
        Aim::Final { amount: x } => format!("{option} would end with at least {}", amount(x)),
        Aim::BreakEven { month } => {
            let after = crate::format::long_duration(month + 1);
            format!(
                "{option} would be ahead of {} for good within {after}",
                goal.baseline
            )
        }
    };
    let what = match goal.chance {
        Some(chance) => format!("{what} in {:.0} of 100 simulated lives", chance * 100.0),
        None => what,
    };
    let (label, now) = (goal.label, goal.now);
    match sought {
        Sought::At { value, above, more } => {
            let value = written(beyond(*value, *above));
            let bound = if *above { "at least" } else { "at most" };
            let again = if *more > 0 {
                " Farther away that ends again."
            } else {
                ""
            };
            format!(
                "“{label}” would have to be {bound} {value} instead of {now}: then {what}.{again}"
            )
        }
        Sought::Already { until: None } => {
            format!("It is met already, whatever “{label}” is: {what}.")
        }
        Sought::Already {
            until: Some((value, above)),
        } => {
            let value = written(beyond(*value, *above));
            let bound = if *above { "down to" } else { "up to" };
            format!("It is met already: with “{label}” {bound} {value}, {what}.")
        }
        Sought::Unreachable { nearest, short_by } => {
            let nearest = written(three_digits(*nearest));
            let miss = match (short_by, goal.aim, goal.chance) {
                (Some(short), Aim::BreakEven { .. }, Some(chance)) => {
                    let reached = ((chance - short) * 100.0).max(0.0);
                    format!(
                        " At best, with {nearest}, it would be so in {reached:.0} of 100 lives."
                    )
                }
                (Some(short), ..) => {
                    format!(" Even {nearest} would fall short by {}.", amount(*short))
                }
                (None, ..) => String::new(),
            };
            format!("No value of “{label}” alone would do.{miss}")
        }
    }
}
