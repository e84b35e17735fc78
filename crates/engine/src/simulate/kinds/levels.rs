//! People spread over levels: who joins where, and who leaves from where.
//!
//! Few are drawn as one number and then spread one by one, many level by level. Both are exact: a
//! Poisson number split by weights is a Poisson number for each, and so many leavers chosen without
//! looking are so many of each level.

use crate::simulate::distributions::{Binomials, poisson, poisson_and_rest};
use crate::simulate::random::{Generator, Key};

/// Below this many expected events they are spread one by one.
const FEW: f64 = 16.0;

/// Tells how many arrive at each level, when each weighs `rate` times as much; `total` is the sum of the weights.
pub(super) fn arrive(
    key: Key,
    rate: f64,
    (weights, total): (&[f64], f64),
    mut arrived: impl FnMut(usize, f64),
) {
    let mean = rate * total;
    if mean >= FEW {
        let generator = &mut key.generator();
        for (level, weight) in weights
            .iter()
            .enumerate()
            .filter(|(_, weight)| **weight > 0.0)
        {
            arrived(level, poisson(generator, rate * weight));
        }
    } else if mean > 0.0 {
        let (count, rest) = poisson_and_rest(key, mean);
        let Some(mut generator) = rest else { return };
        for _ in 0..count as usize {
            if let Some(level) = pick(&mut generator, weights, total) {
                arrived(level, 1.0);
            }
        }
    }
}

/// Takes away who leaves with a chance that is the same for all, tells how many from each level, and
/// answers how many in all, and the generator if any left; `total` is the sum of the people.
pub(super) fn leave(
    key: Key,
    leaving: &mut Binomials,
    (people, total): (&mut [f64], f64),
    mut left: impl FnMut(usize, f64),
) -> (f64, Option<Generator>) {
    let mean = total * leaving.chance();
    let mut all = 0.0;
    if mean >= FEW {
        let mut generator = key.generator();
        for (level, people) in people.iter_mut().enumerate() {
            let leavers = leaving.next(&mut generator, *people);
            if leavers > 0.0 {
                *people -= leavers;
                all += leavers;
                left(level, leavers);
            }
        }
        (all, Some(generator))
    } else if mean > 0.0 {
        let (count, mut rest) = leaving.first_and_rest(key, total);
        if let Some(generator) = &mut rest {
            for _ in 0..count as usize {
                if let Some(level) = pick(generator, people, total - all) {
                    people[level] -= 1.0;
                    all += 1.0;
                    left(level, 1.0);
                }
            }
        }
        (all, rest)
    } else {
        (all, None)
    }
}

/// A level, each with the chance of its weight.
fn pick(generator: &mut Generator, weights: &[f64], total: f64) -> Option<usize> {
    let mut left = generator.uniform() * total;
    let mut last = None;
    for (level, &weight) in weights.iter().enumerate() {
        if weight > 0.0 {
            // Rounding may leave a trace beyond the last of them.
            last = Some(level);
            left -= weight;
            if left < 0.0 {
                return last;
            }
        }
    }
    last
}
