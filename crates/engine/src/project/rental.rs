//! Real estate.

use super::{Flows, Span};
use crate::math::{exp_m1, ln_1p, twelfths};
use crate::scenario::Rental;

/// A loan repaid in level payments.
struct Mortgage {
    loan: f64,
    payments: usize,
    /// Interest a month.
    rate: f64,
}

impl Mortgage {
    /// What is owed after `paid` payments.
    ///
    /// The annuity formula, with (1+ρ)^−k − 1 taken by `expm1`, so that tiny rates lose no digits.
    fn balance(&self, paid: usize) -> f64 {
        if paid >= self.payments {
            return 0.0;
        }
        let (left, all) = ((self.payments - paid) as f64, self.payments as f64);
        let log = ln_1p(self.rate);
        if log == 0.0 {
            return self.loan * left / all;
        }
        self.loan * (exp_m1(-left * log) / exp_m1(-all * log))
    }
}

pub(super) fn flows(rental: &Rental, span: &Span) -> Flows {
    let mut flows = Flows::zero(span.months);
    let price = rental.price.median();
    let down = rental.down_payment_share.median();
    flows.upfront = price * (down + rental.closing_cost_share.median());
    let mortgage = Mortgage {
        loan: price * (1.0 - down),
        payments: rental.mortgage_months as usize,
        rate: rental.mortgage_rate.median() / 12.0,
    };
    let rent = rental.rent_per_month.median() * (1.0 - rental.vacancy.median());
    let steps = span.steps(rental.rent_growth.median());
    let active = span.active();
    let growth = twelfths(1.0 + rental.appreciation.median(), 1.0, active.len() + 1);
    let upkeep = rental.upkeep_share.median() / 12.0;
    let manager = rental.manager_share.median();
    let own_hours = rental.self_manage_hours_per_month.median();
    let kept_when_sold = 1.0 - rental.selling_cost_share.median();

    let mut value = price;
    let mut balance = mortgage.balance(0);
    for m in active {
        let i = m - span.start;
        let after = mortgage.balance(i + 1);
        let interest = balance * mortgage.rate;
        let received = rent * steps[m];
        let by_myself = own_hours > 0.0 && span.works(m);
        let managed = if by_myself { 0.0 } else { manager * received };
        flows.capital[m] = received;
        flows.cost[m] = value * upkeep + interest + managed;
        flows.invested[m] = balance - after;
        flows.hours[m] = if by_myself { own_hours } else { 0.0 };
        value = price * growth[i + 1];
        balance = after;
        flows.asset[m] = value * kept_when_sold - balance;
    }
    flows
}
