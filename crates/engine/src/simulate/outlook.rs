//! What many lives look like at the horizon: chances, precision, break-even, and what they hang on.

use super::bands::{Bands, mean};
use super::chunk::{End, NEVER};
use super::distributions::binomial_ln_probability;
use super::drivers::Driver;
use crate::math::{exp, sqrt};

/// What may become of a stream, or of all together.
#[derive(Clone, Debug, PartialEq)]
pub struct Outlook {
    /// The position of each kept month.
    pub position: Bands,
    /// Income − cost − tax of each kept month.
    pub operating: Bands,
    /// How precisely so many lives tell the final position.
    pub precision: Precision,
    /// The share of lives that end below 0. Its standard error is [`standard_error`].
    pub chance_of_loss: f64,
    /// The share of lives whose last month brings the target or more; none without a target.
    pub chance_of_target: Option<f64>,
    /// The ranges, in the order of the file.
    pub drivers: Vec<Driver>,
    /// What of the final position's ranks hangs on no range: 1 − Σρ², at least 0.
    pub luck: f64,
    /// The final positions, life by life.
    pub ends: Vec<f64>,
    /// The numbers of the lives, from the worst final position to the best.
    pub order: Vec<u32>,
}

/// How precisely the lives tell the final position.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Precision {
    /// The standard error of the mean.
    pub mean_se: f64,
    /// The lower end of a 95 % interval for the median, which assumes no distribution.
    pub p50_low: f64,
    /// Its upper end.
    pub p50_high: f64,
}

/// How a stream fares against the baseline.
#[derive(Clone, Debug, PartialEq)]
pub struct Ahead {
    /// The share of lives whose final position is at least the baseline's.
    pub chance: f64,
    /// When it is ahead for good.
    pub break_even: BreakEven,
    /// The month from which each life is ahead for good, life by life; none if it ends behind.
    pub months: Vec<Option<u32>>,
}

/// When a stream is ahead of the baseline for good.
#[derive(Clone, Debug, PartialEq)]
pub struct BreakEven {
    /// The share of lives that end behind.
    pub never: f64,
    /// The share of lives that are ahead for good by each month of the horizon.
    pub by_month: Vec<f64>,
}

/// The standard error of a chance that so many lives tell: √(p·(1 − p)/n).
pub fn standard_error(chance: f64, paths: usize) -> f64 {
    sqrt(chance * (1.0 - chance) / paths.max(1) as f64)
}

impl Outlook {
    /// The number of the life that ends nearest the quantile `q`, 0 to 1: an unlucky one, the median, a lucky one.
    pub fn path_at(&self, q: f64) -> u32 {
        let last = self.order.len().saturating_sub(1);
        let place = (last as f64 * q.clamp(0.0, 1.0)).round() as usize;
        self.order.get(place).copied().unwrap_or(0)
    }

    pub(super) fn new(
        [position, operating]: [Bands; 2],
        end: &End,
        target: Option<f64>,
        (drivers, luck): (Vec<Driver>, f64),
    ) -> Self {
        let ends = end.position.clone();
        let mut order: Vec<u32> = (0..ends.len() as u32).collect();
        order.sort_by(|&a, &b| ends[a as usize].total_cmp(&ends[b as usize]));
        Self {
            position,
            operating,
            precision: Precision::new(&ends, &order),
            chance_of_loss: share(&ends, |&end| end < 0.0),
            chance_of_target: target.map(|target| share(&end.operating, |&last| last >= target)),
            drivers,
            luck,
            ends,
            order,
        }
    }
}

/// The share of values of which something is true.
fn share<T>(values: &[T], holds: impl Fn(&T) -> bool) -> f64 {
    let count = values.iter().filter(|value| holds(value)).count();
    count as f64 / values.len().max(1) as f64
}

impl Precision {
    /// Of final positions, and of their places from the smallest to the largest.
    fn new(ends: &[f64], order: &[u32]) -> Self {
        let count = ends.len();
        let sorted = |rank: usize| ends[order[rank - 1] as usize];
        let low = median_rank(count);
        let (p50_low, p50_high) = (sorted(low), sorted(count + 1 - low));
        let (smallest, largest) = (sorted(1), sorted(count));
        let mean_se = if smallest == largest {
            0.0
        } else {
            // Squares of the largest amounts would overflow, so they are taken as shares of the largest.
            let scale = smallest.abs().max(largest.abs());
            let mean = mean(ends) / scale;
            let squares = ends.iter().map(|end| {
                let off = end / scale - mean;
                off * off
            });
            let variance = squares.sum::<f64>() / (count - 1) as f64;
            scale * sqrt(variance / count as f64)
        };
        Self {
            mean_se,
            p50_low,
            p50_high,
        }
    }
}

/// The largest l with P(Bin(n, ½) < l) ≤ 2.5 %, at least 1: x₍l₎ … x₍n+1−l₎ holds the median in 95 % of cases.
fn median_rank(n: usize) -> usize {
    let count = n as f64;
    // Ten deviations below the middle there is nothing left to add up.
    let from = (0.5 * count - 5.0 * sqrt(count) - 1.0).floor().max(0.0);
    let mut below = 0.0;
    let mut k = from;
    while k < count {
        below += exp(binomial_ln_probability(k, count, 0.5));
        if below > 0.025 {
            break;
        }
        k += 1.0;
    }
    // `below` counts up to k, so k itself is the largest for which P(< k) stays within.
    (k as usize).max(1)
}

impl Ahead {
    pub(super) fn new(end: &End, baseline: &End, horizon: usize) -> Self {
        let count = end.position.len();
        let pairs: Vec<bool> = end
            .position
            .iter()
            .zip(&baseline.position)
            .map(|(ours, theirs)| ours >= theirs)
            .collect();
        let mut by = vec![0_u32; horizon];
        for &month in &end.break_even {
            if let Some(lives) = by.get_mut(month as usize) {
                *lives += 1;
            }
        }
        let mut sum = 0;
        let by_month = by.iter().map(|lives| {
            sum += lives;
            f64::from(sum) / count.max(1) as f64
        });
        let by_month = by_month.collect();
        let never = share(&end.break_even, |&month| month == NEVER);
        let months = end.break_even.iter();
        Self {
            chance: share(&pairs, |&ahead| ahead),
            break_even: BreakEven { never, by_month },
            months: months
                .map(|&month| (month != NEVER).then_some(month))
                .collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Source: the ranks that W. J. Conover, "Practical nonparametric statistics" (3rd ed. 1999),
    /// section 3.2, gives by tables of the binomial distribution, and sums of exact fractions.
    #[test]
    fn the_median_lies_between_its_ranks() {
        let exact = |n: u32| {
            // Σ_{k<l} C(n, k) ≤ 2ⁿ/40, in whole numbers.
            let (mut l, mut sum, mut choose) = (0_u32, 0_u128, 1_u128);
            while 40 * (sum + choose) <= 1 << n {
                sum += choose;
                choose = choose * u128::from(n - l) / u128::from(l + 1);
                l += 1;
            }
            (l as usize).max(1)
        };
        for n in 1..110 {
            assert_eq!(median_rank(n as usize), exact(n), "{n}");
        }
        // 0.5·n − 0.98·√n for many.
        assert_eq!(median_rank(10_000), 4902);
        assert!(median_rank(1_000_000).abs_diff(499_020) <= 1);
    }

    #[test]
    fn precision_by_hand() {
        let ends = [1.0, 4.0, 2.0, 3.0];
        let precision = Precision::new(&ends, &[0, 2, 3, 1]);
        assert!((precision.mean_se - sqrt(5.0 / 3.0 / 4.0)).abs() < 1e-15);
        assert_eq!((precision.p50_low, precision.p50_high), (1.0, 4.0));
        let one = Precision::new(&[7.0], &[0]);
        assert_eq!((one.mean_se, one.p50_low, one.p50_high), (0.0, 7.0, 7.0));
        let huge = Precision::new(&[1e250, -1e250], &[1, 0]);
        assert!((huge.mean_se / 1e250 - 1.0).abs() < 1e-15);
    }
}
