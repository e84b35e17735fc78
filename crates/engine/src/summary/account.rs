//! One account: the series of a stream or of the total, and when money was put in at once.

use crate::math::{pow, twelfths};
use crate::project::Series;
use crate::scenario::Scenario;
use crate::summary::TailFrom;

/// Money put in at the beginning of a month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Entry {
    pub month: usize,
    pub upfront: f64,
}

/// What a summary is made of.
pub(crate) struct Account<'a> {
    /// The months.
    pub series: &'a Series,
    /// The upfronts: one for a stream, one per stream for the total.
    pub entries: &'a [Entry],
    /// The hours that are paid for.
    pub paid_hours: f64,
    /// What is paid for them: operating, less the upfront of working kinds.
    pub paid_for_hours: f64,
    /// Whether the money put in buys a fund or a rental.
    pub buys_asset: bool,
    /// From where the tail is measured.
    pub tail_from: TailFrom,
}

impl Account<'_> {
    /// The flows of each moment t = 0 … H, added up: month m begins at t = m and ends at m + 1.
    pub fn cash_flows(&self) -> Vec<f64> {
        let months = self.series.months();
        let mut flows = vec![0.0; months + 1];
        for entry in self.entries.iter().filter(|entry| entry.month < months) {
            flows[entry.month] -= entry.upfront;
        }
        for (flow, net) in flows[1..].iter_mut().zip(&self.series.net) {
            *flow += net;
        }
        flows[months] += self.series.asset.last().copied().unwrap_or(0.0);
        flows
    }

    /// The upfront that falls at the beginning of a month.
    pub fn upfront_at(&self, month: usize) -> f64 {
        self.entries
            .iter()
            .filter(|e| e.month == month)
            .map(|e| e.upfront)
            .sum()
    }

    /// All money that moved up to the end of each month, whatever its direction:
    /// the measure of what counts as equal.
    pub fn moved(&self) -> Vec<f64> {
        moved(self.series, |m| self.upfront_at(m)).collect()
    }
}

/// All money that moved up to the end of each month.
pub(crate) fn moved(
    series: &Series,
    upfront_at: impl Fn(usize) -> f64,
) -> impl Iterator<Item = f64> {
    let flows = |m: usize| {
        [
            series.income(m),
            series.cost[m],
            series.tax[m],
            series.invested[m],
        ]
    };
    moved_by(series.months(), flows, upfront_at)
}

/// All money that moved up to the end of each month, by income, cost, tax and what was invested in it.
pub(crate) fn moved_by(
    months: usize,
    flows: impl Fn(usize) -> [f64; 4],
    upfront_at: impl Fn(usize) -> f64,
) -> impl Iterator<Item = f64> {
    let mut sum = 0.0;
    (0..months).map(move |m| {
        let [income, cost, tax, invested] = flows(m);
        sum += income + cost + tax + invested + upfront_at(m);
        sum
    })
}

/// The discount factors of a scenario, computed once for all its streams.
pub(crate) struct Discount {
    /// v^t for t = 0 … H, v = (1 + discount rate)^(−1/12).
    factors: Vec<f64>,
    /// (1 + inflation)^(−H/12).
    pub deflator: f64,
}

impl Discount {
    pub fn new(scenario: &Scenario) -> Self {
        let months = scenario.horizon_months;
        Self {
            factors: twelfths(1.0 + scenario.discount_rate, -1.0, months as usize + 1),
            deflator: pow(1.0 + scenario.inflation, -f64::from(months) / 12.0),
        }
    }

    /// How many months the scenario has.
    pub fn months(&self) -> usize {
        self.factors.len() - 1
    }

    /// −upfront·v^start + Σ net[m]·v^(m+1) + asset[H−1]·v^H, of the flows of each moment.
    pub fn present_value(&self, flows: &[f64]) -> f64 {
        flows
            .iter()
            .zip(&self.factors)
            .map(|(flow, factor)| flow * factor)
            .sum()
    }
}
