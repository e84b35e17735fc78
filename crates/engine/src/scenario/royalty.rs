//! Works that sell again: a book, a song, a course.

use super::Quantity;
use super::fields::fields;
use crate::bounds::Presence::{Defaulted, Inherits, Required};
use crate::bounds::{COUNT, Domain, GROWTH, HOURS, MONEY, MONTHS, POSITIVE, RATE, SHARE};
use crate::bounds::{number, whole};

fields! {
    /// A book, a song, a course: made once, sold as long as people buy.
    pub struct Royalty {
        /// How many works are made.
        works: u32 = 1, whole(1, 1000), Defaulted;
        /// Months from the start of one work to the start of the next.
        months_between: Option<u32> = None, MONTHS, Inherits("months_to_make");
        /// Months that one work takes.
        months_to_make: u32 = 1, whole(1, 1200), Defaulted;
        /// Hours that one work takes, spread evenly over its months.
        hours_per_work: Quantity = 0.0.into(), number(0.0, 1e6), Required;
        /// Money that one work costs, in its first month.
        cost_per_work: Quantity = 0.0.into(), MONEY, Defaulted;
        /// Money paid when a work is out, and recouped from its royalties.
        advance_per_work: Quantity = 0.0.into(), MONEY, Defaulted;
        /// Units of one work sold in its first month.
        units_first_month: Quantity = 0.0.into(), COUNT, Required;
        /// Months after which the decaying part of the sales has halved; none: no decay.
        half_life_months: Option<Quantity> = None, POSITIVE, Defaulted;
        /// The share of the sales that does not decay.
        long_tail: Quantity = 0.0.into(), SHARE, Defaulted;
        /// Months for which a work is paid; none: for ever.
        term_months: Option<u32> = None, whole(1, 1200), Defaulted;
        /// Price of one unit, on which the rate is counted.
        price: Quantity = 0.0.into(), MONEY, Required;
        /// Yearly rise of price and deduction.
        price_growth: Quantity = 0.0.into(), GROWTH, Defaulted;
        /// Royalty rates by the work's own units sold so far.
        rate_tiers: Vec<Tier> = vec![Tier::default()], Domain::Tiers, Required;
        /// Money taken off each unit's royalty (delivery, printing).
        deduction_per_unit: Quantity = 0.0.into(), MONEY, Defaulted;
        /// My share of the royalty (after co-writers, agent).
        share: Quantity = 1.0.into(), SHARE, Defaulted;
        /// Hours of promotion a month, while a work is out and I work.
        promotion_hours_per_month: Quantity = 0.0.into(), HOURS, Defaulted;
        /// Money for promotion in such a month.
        promotion_cost_per_month: Quantity = 0.0.into(), MONEY, Defaulted;
        /// By how much promotion raises the sales: 0.5 is half as many again.
        promotion_lift: Quantity = 0.0.into(), RATE, Defaulted;
        /// How far works differ in luck, in simulated lives only: a log-deviation.
        hit_spread: f64 = 0.0, number(0.0, 5.0), Defaulted;
        /// Works that were out before.
        existing_works: u32 = 0, whole(0, 1000), Defaulted;
        /// Their age at the start, in months.
        existing_age_months: u32 = 12, MONTHS, Defaulted;
        /// Money put in at the start.
        setup_cost: Quantity = 0.0.into(), MONEY, Defaulted;
    }
}

fields! {
    /// A royalty rate that holds from a number of units on.
    pub struct Tier {
        /// Units of the work sold before the first at this rate.
        from_units: f64 = 0.0, number(0.0, 1e12), Required;
        /// The rate on the price.
        rate: Quantity = 0.0.into(), RATE, Required;
    }
}

impl Royalty {
    /// Months from the start of one work to the start of the next.
    pub fn months_between(&self) -> u32 {
        self.months_between.unwrap_or(self.months_to_make)
    }
}
