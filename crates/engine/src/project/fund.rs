//! The stock market.

use super::{Flows, Span};
use crate::math::pow;
use crate::scenario::Fund;

pub(super) fn flows(fund: &Fund, span: &Span) -> Flows {
    let mut flows = Flows::zero(span.months);
    let initial = fund.initial.median();
    flows.upfront = initial;
    let growth = 1.0 + fund.annual_return.median();
    let factor = pow(growth * (1.0 - fund.annual_fee.median()), 1.0 / 12.0);
    let contribution = fund.contribution_per_month.median();
    let payout = fund.payout_rate.median() / 12.0;
    let payout_from = span.start + fund.payout_from_month as usize;

    let mut gain = vec![0.0; span.months];
    // The balance, and the money in it that was put in and not yet paid out.
    let (mut balance, mut basis) = (initial, initial);
    for m in span.active() {
        balance *= factor;
        if m >= payout_from {
            let pay = balance * payout;
            // The model's pay·(1 − K/B), with pay/B written as the rate: so it holds at B = 0 too.
            gain[m] = pay - basis * payout;
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
    flows.gain = Some(gain);
    flows
}
