//! Where an axis is marked.

pub mod log;
pub mod money;
pub mod time;
