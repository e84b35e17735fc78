//! Customers who keep paying: financial services, subscriptions, memberships, travel.

use super::Quantity;
use super::fields::fields;
use crate::bounds::Presence::{Defaulted, Required};
use crate::bounds::{COUNT, Domain, GROWTH, HOURS, MONEY, MONTHS, RATE, SHARE, list};
use crate::bounds::{number, whole};

fields! {
    /// Customers who are gathered once and pay on, for as long as they stay.
    pub struct Residual {
        /// New customers a month, once the ramp is over.
        new_customers_per_month: Quantity = 0.0.into(), COUNT, Required;
        /// Months over which the new customers a month rise to their full number.
        ramp_months: u32 = 0, MONTHS, Defaulted;
        /// Hours to gain one customer.
        hours_per_customer: Quantity = 0.0.into(), number(0.0, 1e6), Defaulted;
        /// Hours a month besides, while working.
        hours_per_month: Quantity = 0.0.into(), HOURS, Defaulted;
        /// Hours a month to look after one customer, while working.
        service_hours_per_customer: Quantity = 0.0.into(), number(0.0, 1e6), Defaulted;
        /// Money to gain one customer.
        cost_per_customer: Quantity = 0.0.into(), MONEY, Defaulted;
        /// Running costs a month, while working.
        cost_per_month: Quantity = 0.0.into(), MONEY, Defaulted;
        /// Costs a month that never stop (licence, insurance).
        upkeep_per_month: Quantity = 0.0.into(), MONEY, Defaulted;
        /// How customers stay.
        retention: Retention = Retention::default(), Domain::Retention, Required;
        /// The share of customers who leave a month besides, once nobody looks after them.
        churn_after_stop: Quantity = 0.0.into(), SHARE, Defaulted;
        /// Months for which a customer is paid for; none: as long as they stay.
        pays_for_months: Option<u32> = None, whole(1, 1200), Defaulted;
        /// What a customer pays a month, on which the rates are counted.
        value_per_month: Quantity = 0.0.into(), MONEY, Required;
        /// Its yearly rise.
        value_growth: Quantity = 0.0.into(), GROWTH, Defaulted;
        /// Money for gaining one customer.
        bonus_per_customer: Quantity = 0.0.into(), MONEY, Defaulted;
        /// The rate on a customer's first payment.
        rate_first: Quantity = 0.0.into(), RATE, Required;
        /// The rates on later payments, by year; the last repeats.
        rates_by_year: Vec<Quantity> = vec![Quantity::Point(0.0)], list(1, 100, 0.0, 1000.0), Required;
        /// Customers from before.
        existing_customers: Quantity = 0.0.into(), COUNT, Defaulted;
        /// How long they have been customers at the start, in months.
        existing_age_months: u32 = 12, whole(1, 1200), Defaulted;
        /// Money put in at the start.
        setup_cost: Quantity = 0.0.into(), MONEY, Defaulted;
    }
}

/// How customers stay.
#[derive(Clone, Debug, PartialEq)]
pub enum Retention {
    /// The same share leaves every month.
    Steady(Steady),
    /// Those who stay are ever more loyal: shifted-beta-geometric (Fader & Hardie 2007).
    Fading(Fading),
}

impl Default for Retention {
    fn default() -> Self {
        Retention::Steady(Steady::default())
    }
}

fields! {
    /// The same share leaves every month.
    pub struct Steady {
        /// The share of customers who leave a month.
        monthly_churn: Quantity = 0.0.into(), SHARE, Required;
    }
}

fields! {
    /// Shifted-beta-geometric retention: each customer has a chance to leave per period,
    /// beta-distributed over customers, so the loyal remain.
    ///
    /// Source: P. Fader & B. Hardie, "How to project customer retention",
    /// Journal of Interactive Marketing 21 (2007) 76–90.
    pub struct Fading {
        /// The first shape of the beta distribution.
        alpha: Quantity = 1.0.into(), number(0.001, 1e6), Required;
        /// The second shape of the beta distribution.
        beta: Quantity = 9.0.into(), number(0.001, 1e6), Required;
        /// Months in a period (12: customers can leave once a year).
        period_months: u32 = 1, whole(1, 1200), Defaulted;
    }
}
