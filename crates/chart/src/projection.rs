//! From months and amounts to pixels and back.
//!
//! The y axis is flipped here and nowhere else: its pixels run from the plot's bottom to its top.

use crate::finite::LIMIT;
use crate::geometry::{Point, Rect};

/// An interval of values: finite, and never empty.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Span {
    low: f64,
    high: f64,
}

impl Span {
    /// How wide a span is at least, relative to its larger end: narrower ones could not be
    /// told apart in a double after a few operations.
    const NARROWEST: f64 = 1e-6;

    /// The span between two values in either order.
    ///
    /// Values that are not finite count as zero. Where the two are equal, or nearly, the span
    /// is widened upwards: by one at zero, otherwise by a tenth of the value.
    pub fn new(a: f64, b: f64) -> Self {
        let tame = |v: f64| {
            if v.is_finite() {
                v.clamp(-LIMIT, LIMIT)
            } else {
                0.0
            }
        };
        let (low, high) = (tame(a).min(tame(b)), tame(a).max(tame(b)));
        let size = low.abs().max(high.abs());
        if high - low > size * Self::NARROWEST {
            Self { low, high }
        } else {
            Self {
                low,
                high: if size == 0.0 { 1.0 } else { low + size / 10.0 },
            }
        }
    }

    /// The smaller end.
    pub const fn low(self) -> f64 {
        self.low
    }

    /// The larger end.
    pub const fn high(self) -> f64 {
        self.high
    }

    /// From low to high, more than zero.
    pub fn length(self) -> f64 {
        self.high - self.low
    }

    /// Whether a value lies inside or on an end.
    pub fn contains(self, value: f64) -> bool {
        (self.low..=self.high).contains(&value)
    }
}

/// One direction of a projection: a span of values laid along pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Axis {
    /// The values.
    pub span: Span,
    /// The pixel of the span's low end.
    pub first: f64,
    /// The pixel of the span's high end.
    pub last: f64,
}

impl Axis {
    /// The pixel of a value.
    pub fn forward(self, value: f64) -> f64 {
        let share = (value - self.span.low) / self.span.length();
        self.first + share * (self.last - self.first)
    }

    /// The value at a pixel; the span's low end when the axis has no pixels at all.
    pub fn inverse(self, pixel: f64) -> f64 {
        let way = self.last - self.first;
        let share = if way == 0.0 {
            0.0
        } else {
            (pixel - self.first) / way
        };
        self.span.low + share * self.span.length()
    }
}

/// Months after today and values, onto a plot.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Projection {
    /// Months after today, left to right.
    pub time: Axis,
    /// Values, bottom to top.
    pub value: Axis,
}

impl Projection {
    /// Lays the two spans over the plot's rectangle.
    pub fn new(plot: Rect, months: Span, values: Span) -> Self {
        Self {
            time: Axis {
                span: months,
                first: plot.left(),
                last: plot.right(),
            },
            value: Axis {
                span: values,
                first: plot.bottom(),
                last: plot.top(),
            },
        }
    }

    /// The point of a value at a time.
    pub fn forward(self, months: f64, value: f64) -> Point {
        Point::new(self.time.forward(months), self.value.forward(value))
    }

    /// The time and the value at a point.
    pub fn inverse(self, point: Point) -> (f64, f64) {
        (self.time.inverse(point.x), self.value.inverse(point.y))
    }
}
