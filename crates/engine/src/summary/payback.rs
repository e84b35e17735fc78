//! When all the money that was put in is back.

use super::EQUAL;
use super::account::Account;

/// The first month at whose end, and ever after, the cash balance is not below 0.
///
/// None if it never is below 0, or ends there. Money put in at the beginning of a month counts then.
pub(super) fn payback_month(account: &Account<'_>) -> Option<usize> {
    let months = account.series.months();
    let moved = account.moved();
    let mut cash = 0.0;
    let mut moved_before = 0.0;
    let mut last_short = None;
    for (m, &moved) in moved.iter().enumerate() {
        let upfront = account.upfront_at(m);
        cash -= upfront;
        if cash < -EQUAL * (moved_before + upfront) {
            // Short at the beginning of month m: back at its end at the earliest.
            last_short = Some(m);
        }
        cash += account.series.net[m];
        moved_before = moved;
        if cash < -EQUAL * moved {
            last_short = Some(m + 1);
        }
    }
    last_short.filter(|&month| month < months)
}
