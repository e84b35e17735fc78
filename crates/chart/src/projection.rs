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

/// How an axis spreads its values over its length.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Bend {
    /// Evenly.
    #[default]
    Straight,
    /// By the logarithm of the size, the sign kept. Sizes well below `unit` are spread evenly.
    Log {
        /// The size where the even part passes into the logarithmic one; above zero.
        unit: f64,
    },
}

impl Bend {
    /// The place of a value along the axis, in a measure of its own.
    pub(crate) fn bent(self, value: f64) -> f64 {
        match self {
            Bend::Straight => value,
            Bend::Log { unit } => libm::log1p(value.abs() / unit).copysign(value),
        }
    }

    /// The value at such a place.
    fn unbent(self, place: f64) -> f64 {
        match self {
            Bend::Straight => place,
            Bend::Log { unit } => (libm::expm1(place.abs()) * unit).copysign(place),
        }
    }
}

/// One direction of a projection: a span of values laid along pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Axis {
    /// How the values are spread.
    pub bend: Bend,
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
        let low = self.bend.bent(self.span.low);
        let share = (self.bend.bent(value) - low) / (self.bend.bent(self.span.high) - low);
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
        let low = self.bend.bent(self.span.low);
        let length = self.bend.bent(self.span.high) - low;
        self.bend.unbent(low + share * length)
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
                bend: Bend::Straight,
                span: months,
                first: plot.left(),
                last: plot.right(),
            },
            value: Axis {
                bend: Bend::Straight,
                span: values,
                first: plot.bottom(),
                last: plot.top(),
            },
        }
    }

    /// The same with values that are spread in another way.
    pub fn bent(mut self, bend: Bend) -> Self {
        self.value.bend = bend;
        self
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
