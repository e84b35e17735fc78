//! How customers pay and stay: cohorts of any age, convolved with their survival curve.

use super::super::Span;
use super::hazard::Hazard;
use super::{add_scaled, steady};
use crate::scenario::Residual;

/// The rules that every cohort lives by.
pub(super) struct Book {
    pub(super) hazard: Hazard,
    /// Ages at which a customer is paid for lie below this.
    pub(super) paid_for: usize,
    rates: Vec<f64>,
}

impl Book {
    pub(super) fn new(residual: &Residual) -> Self {
        Self {
            hazard: Hazard::new(&residual.retention),
            paid_for: residual
                .pays_for_months
                .map_or(usize::MAX, |months| months as usize),
            rates: residual
                .rates_by_year
                .iter()
                .map(|rate| rate.median())
                .collect(),
        }
    }

    /// The rate on a payment at an age in months; the last year's repeats.
    pub(super) fn rate(&self, age: usize) -> f64 {
        let last = self.rates.len() - 1;
        self.rates[(age / 12).min(last)]
    }

    /// The share of customers of age `from` who still pay at ages `from`, `from` + 1, … below `paid_for`.
    pub(super) fn survival(&self, from: usize, count: usize) -> Vec<f64> {
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

    /// Adds the customers gained month by month, and the sum of their rates but for new ones'.
    pub(super) fn add_new(
        &self,
        new: &[f64],
        span: &Span,
        customers: &mut [f64],
        rates: &mut [f64],
    ) {
        let stay = self.survival(0, span.months.saturating_sub(span.start));
        if let Hazard::Steady(churn) = self.hazard {
            let (customers, rates) = (&mut customers[span.start..], &mut rates[span.start..]);
            let stay = (1.0 - churn, stay.as_slice());
            steady::add_new(&new[span.start..], stay, &self.rates, customers, rates);
            return;
        }
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

    /// Adds the customers who were there before: one more cohort, paying in the first month already.
    pub(super) fn add_existing(
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
