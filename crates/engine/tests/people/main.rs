//! Simulated lives against lives lived person by person.
//!
//! The engine adds people up and draws sums, because that is fast; the reference in this folder
//! lives every person, work, unit and month on its own, because that is plainly what the model
//! says. Both have to follow the same law, and that is what is tested here, for every kind.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails loudly"
)]

mod cases;
mod comparison;
mod reference;
