//! Tax: a flat rate on profit, with losses carried forward.

use super::Flows;
use crate::scenario::KindName;

/// Writes the tax of each month.
///
/// With P the profit so far, tax falls due on what P exceeds its highest level before;
/// a loss is thereby carried forward until it is made good.
///
/// `tax` has a place for each month.
pub(crate) fn tax(flows: &Flows, rate: f64, kind: KindName, start: usize, tax: &mut [f64]) {
    tax.fill(0.0);
    if rate == 0.0 {
        return;
    }
    let (mut profit, mut highest) = (0.0_f64, 0.0_f64);
    for (m, tax) in tax.iter_mut().enumerate() {
        if m == start && kind.is_working() {
            profit -= flows.upfront;
        }
        profit += match &flows.gain {
            Some(gain) => gain[m] - flows.cost[m],
            None => flows.income(m) - flows.cost[m],
        };
        if profit > highest {
            *tax = rate * (profit - highest);
            highest = profit;
        }
    }
}
