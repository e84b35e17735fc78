//! What still comes after the work has stopped.

use super::{EQUAL, quotient};
use crate::project::{Series, Span};

/// The months between which a tail is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TailFrom {
    /// There is nothing to measure: work never stops, or was never begun.
    Nothing,
    /// Work is done from `start` to before `end`.
    Worked {
        /// The first month of work.
        start: usize,
        /// E: the first month without.
        end: usize,
    },
    /// Work stops before it begins, but something exists that pays from `start` on.
    AtOnce {
        /// The first month of pay.
        start: usize,
    },
}

impl TailFrom {
    /// Where the tail of a stream that was begun is measured from.
    pub(crate) fn stream(span: &Span, exists: bool) -> Self {
        if span.end > span.start {
            TailFrom::Worked {
                start: span.start,
                end: span.end,
            }
        } else if exists {
            TailFrom::AtOnce { start: span.start }
        } else {
            TailFrom::Nothing
        }
    }

    /// Where the tail of the total is measured from: the last work of any, else the first pay.
    pub(crate) fn total(streams: impl Iterator<Item = TailFrom>) -> Self {
        streams.fold(TailFrom::Nothing, |total, stream| match (total, stream) {
            (TailFrom::Worked { start: a, end: b }, TailFrom::Worked { start, end }) => {
                TailFrom::Worked {
                    start: a.min(start),
                    end: b.max(end),
                }
            }
            (worked @ TailFrom::Worked { .. }, _) | (_, worked @ TailFrom::Worked { .. }) => worked,
            (TailFrom::AtOnce { start: a }, TailFrom::AtOnce { start }) => TailFrom::AtOnce {
                start: a.min(start),
            },
            (TailFrom::Nothing, other) | (other, TailFrom::Nothing) => other,
        })
    }
}

/// What still comes after the work has stopped.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tail {
    /// Mean income a month in the last year of work (or less, if it was shorter).
    pub base: f64,
    /// The share of `base` that comes in the 12th month after; none past the horizon.
    pub after_12: Option<f64>,
    /// The share of `base` that comes in the 24th month after.
    pub after_24: Option<f64>,
    /// The share of `base` that comes in the 60th month after.
    pub after_60: Option<f64>,
    /// Months after which income stays at or below half of `base`; none if never.
    pub half_life_months: Option<usize>,
    /// All operating money that comes after the work.
    pub total: f64,
}

impl Tail {
    /// The tail of a series; none where there is none to measure, or no income before it.
    pub(super) fn new(series: &Series, from: TailFrom) -> Option<Self> {
        let months = series.months();
        // `anchor` is month 0 of the tail: the last of work, or the first of pay.
        let (base, anchor, after) = match from {
            TailFrom::Nothing => return None,
            TailFrom::Worked { end, .. } if end >= months => return None,
            TailFrom::Worked { start, end } => {
                let year = end - (end - start).min(12)..end;
                let count = year.len() as f64;
                (
                    year.map(|m| series.income(m)).sum::<f64>() / count,
                    end - 1,
                    end,
                )
            }
            TailFrom::AtOnce { start } => (series.income(start), start, start),
        };
        if base <= 0.0 {
            return None;
        }
        let share_after = |k: usize| {
            let m = anchor + k;
            (m < months)
                .then(|| quotient(series.income(m), base))
                .flatten()
        };
        Some(Self {
            base,
            after_12: share_after(12),
            after_24: share_after(24),
            after_60: share_after(60),
            half_life_months: half_life(series, base, anchor),
            total: series.operating[after..].iter().sum(),
        })
    }
}

/// The smallest k ≥ 1 from which the income of month `anchor` + k stays at or below half of `base`.
fn half_life(series: &Series, base: f64, anchor: usize) -> Option<usize> {
    let above = |m: usize| {
        let income = series.income(m);
        income - base / 2.0 > EQUAL * (income + base)
    };
    let months = series.months();
    let last_above = (anchor + 1..months)
        .rev()
        .find(|&m| above(m))
        .unwrap_or(anchor);
    (last_above + 1 < months).then_some(last_above + 1 - anchor)
}
