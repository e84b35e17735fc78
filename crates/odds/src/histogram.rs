//! How often amounts fall where: a histogram on even steps.

use serde::{Deserialize, Serialize};

/// Counts of amounts on even steps, with what lies outside at either end.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Histogram {
    /// Where the first step begins.
    pub from: f64,
    /// How wide a step is; 0 where all amounts are the same.
    pub width: f64,
    /// How many amounts lie in each step, its lower end included.
    pub counts: Vec<u32>,
    /// How many lie below the first step.
    pub below: u32,
    /// How many lie above the last step.
    pub above: u32,
}

/// About so many steps are made between the outer quantiles.
const STEPS: f64 = 28.0;
/// The share of amounts at either end that may lie outside.
const OUTSIDE: f64 = 0.01;

impl Histogram {
    /// Of amounts in rising order. Steps are 1, 2 or 5 times a power of ten, and 0 is an edge.
    pub fn of_sorted(sorted: &[f64]) -> Self {
        let (Some(first), Some(last)) = (sorted.first(), sorted.last()) else {
            return Self::default();
        };
        let at = |q: f64| sorted[((sorted.len() - 1) as f64 * q).round() as usize];
        let (low, high) = (at(OUTSIDE), at(1.0 - OUTSIDE));
        // Where the middle is all one value, the ends still say something.
        let (low, high) = if high > low {
            (low, high)
        } else {
            (*first, *last)
        };
        let width = even_step((high - low) / STEPS);
        if width == 0.0 {
            let counts = vec![sorted.len() as u32];
            return Self {
                from: *first,
                counts,
                ..Self::default()
            };
        }
        let from = (low / width).floor() * width;
        let steps = (((high - from) / width).floor() as usize + 1).min(4 * STEPS as usize);
        let mut all = Self {
            from,
            width,
            counts: vec![0; steps],
            ..Self::default()
        };
        for amount in sorted {
            let step = ((amount - from) / width).floor();
            if step < 0.0 {
                all.below += 1;
            } else if let Some(count) = all.counts.get_mut(step as usize) {
                *count += 1;
            } else {
                all.above += 1;
            }
        }
        all
    }

    /// How many amounts there are in all.
    pub fn total(&self) -> u32 {
        self.below + self.above + self.counts.iter().sum::<u32>()
    }
}

/// The next number that is 1, 2 or 5 times a power of ten; 0 for nothing, and for what has no size.
fn even_step(x: f64) -> f64 {
    if !(x > 0.0 && x.is_finite()) {
        return 0.0;
    }
    let mut step = 1e-9;
    while step * 10.0 <= x {
        step *= 10.0;
    }
    [1.0, 2.0, 5.0, 10.0]
        .map(|times| times * step)
        .into_iter()
        .find(|step| *step >= x)
        .unwrap_or(10.0 * step)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_amount_is_counted_once() {
        for scale in [1e-3, 1.0, 1e6, 1e14] {
            let sorted: Vec<f64> = (-300..700).map(|i| f64::from(i * i * i) * scale).collect();
            let made = Histogram::of_sorted(&sorted);
            assert_eq!(made.total() as usize, sorted.len());
            assert!(
                made.counts.len() >= 14 && made.counts.len() <= 60,
                "{made:?}"
            );
            assert!(made.below <= 10 && made.above <= 10, "{made:?}");
            // 0 is an edge: what lies below it are losses.
            let edge = -made.from / made.width;
            assert!((edge - edge.round()).abs() < 1e-9);
        }
    }

    #[test]
    fn counts_stand_where_the_amounts_are() {
        let made = Histogram::of_sorted(&[0.0, 0.0, 0.0, 28.0]);
        assert_eq!((made.from, made.width), (0.0, 1.0));
        assert_eq!((made.counts[0], made.counts[28]), (3, 1));
    }

    #[test]
    fn all_the_same_is_one_step() {
        let made = Histogram::of_sorted(&[5.0; 10]);
        assert_eq!((made.width, made.counts.as_slice()), (0.0, &[10][..]));
        assert_eq!(Histogram::of_sorted(&[]), Histogram::default());
    }

    #[test]
    fn steps_are_even() {
        for (x, step) in [
            (0.03, 0.05),
            (1.0, 1.0),
            (11.0, 20.0),
            (40.0, 50.0),
            (60.0, 100.0),
        ] {
            assert!((even_step(x) / step - 1.0).abs() < 1e-9, "{x}");
        }
        assert_eq!(even_step(f64::INFINITY), 0.0);
    }
}
