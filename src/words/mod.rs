//! The answer in words, made from figures alone. Pure: tested without a browser.

mod names;
mod verdict;

pub use names::short_names;
pub use verdict::{Phrase, verdict};

#[cfg(test)]
mod tests;
