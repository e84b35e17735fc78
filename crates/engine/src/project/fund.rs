//! The stock market.

use super::{Flows, Span};
use crate::math::pow;
use crate::scenario::Fund;

pub(super) fn flows(fund: &Fund, span: &Span) -> Flows {
    let mut flows = blank(span.months);
    let factor = monthly_factor(fund);
    grow(fund, span, |_| factor, &mut flows);
    flows
}

/// No money yet, for so many months; a fund keeps the gain in each payout.
pub(crate) fn blank(months: usize) -> Flows {
    Flows {
        gain: Some(vec![0.0; months]),
        ..Flows::zero(months)
    }
}

/// By what the money grows in a month, after the fee.
pub(crate) fn monthly_factor(fund: &Fund) -> f64 {
    let growth = 1.0 + fund.annual_return.median();
    pow(growth * (1.0 - fund.annual_fee.median()), 1.0 / 12.0)
}

/// A fund is not followed beyond this, which only a chain of wonders reaches; sums of it stay finite.
const LARGEST: f64 = 1e250;

/// Lets the money grow by each month's factor, with payouts and contributions; `flows` are still 0.
pub(crate) fn grow(fund: &Fund, span: &Span, factor: impl Fn(usize) -> f64, flows: &mut Flows) {
    let initial = fund.initial.median();
    flows.upfront = initial;
    let contribution = fund.contribution_per_month.median();
    let payout = fund.payout_rate.median() / 12.0;
    let payout_from = span.start + fund.payout_from_month as usize;

    // The balance, and the money in it that was put in and not yet paid out.
    let (mut balance, mut basis) = (initial, initial);
    for m in span.active() {
        balance = (balance * factor(m)).min(LARGEST);
        if m >= payout_from {
            let pay = balance * payout;
            // The model's pay·(1 − K/B), with pay/B written as the rate: so it holds at B = 0 too.
            if let Some(gain) = &mut flows.gain {
                gain[m] = pay - basis * payout;
            }
            flows.capital[m] = pay;
            balance -= pay;
            basis *= 1.0 - payout;
        }
        if span.works(m) {
            flows.invested[m] = contribution;
            balance += contribution;
            basis += contribution;
        }
        flows.asset[m] = balance;
    }
}
