//! The figures of a whole horizon, of one stream or of all together.

mod account;
mod comparison;
mod irr;
mod payback;
mod tail;
mod verdict;

pub(crate) use account::{Account, Discount, Entry, moved, moved_by};
pub use comparison::{Comparison, Crossing, SameHours};
pub(crate) use comparison::{break_even_month, compare};
pub use tail::{Tail, TailFrom};
pub use verdict::{Share, Verdict};

/// The figures of a whole horizon. Money is nominal unless it says otherwise.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// Lifetime income.
    pub income: f64,
    /// Lifetime costs.
    pub cost: f64,
    /// Lifetime tax.
    pub tax: f64,
    /// Lifetime hours of work.
    pub hours: f64,
    /// Lifetime money put in, upfront included.
    pub invested: f64,
    /// income − cost − tax − invested.
    pub net: f64,
    /// The position at the end of the last month.
    pub final_position: f64,
    /// What an hour of work brings after costs and tax; none without hours (or with next to none).
    pub per_hour: Option<f64>,
    /// The income by reason; none without income.
    pub share: Option<Share>,
    /// What the stream is, by that split.
    pub verdict: Verdict,
    /// The value today of all that comes, at the scenario's discount rate.
    pub present_value: f64,
    /// The final position in today's money, at the scenario's inflation.
    pub real_final_position: f64,
    /// The internal rate of return a year nearest 0; none where there is none.
    pub irr: Option<f64>,
    /// The month from which all money put in is back; none if never short or never back.
    pub payback_month: Option<usize>,
    /// What still comes after the work has stopped.
    pub tail: Option<Tail>,
    /// The months between which the tail is measured.
    pub tail_from: TailFrom,
}

/// Amounts that differ by at most this share of the flows behind them count as equal.
pub(crate) const EQUAL: f64 = 1e-9;

impl Summary {
    pub(crate) fn new(account: &Account<'_>, discount: &Discount) -> Self {
        let series = account.series;
        let [first, again, team, capital, cost, tax, invested, hours] = sums([
            &series.first,
            &series.again,
            &series.team,
            &series.capital,
            &series.cost,
            &series.tax,
            &series.invested,
            &series.hours,
        ]);
        let by_reason = [first, again, team, capital];
        let income: f64 = by_reason.iter().sum();
        let upfront: f64 = account.entries.iter().map(|entry| entry.upfront).sum();
        let invested = invested + upfront;
        let flows = account.cash_flows();
        let final_position = series.position.last().copied().unwrap_or(0.0);
        let paid_for_asset = account.buys_asset && invested > 0.0;
        Self {
            income,
            cost,
            tax,
            hours,
            invested,
            net: income - cost - tax - invested,
            final_position,
            per_hour: quotient(account.paid_for_hours, account.paid_hours),
            share: Share::new(by_reason, income),
            verdict: Verdict::new(by_reason, income, paid_for_asset),
            present_value: discount.present_value(&flows),
            real_final_position: final_position * discount.deflator,
            irr: irr::irr(&flows),
            payback_month: payback::payback_month(account),
            tail: Tail::new(series, account.tail_from),
            tail_from: account.tail_from,
        }
    }
}

/// The sums of several series, added side by side: each addition waits for the one before it in its own series only.
pub(crate) fn sums<const COUNT: usize>(series: [&[f64]; COUNT]) -> [f64; COUNT] {
    let months = series[0].len();
    // Cut to one length, so that no index below needs a check.
    let series = series.map(|series| &series[..months]);
    let mut sums = [0.0; COUNT];
    for m in 0..months {
        for (sum, series) in sums.iter_mut().zip(series) {
            *sum += series[m];
        }
    }
    sums
}

/// `a / b`; none where b is 0, or so near it that the quotient is beyond the largest number.
pub(crate) fn quotient(a: f64, b: f64) -> Option<f64> {
    Some(a / b).filter(|quotient| b > 0.0 && quotient.is_finite())
}
