//! `paid-again simulate`: a scenario in, what may become of it or one life out.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails loudly"
)]

mod running;

use paid_again_engine::file::{read_scenario, write_projection, write_scenario, write_simulation};
use paid_again_engine::{Scenario, life, simulate};
use running::{assert_done, assert_failed, fed, file, run};

/// The default comparison, few lives and few years of it.
fn scenario() -> Scenario {
    let preset = paid_again_presets::preset("default").expect("the default");
    let mut scenario = read_scenario(preset.text).expect("a scenario");
    (scenario.horizon_months, scenario.simulation.paths) = (60, 40);
    scenario
}

/// The program prints what the library computes, from a file and from standard input, by any number
/// of workers and wherever the options stand.
#[test]
fn the_same_bytes_however_it_is_asked() {
    let scenario = scenario();
    let text = write_scenario(&scenario);
    let path = file("lives.json", text.as_bytes());
    let expected = write_simulation(&simulate(&scenario)) + "\n";
    for said in [
        run(&["simulate", &path]),
        run(&["simulate", &path, "--workers", "3"]),
        run(&["simulate", "--workers", "9999", &path]),
        fed(&["simulate", "-", "--workers", "1"], text.as_bytes()),
    ] {
        assert_done(&said);
        assert_eq!(said.out, expected);
    }
}

#[test]
fn one_life_is_printed_as_a_projection() {
    let scenario = scenario();
    let text = write_scenario(&scenario);
    for path in [0, 7, 39] {
        let said = fed(
            &["simulate", "-", "--path", &path.to_string()],
            text.as_bytes(),
        );
        assert_done(&said);
        assert_eq!(said.out, write_projection(&life(&scenario, path)) + "\n");
    }
    let sentence = "--path takes a whole number from 0 to 39 for this scenario.";
    let said = fed(&["simulate", "-", "--path", "40"], text.as_bytes());
    assert_failed(&said, 64, &[sentence, "Try: paid-again --help"]);
}

#[test]
fn faults_are_told_as_for_a_projection() {
    let bad = write_scenario(&scenario()).replace("\"USD\"", "\"usd\"");
    let fault = "/currency: does not fit, \"usd\", allowed: three capital letters such as USD";
    assert_failed(&fed(&["simulate", "-"], bad.as_bytes()), 2, &[fault]);
}
