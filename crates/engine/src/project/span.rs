//! The months of one stream: when it starts, when work on it ends, where the horizon is.

use crate::math::pow;
use crate::scenario::{Scenario, Stream};

/// The months of one stream, counted from the scenario's month 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The month in which the stream starts; it may lie beyond the horizon.
    pub start: usize,
    /// E: the month in which work stops, at most `months`. Work is done in `start … end − 1`.
    pub end: usize,
    /// H: how many months are computed.
    pub months: usize,
}

impl Span {
    /// The months of a stream of a scenario.
    pub fn new(scenario: &Scenario, stream: &Stream) -> Self {
        let months = scenario.horizon_months as usize;
        let stops = [scenario.work_until_month, stream.work_until_month];
        let end = stops
            .into_iter()
            .flatten()
            .map(|stop| stop as usize)
            .fold(months, usize::min);
        Self {
            start: stream.start_month as usize,
            end,
            months,
        }
    }

    /// Whether the stream is worked on in month `m`.
    pub fn works(&self, m: usize) -> bool {
        self.start <= m && m < self.end
    }

    /// The months from the start to the horizon.
    pub(crate) fn active(&self) -> std::ops::Range<usize> {
        self.start.min(self.months)..self.months
    }

    /// The months that are worked.
    pub(crate) fn worked(&self) -> std::ops::Range<usize> {
        let start = self.start.min(self.months);
        start..self.end.max(start)
    }

    /// step(g), the factor of a price that rises once a year, for each month (1 before the start).
    pub(crate) fn steps(&self, growth: f64) -> Vec<f64> {
        let mut steps = vec![1.0; self.months];
        let mut factor = 1.0;
        for m in self.active() {
            let age = m - self.start;
            if age.is_multiple_of(12) {
                factor = pow(1.0 + growth, (age / 12) as f64);
            }
            steps[m] = factor;
        }
        steps
    }
}
