//! The plan and what is derived from it. Nothing but this folder calls `project`.

mod answer;
mod desk;
mod edit;
mod figures;
mod history;
mod ink;
mod look;
mod people;
mod plan;

pub use answer::Answer;
pub use desk::{Desk, Sheet};
pub use edit::{Shown, domain, read_number, write_number};
pub use figures::{Row, Tail, YEARS_AFTER, rows};
pub use history::{Gesture, History};
pub use ink::{dashes, ink_of};
pub use look::{Look, View};
pub use people::{People, people};
pub use plan::Plan;

#[cfg(test)]
mod tests;
