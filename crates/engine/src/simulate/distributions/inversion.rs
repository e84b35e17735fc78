//! Draws of whole numbers by inversion: the smallest count whose cumulative probability reaches a uniform number.

/// No draw of a mean below 10 reaches this: its chance is below 10⁻⁶⁰.
const MOST: f64 = 100.0;

/// A count, its probability, and the probability of it and all below.
#[derive(Clone, Copy)]
struct Step {
    count: f64,
    probability: f64,
    below: f64,
}

/// A law of counts from 0 on.
pub(super) trait Law {
    /// A number at or below the probability of 0 that takes no power: most draws of a small mean are done with it.
    fn surely_none(&self) -> f64;
    /// The probability of 0.
    fn none(&self) -> f64;
    /// How many times as probable the count after this one is.
    fn ratio(&self, count: f64) -> f64;
    /// The largest count.
    fn most(&self) -> f64;
}

/// The count of a uniform number.
pub(super) fn inverted(uniform: f64, law: &impl Law) -> f64 {
    if uniform <= law.surely_none() {
        return 0.0;
    }
    climb(uniform, law, first(law))
}

fn first(law: &impl Law) -> Step {
    let none = law.none();
    Step {
        count: 0.0,
        probability: none,
        below: none,
    }
}

fn next(law: &impl Law, step: Step) -> Step {
    let probability = step.probability * law.ratio(step.count);
    Step {
        count: step.count + 1.0,
        probability,
        below: step.below + probability,
    }
}

fn climb(uniform: f64, law: &impl Law, from: Step) -> f64 {
    let mut step = from;
    while uniform > step.below && step.count < law.most() && step.count < MOST {
        step = next(law, step);
    }
    step.count
}

/// Counts that are looked at together, without a branch that no processor could foresee.
const ABREAST: usize = 8;
/// Counts that are remembered.
pub(super) const WIDTH: usize = 2 * ABREAST;

/// The cumulative probabilities of one law, remembered as far as draws have asked for them.
#[derive(Clone)]
pub(super) struct Stairs {
    /// The uniform number up to which a count is not exceeded; rising, ∞ where it is not known.
    upto: [f64; WIDTH],
    /// How many of them are known.
    known: usize,
    /// The last that is known.
    last: Step,
}

impl Stairs {
    /// Nothing is known yet.
    pub const UNKNOWN: Self = Self {
        upto: [f64::INFINITY; WIDTH],
        known: 0,
        last: Step {
            count: 0.0,
            probability: 0.0,
            below: 0.0,
        },
    };

    /// The count of a uniform number, the same as [`inverted`] finds; the law is the same at each call.
    #[inline]
    pub fn count(&mut self, uniform: f64, law: &impl Law) -> f64 {
        let count = self.exceeded(uniform);
        if (count as usize) < self.known {
            count as f64
        } else {
            self.learn(uniform, law)
        }
    }

    /// The stairs of a law, as far as they go.
    pub fn of(law: &impl Law) -> Self {
        let mut stairs = Self::UNKNOWN;
        // No count is that unlikely: every step is learnt.
        stairs.learn(f64::INFINITY, law);
        stairs
    }

    /// How many of the known counts a uniform number exceeds.
    #[inline]
    pub fn exceeded(&self, uniform: f64) -> u64 {
        let (low, high) = self.upto.split_at(ABREAST);
        let exceeded = |upto: &[f64]| upto.iter().map(|&it| u64::from(uniform > it)).sum::<u64>();
        match exceeded(low) {
            all if all == ABREAST as u64 => all + exceeded(high),
            some => some,
        }
    }

    /// Goes on from what is known.
    #[cold]
    fn learn(&mut self, uniform: f64, law: &impl Law) -> f64 {
        while self.known < WIDTH {
            let (step, least) = match self.known {
                0 => (first(law), law.surely_none()),
                known => (next(law, self.last), self.upto[known - 1]),
            };
            let upto = if step.count < law.most() {
                step.below.max(least)
            } else {
                f64::INFINITY
            };
            (self.upto[self.known], self.last) = (upto, step);
            self.known += 1;
            if uniform <= upto {
                return step.count;
            }
        }
        climb(uniform, law, self.last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::math::ln_1p;
    use crate::simulate::distributions::{binomial::Of, poisson::Around};
    use crate::simulate::random::Key;

    /// What is remembered changes no draw, whichever came before.
    #[test]
    fn stairs_lead_where_climbing_leads() {
        let mut generator = Key::new(4).generator();
        let mut check = |both: &dyn Fn(&mut Stairs, f64) -> [f64; 2]| {
            let ends = [f64::EPSILON / 2.0, 1.0 - f64::EPSILON / 2.0];
            let mut stairs = Stairs::UNKNOWN;
            for uniform in (0..3000).map(|_| generator.uniform()).chain(ends) {
                let [found, plain] = both(&mut stairs, uniform);
                assert_eq!(found, plain);
            }
        };
        for mean in [1e-18, 1e-9, 0.3, 2.0, 9.99] {
            let law = Around { mean };
            check(&|stairs, uniform| [stairs.count(uniform, &law), inverted(uniform, &law)]);
        }
        for (n, p) in [
            (1.0, 0.5),
            (7.0, 0.5),
            (16.0, 0.4),
            (80.0, 0.015),
            (3e3, 3e-3),
        ] {
            let ln_not = || ln_1p(-p);
            let law = Of { n, p, ln_not };
            check(&|stairs, uniform| [stairs.count(uniform, &law), inverted(uniform, &law)]);
        }
    }
}
