//! What the verdict hinges on: the tipping points of all numbers of a stream, nearest first.

use super::input::{Input, Unsolvable, counting};
use super::tipping::{Tipping, baseline, tipping_against};
use crate::scenario::Scenario;

/// One number of a stream, and where the verdict against the baseline flips.
#[derive(Clone, Debug, PartialEq)]
pub struct Lever {
    /// The path of the number inside the stream.
    pub path: String,
    /// Its present value.
    pub present: f64,
    /// Where the verdict flips.
    pub tipping: Tipping,
    /// By which share of the present value it would have to change for that (−0.2: a fifth less);
    /// none if the verdict never flips, or the present value is 0.
    pub change: Option<f64>,
}

/// The levers of a stream against the baseline: those first that need the smallest relative change,
/// then those that flip it from a present value of 0, then those that never do.
///
/// Fields that are empty now are left out. Each lever is a search of its own, so this takes as long as
/// some hundreds of projections of the stream; [`super::tipping`] asks for a single one.
pub fn levers(scenario: &Scenario, stream: &str) -> Result<Vec<Lever>, Unsolvable> {
    let against = baseline(scenario)?;
    let numbers = counting(scenario, stream)?;
    let mut levers = Vec::new();
    for path in numbers.numbers() {
        let Some(present) = numbers.number(&path).and_then(|number| number.median()) else {
            continue;
        };
        let tipping = tipping_against(scenario, stream, against, &Input::field(stream, &path))?;
        let change = tipping.nearest().map(|flip| flip.value - present);
        levers.push(Lever {
            path,
            present,
            tipping,
            change: change
                .map(|change| change / present.abs())
                .filter(|change| change.is_finite()),
        });
    }
    levers.sort_by(|a, b| rank(a).total_cmp(&rank(b)));
    Ok(levers)
}

/// The size of the change; beyond all sizes where it has none.
fn rank(lever: &Lever) -> f64 {
    let without = if lever.tipping.nearest().is_some() {
        f64::MAX
    } else {
        f64::INFINITY
    };
    lever.change.map_or(without, f64::abs)
}
