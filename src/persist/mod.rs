//! Keeping the user's scenarios: one record each in local storage, read with manners.
//!
//! Other tabs write there too. Every writing has a mark and names the one it follows, so that a
//! tab sees when it would overwrite what it never saw, and keeps both instead.

mod backup;
mod keeper;
mod record;
mod storage;

pub use backup::back_up;
pub use keeper::{Clash, Heard, Keeper, Loaded, Unreadable};
pub use record::Record;
pub use storage::{BrowserStorage, KeyValue, Trouble};

/// The key of the one scenario that version 1 kept. It is read, and never written.
pub const FIRST_KEY: &str = "paid-again";
/// What the keys of scenarios begin with; the scenario's id follows.
pub const PREFIX: &str = "paid-again.scenario.";
/// The key of the id of the scenario that was open last.
pub const OPEN_KEY: &str = "paid-again.open";

#[cfg(test)]
mod tests;
