//! A short hunt with a fixed seed, and every input that once broke a law. One test, as it counts memory.

use paid_again_fuzz::hunt::tried;
use paid_again_fuzz::{Budget, DOORS, found, hunt};
use std::time::Duration;

const INPUTS: u64 = 400;

#[test]
fn nothing_does_harm() {
    for door in DOORS {
        for (name, input) in found::all(door) {
            let outcome = tried(door, &input).outcome;
            assert!(outcome.is_ok(), "{}/{name}: {outcome:?}", door.name);
        }
        let budget = Budget {
            seed: 1,
            inputs: INPUTS,
            time: Duration::MAX,
        };
        let report = hunt(door, budget, |_| {});
        let sentences: Vec<&String> = report.failures.iter().map(|it| &it.sentence).collect();
        assert!(sentences.is_empty(), "{}: {sentences:?}", door.name);
        assert_eq!(report.inputs, INPUTS);
        // A door that only ever refuses in one way is not being tried.
        assert!(report.outcomes > 20, "{}: {}", door.name, report.outcomes);
    }
}
