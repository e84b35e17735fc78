//! Keeping the user's work: a versioned envelope in local storage, read with manners.

mod envelope;
mod load;
mod storage;

pub use envelope::{pack, unpack};
pub use load::{Loaded, load, save};
pub use storage::{BrowserStorage, KeyValue, Trouble};

/// The key of the user's work.
pub const KEY: &str = "paid-again";
/// The key under which unreadable work is kept, never overwritten.
pub const QUARANTINE: &str = "paid-again.unreadable";

#[cfg(test)]
mod tests;
