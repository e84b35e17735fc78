//! Towards what a stream tends: the ceiling of a residual, the arithmetic of a team.
//!
//! These figures follow from the inputs alone, were there no horizon. They say how much of a curve
//! is still to come, and what a plan means for the people in it.

mod ceiling;
mod member;
mod network;

pub use ceiling::{Ceiling, ceiling};
pub use member::{LONGEST_MEMBERSHIP, Member};
pub use network::{Network, network};

/// `a / b`: 0 if there is none of a, none if it is without end.
fn lasting(a: f64, b: f64) -> Option<f64> {
    if a == 0.0 {
        return Some(0.0);
    }
    finite(a / b)
}

/// The number, if it is finite.
fn finite(x: f64) -> Option<f64> {
    x.is_finite().then_some(x)
}
