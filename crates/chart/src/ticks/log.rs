//! Ticks of a logarithmic axis: zero and the powers of ten, on both sides of it.

use super::money::ten_to;
use crate::projection::{Bend, Span};

/// How many powers of ten lie between the largest one on the axis and the even part around zero.
/// What is smaller than a thousandth of the largest amount needs no room of its own.
const DECADES: i32 = 3;

/// How much further than its outermost value the axis reaches.
const AIR: f64 = 1.15;

/// The height of a power of ten, in the measure of [`Bend`]: the natural logarithm of 10.
const DECADE: f64 = std::f64::consts::LN_10;

/// How close to zero, in parts of the least distance of two ticks, a tick may stand.
const BESIDE_ZERO: f64 = 0.75;

/// A logarithmic value axis: what it covers and where it is marked.
#[derive(Clone, Debug, PartialEq)]
pub struct LogTicks {
    /// What the axis covers: the values and a little air.
    pub span: Span,
    /// How it spreads them.
    pub bend: Bend,
    /// The ticks, ascending, all inside the span.
    pub ticks: Vec<f64>,
}

impl LogTicks {
    /// The axis for values between `low` and `high`, with at most about `intervals` steps; none
    /// where there is nothing but zero.
    pub fn new(low: f64, high: f64, intervals: f64) -> Option<Self> {
        let outwards = |value: f64| if value > 0.0 { value * AIR } else { value };
        let span = Span::new(-outwards(-low), outwards(high));
        let largest = low.abs().max(high.abs());
        if largest.is_nan() || largest <= 0.0 {
            return None;
        }
        let bend = Bend::Log {
            unit: ten_to(exponent(largest) - DECADES),
        };
        let length = bend.bent(span.high()) - bend.bent(span.low());
        let least = length / intervals.max(1.0);
        // Every power where there is room, else every second or third, counted from the largest.
        let stride = (least / DECADE).ceil().clamp(1.0, 100.0) as i32;
        let top = exponent(span.high().abs().max(span.low().abs()));
        let bottom = exponent(largest) - DECADES;
        let powers = (0..)
            .map(|count| top - count * stride)
            .take_while(|power| *power >= bottom)
            .map(ten_to)
            .filter(|size| bend.bent(*size) >= BESIDE_ZERO * least);
        let mut ticks: Vec<f64> = powers.flat_map(|size| [size, -size]).chain([0.0]).collect();
        ticks.retain(|tick| span.contains(*tick));
        ticks.sort_by(f64::total_cmp);
        Some(Self { span, bend, ticks })
    }
}

/// The exponent of the largest power of ten that is not larger than `size`, which is above zero.
fn exponent(size: f64) -> i32 {
    let mut exponent = 0;
    while ten_to(exponent) > size && exponent > -300 {
        exponent -= 1;
    }
    while ten_to(exponent + 1) <= size && exponent < 300 {
        exponent += 1;
    }
    exponent
}
