//! Draws from distributions, by published algorithms over the engine's own mathematics.
//!
//! Where a distribution is drawn by inversion of one uniform number, a larger parameter never gives a
//! smaller draw, so that two scenarios that meet the same luck are compared without noise.
//! No algorithm loops without a bound.

mod beta;
mod binomial;
mod deviance;
mod gamma;
mod inversion;
mod normal;
mod poisson;

pub(super) use beta::beta;
pub(super) use binomial::{Binomials, binomial};
pub(super) use deviance::binomial_ln_probability;
pub(super) use gamma::gamma;
pub(crate) use normal::normal_quantile;
pub(super) use poisson::{Poissons, first_poisson, poisson, poisson_and_rest};

/// Below this mean counts are drawn by inversion; above it that takes longer than rejection.
const FEW: f64 = 10.0;

/// Rounds of a rejection method. Each accepts with a chance above a half, so that all of them fail
/// once in 2¹⁰⁰⁰ draws; then the mean stands in.
const ROUNDS: usize = 1000;

/// Whole numbers beyond this are not told apart by their neighbours: there the normal distribution,
/// which differs from the exact one by less than one part in ten million, is rounded instead.
const MANY: f64 = 1e15;

/// The whole part of a number of at most `MANY` in size: for numbers from 0 on, the whole number below.
///
/// A conversion is one instruction where `floor` is a call.
fn whole(x: f64) -> f64 {
    x as i64 as f64
}

#[cfg(test)]
mod check;
