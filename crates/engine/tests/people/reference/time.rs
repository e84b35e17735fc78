//! The months of a stream, and prices that rise once a year.

use paid_again_engine::scenario::{Quantity, Scenario, Stream};

/// Weeks in an average month.
pub const WEEKS_PER_MONTH: f64 = 365.25 / 84.0;

/// When a stream starts, when work on it ends, and where the horizon is.
#[derive(Clone, Copy)]
pub struct Months {
    /// The month in which it starts.
    pub start: usize,
    /// E: the month in which work stops.
    pub end: usize,
    /// H: how many months there are.
    pub horizon: usize,
}

impl Months {
    /// Those of a stream.
    pub fn of(scenario: &Scenario, stream: &Stream) -> Self {
        let horizon = scenario.horizon_months;
        let end = stream.work_until_month.unwrap_or(horizon);
        let end = end.min(scenario.work_until_month.unwrap_or(horizon));
        Self {
            start: stream.start_month as usize,
            end: end.min(horizon) as usize,
            horizon: horizon as usize,
        }
    }

    /// Whether it is worked on in that month.
    pub fn works(&self, month: usize) -> bool {
        self.start <= month && month < self.end
    }

    /// What a price has become in that month, as a factor.
    pub fn step(&self, growth: f64, month: usize) -> f64 {
        let years = (month - self.start) / 12;
        (0..years).fold(1.0, |factor, _| factor * (1.0 + growth))
    }
}

/// The number that stands in the place of a range, once all are drawn.
pub fn number(quantity: Quantity) -> f64 {
    match quantity {
        Quantity::Point(number) => number,
        Quantity::Range(_) => panic!("a range that was not drawn"),
    }
}

/// All numbers of a list.
pub fn numbers(list: &[Quantity]) -> Vec<f64> {
    list.iter().copied().map(number).collect()
}

/// People come as whole ones: half up.
pub fn whole(people: f64) -> usize {
    (people + 0.5).floor() as usize
}
