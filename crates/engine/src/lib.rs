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

pub use project::{Projection, final_position, project, project_again};
pub use scenario::Scenario;
pub use simulate::{Simulation, life, simulate};
