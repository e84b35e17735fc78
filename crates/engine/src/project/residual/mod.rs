//! Customers who keep paying, cohort by cohort.
//!
//! All cohorts live by the same survival curve, so customers and pay are convolutions of the
//! new customers with that curve. With a chance to leave that depends on age the model itself
//! remembers every cohort, and `book` convolves as written; constant churn forgets, and `steady`
//! does the same in time linear in the months.

mod book;
pub(crate) mod hazard;
mod lifetime;
mod steady;

use super::{Flows, Span};
use crate::scenario::Residual;
use book::Book;
pub(crate) use lifetime::lifetime;

pub(super) fn flows(residual: &Residual, span: &Span) -> Flows {
    let mut flows = blank(span.months);
    let book = Book::new(residual);
    let new = new_customers(residual, span);

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
        rates[m] *= served;
    }
    let people = People {
        new: &new,
        customers: &customers,
        rates: &rates,
    };
    Terms::new(residual, span).pay(span, &people, &mut flows);
    flows
}

/// No customers yet, for so many months.
pub(crate) fn blank(months: usize) -> Flows {
    Flows {
        customers: Some(vec![0.0; months]),
        ..Flows::zero(months)
    }
}

/// Who is there in each month.
pub(crate) struct People<'a> {
    /// New customers.
    pub new: &'a [f64],
    /// All who pay, the new ones included.
    pub customers: &'a [f64],
    /// The sum of their rates, but for the new ones'.
    pub rates: &'a [f64],
}

/// What people pay, and what they cost in money and hours.
pub(crate) struct Terms {
    upfront: f64,
    /// What a customer pays in each month.
    worth: Vec<f64>,
    rate_first: f64,
    bonus: f64,
    upkeep: f64,
    hours_per_customer: f64,
    hours: f64,
    service: f64,
    cost_per_customer: f64,
    cost: f64,
}

impl Terms {
    pub(crate) fn new(residual: &Residual, span: &Span) -> Self {
        let value = residual.value_per_month.median();
        let mut worth = span.steps(residual.value_growth.median());
        worth.iter_mut().for_each(|step| *step *= value);
        Self {
            upfront: residual.setup_cost.median(),
            worth,
            rate_first: residual.rate_first.median(),
            bonus: residual.bonus_per_customer.median(),
            upkeep: residual.upkeep_per_month.median(),
            hours_per_customer: residual.hours_per_customer.median(),
            hours: residual.hours_per_month.median(),
            service: residual.service_hours_per_customer.median(),
            cost_per_customer: residual.cost_per_customer.median(),
            cost: residual.cost_per_month.median(),
        }
    }

    /// What these people bring and take, month by month.
    pub(crate) fn pay(&self, span: &Span, people: &People<'_>, flows: &mut Flows) {
        flows.upfront = self.upfront;
        for m in span.active() {
            let worth = self.worth[m];
            flows.first[m] = people.new[m] * (self.rate_first * worth + self.bonus);
            flows.again[m] = people.rates[m] * worth;
            flows.cost[m] = self.upkeep;
        }
        for m in span.worked() {
            let new = people.new[m];
            let service = self.service * people.customers[m];
            flows.hours[m] = new * self.hours_per_customer + self.hours + service;
            flows.cost[m] += new * self.cost_per_customer + self.cost;
        }
        if let Some(customers) = &mut flows.customers {
            customers.copy_from_slice(people.customers);
        }
    }
}

/// New customers of each month, rising over the ramp, none when work has stopped.
pub(crate) fn new_customers(residual: &Residual, span: &Span) -> Vec<f64> {
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
