//! What must hold for every valid scenario, whatever stands in it.
//!
//! Scenarios are read off tapes that proptest writes and shrinks (`corpus/tape.rs`), so a failing law
//! shows the plainest scenario that breaks it. `PROPTEST_CASES=5000` looks further; the seed is fixed.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails loudly"
)]

#[path = "../corpus/mod.rs"]
mod corpus;

mod corners;
mod figures;
mod generators;
mod horizon;
mod identities;
mod independence;
mod law;
mod monotone;
mod rates;
mod reader;
mod round_trip;
mod scaling;
mod tax;
mod units;
