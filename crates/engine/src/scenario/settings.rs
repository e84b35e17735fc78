//! The scenario: its settings, and its streams.

use super::fields::fields;
use super::{Stream, YearMonth};
use crate::bounds::Presence::{Defaulted, Required};
use crate::bounds::{Domain, MONEY, MONTHS, number, text, whole};

fields! {
    /// Everything a person puts in: settings, and one to 24 streams to compare.
    #[cfg_attr(feature = "reactive", derive(reactive_stores::Store))]
    pub struct Scenario {
        /// What the user calls it.
        name: String = String::new(), text(0, 200), Required;
        /// A note to oneself or to a reader.
        note: String = String::new(), text(0, 10_000), Defaulted;
        /// The currency of every amount: three capital letters.
        currency: String = String::from("USD"), Domain::Currency, Required;
        /// The calendar month of month 0.
        start: YearMonth = YearMonth::default(), Domain::Calendar, Required;
        /// How many months are computed.
        horizon_months: u32 = 240, whole(1, 1200), Required;
        /// The month in which all work stops; none: never.
        work_until_month: Option<u32> = None, MONTHS, Defaulted;
        /// Yearly inflation, for today's money.
        inflation: f64 = 0.0, number(-0.5, 10.0), Defaulted;
        /// Yearly discount rate, for present values.
        discount_rate: f64 = 0.0, number(-0.5, 10.0), Defaulted;
        /// The id of the stream that the others are compared with.
        baseline: Option<String> = None, text(1, 200), Defaulted;
        /// The money a month that the user would like to reach.
        target_per_month: Option<f64> = None, MONEY, Defaulted;
        /// The settings of the simulation.
        simulation: Simulation = Simulation::default(), Domain::Simulation, Defaulted;
    }
    plus {
        /// The streams, in the user's order; ids are unique.
        #[cfg_attr(feature = "reactive", store(key: String = |stream| stream.id.clone()))]
        streams: Vec<Stream> = Vec::new();
    }
}

fields! {
    /// How many lives are simulated, and from which seed.
    pub struct Simulation {
        /// How many lives.
        paths: u32 = 10_000, whole(1, 1_000_000), Defaulted;
        /// The seed, below 2⁵³ so that every JSON reader keeps it whole.
        seed: f64 = 1.0, SEED, Defaulted;
    }
}

/// A seed: a whole number below 2⁵³, which a double holds exactly.
pub(crate) const SEED: Domain = whole(0, (1 << 53) - 1);

/// Streams in a scenario, at least and at most.
pub const STREAMS: (usize, usize) = (1, 24);

/// Paths × months × (streams + 1), at the most.
pub const LARGEST_SIMULATION: u64 = 1_000_000_000;

impl Scenario {
    /// The row of the table for a setting, by its name in the file.
    pub fn setting(name: &str) -> Option<&'static crate::bounds::Field> {
        Self::FIELDS.iter().find(|field| field.name == name)
    }
}
