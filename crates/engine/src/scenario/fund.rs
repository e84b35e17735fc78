//! The stock market: money put in, with risk.

use super::Quantity;
use super::fields::fields;
use crate::bounds::Presence::{Defaulted, Required};
use crate::bounds::{GROWTH, MONEY, MONTHS, SHARE, number};

fields! {
    /// Money in an index fund: paid for capital, not for work.
    pub struct Fund {
        /// Money put in at the start.
        initial: Quantity = 0.0.into(), MONEY, Defaulted;
        /// Money put in a month, while working.
        contribution_per_month: Quantity = 0.0.into(), MONEY, Defaulted;
        /// Yearly compound return, the median.
        annual_return: Quantity = 0.0.into(), GROWTH, Required;
        /// Yearly volatility, in simulated lives only.
        annual_volatility: Quantity = 0.0.into(), number(0.0, 5.0), Defaulted;
        /// Yearly fee, as a share of the money.
        annual_fee: Quantity = 0.0.into(), number(0.0, 0.99), Defaulted;
        /// Yearly payout, as a share of the money, paid monthly.
        payout_rate: Quantity = 0.0.into(), SHARE, Defaulted;
        /// The month from the start in which payouts begin.
        payout_from_month: u32 = 0, MONTHS, Defaulted;
    }
}
