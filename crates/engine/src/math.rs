//! The only transcendental functions of the engine.
//!
//! The standard library's come from the platform and differ in the last bit between machines.
//! These come from `libm`, pure Rust, so that native code and WebAssembly agree to the bit.

/// `base` to the power of `exponent`.
pub(crate) fn pow(base: f64, exponent: f64) -> f64 {
    libm::pow(base, exponent)
}

/// 2 to the power of `x`.
pub(crate) fn exp2(x: f64) -> f64 {
    libm::exp2(x)
}

/// `base` to the power of `sign`·t/12 for t = 0 … `count` − 1, `sign` being 1 or −1.
///
/// A power for each year, times a root for each month of the year: a twelfth of the powers.
pub(crate) fn twelfths(base: f64, sign: f64, count: usize) -> Vec<f64> {
    let roots: [f64; 12] = std::array::from_fn(|month| pow(base, sign * month as f64 / 12.0));
    let mut powers = Vec::with_capacity(count);
    for year in 0..count.div_ceil(12) {
        let years = pow(base, sign * year as f64);
        let months = roots.iter().take(count - powers.len());
        powers.extend(months.map(|root| years * root));
    }
    powers
}

/// e to the power of `x`.
pub(crate) fn exp(x: f64) -> f64 {
    libm::exp(x)
}

/// ln(1 + x), exact for small `x`.
pub(crate) fn ln_1p(x: f64) -> f64 {
    libm::log1p(x)
}

/// e^x − 1, exact for small `x`.
pub(crate) fn exp_m1(x: f64) -> f64 {
    libm::expm1(x)
}

/// The natural logarithm.
pub(crate) fn ln(x: f64) -> f64 {
    libm::log(x)
}

/// The area hyperbolic sine: linear around 0, a logarithm far from it.
pub(crate) fn asinh(x: f64) -> f64 {
    libm::asinh(x)
}

/// The hyperbolic sine, the inverse of [`asinh`].
pub(crate) fn sinh(x: f64) -> f64 {
    libm::sinh(x)
}

/// The logarithm of the gamma function, for x > 0.
pub(crate) fn ln_gamma(x: f64) -> f64 {
    libm::lgamma(x)
}

/// The square root, which IEEE 754 defines to the bit.
pub(crate) fn sqrt(x: f64) -> f64 {
    libm::sqrt(x)
}
