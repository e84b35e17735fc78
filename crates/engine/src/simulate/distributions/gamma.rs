//! The gamma distribution.

use super::{MANY, ROUNDS, normal_quantile};
use crate::math::{exp, ln, sqrt};
use crate::simulate::random::Generator;

/// A gamma draw with `shape` > 0 and scale 1, so that mean and variance are `shape`.
pub(in crate::simulate) fn gamma(generator: &mut Generator, shape: f64) -> f64 {
    if shape < 1.0 {
        exp(ln_of_small(generator, shape))
    } else {
        of_one_or_more(generator, shape)
    }
}

/// The logarithm of a gamma draw, which neither overflows nor vanishes however small the shape.
pub(super) fn ln_gamma_draw(generator: &mut Generator, shape: f64) -> f64 {
    if shape < 1.0 {
        ln_of_small(generator, shape)
    } else {
        ln(of_one_or_more(generator, shape))
    }
}

/// The boost of Marsaglia & Tsang (2000), section 6: Γ(a) is Γ(a + 1) times a uniform number to the 1/a.
fn ln_of_small(generator: &mut Generator, shape: f64) -> f64 {
    let larger = ln(of_one_or_more(generator, shape + 1.0));
    larger + ln(generator.uniform()) / shape
}

/// Source: G. Marsaglia & W. W. Tsang, "A simple method for generating gamma variables",
/// ACM Transactions on Mathematical Software 26 (2000) 363–372.
fn of_one_or_more(generator: &mut Generator, shape: f64) -> f64 {
    if shape >= MANY {
        return shape + sqrt(shape) * normal_quantile(generator.uniform());
    }
    let d = shape - 1.0 / 3.0;
    let c = 1.0 / sqrt(9.0 * d);
    for _ in 0..ROUNDS {
        let x = normal_quantile(generator.uniform());
        let root = 1.0 + c * x;
        if root <= 0.0 {
            continue;
        }
        let v = root * root * root;
        let u = generator.uniform();
        let square = x * x;
        if u < 1.0 - 0.0331 * square * square || ln(u) < 0.5 * square + d * (1.0 - v + ln(v)) {
            return d * v;
        }
    }
    shape
}
