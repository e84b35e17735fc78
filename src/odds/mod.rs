//! What may become of the scenario: lives lived by threads beside the page, and what they say.
//!
//! [`Crew`] is the plan of work, [`Runner`] brings it to the threads. Everything here comes with the
//! page's second file; the first one only knows [`crate::state::Luck`], where the odds arrive.

mod asker;
mod crew;
mod runner;

pub use asker::Asker;
pub use crew::{Crew, Order, Reply, Told};
pub use runner::watch;

#[cfg(test)]
mod tests;
