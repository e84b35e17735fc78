//! The scenario: what a person puts in. Plain data, one file per way of being paid.

mod calendar;
pub(crate) mod fields;
mod fund;
mod kind;
mod paid_once;
mod path;
mod quantity;
mod rental;
mod residual;
mod royalty;
mod settings;
mod stream;
mod team;

pub use calendar::YearMonth;
pub use fields::Slot;
pub use fund::Fund;
pub use kind::{Kind, KindName};
pub use paid_once::PaidOnce;
pub use path::Number;
pub use quantity::{Quantity, Range, Shape};
pub use rental::Rental;
pub use residual::{Fading, Residual, Retention, Steady};
pub use royalty::{Royalty, Tier};
#[cfg(feature = "reactive")]
pub use settings::ScenarioStoreFields;
pub use settings::{LARGEST_SIMULATION, STREAMS, Scenario, Simulation};
pub use stream::Stream;
#[cfg(feature = "reactive")]
pub use stream::StreamStoreFields;
pub use team::Team;
