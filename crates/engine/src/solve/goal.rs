//! What a person would like to reach, measured on a scenario.

use super::input::{Unsolvable, counting};
use super::tipping::baseline;
use crate::project::{Months, months_of};
use crate::scenario::{Scenario, Stream};
use crate::summary::{EQUAL, moved, quotient};

/// A goal for one stream.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Goal {
    /// In that month, counted from 0, at least this is left after costs and tax.
    Operating {
        /// The month.
        month: usize,
        /// The money.
        amount: f64,
    },
    /// At the horizon, the position is at least this.
    FinalPosition {
        /// The money.
        amount: f64,
    },
    /// From that month on at the latest, the stream is for good ahead of the baseline.
    BreakEvenBy {
        /// The month.
        month: usize,
    },
    /// An hour of work brings at least this.
    PerHour {
        /// The money.
        amount: f64,
    },
}

impl Goal {
    /// Says why the goal can't be asked for, if so.
    pub fn check(&self, scenario: &Scenario, stream: &str) -> Result<(), Unsolvable> {
        counting(scenario, stream)?;
        let months = scenario.horizon_months as usize;
        match *self {
            Goal::Operating { month, .. } | Goal::BreakEvenBy { month } if month >= months => {
                return Err(Unsolvable::NoMonth { month, months });
            }
            _ => {}
        }
        if let Goal::BreakEvenBy { .. } = self {
            let baseline = baseline(scenario)?;
            counting(scenario, baseline)?;
            if baseline == stream {
                return Err(Unsolvable::Itself(stream.into()));
            }
        }
        Ok(())
    }

    /// By how much the goal is met, in money; below 0 it is missed, −∞ if there is nothing to measure.
    ///
    /// For a break-even it is the smallest lead over the baseline from that month on: where it is
    /// not below 0, and nowhere else, the break-even month is early enough.
    pub fn margin(&self, scenario: &Scenario, stream: &str) -> f64 {
        match *self {
            Goal::BreakEvenBy { month } => {
                let both = self.streams(scenario, stream);
                both.map_or(f64::NEG_INFINITY, |[ours, theirs]| {
                    lead(&ours, &theirs, month)
                })
            }
            Goal::Operating { amount, .. }
            | Goal::FinalPosition { amount }
            | Goal::PerHour { amount } => {
                let reached = self.reached(scenario, stream);
                reached.map_or(f64::NEG_INFINITY, |reached| reached - amount)
            }
        }
    }

    /// The figure that the goal is about, as the projection has it: money, or the break-even month.
    pub fn reached(&self, scenario: &Scenario, stream: &str) -> Option<f64> {
        let months = || Some(months_of(scenario, found(scenario, stream)?));
        match *self {
            Goal::Operating { month, .. } => months()?.series.operating.get(month).copied(),
            Goal::FinalPosition { .. } => months()?.series.position.last().copied(),
            Goal::PerHour { .. } => {
                let per_hour = months()?.per_hour;
                quotient(per_hour.paid, per_hour.hours)
            }
            Goal::BreakEvenBy { .. } => {
                let [ours, theirs] = self.streams(scenario, stream)?;
                let from = ours.span.start.max(theirs.span.start);
                let leads = leads(&ours, &theirs);
                let behind = (from..leads.len()).rev().find(|m| leads[*m] < 0.0);
                let month = behind.map_or(from, |m| m + 1);
                (month < leads.len()).then_some(month as f64)
            }
        }
    }

    /// The months of the stream and of the baseline.
    fn streams(&self, scenario: &Scenario, stream: &str) -> Option<[Months; 2]> {
        let baseline = scenario.baseline.as_deref()?;
        let (ours, theirs) = (found(scenario, stream)?, found(scenario, baseline)?);
        Some([ours, theirs].map(|stream| months_of(scenario, stream)))
    }
}

fn found<'a>(scenario: &'a Scenario, id: &str) -> Option<&'a Stream> {
    counting(scenario, id).ok()
}

/// The smallest lead from a month on; −∞ if the later of the two starts after that month.
fn lead(ours: &Months, theirs: &Months, month: usize) -> f64 {
    if ours.span.start.max(theirs.span.start) > month {
        return f64::NEG_INFINITY;
    }
    let leads = leads(ours, theirs);
    let later = leads.get(month..).unwrap_or_default();
    let least = later.iter().copied().fold(f64::INFINITY, f64::min);
    // No month at all is no lead.
    if later.is_empty() {
        f64::NEG_INFINITY
    } else {
        least
    }
}

/// All money that moved on one side up to the end of each month.
fn all_moved(months: &Months) -> impl Iterator<Item = f64> {
    let upfront = |m| {
        if m == months.span.start {
            months.upfront
        } else {
            0.0
        }
    };
    moved(&months.series, upfront)
}

/// By how much we are ahead in each month, with what counts as equal on our side.
fn leads(ours: &Months, theirs: &Months) -> Vec<f64> {
    let money = all_moved(ours).zip(all_moved(theirs));
    let positions = ours.series.position.iter().zip(&theirs.series.position);
    let both = positions.zip(money);
    both.map(|((ours, theirs), (a, b))| ours - theirs + EQUAL * (a + b))
        .collect()
}
