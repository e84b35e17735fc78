//! Tipping points, as plain data.

use crate::answer::{Found, LeverFound};
use paid_again_engine::Scenario;
use paid_again_engine::solve::{Flip, Side, Tipping, Unsolvable, levers, tipping as solve};

/// Where a number of a stream flips the verdict against the baseline.
pub fn tipping(scenario: &Scenario, stream: &str, path: &str) -> Result<Found, Unsolvable> {
    solve(scenario, stream, path).map(Found::from)
}

/// All numbers of a stream, those first that need the smallest relative change.
pub fn all(scenario: &Scenario, stream: &str) -> Result<Vec<LeverFound>, Unsolvable> {
    let found = |lever: paid_again_engine::solve::Lever| LeverFound {
        found: lever.tipping.into(),
        path: lever.path,
        present: lever.present,
    };
    Ok(levers(scenario, stream)?.into_iter().map(found).collect())
}

impl From<Tipping> for Found {
    fn from(tipping: Tipping) -> Self {
        let at = |flip: Flip, more: usize| Found::At {
            value: flip.value,
            leads_above: flip.above == Side::Stream,
            more,
        };
        match tipping {
            Tipping::At(flip) => at(flip, 0),
            Tipping::Several { nearest, more } => at(nearest, more),
            Tipping::Never { ahead } => Found::Never {
                leads: ahead == Side::Stream,
            },
            Tipping::EqualEverywhere => Found::Even,
        }
    }
}
