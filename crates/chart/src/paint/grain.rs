//! How fine a backend's whole units are.

use plotters_backend::BackendCoord;

use crate::geometry::Point;

/// How many backend units a length is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Grain {
    /// Device pixels per CSS pixel.
    ratio: f64,
    /// Backend units per device pixel.
    units: u8,
}

impl Grain {
    /// One unit is one device pixel. `ratio` is the device pixel ratio.
    pub fn device(ratio: f64) -> Self {
        Self {
            ratio: if ratio.is_finite() {
                ratio.clamp(0.1, 16.0)
            } else {
                1.0
            },
            units: 1,
        }
    }

    /// Eight units are one device pixel: for a canvas whose context is scaled by
    /// [`context_scale`](Self::context_scale) before painting.
    pub fn fine(ratio: f64) -> Self {
        Self {
            units: 8,
            ..Self::device(ratio)
        }
    }

    /// What the canvas context must be scaled by, both ways.
    pub fn context_scale(self) -> f64 {
        1.0 / f64::from(self.units)
    }

    /// A length in units, not rounded: for the size of letters.
    pub(super) fn exact(self, length: f64) -> f64 {
        length * self.ratio * f64::from(self.units)
    }

    /// A length in units, for curves.
    pub(super) fn units(self, length: f64) -> i32 {
        self.exact(length).round() as i32
    }

    /// One device pixel in units.
    pub(super) fn pixel(self) -> i32 {
        i32::from(self.units)
    }

    /// A length in units, at least one.
    pub(super) fn breadth(self, length: f64) -> u32 {
        self.units(length).max(1) as u32
    }

    /// A length in units that is a whole number of device pixels, for what must look crisp.
    pub(super) fn crisp(self, length: f64) -> i32 {
        ((length * self.ratio).round() as i32).saturating_mul(i32::from(self.units))
    }

    /// A point in units.
    pub(super) fn point(self, point: Point) -> BackendCoord {
        (self.units(point.x), self.units(point.y))
    }
}
