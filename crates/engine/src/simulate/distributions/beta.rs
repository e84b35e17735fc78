//! The beta distribution.

use super::gamma::{gamma, ln_gamma_draw};
use crate::math::exp;
use crate::simulate::random::Generator;

/// A beta draw with shapes `a`, `b` > 0: the share that the first of two gamma draws has in both.
///
/// Source: L. Devroye, "Non-uniform random variate generation" (1986), chapter IX, theorem 3.1.
pub(in crate::simulate) fn beta(generator: &mut Generator, a: f64, b: f64) -> f64 {
    if a >= 1.0 && b >= 1.0 {
        let first = gamma(generator, a);
        return first / (first + gamma(generator, b));
    }
    // Small shapes make draws too small for a double, so the quotient is taken of logarithms.
    let first = ln_gamma_draw(generator, a);
    let second = ln_gamma_draw(generator, b);
    1.0 / (1.0 + exp(second - first))
}
