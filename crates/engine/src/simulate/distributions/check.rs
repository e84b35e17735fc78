//! Draws held against exact probabilities, with fixed seeds and stated bounds.

use super::deviance::poisson_ln_probability;
use super::*;
use crate::math::{exp, ln, ln_1p, sqrt};
use crate::simulate::random::{Generator, Key};

const DRAWS: u32 = 100_000;

fn generator(part: u64) -> Generator {
    Key::new(2027).with(part).generator()
}

/// Pearson's χ² of counts against probabilities, outcomes with fewer than 10 expected draws pooled.
///
/// The bound is the 1 − 10⁻⁶ quantile of χ², by Wilson & Hilferty (1931): z = 4.75.
fn fits(draws: &[f64], probability: impl Fn(f64) -> f64, highest: u32, what: &str) {
    let mut sorted = draws.to_vec();
    sorted.sort_by(f64::total_cmp);
    let total = draws.len() as f64;
    let (mut seen, mut expected, mut square, mut cells) = (0.0, 0.0, 0.0, 0.0);
    let (mut from, mut above) = (0, total);
    for k in 0..=highest {
        let upto = sorted.partition_point(|&draw| draw <= f64::from(k));
        seen += (upto - from) as f64;
        from = upto;
        let p = probability(f64::from(k)) * total;
        expected += p;
        above -= p;
        if expected >= 10.0 && above >= 10.0 {
            square += (seen - expected) * (seen - expected) / expected;
            cells += 1.0;
            (seen, expected) = (0.0, 0.0);
        }
    }
    let (seen, expected) = (
        seen + (draws.len() - from) as f64,
        expected + above.max(0.0),
    );
    square += (seen - expected) * (seen - expected) / expected.max(1e-9);
    let spread = 2.0 / (9.0 * cells);
    let cube = 1.0 - spread + 4.75 * sqrt(spread);
    assert!(
        square <= cells * cube * cube * cube,
        "{what}: {square} of {cells}"
    );
}

/// Kolmogorov's distance to a continuous distribution; the bound's chance is 2·e^(−2·2.7²) < 10⁻⁶.
fn follows(mut draws: Vec<f64>, below: impl Fn(f64) -> f64, what: &str) {
    draws.sort_by(f64::total_cmp);
    let total = draws.len() as f64;
    for (i, &draw) in draws.iter().enumerate() {
        let gap = (below(draw) - (i as f64 + 0.5) / total).abs();
        assert!(gap < 2.7 / sqrt(total), "{what}: {gap} at {draw}");
    }
}

/// Mean and variance within five standard errors; `fourth` is the fourth central moment.
fn moments(draws: &[f64], mean: f64, variance: f64, fourth: f64, what: &str) {
    let n = draws.len() as f64;
    let off = draws.iter().map(|draw| draw - mean).sum::<f64>() / n;
    assert!(
        off.abs() <= 5.0 * sqrt(variance / n),
        "{what}: mean off by {off}"
    );
    let spread = draws
        .iter()
        .map(|draw| (draw - mean) * (draw - mean))
        .sum::<f64>()
        / n;
    let error = sqrt((fourth - variance * variance) / n);
    assert!(
        (spread - variance).abs() <= 5.0 * error,
        "{what}: {spread}, not {variance}"
    );
}

fn take(part: u64, draw: impl Fn(&mut Generator) -> f64) -> Vec<f64> {
    let mut generator = generator(part);
    (0..DRAWS).map(|_| draw(&mut generator)).collect()
}

#[test]
fn poisson_counts_have_their_probabilities() {
    for (part, mean) in (0..).zip([0.01, 0.7, 3.0, 9.99, 10.0, 12.5, 60.0, 900.0]) {
        let draws = take(part, |generator| poisson(generator, mean));
        let probability = |k| exp(poisson_ln_probability(k, mean));
        let highest = (mean + 12.0 * sqrt(mean) + 12.0) as u32;
        fits(&draws, probability, highest, &format!("Poisson {mean}"));
    }
}

#[test]
fn binomial_counts_have_their_probabilities() {
    let rows = [
        (1.0, 0.3),
        (5.0, 0.02),
        (40.0, 0.9),
        (64.0, 0.1),
        (65.0, 0.1),
        (100.0, 0.5),
        (1000.0, 0.01),
        (3000.0, 0.3),
        (1e6, 1e-5),
        (1e6, 4e-4),
    ];
    for (part, (n, p)) in (100..).zip(rows) {
        let draws = take(part, |generator| binomial(generator, n, p));
        let probability = |k| exp(binomial_ln_probability(k, n, p));
        let highest = (n * p + 12.0 * sqrt(n * p) + 12.0).min(n) as u32;
        fits(&draws, probability, highest, &format!("binomial {n}, {p}"));
    }
}

#[test]
fn large_counts_have_their_moments() {
    for (part, mean) in (200..).zip([1e6, 1e9, 1e12, 9e14, 2e15, 1e20]) {
        let draws = take(part, |generator| poisson(generator, mean));
        let fourth = mean * (1.0 + 3.0 * mean);
        moments(&draws, mean, mean, fourth, &format!("Poisson {mean}"));
    }
    for (part, (n, p)) in (300..).zip([(1e9, 0.2), (1e12, 1e-9), (9e14, 0.4), (1e16, 0.7)]) {
        let draws = take(part, |generator| binomial(generator, n, p));
        let variance = n * p * (1.0 - p);
        let fourth = variance * (1.0 + 3.0 * variance);
        moments(
            &draws,
            n * p,
            variance,
            fourth,
            &format!("binomial {n}, {p}"),
        );
    }
}

#[test]
fn gamma_and_beta_follow_their_laws() {
    let exponential = |x: f64| 1.0 - exp(-x);
    follows(take(400, |g| gamma(g, 1.0)), exponential, "gamma 1");
    // An Erlang distribution of three steps.
    let erlang = |x: f64| 1.0 - exp(-x) * (1.0 + x + x * x / 2.0);
    follows(take(401, |g| gamma(g, 3.0)), erlang, "gamma 3");
    // Half a χ² with one degree of freedom.
    let half = |x: f64| libm::erf(sqrt(x));
    follows(take(402, |g| gamma(g, 0.5)), half, "gamma 0.5");
    for (part, shape) in (410..).zip([0.1, 2.5, 40.0, 1e6, 1e12, 1e16]) {
        let fourth = 3.0 * shape * shape + 6.0 * shape;
        let draws = take(part, |g| gamma(g, shape));
        moments(&draws, shape, shape, fourth, &format!("gamma {shape}"));
    }
    follows(take(420, |g| beta(g, 1.0, 1.0)), |x| x, "beta 1, 1");
    follows(take(421, |g| beta(g, 3.0, 1.0)), |x| x * x * x, "beta 3, 1");
    let fifth = |x: f64| exp(0.2 * ln(x));
    follows(take(422, |g| beta(g, 0.2, 1.0)), fifth, "beta 0.2, 1");
    let arcsine = |x: f64| libm::asin(sqrt(x)) * std::f64::consts::FRAC_2_PI;
    follows(take(423, |g| beta(g, 0.5, 0.5)), arcsine, "beta 0.5, 0.5");
    let tiny = take(424, |g| beta(g, 1e-6, 3e-6));
    let ones = tiny.iter().filter(|&&share| share > 0.5).count() as f64;
    let error = sqrt(f64::from(DRAWS) * 0.25 * 0.75);
    assert!(
        (ones - 0.25 * f64::from(DRAWS)).abs() < 5.0 * error,
        "{ones}"
    );
}

#[test]
fn nothing_is_drawn_of_nothing_and_all_of_all() {
    let mut g = generator(500);
    for _ in 0..1000 {
        assert_eq!(poisson(&mut g, 0.0), 0.0);
        assert_eq!(poisson(&mut g, 1e-300), 0.0);
        assert_eq!(poisson(&mut g, -0.0), 0.0);
        for n in [0.0, 1.0, 1e9, 1e15, 1e17] {
            assert_eq!(binomial(&mut g, n, 0.0), 0.0);
            assert_eq!(binomial(&mut g, n, 1.0), n);
            assert_eq!(binomial(&mut g, n, 1e-300), 0.0);
            let most = binomial(&mut g, n, 1.0 - f64::EPSILON / 2.0);
            assert!(most <= n && most >= n - 100.0, "{most} of {n}");
        }
        for shape in [1e-6, 1e-3, 0.999, 1.0, 1e3, 1e12, 1e18] {
            let draw = gamma(&mut g, shape);
            assert!(draw >= 0.0 && draw.is_finite(), "{draw} of {shape}");
            for other in [1e-6, 1.0, 1e12] {
                let share = beta(&mut g, shape, other);
                assert!((0.0..=1.0).contains(&share), "{share} of {shape}, {other}");
            }
        }
    }
}

/// By inversion a larger parameter never gives a smaller draw of the same luck.
#[test]
fn draws_by_inversion_rise_with_their_parameters() {
    for path in 0..2000 {
        let same = || generator(600).next().wrapping_add(path);
        let at = |mean: f64| poisson(&mut Key::new(same()).generator(), mean);
        let of = |p: f64| binomial(&mut Key::new(same()).generator(), 60.0, p);
        let means = (0..40).map(|i| 0.2 * f64::from(i));
        assert!(means.map(at).is_sorted());
        let chances = (0..40).map(|i| 0.004 * f64::from(i));
        assert!(chances.map(of).is_sorted());
    }
}

/// The chance that nobody leaves, by squaring and by logarithm.
#[test]
fn short_powers_are_powers() {
    let mut g = generator(700);
    let n = 64.0;
    let p = 0.01;
    let none = (0..DRAWS).filter(|_| binomial(&mut g, n, p) == 0.0).count() as f64;
    let exact = exp(n * ln_1p(-p)) * f64::from(DRAWS);
    assert!(
        (none - exact).abs() < 5.0 * sqrt(exact),
        "{none}, not {exact}"
    );
}
