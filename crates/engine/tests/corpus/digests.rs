//! One digest per scenario of the corpus: the examples, and scenarios made from seeds.
//!
//! The digests stand in `testdata/digests.txt`. Native code and a browser must both reach them, which
//! they do only if every operation gives the same bits on both.

use super::tape::{Tape, from_seed};
use super::{examples, generate, ledger, realistic};
use paid_again_engine::file::write_simulation;
use paid_again_engine::simulate::{Extent, simulate_extent};
use paid_again_engine::{Scenario, life, project};

/// The committed digests.
pub const COMMITTED: &str = include_str!("../../testdata/digests.txt");

/// Scenarios from seeds, of each sort.
const SEEDS: u64 = 64;

/// Every scenario of the corpus, by name.
fn scenarios() -> Vec<(String, Scenario)> {
    let mut all: Vec<(String, Scenario)> = examples::ALL
        .iter()
        .map(|(name, _)| (format!("example {name}"), examples::scenario(name)))
        .collect();
    for seed in 0..SEEDS {
        let tape = from_seed(seed, 600);
        let whole = generate::scenario(&mut Tape::new(&tape), 240, 6);
        let life = realistic::scenario(&mut Tape::new(&tape), 240);
        all.push((format!("anything {seed}"), whole));
        all.push((format!("realistic {seed}"), life));
    }
    all
}

/// The digest of every scenario's projection, a line each.
pub fn lines() -> String {
    let line = |(name, scenario): (String, Scenario)| {
        let digest = ledger::digest(&ledger::projection(&project(&scenario)));
        format!("{digest:016x} {name}\n")
    };
    scenarios().into_iter().map(line).collect()
}

/// The committed digests of simulations.
pub const SIMULATED: &str = include_str!("../../testdata/simulations.txt");

/// The digest of one life of every scenario, and of the figures of some lives, a line each.
pub fn simulated_lines() -> String {
    let line = |(name, scenario): (String, Scenario)| {
        let one = ledger::digest(&ledger::projection(&life(&scenario, 7)));
        let extent = Extent {
            paths: 9,
            every: 12,
        };
        let figures = write_simulation(&simulate_extent(&scenario, extent));
        let all = ledger::digest_of_bytes(figures.bytes());
        format!("{one:016x} {all:016x} {name}\n")
    };
    scenarios().into_iter().map(line).collect()
}
