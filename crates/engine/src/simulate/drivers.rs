//! Which of the ranges matter, and how much is left to luck.

use super::inputs::{Input, settle};
use super::lives::Lives;
use crate::math::sqrt;
use crate::project::{Span, begun_flows, tax};
use crate::scenario::{Scenario, Stream};

/// One range, and how the final position hangs on it.
#[derive(Clone, Debug, PartialEq)]
pub struct Driver {
    /// Its JSON Pointer in the scenario's file.
    pub input: String,
    /// Spearman's rank correlation with the final position, −1 to 1.
    pub rho: f64,
    /// ρ² as a share of the sum over all ranges; 0 if all are 0.
    pub variance_share: f64,
    /// The projection's final position with this range at its low end, the others at their medians.
    pub low: f64,
    /// The same at its high end.
    pub high: f64,
}

/// Shares of the variance, and what is left to luck.
pub(super) fn share_out(drivers: &mut [Driver]) -> f64 {
    let all: f64 = drivers.iter().map(|driver| driver.rho * driver.rho).sum();
    for driver in drivers {
        let square = driver.rho * driver.rho;
        driver.variance_share = if all > 0.0 { square / all } else { 0.0 };
    }
    (1.0 - all).max(0.0)
}

/// The ranges of every stream, with the ends of the projection that each of them alone makes.
pub(super) fn swings(lives: &Lives) -> Vec<Vec<Swing>> {
    let scenario = &lives.scenario;
    let rows = 0..lives.sources.len();
    let base: Vec<f64> = rows
        .clone()
        .map(|row| final_position(scenario, lives.stream(row)))
        .collect();
    let of_row = |row: usize| {
        let swing = |input: &Input| {
            let ends = input.ends().map(|end| {
                let mut stream = lives.stream(row).clone();
                settle(&mut stream, [(input, end)].into_iter());
                final_position(scenario, &stream)
            });
            // Added in the order of the streams, as the projection does.
            let total = ends.map(|end| {
                let positions = base.iter().enumerate();
                positions.fold(0.0, |sum, (i, &own)| sum + if i == row { end } else { own })
            });
            let pointer = format!("/streams/{}{}", lives.sources[row].place, input.pointer);
            Swing {
                pointer,
                ends,
                total,
            }
        };
        lives.sources[row].inputs.iter().map(swing).collect()
    };
    rows.map(of_row).collect()
}

/// A range's pointer, and the final positions with it at its low and its high end.
pub(super) struct Swing {
    pub pointer: String,
    /// Of its own stream.
    pub ends: [f64; 2],
    /// Of all streams together.
    pub total: [f64; 2],
}

/// The final position that a stream's projection has.
fn final_position(scenario: &Scenario, stream: &Stream) -> f64 {
    let span = Span::new(scenario, stream);
    let flows = begun_flows(&stream.kind, &span);
    let mut taxes = vec![0.0; span.months];
    let (rate, kind) = (stream.tax_rate.median(), stream.kind.name());
    tax::tax(&flows, rate, kind, span.start, &mut taxes);
    let mut last = 0.0;
    flows.close(&taxes, span.start, |_, values| last = values[2]);
    last
}

/// The ranks of values, from 1; equal ones share the mean of theirs.
pub(super) fn ranks(values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|&a, &b| values[a].total_cmp(&values[b]));
    let mut ranks = vec![0.0; values.len()];
    let same = |a: &usize, b: &usize| values[*a] == values[*b];
    let mut before = 0;
    for ties in order.chunk_by(same) {
        let mean = before as f64 + (ties.len() + 1) as f64 / 2.0;
        ties.iter().for_each(|&i| ranks[i] = mean);
        before += ties.len();
    }
    ranks
}

/// The correlation of two lists of ranks; 0 if either has one rank for all.
pub(super) fn correlation(a: &[f64], b: &[f64]) -> f64 {
    let middle = (a.len() + 1) as f64 / 2.0;
    let (mut ab, mut aa, mut bb) = (0.0, 0.0, 0.0);
    for (a, b) in a.iter().zip(b) {
        let (a, b) = (a - middle, b - middle);
        ab += a * b;
        aa += a * a;
        bb += b * b;
    }
    if aa == 0.0 || bb == 0.0 {
        return 0.0;
    }
    (ab / (sqrt(aa) * sqrt(bb))).clamp(-1.0, 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Source: the definition of mean ranks, and Spearman's formula 1 − 6·Σd²/(n·(n² − 1)) without ties.
    #[test]
    fn rank_correlations_by_hand() {
        assert_eq!(
            ranks(&[3.0, 1.0, 3.0, -0.0, 0.0]),
            [4.5, 3.0, 4.5, 1.5, 1.5]
        );
        let (a, b) = (
            ranks(&[1.0, 2.0, 3.0, 4.0, 5.0]),
            ranks(&[2.0, 1.0, 4.0, 3.0, 5.0]),
        );
        assert!((correlation(&a, &b) - (1.0 - 6.0 * 4.0 / (5.0 * 24.0))).abs() < 1e-15);
        assert_eq!(correlation(&a, &ranks(&[7.0; 5])), 0.0);
        assert_eq!(correlation(&[1.0], &[1.0]), 0.0);
    }
}
