//! The door for numbers: what a chart accepts as a value over time.
//!
//! Assumes nothing about its input. An infinite axis bound makes a tick loop endless and a NaN
//! draws nothing at all without saying so, therefore neither can exist behind this door.

/// The largest magnitude a chart shows; what lies beyond is drawn at this height.
///
/// Half of the exponent range of a double: sums, differences and products with pixel counts
/// of such values stay finite.
pub const LIMIT: f64 = 1e150;

/// Magnitudes below this are zero: their ratios could overflow, and no axis can name them.
const NEGLIGIBLE: f64 = 1e-150;

/// The value as a chart can show it, or `None` (a gap) for NaN and the infinities.
pub fn finite(value: f64) -> Option<f64> {
    if !value.is_finite() {
        None
    } else if value.abs() < NEGLIGIBLE {
        Some(0.0)
    } else {
        Some(value.clamp(-LIMIT, LIMIT))
    }
}

/// Values over the months, each at the *end* of its month, all finite.
///
/// Month `m` covers the time from `m` to `m + 1` months after today; its value stands at
/// `m + 1`. `start` is the value today, before the first month.
/// A value that was not finite has become a gap: the line is interrupted there, which is
/// honest, where any stand-in number would be an invention.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Series {
    start: Option<f64>,
    values: Vec<Option<f64>>,
}

impl Series {
    /// Values at the ends of months 0, 1, 2 …, with nothing known about today.
    pub fn new(values: impl IntoIterator<Item = f64>) -> Self {
        Self {
            start: None,
            values: values.into_iter().map(finite).collect(),
        }
    }

    /// The same series with its value today, from which the line then starts.
    pub fn starting_at(self, start: f64) -> Self {
        Self {
            start: finite(start),
            ..self
        }
    }

    /// The value at the end of `month`; `None` in a gap and after the last one.
    pub fn at(&self, month: u32) -> Option<f64> {
        self.values.get(month as usize).copied().flatten()
    }

    /// The value today.
    pub fn start(&self) -> Option<f64> {
        self.start
    }

    /// Time (months after today) and value, in order, up to the horizon `months`.
    ///
    /// Today is the first item, also when nothing is known about it.
    pub fn samples(&self, months: u32) -> impl Iterator<Item = (f64, Option<f64>)> + '_ {
        let ends = self.values.iter().take(months as usize).enumerate();
        std::iter::once((0.0, self.start)).chain(ends.map(|(m, v)| (m as f64 + 1.0, *v)))
    }
}

impl From<Vec<f64>> for Series {
    fn from(values: Vec<f64>) -> Self {
        Self::new(values)
    }
}
