//! The binomial distribution.

use super::deviance::binomial_ln_probability;
use super::inversion::{Law, Stairs, inverted};
use super::{FEW, MANY, ROUNDS, normal_quantile, whole};
use crate::math::{exp, ln, ln_1p, sqrt};
use crate::simulate::random::{Generator, Key};

/// A binomial draw: of `n` (a whole number ≥ 0) how many do what each does with chance `p`.
pub(in crate::simulate) fn binomial(generator: &mut Generator, n: f64, p: f64) -> f64 {
    if n <= 0.0 || p <= 0.0 {
        0.0
    } else if p >= 1.0 {
        n
    } else if p > 0.5 {
        n - at_most_half(generator, n, 1.0 - p)
    } else {
        at_most_half(generator, n, p)
    }
}

fn at_most_half(generator: &mut Generator, n: f64, p: f64) -> f64 {
    if n * p < FEW {
        let ln_not = || ln_1p(-p);
        inverted(generator.uniform(), &Of { n, p, ln_not })
    } else {
        many(generator, n, p)
    }
}

/// Of so many people and more, what draws have in common is not remembered: it would not fit into a
/// processor's near cache.
const CROWD: f64 = 512.0;

/// Binomial draws of one chance, which share what they have in common.
pub(in crate::simulate) struct Binomials {
    chance: f64,
    /// The chance or its counterpart, whichever is rarer.
    rarer: f64,
    /// ln(1 − rarer).
    ln_not: f64,
    /// For each number of people, as far as any has been met.
    stairs: Vec<Stairs>,
}

impl Binomials {
    /// Draws with a chance from 0 to 1.
    pub fn new(chance: f64) -> Self {
        let rarer = if chance > 0.5 { 1.0 - chance } else { chance };
        Self {
            chance,
            rarer,
            ln_not: ln_1p(-rarer),
            stairs: Vec::new(),
        }
    }

    /// The chance.
    pub const fn chance(&self) -> f64 {
        self.chance
    }

    /// The first draw of a key's generator: the same as [`binomial`], of `n` people.
    #[inline]
    pub fn first(&mut self, key: Key, n: f64) -> f64 {
        if n * self.rarer < FEW {
            self.few(key.uniform(), n)
        } else {
            binomial(&mut key.generator(), n, self.chance)
        }
    }

    /// The same, and the generator after it; none where nobody is drawn.
    #[inline]
    pub fn first_and_rest(&mut self, key: Key, n: f64) -> (f64, Option<Generator>) {
        if n * self.rarer < FEW {
            let count = self.few(key.uniform(), n);
            return (count, (count > 0.0).then(|| key.after_first()));
        }
        let mut generator = key.generator();
        (binomial(&mut generator, n, self.chance), Some(generator))
    }

    /// The draw of a generator.
    pub fn next(&mut self, generator: &mut Generator, n: f64) -> f64 {
        if n <= 0.0 || self.rarer <= 0.0 || n * self.rarer >= FEW {
            // No number is drawn where there is nothing to decide.
            return binomial(generator, n, self.chance);
        }
        self.few(generator.uniform(), n)
    }

    /// The draw of a uniform number, of an expected number below `FEW`.
    #[inline]
    fn few(&mut self, uniform: f64, n: f64) -> f64 {
        let rare = if n <= 0.0 || self.rarer <= 0.0 {
            0.0
        } else {
            let (p, ln_not) = (self.rarer, || self.ln_not);
            let law = Of { n, p, ln_not };
            if n < CROWD {
                let place = n as usize;
                if place >= self.stairs.len() {
                    self.stairs.resize(place + 1, Stairs::UNKNOWN);
                }
                self.stairs[place].count(uniform, &law)
            } else {
                inverted(uniform, &law)
            }
        };
        if self.chance > 0.5 { n - rare } else { rare }
    }
}

/// The binomial law of `n` people and a chance of at most a half, with an expected number below `FEW`.
pub(super) struct Of<F> {
    pub n: f64,
    pub p: f64,
    /// ln(1 − p).
    pub ln_not: F,
}

impl<F: Fn() -> f64> Law for Of<F> {
    /// (1 − p)^n is at least 1 − np (Bernoulli).
    fn surely_none(&self) -> f64 {
        1.0 - self.n * self.p
    }

    /// (1 − p)^n.
    fn none(&self) -> f64 {
        if self.n > 64.0 {
            return exp(self.n * (self.ln_not)());
        }
        // By squaring: a few multiplications.
        let (mut power, mut factor, mut left) = (1.0, 1.0 - self.p, self.n as u32);
        while left > 0 {
            if left % 2 == 1 {
                power *= factor;
            }
            factor *= factor;
            left /= 2;
        }
        power
    }

    fn ratio(&self, count: f64) -> f64 {
        let odds = self.p / (1.0 - self.p);
        odds * (self.n - count) / (count + 1.0)
    }

    fn most(&self) -> f64 {
        self.n
    }
}

fn many(generator: &mut Generator, n: f64, p: f64) -> f64 {
    if n < MANY {
        return rejected(generator, n, p);
    }
    let deviation = sqrt(n * p * (1.0 - p));
    let count = n * p + deviation * normal_quantile(generator.uniform());
    count.round().clamp(0.0, n)
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

#[cfg(test)]
mod tests {
    use super::*;

    /// What is remembered changes no draw, in whichever order people come.
    #[test]
    fn draws_of_one_chance_are_those_drawn_alone() {
        let mut generator = Key::new(7).generator();
        for chance in [0.0, 1e-9, 0.002, 0.06, 0.4, 0.5, 0.6, 0.985, 1.0] {
            let mut all = Binomials::new(chance);
            for i in 0..5000 {
                let n = (700.0 * generator.uniform() * generator.uniform()).floor();
                let key = Key::new(8).with(i);
                let mut alone = key.generator();
                let plain = binomial(&mut alone, n, chance);
                assert_eq!(all.first(key, n), plain, "{n}, {chance}");
                let (count, rest) = all.first_and_rest(key, n);
                assert_eq!(count, plain, "{n}, {chance}");
                let after = alone.next();
                // Where nothing was to be decided nothing was drawn, and nobody needs the rest.
                let decided = n > 0.0 && chance > 0.0 && chance < 1.0;
                assert!(!decided || rest.is_none_or(|mut rest| rest.next() == after));
                let mut one_by_one = key.generator();
                assert_eq!(all.next(&mut one_by_one, n), plain, "{n}, {chance}");
                assert_eq!(one_by_one.next(), after);
            }
        }
    }
}
