//! A value that a search has found, as few digits as it takes to stay on its side.

/// The number with so few digits (three at least) that still lies at or beyond `x`, upwards or downwards.
///
/// A value that is said must do what is said of it, so it is rounded away from the other side.
pub fn beyond(x: f64, up: bool) -> f64 {
    if x == 0.0 || !x.is_finite() {
        return x;
    }
    let digits = 2 - libm::floor(libm::log10(x.abs())) as i32;
    let scale = libm::pow(10.0, f64::from(digits.abs()));
    let (times, by) = if digits >= 0 {
        (scale, 1.0)
    } else {
        (1.0, scale)
    };
    let steps = x * times / by;
    // What is a step but for the rounding of the search stays it.
    let nearest = libm::round(steps);
    let whole = if (steps - nearest).abs() < 1e-7 * steps.abs() {
        nearest
    } else if up {
        libm::ceil(steps)
    } else {
        libm::floor(steps)
    };
    whole * by / times
}

/// The nearest number with three digits: of what is only said, and does nothing.
pub fn three_digits(x: f64) -> f64 {
    let (up, down) = (beyond(x, true), beyond(x, false));
    if up - x < x - down { up } else { down }
}

#[cfg(test)]
mod tests {
    use super::{beyond, three_digits};

    #[test]
    fn three_digits_are_the_nearest() {
        assert_eq!(three_digits(109.544_512), 110.0);
        assert_eq!(three_digits(109.4), 109.0);
        assert_eq!(three_digits(-7.2031), -7.2);
        assert_eq!(three_digits(0.0), 0.0);
    }

    #[test]
    fn three_digits_on_the_right_side() {
        assert_eq!(beyond(7.2031, true), 7.21);
        assert_eq!(beyond(7.2031, false), 7.2);
        assert_eq!(beyond(-0.001_234_5, true), -0.001_23);
        assert_eq!(beyond(123_456.0, true), 124_000.0);
        assert_eq!(beyond(123_456.0, false), 123_000.0);
        assert_eq!(beyond(20.000_000_001, true), 20.0);
        assert_eq!(beyond(0.0, true), 0.0);
        for i in 1..400 {
            let x = libm::pow(1.1, f64::from(i - 200)) * 1.234_567;
            assert!(beyond(x, true) >= x * (1.0 - 1e-7) && beyond(x, true) < x * 1.011);
            assert!(beyond(x, false) <= x * (1.0 + 1e-7) && beyond(x, false) > x * 0.989);
        }
    }
}
