//! Customers of mine, and a team of customer gatherers.

use super::Quantity;
use super::fields::fields;
use crate::bounds::Presence::{Defaulted, Required};
use crate::bounds::{COUNT, Domain, GROWTH, HOURS, MONEY, POSITIVE, RATE, SHARE, list, number};

const LEVELS: Domain = list(0, 12, 0.0, 1e9);

fields! {
    /// Network marketing: customers, members who gather customers and members, and pay by level.
    pub struct Team {
        /// Customers that I gain a month.
        my_customers_per_month: Quantity = 0.0.into(), COUNT, Required;
        /// Members that I recruit a month.
        my_recruits_per_month: Quantity = 0.0.into(), COUNT, Required;
        /// Hours a month, while working.
        hours_per_month: Quantity = 0.0.into(), HOURS, Defaulted;
        /// Hours to gain one customer.
        hours_per_customer: Quantity = 0.0.into(), number(0.0, 1e6), Defaulted;
        /// Hours to recruit one member.
        hours_per_recruit: Quantity = 0.0.into(), number(0.0, 1e6), Defaulted;
        /// Customers that an average member gains a month.
        member_customers_per_month: Quantity = 0.0.into(), number(0.0, 1000.0), Required;
        /// Members that an average member recruits a month.
        member_recruits_per_month: Quantity = 0.0.into(), number(0.0, 10.0), Required;
        /// How alike members are, in simulated lives only; none: all the same.
        member_dispersion: Option<f64> = None, POSITIVE, Defaulted;
        /// The share of customers who leave a month.
        customer_churn: Quantity = 0.0.into(), SHARE, Required;
        /// The share of members who drop out a month.
        member_attrition: Quantity = 0.0.into(), SHARE, Required;
        /// What a customer orders a month.
        order_per_month: Quantity = 0.0.into(), MONEY, Required;
        /// What a member orders a month.
        member_order_per_month: Quantity = 0.0.into(), MONEY, Defaulted;
        /// Yearly rise of the orders.
        value_growth: Quantity = 0.0.into(), GROWTH, Defaulted;
        /// My rate on my own customers' orders.
        retail_rate: Quantity = 0.0.into(), RATE, Required;
        /// My rates on the orders of each level of the team.
        level_rates: Vec<Quantity> = vec![Quantity::Point(0.0)], list(1, 12, 0.0, 1000.0), Required;
        /// Whether people move up a level when the member between us leaves.
        roll_up: bool = false, Domain::Flag, Defaulted;
        /// Money put in at the start.
        setup_cost: Quantity = 0.0.into(), MONEY, Defaulted;
        /// Running costs a month, while working.
        cost_per_month: Quantity = 0.0.into(), MONEY, Defaulted;
        /// What it costs a month to stay entitled to pay.
        stay_cost_per_month: Quantity = 0.0.into(), MONEY, Defaulted;
        /// Whether I stay entitled when I have stopped working.
        keep_active_after_stop: bool = true, Domain::Flag, Defaulted;
        /// How many people can ever join.
        market_size: f64 = 1e10, number(1.0, 1e10), Defaulted;
        /// Customers of mine from before.
        existing_customers: Quantity = 0.0.into(), COUNT, Defaulted;
        /// Members from before, by level.
        existing_members: Vec<Quantity> = Vec::new(), LEVELS, Defaulted;
        /// Those members' customers from before, by level.
        existing_member_customers: Vec<Quantity> = Vec::new(), LEVELS, Defaulted;
    }
}
