//! Goal seek: which value of an input meets a goal.

use super::goal::Goal;
use super::input::{Input, Unsolvable};
use super::root::{Root, Roots, Zero, root};
use crate::scenario::Scenario;

/// What must be true of an input for a goal to be met, everything else unchanged.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Seek {
    /// It is not met now; from this value on it is.
    At(Solution),
    /// It is met now …
    Already {
        /// … and as far as here, the nearest value at which it just is; none: at every value.
        slackest: Option<Solution>,
        /// How many more values there are at which that changes.
        more: usize,
    },
    /// It is not met now, and there are several stretches of values that meet it, or one with two ends.
    NonMonotone {
        /// The value nearest to the present one.
        nearest: Solution,
        /// How many more values there are at which that changes.
        more: usize,
    },
    /// It is met at no value.
    Unreachable {
        /// The value that comes nearest to it.
        value: f64,
        /// By how much even that misses it, in the goal's own money; ∞ if there is nothing to measure.
        short_by: f64,
    },
}

/// A value at which a goal is just met; just beyond it, it is not.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Solution {
    /// The value; of whole numbers, the last that meets the goal.
    pub value: f64,
    /// Whether it is met above the value (and missed below).
    pub met_above: bool,
}

impl From<Root> for Solution {
    fn from(root: Root) -> Self {
        Self {
            value: root.positive(),
            met_above: root.rising,
        }
    }
}

impl Seek {
    /// The value that answers the question, if there is one.
    pub fn solution(&self) -> Option<Solution> {
        match self {
            Seek::At(solution)
            | Seek::NonMonotone {
                nearest: solution, ..
            } => Some(*solution),
            Seek::Already { slackest, .. } => *slackest,
            Seek::Unreachable { .. } => None,
        }
    }
}

/// Which value of an input makes a stream meet a goal.
pub fn seek(
    scenario: &Scenario,
    stream: &str,
    goal: &Goal,
    input: &Input,
) -> Result<Seek, Unsolvable> {
    goal.check(scenario, stream)?;
    seek_with(scenario, input, |changed| goal.margin(changed, stream))
}

/// Which value of an input makes any measure of a scenario at least 0.
///
/// The measure may be made of simulated lives, as long as each scenario meets the same luck.
pub fn seek_with(
    scenario: &Scenario,
    input: &Input,
    mut margin: impl FnMut(&Scenario) -> f64,
) -> Result<Seek, Unsolvable> {
    let missing = || Unsolvable::NoNumber(input.to_string());
    let axis = input.axis(scenario).ok_or_else(missing)?;
    let mut changed = scenario.clone();
    let roots = root(&axis, Zero::Positive, |x| {
        // The domain holds every value of the axis.
        input.set(&mut changed, x);
        margin(&changed)
    });
    Ok(answer(&roots))
}

fn answer(roots: &Roots) -> Seek {
    let solution = roots.nearest.map(Solution::from);
    let more = roots.count.saturating_sub(1);
    match solution {
        slackest if roots.at_start >= 0.0 => Seek::Already { slackest, more },
        Some(solution) if more == 0 => Seek::At(solution),
        Some(nearest) => Seek::NonMonotone { nearest, more },
        None => Seek::Unreachable {
            value: roots.largest.0,
            short_by: -roots.largest.1,
        },
    }
}
