//! The binomial distribution.

use super::deviance::binomial_ln_probability;
use super::{MANY, ROUNDS, normal_quantile, whole};
use crate::math::{exp, ln, ln_1p, sqrt};
use crate::simulate::random::Generator;

/// Below this mean the probabilities are added up from 0; above it that takes longer than rejection.
const FEW: f64 = 10.0;
/// No draw of a mean below `FEW` reaches this: its chance is below 10⁻⁶⁰.
const MOST_OF_FEW: f64 = 100.0;

/// A binomial draw: of `n` (a whole number ≥ 0) how many do what each does with chance `p`.
pub(in crate::simulate) fn binomial(generator: &mut Generator, n: f64, p: f64) -> f64 {
    binomial_knowing(generator, n, p, || ln_rarer_not(p))
}

/// ln(1 − r), r being the rarer of `p` and 1 − `p`: what a draw of many may take, and all draws of one
/// chance have in common.
pub(in crate::simulate) fn ln_rarer_not(p: f64) -> f64 {
    ln_1p(-if p > 0.5 { 1.0 - p } else { p })
}

/// The same as [`binomial`], where [`ln_rarer_not`] may be known already.
pub(in crate::simulate) fn binomial_knowing(
    generator: &mut Generator,
    n: f64,
    p: f64,
    ln_not: impl Fn() -> f64,
) -> f64 {
    if n <= 0.0 || p <= 0.0 {
        0.0
    } else if p >= 1.0 {
        n
    } else if p > 0.5 {
        n - at_most_half(generator, n, 1.0 - p, ln_not)
    } else {
        at_most_half(generator, n, p, ln_not)
    }
}

fn at_most_half(generator: &mut Generator, n: f64, p: f64, ln_not: impl Fn() -> f64) -> f64 {
    let mean = n * p;
    if mean < FEW {
        inverted(generator.uniform(), n, p, ln_not)
    } else if n < MANY {
        rejected(generator, n, p)
    } else {
        let deviation = sqrt(mean * (1.0 - p));
        let count = mean + deviation * normal_quantile(generator.uniform());
        count.round().clamp(0.0, n)
    }
}

/// By inversion: the smallest count whose cumulative probability reaches the uniform number.
fn inverted(uniform: f64, n: f64, p: f64, ln_not: impl Fn() -> f64) -> f64 {
    // (1 − p)^n is at least 1 − np (Bernoulli), which answers most draws of a small mean without a power.
    if uniform <= 1.0 - n * p {
        return 0.0;
    }
    let mut probability = none(n, p, ln_not);
    let mut below = probability;
    let odds = p / (1.0 - p);
    let mut count = 0.0;
    while uniform > below && count < n && count < MOST_OF_FEW {
        probability *= odds * (n - count) / (count + 1.0);
        count += 1.0;
        below += probability;
    }
    count
}

/// (1 − p)^n.
fn none(n: f64, p: f64, ln_not: impl Fn() -> f64) -> f64 {
    if n > 64.0 {
        return exp(n * ln_not());
    }
    // By squaring: a few multiplications.
    let (mut power, mut factor, mut left) = (1.0, 1.0 - p, n as u32);
    while left > 0 {
        if left % 2 == 1 {
            power *= factor;
        }
        factor *= factor;
        left /= 2;
    }
    power
}

/// Source: W. Hörmann, "The generation of binomial random variates",
/// Journal of Statistical Computation and Simulation 46 (1993) 101–110, algorithm BTRS.
fn rejected(generator: &mut Generator, n: f64, p: f64) -> f64 {
    let deviation = sqrt(n * p * (1.0 - p));
    let b = 1.15 + 2.53 * deviation;
    let a = -0.0873 + 0.0248 * b + 0.01 * p;
    let centre = n * p + 0.5;
    let fits = 0.92 - 4.2 / b;
    for _ in 0..ROUNDS {
        let u = generator.uniform() - 0.5;
        let v = generator.uniform();
        let edge = 0.5 - u.abs();
        let point = (2.0 * a / edge + b) * u + centre;
        if point < 0.0 || point >= n + 1.0 {
            continue;
        }
        let count = whole(point);
        if edge >= 0.07 && v <= fits {
            return count;
        }
        let scale = (2.83 + 5.1 / b) * deviation;
        let mode = whole((n + 1.0) * p);
        let height = ln(v * scale / (a / (edge * edge) + b));
        let below_mode = binomial_ln_probability(count, n, p) - binomial_ln_probability(mode, n, p);
        if height <= below_mode {
            return count;
        }
    }
    (n * p).round()
}
