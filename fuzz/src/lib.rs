//! Fuzzers: whatever a stranger can hand to the page is tried with texts that were broken on purpose.
//!
//! A [`Door`] is a place where texts come in from outside, with texts to begin from and a law that
//! holds whatever the text is. [`hunt`] breaks texts in seeded ways, passes them through the door, and
//! goes on from those to which something new happened. What breaks a law is kept in `fuzz/found/`, and
//! tried again by `cargo xtask test` for ever.
//!
//! Fuzzers that watch which lines are reached take a compiler that the project does not build with, so
//! this one watches outcomes instead: which fault at which place, which kinds with which verdict.

pub mod change;
pub mod doors;
pub mod found;
pub mod hunt;
mod sound;

pub use doors::{DOORS, Door};
pub use hunt::{Budget, Failure, Report, hunt};

/// Counts the memory that an input takes.
#[global_allocator]
pub(crate) static MEMORY: peak_alloc::PeakAlloc = peak_alloc::PeakAlloc;
