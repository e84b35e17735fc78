#![doc = include_str!("../README.md")]

pub mod bounds;
pub mod file;
mod math;
pub mod project;
pub mod scenario;
pub mod summary;

pub use project::{Projection, project};
pub use scenario::Scenario;
