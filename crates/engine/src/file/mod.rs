//! The file formats: scenarios in and out; projections, simulations and answers out. See `docs/scenario-format.md`.

mod document;
mod fault;
mod json;
mod object;
mod projection;
mod read;
mod read_range;
mod read_value;
mod schema;
mod simulation;
mod solving;
mod write;

pub use fault::Fault;
pub use projection::write_projection;
pub use read::read_scenario;
pub use schema::scenario_schema;
pub use simulation::write_simulation;
pub use solving::{write_seek, write_tipping};
pub use write::{write_scenario, write_scenario_pretty};

/// The `format` of a scenario file.
pub const SCENARIO_FORMAT: &str = "paid-again/scenario";
/// The `format` of a projection.
pub const PROJECTION_FORMAT: &str = "paid-again/projection";
/// The `format` of a tipping point.
pub const TIPPING_FORMAT: &str = "paid-again/tipping";
/// The `format` of the answer to a goal.
pub const SEEK_FORMAT: &str = "paid-again/seek";
/// The `format` of a simulation.
pub const SIMULATION_FORMAT: &str = "paid-again/simulation";
/// The version of all of them.
pub const VERSION: u64 = 1;
/// A scenario file's largest size in bytes.
pub const LARGEST_FILE: usize = 1_048_576;
/// The deepest nesting of a scenario file.
pub const DEEPEST_NESTING: usize = 32;
