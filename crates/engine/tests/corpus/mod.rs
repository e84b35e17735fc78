//! Scenarios for tests: made from the table of fields, or varied from the examples in `testdata/`.
//!
//! A scenario is read off a tape of choices ([`tape::Tape`]). The laws let proptest write the tape,
//! and shrink it; the digests write it from a seed, so that native code and a browser meet the same ones.

#![allow(dead_code, reason = "each test target uses its own part of the corpus")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails loudly"
)]

pub mod digests;
pub mod examples;
pub mod flows;
pub mod generate;
pub mod ledger;
pub mod realistic;
pub mod tape;
pub mod values;
