//! Customers who keep paying, cohort by cohort.
//!
//! All cohorts live by the same survival curve, so customers and pay are convolutions of the
//! new customers with that curve. This costs (months worked) × (months paid) and not less:
//! with a hazard that depends on age the model itself remembers every cohort.

use super::{Flows, Span};
use crate::scenario::{Fading, Residual, Retention, Steady};

pub(super) fn flows(residual: &Residual, span: &Span) -> Flows {
    let mut flows = Flows::zero(span.months);
    flows.upfront = residual.setup_cost.median();
    let paid_for = residual
        .pays_for_months
        .map_or(usize::MAX, |months| months as usize);
    let book = Book {
        hazard: Hazard::new(&residual.retention),
        paid_for,
        rates: residual
            .rates_by_year
            .iter()
            .map(|rate| rate.median())
            .collect(),
    };
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

/// How customers pay and stay.
struct Book {
    hazard: Hazard,
    /// Ages at which a customer is paid for lie below this.
    paid_for: usize,
    rates: Vec<f64>,
}

impl Book {
    /// The rate on a payment at an age in months; the last year's repeats.
    fn rate(&self, age: usize) -> f64 {
        let last = self.rates.len() - 1;
        self.rates[(age / 12).min(last)]
    }

    /// The share of customers of age `from` who still pay at ages `from`, `from` + 1, … below `paid_for`.
    fn survival(&self, from: usize, count: usize) -> Vec<f64> {
        let mut stays = 1.0;
        let ages = from..from.saturating_add(count).min(self.paid_for).max(from);
        ages.map(|age| {
            if age > from {
                stays *= 1.0 - self.hazard.at(age);
            }
            stays
        })
        .collect()
    }

    fn add_new(&self, new: &[f64], span: &Span, customers: &mut [f64], rates: &mut [f64]) {
        let stay = self.survival(0, span.months.saturating_sub(span.start));
        let mut paid: Vec<f64> = (0..)
            .zip(&stay)
            .map(|(age, s)| s * self.rate(age))
            .collect();
        // The first payment is not of the yearly rates.
        if let Some(first) = paid.first_mut() {
            *first = 0.0;
        }
        for j in span.worked().filter(|&j| new[j] != 0.0) {
            add_scaled(&mut customers[j..], &stay, new[j]);
            add_scaled(&mut rates[j..], &paid, new[j]);
        }
    }

    fn add_existing(
        &self,
        residual: &Residual,
        span: &Span,
        customers: &mut [f64],
        rates: &mut [f64],
    ) {
        let existing = residual.existing_customers.median();
        let age = residual.existing_age_months as usize;
        let stay = self.survival(age, span.months - span.start);
        let paid: Vec<f64> = (age..)
            .zip(&stay)
            .map(|(age, s)| s * self.rate(age))
            .collect();
        add_scaled(&mut customers[span.start..], &stay, existing);
        add_scaled(&mut rates[span.start..], &paid, existing);
    }
}

fn add_scaled(sums: &mut [f64], values: &[f64], scale: f64) {
    for (sum, value) in sums.iter_mut().zip(values) {
        *sum += value * scale;
    }
}

/// The chance to leave between two payments, by the age at the later one.
enum Hazard {
    Steady(f64),
    Fading {
        alpha: f64,
        beta: f64,
        period: usize,
    },
}

impl Hazard {
    fn new(retention: &Retention) -> Self {
        match retention {
            Retention::Steady(Steady { monthly_churn }) => Hazard::Steady(monthly_churn.median()),
            Retention::Fading(Fading {
                alpha,
                beta,
                period_months,
            }) => Hazard::Fading {
                alpha: alpha.median(),
                beta: beta.median(),
                period: *period_months as usize,
            },
        }
    }

    /// h(k), for k ≥ 1. Source of the fading one: Fader & Hardie (2007), equation (7).
    fn at(&self, k: usize) -> f64 {
        match *self {
            Hazard::Steady(churn) => churn,
            Hazard::Fading {
                alpha,
                beta,
                period,
            } if k.is_multiple_of(period) => alpha / (alpha + beta + (k / period) as f64 - 1.0),
            Hazard::Fading { .. } => 0.0,
        }
    }
}
