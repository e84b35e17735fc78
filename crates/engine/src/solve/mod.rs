//! What would change the answer: where a verdict flips, and what must be true for a goal.
//!
//! Three storeys. At the bottom, [`root`] looks along an [`Axis`] for the values at which any
//! function of one number changes sign. Above it, [`seek_with`] puts such values into one [`Input`]
//! of a scenario and asks any measure of a scenario whether a goal is met, and [`tipping_along`]
//! changes a scenario in any way and asks who is ahead. On top stand the questions that a person
//! has: [`tipping`], [`seek`], and [`levers`], which ranks all inputs.
//!
//! The verdict is a comparison of two final positions, everything else unchanged:
//!
//! ```
//! use paid_again_engine::scenario::{Kind, PaidOnce, Scenario, Stream};
//! use paid_again_engine::solve::{Side, Tipping, tipping};
//!
//! let job = |id: &str, pay: f64| Stream {
//!     id: id.into(),
//!     kind: Kind::PaidOnce(PaidOnce {
//!         pay_per_job: pay.into(),
//!         hours_per_week: 10.0.into(),
//!         ..PaidOnce::default()
//!     }),
//!     ..Stream::default()
//! };
//! let scenario = Scenario {
//!     baseline: Some("office".into()),
//!     streams: vec![job("office", 30.0), job("studio", 20.0)],
//!     ..Scenario::default()
//! };
//! let Ok(Tipping::At(flip)) = tipping(&scenario, "studio", "pay_per_job") else {
//!     panic!("the pay decides");
//! };
//! // The same hours: the studio leads as soon as it pays more an hour.
//! assert!((flip.value - 30.0).abs() < 1e-9);
//! assert_eq!(flip.above, Side::Stream);
//! ```
//!
//! Nothing here is random or timed: the same question gives the same answer to the bit.
//! A search looks at a grid of values, so two flips that lie between two neighbours of the grid are
//! seen only where the function shows them by a dip or a peak.

mod axis;
mod brent;
mod goal;
mod input;
mod levers;
mod root;
mod seek;
mod tipping;

pub use axis::Axis;
pub use goal::Goal;
pub use input::{Input, Unsolvable};
pub use levers::{Lever, levers};
pub use root::{MOST_EVALUATIONS, Root, Roots, Zero, root};
pub use seek::{Seek, Solution, seek, seek_with};
pub use tipping::{Flip, Side, Tipping, tipping, tipping_against, tipping_along};
