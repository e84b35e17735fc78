//! What would change the answer, in words: where the verdict flips, what a goal takes, what it takes besides, where growth ends. Pure.

mod besides;
mod ceiling;
mod flip;
mod goal;
mod round;

pub use besides::besides;
pub use ceiling::{Counted, Limit, limit};
pub use flip::{Flip, flip_words};
pub use goal::{Goal, goal_words};
use round::beyond;

#[cfg(test)]
mod tests;
