//! Texts that are unlike any other.

/// A new text of 16 letters and digits, different from all others in this browser but for luck.
///
/// It only tells records apart; nothing is kept secret by it.
pub fn token() -> String {
    let part = || (js_sys::Math::random() * f64::from(u32::MAX)) as u32;
    format!("{:08x}{:08x}", part(), part())
}
