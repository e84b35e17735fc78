//! The Poisson distribution.

use super::deviance::poisson_ln_probability;
use super::inversion::{Law, Stairs, WIDTH, inverted};
use super::{FEW, MANY, ROUNDS, normal_quantile, whole};
use crate::math::{exp, ln, sqrt};
use crate::simulate::random::{Generator, Key};
use std::sync::LazyLock;

/// A Poisson draw with `mean` ≥ 0: how many come when each comes independently of the others.
pub(in crate::simulate) fn poisson(generator: &mut Generator, mean: f64) -> f64 {
    if mean <= 0.0 {
        0.0
    } else if mean < FEW {
        few(generator.uniform(), mean)
    } else {
        many(generator, mean)
    }
}

/// The first draw of a key's generator.
pub(in crate::simulate) fn first_poisson(key: Key, mean: f64) -> f64 {
    if mean <= 0.0 {
        0.0
    } else if mean < FEW {
        few(key.uniform(), mean)
    } else {
        many(&mut key.generator(), mean)
    }
}

/// The first draw of a key's generator, and the generator after it.
pub(in crate::simulate) fn poisson_and_rest(key: Key, mean: f64) -> (f64, Option<Generator>) {
    if mean < FEW {
        let count = first_poisson(key, mean);
        return (count, (count > 0.0).then(|| key.after_first()));
    }
    let mut generator = key.generator();
    (many(&mut generator, mean), Some(generator))
}

/// So many means in each unit have their cumulative probabilities known.
const DENSITY: f64 = 32.0;

/// The cumulative probabilities of the means 0, 1/32, 2/32, … up to `FEW`.
static NEIGHBOURS: LazyLock<Vec<Stairs>> = LazyLock::new(|| {
    let means = (0..=(FEW * DENSITY) as u32).map(|i| f64::from(i) / DENSITY);
    means.map(|mean| Stairs::of(&Around { mean })).collect()
});

/// By inversion, of 0 < mean < `FEW`.
///
/// A larger mean never makes a smaller count of the same uniform number. So where a known mean below and
/// one above make the same count, every mean between them does, and no exponential has to be computed.
fn few(uniform: f64, mean: f64) -> f64 {
    let law = Around { mean };
    if uniform <= law.surely_none() {
        return 0.0;
    }
    let place = (mean * DENSITY) as usize;
    if let Some([below, above]) = NEIGHBOURS.get(place..place + 2) {
        let count = below.exceeded(uniform);
        if count == above.exceeded(uniform) && count < WIDTH as u64 {
            return count as f64;
        }
    }
    inverted(uniform, &law)
}

/// Poisson draws around one mean, which share what they have in common.
pub(in crate::simulate) struct Poissons {
    law: Around,
    stairs: Stairs,
}

impl Poissons {
    /// Draws with `mean` ≥ 0.
    pub fn new(mean: f64) -> Self {
        Self {
            law: Around { mean },
            stairs: Stairs::UNKNOWN,
        }
    }

    /// The mean.
    pub const fn mean(&self) -> f64 {
        self.law.mean
    }

    /// The first draw of a key's generator, the same as [`first_poisson`].
    #[inline]
    pub fn first(&mut self, key: Key) -> f64 {
        let mean = self.law.mean;
        if mean > 0.0 && mean < FEW {
            self.stairs.count(key.uniform(), &self.law)
        } else {
            first_poisson(key, mean)
        }
    }
}

/// The Poisson law of a mean, 0 < mean < `FEW`.
pub(super) struct Around {
    pub mean: f64,
}

impl Law for Around {
    /// e^−mean is at least 1 − mean.
    fn surely_none(&self) -> f64 {
        1.0 - self.mean
    }

    fn none(&self) -> f64 {
        exp(-self.mean)
    }

    fn ratio(&self, count: f64) -> f64 {
        self.mean / (count + 1.0)
    }

    fn most(&self) -> f64 {
        f64::INFINITY
    }
}

fn many(generator: &mut Generator, mean: f64) -> f64 {
    if mean < MANY {
        rejected(generator, mean)
    } else {
        (mean + sqrt(mean) * normal_quantile(generator.uniform())).round()
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Neither neighbours nor stairs change a draw: each is the one that adding up finds.
    #[test]
    fn what_is_known_finds_what_adding_up_finds() {
        let mut generator = Key::new(5).generator();
        for _ in 0..200_000 {
            let (mean, uniform) = (FEW * generator.uniform(), generator.uniform());
            let plain = inverted(uniform, &Around { mean });
            assert_eq!(few(uniform, mean), plain, "{uniform} around {mean}");
        }
        for mean in [0.0, 1e-12, 0.5, 1.0, 2.5, 9.99, 40.0] {
            let mut all = Poissons::new(mean);
            for i in 0..2000 {
                let key = Key::new(6).with(i);
                let plain = poisson(&mut key.generator(), mean);
                assert_eq!(all.first(key), plain);
                assert_eq!(first_poisson(key, mean), plain);
                let (count, rest) = poisson_and_rest(key, mean);
                assert_eq!(count, plain);
                let mut after = key.generator();
                poisson(&mut after, mean);
                assert!(rest.is_none_or(|mut rest| rest.next() == after.next()));
            }
        }
    }
}
