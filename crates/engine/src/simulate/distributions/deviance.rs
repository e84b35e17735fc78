//! Probabilities of Poisson and binomial distributions to full precision, however large the numbers.
//!
//! Source: C. Loader, "Fast and accurate computation of binomial probabilities" (2000). The logarithm
//! is split into deviances and errors of Stirling's formula, so that no large terms cancel.

use crate::math::{ln, ln_1p};
use std::f64::consts::TAU;

/// The error of Stirling's formula for 0 … 15, as Loader gives it.
const STIRLING_ERRORS: [f64; 16] = [
    0.0,
    0.081_061_466_795_327_26,
    0.041_340_695_955_409_29,
    0.027_677_925_684_998_34,
    0.020_790_672_103_765_093,
    0.016_644_691_189_821_193,
    0.013_876_128_823_070_748,
    0.011_896_709_945_891_77,
    0.010_411_265_261_972_096,
    0.009_255_462_182_712_733,
    0.008_330_563_433_362_87,
    0.007_573_675_487_951_841,
    0.006_942_840_107_209_53,
    0.006_408_994_188_004_207,
    0.005_951_370_112_758_848,
    0.005_554_733_551_962_801,
];

/// The error of Stirling's formula: ln k! − (½·ln(2πk) + k·ln k − k), for whole k ≥ 0.
fn stirling_error(k: f64) -> f64 {
    if k < 16.0 {
        return STIRLING_ERRORS[k as usize];
    }
    let square = 1.0 / (k * k);
    let series = 1.0 / 1260.0 - (1.0 / 1680.0 - square / 1188.0) * square;
    (1.0 / 12.0 - (1.0 / 360.0 - series * square) * square) / k
}

/// The deviance x·ln(x/mean) + mean − x, for x ≥ 0 and mean > 0.
fn deviance(x: f64, mean: f64) -> f64 {
    let gap = x - mean;
    if gap.abs() >= 0.1 * (x + mean) {
        // Far apart nothing cancels.
        let term = if x > 0.0 { x * ln(x / mean) } else { 0.0 };
        return term - gap;
    }
    let ratio = gap / (x + mean);
    let square = ratio * ratio;
    // Σ square^j/(2j + 1) from j = 1 on: each term is a hundredth of the last or less.
    let series = ODD_PARTS
        .iter()
        .rev()
        .fold(0.0, |sum, part| (sum + part) * square);
    ratio * (gap + 2.0 * x * series)
}

/// 1/3, 1/5, 1/7, …
const ODD_PARTS: [f64; 9] = [
    1.0 / 3.0,
    1.0 / 5.0,
    1.0 / 7.0,
    1.0 / 9.0,
    1.0 / 11.0,
    1.0 / 13.0,
    1.0 / 15.0,
    1.0 / 17.0,
    1.0 / 19.0,
];

/// The logarithm of the Poisson probability of `k` around `mean` > 0.
pub(super) fn poisson_ln_probability(k: f64, mean: f64) -> f64 {
    if k == 0.0 {
        return -mean;
    }
    -stirling_error(k) - deviance(k, mean) - 0.5 * ln(TAU * k)
}

/// The logarithm of the binomial probability of `k` of `n`, each with chance `p`, 0 < p < 1.
pub(in crate::simulate) fn binomial_ln_probability(k: f64, n: f64, p: f64) -> f64 {
    let fails = n - k;
    if k == 0.0 {
        return n * ln_1p(-p);
    }
    if fails == 0.0 {
        return n * ln(p);
    }
    let errors = stirling_error(n) - stirling_error(k) - stirling_error(fails);
    let apart = deviance(k, n * p) + deviance(fails, n * (1.0 - p));
    errors - apart - 0.5 * (ln(TAU * k) + ln(fails / n))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::math::exp;

    /// The table is the definition, and the series goes on where it ends.
    #[test]
    fn errors_of_stirling_are_what_they_are() {
        for k in 1..60 {
            let x = f64::from(k);
            let plain = crate::math::ln_gamma(x + 1.0) - (0.5 * ln(TAU * x) + x * ln(x) - x);
            assert!((stirling_error(x) - plain).abs() < 3e-14 * x, "{k}");
        }
        assert!((stirling_error(15.0) / stirling_error(16.0) - 16.0 / 15.0).abs() < 1e-4);
    }

    #[test]
    fn probabilities_are_the_exact_ones() {
        // 5·4·3/3!/2⁵ and e⁻²·2³/3!.
        assert!((exp(binomial_ln_probability(3.0, 5.0, 0.5)) - 10.0 / 32.0).abs() < 1e-15);
        assert!((exp(poisson_ln_probability(3.0, 2.0)) - exp(-2.0) * 8.0 / 6.0).abs() < 1e-15);
        for mean in [0.3, 17.0, 400.0] {
            let all = (0..2000).map(|k| exp(poisson_ln_probability(f64::from(k), mean)));
            assert!((all.sum::<f64>() - 1.0).abs() < 1e-13, "{mean}");
        }
        for (n, p) in [(7.0, 0.9), (100.0, 0.02), (3000.0, 0.4)] {
            let all = (0..=n as u32).map(|k| exp(binomial_ln_probability(f64::from(k), n, p)));
            assert!((all.sum::<f64>() - 1.0).abs() < 1e-12, "{n}, {p}");
        }
    }

    /// Near the mode of a huge mean the density is that of the normal distribution.
    #[test]
    fn huge_numbers_cancel_nothing() {
        let mean: f64 = 1e14;
        let at_mode = exp(poisson_ln_probability(mean, mean)) * libm::sqrt(TAU * mean);
        assert!((at_mode - 1.0).abs() < 1e-12, "{at_mode}");
        let one_off = exp(poisson_ln_probability(mean + 1e7, mean)) * libm::sqrt(TAU * mean);
        assert!((one_off - exp(-0.5)).abs() < 1e-6, "{one_off}");
    }
}
