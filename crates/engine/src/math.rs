//! The only transcendental functions of the engine.
//!
//! The standard library's come from the platform and differ in the last bit between machines.
//! These come from `libm`, pure Rust, so that native code and WebAssembly agree to the bit.

/// `base` to the power of `exponent`.
pub(crate) fn pow(base: f64, exponent: f64) -> f64 {
    libm::pow(base, exponent)
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

/// The logarithm of the gamma function, for x > 0.
pub(crate) fn ln_gamma(x: f64) -> f64 {
    libm::lgamma(x)
}

/// The square root, which IEEE 754 defines to the bit.
pub(crate) fn sqrt(x: f64) -> f64 {
    libm::sqrt(x)
}
