//! Customers who keep paying, cohort by cohort.
//!
//! All cohorts live by the same survival curve, so customers and pay are convolutions of the
//! new customers with that curve. With a chance to leave that depends on age the model itself
//! remembers every cohort, and `book` convolves as written; constant churn forgets, and `steady`
//! does the same in time linear in the months.

mod book;
mod hazard;
mod steady;

use super::{Flows, Span};
use crate::scenario::Residual;
use book::Book;

pub(super) fn flows(residual: &Residual, span: &Span) -> Flows {
    let mut flows = Flows::zero(span.months);
    flows.upfront = residual.setup_cost.median();
    let book = Book::new(residual);
    let new = new_customers(residual, span);
    let steps = span.steps(residual.value_growth.median());
    let value = residual.value_per_month.median();
    let (rate_first, bonus) = (
        residual.rate_first.median(),
        residual.bonus_per_customer.median(),
    );

    // Customers present, and the sum of their rates but for the new ones'.
    let (mut customers, mut rates) = (vec![0.0; span.months], vec![0.0; span.months]);
    book.add_new(&new, span, &mut customers, &mut rates);
    book.add_existing(residual, span, &mut customers, &mut rates);

    let leave_unserved = 1.0 - residual.churn_after_stop.median();
    let mut served = 1.0;
    for m in span.active() {
        // Customers of the start month are all there, even if nobody will look after them.
        if m >= span.end && m > span.start {
            served *= leave_unserved;
        }
        customers[m] *= served;
        let worth = value * steps[m];
        flows.first[m] = new[m] * (rate_first * worth + bonus);
        flows.again[m] = rates[m] * served * worth;
        flows.cost[m] = residual.upkeep_per_month.median();
    }
    let (per_customer, hours) = (
        residual.hours_per_customer.median(),
        residual.hours_per_month.median(),
    );
    let service = residual.service_hours_per_customer.median();
    let (gain_cost, cost) = (
        residual.cost_per_customer.median(),
        residual.cost_per_month.median(),
    );
    for m in span.worked() {
        flows.hours[m] = new[m] * per_customer + hours + service * customers[m];
        flows.cost[m] += new[m] * gain_cost + cost;
    }
    flows.customers = Some(customers);
    flows
}

/// New customers of each month, rising over the ramp, none when work has stopped.
fn new_customers(residual: &Residual, span: &Span) -> Vec<f64> {
    let full = residual.new_customers_per_month.median();
    let mut new = vec![0.0; span.months];
    for m in span.worked() {
        let risen = (m - span.start + 1) as f64 / f64::from(residual.ramp_months);
        new[m] = full * risen.min(1.0);
    }
    new
}

/// Adds `values`, each times `scale`, to as many of the `sums`.
fn add_scaled(sums: &mut [f64], values: &[f64], scale: f64) {
    for (sum, value) in sums.iter_mut().zip(values) {
        *sum += value * scale;
    }
}
