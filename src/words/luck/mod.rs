//! The odds in words: chances, what they say of the verdict, and one life as a story. Pure.

mod chance;
mod said;
mod story;

pub use chance::{chance_in_short, chance_words};
pub use said::{has_ranges, odds_said, spread};
pub use story::story;

#[cfg(test)]
mod tests;
