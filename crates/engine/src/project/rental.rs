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
    Terms::new(rental, span).own(span, |_| 1.0, &mut flows);
    flows
}

/// What does not hang on luck: the loan, the rent, and how the value rises on its own.
pub(crate) struct Terms {
    price: f64,
    upfront: f64,
    /// What is owed after 0, 1, 2, … payments.
    balances: Vec<f64>,
    /// Interest a month.
    rate: f64,
    /// The rent of each month.
    rent: Vec<f64>,
    /// The value after 0, 1, 2, … months, as a share of the price.
    growth: Vec<f64>,
    upkeep: f64,
    manager: f64,
    own_hours: f64,
    kept_when_sold: f64,
}

/// A value is not followed beyond this, which only a chain of wonders reaches; sums of it stay finite.
const LARGEST: f64 = 1e250;

impl Terms {
    pub(crate) fn new(rental: &Rental, span: &Span) -> Self {
        let price = rental.price.median();
        let down = rental.down_payment_share.median();
        let mortgage = Mortgage {
            loan: price * (1.0 - down),
            payments: rental.mortgage_months as usize,
            rate: rental.mortgage_rate.median() / 12.0,
        };
        let rent = rental.rent_per_month.median() * (1.0 - rental.vacancy.median());
        let mut steps = span.steps(rental.rent_growth.median());
        steps.iter_mut().for_each(|step| *step *= rent);
        let months = span.active().len();
        Self {
            price,
            upfront: price * (down + rental.closing_cost_share.median()),
            balances: (0..=months).map(|paid| mortgage.balance(paid)).collect(),
            rate: mortgage.rate,
            rent: steps,
            growth: twelfths(1.0 + rental.appreciation.median(), 1.0, months + 1),
            upkeep: rental.upkeep_share.median() / 12.0,
            manager: rental.manager_share.median(),
            own_hours: rental.self_manage_hours_per_month.median(),
            kept_when_sold: 1.0 - rental.selling_cost_share.median(),
        }
    }

    /// Owns the property; `market` is by what luck has multiplied its value up to the end of a month.
    pub(crate) fn own(&self, span: &Span, market: impl Fn(usize) -> f64, flows: &mut Flows) {
        flows.upfront = self.upfront;
        let mut value = self.price;
        for (i, m) in span.active().enumerate() {
            let (balance, after) = (self.balances[i], self.balances[i + 1]);
            let received = self.rent[m];
            let by_myself = self.own_hours > 0.0 && span.works(m);
            let managed = if by_myself {
                0.0
            } else {
                self.manager * received
            };
            flows.capital[m] = received;
            flows.cost[m] = value * self.upkeep + balance * self.rate + managed;
            flows.invested[m] = balance - after;
            flows.hours[m] = if by_myself { self.own_hours } else { 0.0 };
            value = (self.price * self.growth[i + 1] * market(m)).min(LARGEST);
            flows.asset[m] = value * self.kept_when_sold - after;
        }
    }
}
