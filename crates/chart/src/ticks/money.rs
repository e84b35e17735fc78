//! Ticks of amounts: multiples of 1, 2 or 5 times a power of ten.
//!
//! Powers of ten are multiplied up rather than computed by a logarithm, so that ticks are the
//! same on every machine.

use crate::projection::Span;

/// A step of 1, 2 or 5 times a power of ten.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    mantissa: u8,
    exponent: i32,
}

/// The value axis: what it covers and where it is marked.
#[derive(Clone, Debug, PartialEq)]
pub struct MoneyTicks {
    /// What the axis covers: the values, a little air, or up to the next tick if that is near.
    pub span: Span,
    /// The distance between two ticks.
    pub step: Step,
    /// The ticks, ascending, all inside the span.
    pub ticks: Vec<f64>,
}

/// The share of a step within which the axis is extended to the next tick.
const NEAR: f64 = 0.45;

/// The share of a step that is left free above a line that ends far from a tick.
const AIR: f64 = 0.08;

impl Step {
    /// The smallest step that is not smaller than `least`, which must be above zero.
    pub fn at_least(least: f64) -> Self {
        let mut exponent = 0;
        while ten_to(exponent) > least && exponent > -300 {
            exponent -= 1;
        }
        while ten_to(exponent + 1) <= least && exponent < 300 {
            exponent += 1;
        }
        let steps = [1, 2, 5].map(|mantissa| Step { mantissa, exponent });
        let next = Step {
            mantissa: 1,
            exponent: exponent + 1,
        };
        steps
            .into_iter()
            .find(|step| step.value() >= least)
            .unwrap_or(next)
    }

    /// The step as a number.
    pub fn value(self) -> f64 {
        self.times(1.0)
    }

    /// A multiple of the step. Dividing by a power of ten, rather than multiplying by a tenth
    /// that no double holds, keeps 3 · 0.1 at 0.3.
    pub fn times(self, count: f64) -> f64 {
        let whole = count * f64::from(self.mantissa);
        if self.exponent < 0 {
            whole / ten_to(-self.exponent)
        } else {
            whole * ten_to(self.exponent)
        }
    }
}

impl MoneyTicks {
    /// The axis for values between `low` and `high`, with at most about `intervals` steps.
    pub fn new(low: f64, high: f64, intervals: f64) -> Self {
        let values = Span::new(low, high);
        let step = Step::at_least(values.length() / intervals.max(1.0));
        if low == 0.0 && high == 0.0 {
            // Nothing but zero: any other tick would suggest a scale that is not there.
            let step = Step::at_least(1.0);
            return Self {
                span: Span::new(0.0, 1.0),
                step,
                ticks: vec![0.0],
            };
        }
        let span = Span::new(
            -outwards(-values.low(), step),
            outwards(values.high(), step),
        );
        let (first, last) = (span.low() / step.value(), span.high() / step.value());
        let ticks = std::iter::successors(Some(first.ceil()), |count| Some(count + 1.0))
            .take_while(|count| *count <= last.floor())
            // Negative zero would be printed with its sign.
            .map(|count| step.times(count) + 0.0)
            .filter(|tick| span.contains(*tick))
            .collect();
        Self { span, step, ticks }
    }
}

/// The end of an axis for a value at that end: zero stays zero, a near tick is reached.
fn outwards(value: f64, step: Step) -> f64 {
    let size = step.value();
    let next = step.times((value / size).ceil());
    if value == 0.0 || next - value <= NEAR * size {
        next
    } else {
        value + AIR * size
    }
}

/// Ten to a whole power; exact up to 22.
pub(super) fn ten_to(exponent: i32) -> f64 {
    let power = (0..exponent.unsigned_abs()).fold(1.0, |power, _| power * 10.0);
    if exponent < 0 { 1.0 / power } else { power }
}
