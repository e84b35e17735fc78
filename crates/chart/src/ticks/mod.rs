//! Where an axis is marked.

pub mod money;
pub mod time;
