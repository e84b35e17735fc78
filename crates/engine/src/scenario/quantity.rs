//! A number that may be uncertain: a point, or a range with a shape.

use crate::math::{exp, ln, ln_gamma, pow, sqrt};
use crate::simulate::normal_quantile;

/// A value that a person is sure of, or a range between which it probably lies.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Quantity {
    /// One number.
    Point(f64),
    /// Somewhere between two numbers.
    Range(Range),
}

/// A range and how probability lies in it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// The 5 % quantile, or the lowest value for `Uniform` and `Pert`.
    pub low: f64,
    /// The 95 % quantile, or the highest value; above `low`.
    pub high: f64,
    /// The distribution.
    pub shape: Shape,
}

/// The distribution of a range.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Shape {
    /// Lognormal, with `low` and `high` as its 5 and 95 % quantiles; `low` is above 0.
    Lognormal,
    /// Normal, with `low` and `high` as its 5 and 95 % quantiles.
    Normal,
    /// Uniform between `low` and `high`.
    Uniform,
    /// The PERT beta distribution between `low` and `high`.
    Pert {
        /// The most likely value.
        mode: f64,
    },
}

impl Quantity {
    /// The value that the projection uses: the point, or the range's exact median.
    pub fn median(&self) -> f64 {
        match *self {
            Quantity::Point(x) => x,
            Quantity::Range(range) => range.median(),
        }
    }
}

impl From<f64> for Quantity {
    fn from(x: f64) -> Self {
        Quantity::Point(x)
    }
}

impl Range {
    /// The shape that holds where none is named: lognormal above 0, else normal.
    pub fn default_shape(low: f64) -> Shape {
        if low > 0.0 {
            Shape::Lognormal
        } else {
            Shape::Normal
        }
    }

    /// Whether it is a range at all, and of a shape that its ends allow: what a file may hold.
    pub fn is_sound(&self) -> bool {
        let Range { low, high, shape } = *self;
        let shape_fits = match shape {
            Shape::Lognormal => low > 0.0,
            Shape::Normal | Shape::Uniform => true,
            Shape::Pert { mode } => low <= mode && mode <= high,
        };
        low < high && shape_fits
    }

    /// The exact median of the distribution.
    pub fn median(&self) -> f64 {
        let Range { low, high, shape } = *self;
        match shape {
            Shape::Lognormal => (sqrt(low) * sqrt(high)).clamp(low, high),
            Shape::Normal | Shape::Uniform => low + (high - low) * 0.5,
            Shape::Pert { mode } => {
                let lean = (mode - low) / (high - low);
                low + (high - low) * beta_quantile(0.5, 1.0 + 4.0 * lean, 5.0 - 4.0 * lean)
            }
        }
    }

    /// The quantile of the distribution at 0 < `p` < 1; it rises with `p`.
    ///
    /// Of a lognormal or normal distribution it may lie outside any domain, or be infinite.
    pub fn quantile(&self, p: f64) -> f64 {
        let Range { low, high, shape } = *self;
        match shape {
            Shape::Lognormal => {
                let (low, high) = (ln(low), ln(high));
                let deviation = (high - low) / (2.0 * Z95);
                exp(0.5 * (low + high) + deviation * normal_quantile(p))
            }
            Shape::Normal => {
                let deviation = (high - low) / (2.0 * Z95);
                low + (high - low) * 0.5 + deviation * normal_quantile(p)
            }
            Shape::Uniform => low + (high - low) * p,
            Shape::Pert { mode } => {
                let lean = (mode - low) / (high - low);
                low + (high - low) * beta_quantile(p, 1.0 + 4.0 * lean, 5.0 - 4.0 * lean)
            }
        }
    }

    /// How densely probability lies at `x`: the height of a drawing. The area under it is 1.
    pub fn density(&self, x: f64) -> f64 {
        let Range { low, high, shape } = *self;
        let bell = |x: f64, low: f64, high: f64| {
            let deviation = (high - low) / (2.0 * Z95);
            let z = (x - (low + (high - low) * 0.5)) / deviation;
            exp(-0.5 * z * z) / (deviation * sqrt(core::f64::consts::TAU))
        };
        match shape {
            Shape::Lognormal if x <= 0.0 => 0.0,
            Shape::Lognormal => bell(ln(x), ln(low), ln(high)) / x,
            Shape::Normal => bell(x, low, high),
            _ if x < low || x > high => 0.0,
            Shape::Uniform => 1.0 / (high - low),
            Shape::Pert { mode } => {
                let lean = (mode - low) / (high - low);
                let (a, b) = (1.0 + 4.0 * lean, 5.0 - 4.0 * lean);
                let at = (x - low) / (high - low);
                let log_beta = ln_gamma(a) + ln_gamma(b) - ln_gamma(a + b);
                pow(at, a - 1.0) * pow(1.0 - at, b - 1.0) * exp(-log_beta) / (high - low)
            }
        }
    }
}

/// The 95 % quantile of the standard normal distribution.
const Z95: f64 = 1.644_853_626_951_472_2;

/// The quantile at 0 < `p` < 1 of the beta distribution with shapes `a` and `b` in 1 … 5.
///
/// Newton's steps from a good guess of the median (Kerman 2011: (a − 1/3)/(a + b − 2/3)), and a
/// halving wherever a step would leave the interval in which the quantile is known to lie.
fn beta_quantile(p: f64, a: f64, b: f64) -> f64 {
    let log_beta = ln_gamma(a) + ln_gamma(b) - ln_gamma(a + b);
    let (mut below, mut above) = (0.0, 1.0);
    let mut x = (a - 1.0 / 3.0) / (a + b - 2.0 / 3.0);
    // Five steps are enough; what is left after them is the rounding of the function itself.
    for _ in 0..60 {
        let excess = incomplete_beta(x, a, b) - p;
        if excess < 0.0 {
            below = x;
        } else {
            above = x;
        }
        let density = exp((a - 1.0) * ln(x) + (b - 1.0) * ln(1.0 - x) - log_beta);
        let step = x - excess / density;
        let next = if below < step && step < above {
            step
        } else {
            0.5 * (below + above)
        };
        if (next - x).abs() <= 2.0 * f64::EPSILON * x {
            return next;
        }
        x = next;
    }
    x
}

/// The regularised incomplete beta function I_x(a, b), by its continued fraction.
///
/// Source: Abramowitz & Stegun, Handbook of Mathematical Functions (1964), 26.5.8,
/// with 26.5.2 (symmetry) where it converges faster.
fn incomplete_beta(x: f64, a: f64, b: f64) -> f64 {
    if x > (a + 1.0) / (a + b + 2.0) {
        return 1.0 - incomplete_beta(1.0 - x, b, a);
    }
    let front = exp(a * ln(x) + b * ln(1.0 - x) + ln_gamma(a + b) - ln_gamma(a) - ln_gamma(b)) / a;
    // Evaluated from a fixed depth backwards: for shapes up to 5, sixty terms are far past the last bit.
    let mut fraction = 1.0;
    for k in (1..=60).rev() {
        let m = f64::from(k / 2);
        let term = if k % 2 == 0 {
            m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m))
        } else {
            -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0))
        };
        fraction = 1.0 + term / fraction;
    }
    front / fraction
}

#[cfg(test)]
mod tests {
    use super::*;

    fn median(low: f64, high: f64, shape: Shape) -> f64 {
        Range { low, high, shape }.median()
    }

    #[test]
    fn medians_in_closed_form() {
        assert!((median(5.0, 20.0, Shape::Lognormal) - 10.0).abs() < 1e-14);
        assert_eq!(median(-1.0, 4.0, Shape::Normal), 1.5);
        assert_eq!(median(0.0, 1.0, Shape::Uniform), 0.5);
        // A PERT with its mode in the middle is symmetric.
        assert!((median(2.0, 6.0, Shape::Pert { mode: 4.0 }) - 4.0).abs() < 1e-14);
        // With the mode at an end it is Beta(1, 5) or Beta(5, 1): F(x) = 1 − (1−x)^5 and x^5.
        let fifth_root_of_half = 0.870_550_563_296_124_1;
        assert!((median(0.0, 1.0, Shape::Pert { mode: 1.0 }) - fifth_root_of_half).abs() < 1e-14);
        assert!(
            (median(0.0, 1.0, Shape::Pert { mode: 0.0 }) - 1.0 + fifth_root_of_half).abs() < 1e-14
        );
    }

    /// A quantile of every shape at its ends, its median, and over all of it.
    #[test]
    fn quantiles_rise_through_the_ends_and_the_median() {
        let pert = Shape::Pert { mode: 5.5 };
        for shape in [Shape::Lognormal, Shape::Normal, Shape::Uniform, pert] {
            let (low, high) = (5.0, 20.0);
            let range = Range { low, high, shape };
            let at = |p: f64| range.quantile(p);
            assert!((at(0.5) - range.median()).abs() < 1e-12, "{shape:?}");
            if matches!(shape, Shape::Lognormal | Shape::Normal) {
                assert!((at(0.05) - low).abs() < 1e-12, "{shape:?}");
                assert!((at(0.95) - high).abs() < 1e-12, "{shape:?}");
            } else {
                assert!((at(1e-16) - low).abs() < 1e-3, "{shape:?}");
                assert!((at(1.0 - 1e-16) - high).abs() < 1e-1, "{shape:?}");
            }
            assert!((1..1000).map(|i| at(f64::from(i) / 1000.0)).is_sorted());
        }
        // Beta(1, 5) and Beta(5, 1): F(x) = 1 − (1−x)^5 and x^5.
        for p in [1e-12, 0.01, 0.3, 0.9, 0.999_999] {
            let fifth = exp(0.2 * ln(p));
            assert!(
                (beta_quantile(p, 5.0, 1.0) / fifth - 1.0).abs() < 1e-11,
                "{p}"
            );
            let other = -crate::math::exp_m1(0.2 * crate::math::ln_1p(-p));
            assert!(
                (beta_quantile(p, 1.0, 5.0) / other - 1.0).abs() < 1e-9,
                "{p}"
            );
        }
    }

    /// The area under a density is the probability that the quantiles tell, in every shape.
    #[test]
    fn densities_are_the_slopes_of_their_quantiles() {
        let shapes = [Shape::Lognormal, Shape::Normal, Shape::Uniform];
        let perts = [5.0, 7.0, 20.0].map(|mode| Shape::Pert { mode });
        for shape in shapes.into_iter().chain(perts) {
            let (low, high) = (5.0, 20.0);
            let range = Range { low, high, shape };
            for i in 1..20 {
                let p = f64::from(i) / 20.0;
                let (from, to) = (range.quantile(p - 1e-5), range.quantile(p + 1e-5));
                let slope = 2e-5 / (to - from);
                let density = range.density(range.quantile(p));
                assert!((density / slope - 1.0).abs() < 1e-4, "{shape:?} at {p}");
            }
            let beyond = matches!(shape, Shape::Lognormal | Shape::Normal);
            assert_eq!(range.density(4.9) > 0.0, beyond, "{shape:?}");
            assert_eq!(range.density(20.1) > 0.0, beyond, "{shape:?}");
            for x in [-1.0, 0.0, low, high] {
                assert!(range.density(x).is_finite(), "{shape:?} at {x}");
            }
        }
    }

    #[test]
    fn a_range_rises_and_its_shape_fits_its_ends() {
        let is_sound = |low, high, shape| Range { low, high, shape }.is_sound();
        assert!(is_sound(5.0, 20.0, Shape::Lognormal) && is_sound(-5.0, 0.0, Shape::Normal));
        assert!(is_sound(5.0, 20.0, Shape::Pert { mode: 5.0 }));
        assert!(!is_sound(5.0, 20.0, Shape::Pert { mode: 4.9 }));
        assert!(!is_sound(0.0, 20.0, Shape::Lognormal));
        for (low, high) in [(20.0, 5.0), (5.0, 5.0), (f64::NAN, 5.0), (5.0, f64::NAN)] {
            assert!(!is_sound(low, high, Shape::Normal), "{low} to {high}");
        }
    }

    #[test]
    fn incomplete_beta_in_closed_form() {
        // I_x(2, 4) is a polynomial: 10x² − 20x³ + 15x⁴ − 4x⁵.
        for i in 1..20 {
            let x = f64::from(i) / 20.0;
            let exact = x * x * (10.0 + x * (-20.0 + x * (15.0 - 4.0 * x)));
            assert!(
                (incomplete_beta(x, 2.0, 4.0) - exact).abs() < 1e-14,
                "at {x}"
            );
        }
    }
}
