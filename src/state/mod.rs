//! The plan and what is derived from it. Nothing but this folder calls `project`.

mod edit;
mod figures;
mod ink;
mod plan;

pub use edit::{Shown, domain, read_number, write_number};
pub use figures::{Row, Tail, rows};
pub use ink::{dashes, ink_of};
pub use plan::Plan;

#[cfg(test)]
mod tests;
