#![doc = include_str!("../README.md")]

pub mod bounds;
pub mod file;
pub mod limits;
mod math;
pub mod project;
pub mod scenario;
pub mod simulate;
pub mod solve;
pub mod summary;

pub use project::{Projection, project};
pub use scenario::Scenario;
pub use simulate::{Simulation, life, simulate};
