//! Uncertainty: many lives of one scenario, with each range drawn and each month lived by chance.
//!
//! [`life`] is one of them in full, [`simulate`] the figures of all. For work in pieces, on threads or
//! web workers, [`Lives`] runs any part of the lives to a [`Chunk`] of plain lists; [`Bands`] are made of
//! any months of all chunks, and [`Lives::assemble`] puts the figures together. However the work is cut,
//! the result is the same to the last bit: luck is a function of seed, stream, purpose, path and month.

mod bands;
mod chunk;
mod crew;
mod distributions;
mod drivers;
mod inputs;
mod kinds;
mod lives;
mod luck;
mod outlook;
mod random;
mod walk;
mod whole;

pub use bands::{Bands, Part};
pub use chunk::{Chunk, End, NEVER};
pub(crate) use distributions::normal_quantile;
pub use drivers::Driver;
pub use lives::{Extent, Lives, Run};
pub use outlook::{Ahead, BreakEven, Outlook, Precision, standard_error};
pub use whole::{Row, Simulation, StreamSimulation, simulate, simulate_extent, simulate_with};

use crate::project::{Lived, Projection, project_by};
use crate::scenario::Scenario;
use inputs::{inputs, settle};
use kinds::Life;
use luck::Fate;

/// One life of a valid scenario in full, by its number from 0 on.
///
/// Where neither ranges nor luck touch a stream, its life is its projection.
pub fn life(scenario: &Scenario, path: u32) -> Projection {
    let fate = Fate::new(scenario.simulation.seed);
    project_by(scenario, |stream, span| {
        let inputs = inputs(stream, fate);
        let mut drawn = stream.clone();
        let values = inputs.iter().map(|input| (input, input.drawn(path)));
        settle(&mut drawn, values);
        let mut life = Life::new(&drawn, *span, fate);
        let mut flows = life.blank();
        life.live(path, &mut flows);
        Lived {
            tax_rate: life.tax_rate,
            exists: life.exists,
            flows,
        }
    })
}
