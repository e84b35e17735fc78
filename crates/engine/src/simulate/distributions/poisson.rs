//! The Poisson distribution.

use super::deviance::poisson_ln_probability;
use super::{MANY, ROUNDS, normal_quantile, whole};
use crate::math::{exp, ln, sqrt};
use crate::simulate::random::Generator;

/// Below this mean the probabilities are added up from 0; above it that takes longer than rejection.
const FEW: f64 = 10.0;
/// No draw of a mean below `FEW` reaches this: its chance is below 10⁻⁶⁰.
const MOST_OF_FEW: f64 = 100.0;

/// A Poisson draw with `mean` ≥ 0: how many come when each comes independently of the others.
pub(in crate::simulate) fn poisson(generator: &mut Generator, mean: f64) -> f64 {
    poisson_knowing(generator, mean, || exp(-mean))
}

/// The same, where the chance that none comes, e^−mean, may be known already.
pub(in crate::simulate) fn poisson_knowing(
    generator: &mut Generator,
    mean: f64,
    none: impl Fn() -> f64,
) -> f64 {
    if mean <= 0.0 {
        0.0
    } else if mean < FEW {
        inverted(generator.uniform(), mean, none)
    } else if mean < MANY {
        rejected(generator, mean)
    } else {
        (mean + sqrt(mean) * normal_quantile(generator.uniform())).round()
    }
}

/// By inversion: the smallest count whose cumulative probability reaches the uniform number.
fn inverted(uniform: f64, mean: f64, none: impl Fn() -> f64) -> f64 {
    // e^−mean is at least 1 − mean, which answers most draws of a small mean without an exponential.
    if uniform <= 1.0 - mean {
        return 0.0;
    }
    let mut probability = none();
    let mut below = probability;
    let mut count = 0.0;
    while uniform > below && count < MOST_OF_FEW {
        count += 1.0;
        probability *= mean / count;
        below += probability;
    }
    count
}

/// Source: W. Hörmann, "The transformed rejection method for generating Poisson random variables",
/// Insurance: Mathematics and Economics 12 (1993) 39–45, algorithm PTRS.
fn rejected(generator: &mut Generator, mean: f64) -> f64 {
    let b = 0.931 + 2.53 * sqrt(mean);
    let a = -0.059 + 0.024_83 * b;
    let fits = 0.9277 - 3.6224 / (b - 2.0);
    for _ in 0..ROUNDS {
        let u = generator.uniform() - 0.5;
        let v = generator.uniform();
        let edge = 0.5 - u.abs();
        let point = (2.0 * a / edge + b) * u + mean + 0.43;
        if point < 0.0 {
            continue;
        }
        let count = whole(point);
        if edge >= 0.07 && v <= fits {
            return count;
        }
        if edge < 0.013 && v > edge {
            continue;
        }
        let scale = 1.1239 + 1.1328 / (b - 3.4);
        let height = ln(v * scale / (a / (edge * edge) + b));
        if height <= poisson_ln_probability(count, mean) {
            return count;
        }
    }
    mean.round()
}
