//! Examples worked out by others, each with its source, driven through whole scenarios.
//!
//! Where the model differs on purpose, the line says `DIFFERENCE:` and why.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails loudly"
)]

#[path = "../corpus/mod.rs"]
mod corpus;

mod capital;
mod hours;
mod rates;
mod retention;
mod royalties;
mod teams;

use paid_again_engine::project;
use paid_again_engine::project::StreamProjection;
use paid_again_engine::scenario::{Kind, Scenario, Stream};

/// The projection of one stream alone, over so many months, worked on until `stop`.
fn alone(kind: Kind, months: u32, stop: Option<u32>) -> StreamProjection {
    let stream = Stream {
        id: "alone".into(),
        kind,
        ..Stream::default()
    };
    let scenario = Scenario {
        horizon_months: months,
        work_until_month: stop,
        streams: vec![stream],
        ..Scenario::default()
    };
    project(&scenario).streams.swap_remove(0)
}

/// Asserts that a figure is the published one, as precisely as it was published.
#[track_caller]
fn assert_published(figure: f64, published: f64, precision: f64) {
    assert!(
        (figure - published).abs() <= precision,
        "{figure} is not the published {published} ± {precision}"
    );
}

/// A whole power, by multiplication.
fn power(base: f64, exponent: u32) -> f64 {
    (0..exponent).fold(1.0, |power, _| power * base)
}
