//! What would change the answer: tipping points, goals, levers, and where streams tend.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails loudly"
)]

#[path = "../corpus/mod.rs"]
mod corpus;
#[allow(dead_code, reason = "each test target uses its own part")]
#[path = "../laws/law.rs"]
mod law;

mod limits;
mod paths;
mod roots;
mod seeking;
mod tipping;
mod totality;

use paid_again_engine::file::read_scenario;
use paid_again_engine::project;
use paid_again_engine::project::{Projection, StreamProjection};
use paid_again_engine::scenario::{Kind, PaidOnce, Scenario, Stream};
use paid_again_engine::solve::Input;

/// The comparison that the page opens with.
fn default_comparison() -> Scenario {
    let text = include_str!("../../../presets/src/scenarios/default.json");
    read_scenario(text).expect("a valid preset")
}

/// A stream of a kind, from the first month on.
fn stream(id: &str, kind: Kind) -> Stream {
    Stream {
        id: id.into(),
        kind,
        ..Stream::default()
    }
}

/// Ten hours a week at that pay an hour.
fn job(id: &str, pay: f64) -> Stream {
    let job = PaidOnce {
        pay_per_job: pay.into(),
        hours_per_week: 10.0.into(),
        ..PaidOnce::default()
    };
    stream(id, Kind::PaidOnce(job))
}

/// Streams over so many months; the first is the baseline.
fn scenario(months: u32, streams: Vec<Stream>) -> Scenario {
    Scenario {
        horizon_months: months,
        baseline: Some(streams[0].id.clone()),
        streams,
        ..Scenario::default()
    }
}

/// The scenario with another value of an input.
fn with(scenario: &Scenario, input: &Input, x: f64) -> Scenario {
    let mut changed = scenario.clone();
    assert!(input.set(&mut changed, x), "{input:?} takes {x}");
    changed
}

/// The same, brought into the domain.
fn within(scenario: &Scenario, input: &Input, x: f64) -> Scenario {
    let (min, max) = input.domain(scenario).unwrap().range().unwrap();
    with(scenario, input, x.clamp(min, max))
}

/// A whole power, by multiplication.
fn power(base: f64, exponent: u32) -> f64 {
    (0..exponent).fold(1.0, |power, _| power * base)
}

/// All money that moved in a stream: the measure of what counts as equal.
fn moved(stream: &StreamProjection) -> f64 {
    let summary = &stream.summary;
    summary.income + summary.cost + summary.tax + summary.invested
}

/// The difference of two final positions, over the money that moved in both.
fn lead(projection: &Projection, stream: &str, against: &str) -> f64 {
    let [ours, theirs] = [stream, against].map(|id| projection.stream(id).expect("it is on"));
    let difference = ours.summary.final_position - theirs.summary.final_position;
    if difference == 0.0 {
        return 0.0;
    }
    difference / (moved(ours) + moved(theirs))
}

/// The lead with another value of an input.
fn lead_at(scenario: &Scenario, (stream, against): (&str, &str), input: &Input, x: f64) -> f64 {
    lead(&project(&within(scenario, input, x)), stream, against)
}
