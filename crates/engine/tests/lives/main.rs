//! Simulated lives: what must hold for every valid scenario, and what is known in closed form.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails loudly"
)]

#[path = "../corpus/mod.rs"]
mod corpus;

mod closed_forms;
mod keys;
mod pieces;
mod whole;

use corpus::tape::{Tape, from_seed};
use corpus::{generate, realistic};
use paid_again_engine::Scenario;

/// Scenarios of all kinds with few lives: over whole domains and near life in turn.
pub fn scenarios(count: u64, longest: u32, paths: u32) -> impl Iterator<Item = Scenario> {
    (0..count).map(move |seed| {
        let tape = from_seed(seed.wrapping_mul(7919), 600);
        let tape = &mut Tape::new(&tape);
        let mut scenario = if seed % 2 == 0 {
            realistic::scenario(tape, longest)
        } else {
            generate::scenario(tape, longest, 4)
        };
        scenario.simulation.paths = paths;
        // Every third scenario has a target.
        scenario.target_per_month = (seed % 3 == 0).then_some(100.0);
        scenario
    })
}
