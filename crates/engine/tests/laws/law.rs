//! How a law is tried: on many tapes, from a fixed seed, with the plainest failing case shown.

use crate::corpus::tape::Tape;
use crate::corpus::{generate, realistic};
use paid_again_engine::Scenario;
use paid_again_engine::file::write_scenario_pretty;
use proptest::collection::vec;
use proptest::prelude::any;
use proptest::test_runner::{Config, RngSeed, TestError, TestRunner};
use std::fmt::Debug;

/// Choices on a tape, at most: enough for half a dozen streams.
const LONGEST_TAPE: usize = 500;

/// Tries a law on `cases` tapes, unless `PROPTEST_CASES` asks for more or fewer.
#[track_caller]
pub fn law<T: Debug>(cases: u32, make: impl Fn(&mut Tape<'_>) -> T, holds: impl Fn(T)) {
    let asked = std::env::var_os("PROPTEST_CASES").map(|_| Config::default().cases);
    let config = Config {
        cases: asked.unwrap_or(cases),
        // The seed is fixed: a failure comes back by itself and needs no file.
        rng_seed: RngSeed::Fixed(2027),
        failure_persistence: None,
        max_shrink_iters: 1500,
        ..Config::default()
    };
    let tapes = vec(any::<u64>(), 0..=LONGEST_TAPE);
    let result = TestRunner::new(config).run(&tapes, |tape| {
        holds(make(&mut Tape::new(&tape)));
        Ok(())
    });
    match result {
        Ok(()) => {}
        Err(TestError::Fail(reason, tape)) => {
            let case = make(&mut Tape::new(&tape));
            panic!("{reason}\nfor {case:#?}");
        }
        Err(error) => panic!("{error}"),
    }
}

/// A scenario that shows itself as its file.
#[derive(Clone)]
pub struct Shown(pub Scenario);

impl Debug for Shown {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&write_scenario_pretty(&self.0))
    }
}

/// Tries a law on scenarios of all kinds: half of them over whole domains, half near life.
#[track_caller]
pub fn law_of_scenarios(cases: u32, holds: impl Fn(&Scenario)) {
    law(cases, any_scenario, |Shown(scenario)| holds(&scenario));
}

/// A scenario over whole domains, or near life.
pub fn any_scenario(tape: &mut Tape<'_>) -> Shown {
    // A century is slow without optimisation: one scenario of eight may be so long.
    let longest = if tape.below(8) == 7 { 1200 } else { 150 };
    Shown(if tape.flag() {
        realistic::scenario(tape, longest)
    } else {
        generate::scenario(tape, longest, 6)
    })
}

/// How far a sum of so many terms may stray when they are added in another order.
///
/// Each addition errs by half a unit in the last place of what it has so far, which is at most the
/// sum of the terms' sizes.
pub fn rounding(terms: usize, size: f64) -> f64 {
    terms as f64 * f64::EPSILON * size
}

/// Asserts that two numbers differ by no more than `tolerance`.
#[track_caller]
pub fn assert_near(a: f64, b: f64, tolerance: f64, what: &str) {
    assert!(
        (a - b).abs() <= tolerance,
        "{what}: {a} and {b} differ by more than {tolerance}"
    );
}
