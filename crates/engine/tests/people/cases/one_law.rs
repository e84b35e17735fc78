//! The one assertion of the kinds' own tests: engine and reference live by one law.

use super::{LIVES, lived_by_reference, months_to_look_at, scenario};
use crate::comparison::compare;
use crate::comparison::sample::{Sample, of_engine};
use crate::reference::Moving;
use paid_again_engine::Scenario;
use paid_again_engine::simulate::life;

fn lived_by_engine(scenario: &Scenario, lives: u64) -> Sample {
    Sample::of(lives, &months_to_look_at(scenario), |path| {
        of_engine(life(scenario, path as u32))
    })
}

/// Asserts that the engine and the reference live by one law.
#[track_caller]
pub fn assert_one_law(months: u32, stop: Option<u32>, streams: &[&str]) {
    assert_one_law_in(LIVES, &scenario(months, stop, streams));
}

#[track_caller]
fn assert_one_law_in(lives: u64, scenario: &Scenario) {
    let reference = lived_by_reference(scenario, lives, 0, Moving::OneByOne);
    compare(lived_by_engine(scenario, lives), reference).assert_none();
}
