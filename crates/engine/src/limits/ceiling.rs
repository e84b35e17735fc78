//! The ceiling of a residual: as many leave as come.

use super::finite;
use crate::project::{lifetime, months_of};
use crate::scenario::{Kind, Scenario};

/// Where a residual tends while it is worked on, month after month at its full number of new customers.
///
/// Customers from before are left out, for they leave in time. Money is before tax and at the prices
/// of the first year: `value_growth` raises it on and on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ceiling {
    /// Monthly payments that a new customer is expected to make; none if without end.
    pub payments: Option<f64>,
    /// Customers who pay: new customers a month times those payments; none if they grow without end.
    pub customers: Option<f64>,
    /// Income a month at the ceiling; none if it grows without end.
    pub income: Option<f64>,
    /// Costs a month while working, at any number of customers.
    pub cost: f64,
    /// Customers in the last month of work (the last of all, if work never stops), over the
    /// ceiling; none without a ceiling, or with one of 0.
    pub reached_at_stop: Option<f64>,
    /// Customers in the last month, over the ceiling; none as before.
    pub reached_at_horizon: Option<f64>,
}

/// The ceiling of a residual stream; none for other kinds, and for a stream that is off or absent.
pub fn ceiling(scenario: &Scenario, id: &str) -> Option<Ceiling> {
    let mut on = scenario.streams.iter().filter(|stream| !stream.off);
    let stream = on.find(|stream| stream.id == id)?;
    let Kind::Residual(residual) = &stream.kind else {
        return None;
    };
    let of_one = lifetime(residual);
    let new = residual.new_customers_per_month.median();
    let value = residual.value_per_month.median();
    let first = residual.rate_first.median() * value + residual.bonus_per_customer.median();
    // Nothing of something endless is nothing.
    let times = |a: f64, b: f64| if a == 0.0 { 0.0 } else { a * b };
    let customers = finite(times(new, of_one.payments));
    let months = months_of(scenario, stream);
    let there = months.series.customers.unwrap_or_default();
    let reached = |month: usize| {
        let there = there.get(month).copied().unwrap_or(0.0);
        customers
            .filter(|all| *all > 0.0)
            .and_then(|all| finite(there / all))
    };
    Some(Ceiling {
        payments: finite(of_one.payments),
        customers,
        income: finite(new * first + times(new * value, of_one.rates)),
        cost: new * residual.cost_per_customer.median()
            + residual.cost_per_month.median()
            + residual.upkeep_per_month.median(),
        reached_at_stop: reached(months.span.end.saturating_sub(1)),
        reached_at_horizon: reached(months.span.months - 1),
    })
}
