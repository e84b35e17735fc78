//! Work that is paid once: a job, a freelance hour, a flat fee.

use super::Quantity;
use super::fields::fields;
use crate::bounds::Presence::{Defaulted, Required};
use crate::bounds::{GROWTH, MONEY, SHARE, number};

fields! {
    /// A job, a freelance hour, a flat fee: each hour is paid one time.
    pub struct PaidOnce {
        /// Money for one job.
        pay_per_job: Quantity = 0.0.into(), MONEY, Required;
        /// Hours that one job takes.
        hours_per_job: Quantity = 1.0.into(), number(0.001, 1e6), Defaulted;
        /// Hours of work a week.
        hours_per_week: Quantity = 0.0.into(), number(0.0, 168.0), Required;
        /// The share of those hours that somebody pays for.
        billable_share: Quantity = 1.0.into(), SHARE, Defaulted;
        /// Weeks without work a year.
        weeks_off_per_year: f64 = 0.0, number(0.0, 52.0), Defaulted;
        /// Yearly rise of the pay.
        annual_raise: Quantity = 0.0.into(), GROWTH, Defaulted;
        /// Running costs a month, while working.
        cost_per_month: Quantity = 0.0.into(), MONEY, Defaulted;
        /// Money put in at the start.
        setup_cost: Quantity = 0.0.into(), MONEY, Defaulted;
    }
}
