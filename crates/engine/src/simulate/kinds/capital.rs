//! Fund and rental: money in a market that rises and falls.
//!
//! Each month has one shock for all funds and one for all rentals, scaled by each one's own volatility.

use crate::math::{exp, sqrt};
use crate::project::{Flows, Span, fund, rental};
use crate::scenario::{Fund, Rental};
use crate::simulate::distributions::normal_quantile;
use crate::simulate::random::Generator;

/// The deviation of a month's log-return, of a yearly one.
fn monthly(volatility: f64) -> f64 {
    volatility / sqrt(12.0)
}

/// Writes what is made of each shock, from month 0 on: months before the start have theirs too.
fn follow(market: &mut Generator, months: &mut [f64], mut shock: impl FnMut(f64) -> f64) {
    for month in months {
        *month = shock(normal_quantile(market.uniform()));
    }
}

/// A fund whose monthly log-return is normal.
pub(super) struct FundLife {
    fund: Fund,
    /// The growth of a month at the median.
    factor: f64,
    deviation: f64,
    factors: Vec<f64>,
}

impl FundLife {
    pub fn new(fund: &Fund) -> Self {
        Self {
            factor: fund::monthly_factor(fund),
            deviation: monthly(fund.annual_volatility.median()),
            fund: fund.clone(),
            factors: Vec::new(),
        }
    }

    pub fn live(&mut self, mut market: Generator, span: &Span, flows: &mut Flows) {
        let (factor, deviation) = (self.factor, self.deviation);
        self.factors.resize(span.months, 0.0);
        follow(&mut market, &mut self.factors, |shock| {
            factor * exp(deviation * shock)
        });
        fund::grow(&self.fund, span, |m| self.factors[m], flows);
    }
}

/// A rental whose monthly log-appreciation is normal.
pub(super) struct RentalLife {
    terms: rental::Terms,
    deviation: f64,
    market: Vec<f64>,
}

impl RentalLife {
    pub fn new(rental: &Rental, span: &Span) -> Self {
        Self {
            terms: rental::Terms::new(rental, span),
            deviation: monthly(rental.appreciation_volatility.median()),
            market: Vec::new(),
        }
    }

    pub fn live(&mut self, mut market: Generator, span: &Span, flows: &mut Flows) {
        let (deviation, start) = (self.deviation, span.start);
        self.market.resize(span.months, 0.0);
        // What shocks before the start did to the price is in the price.
        let (mut sum, mut m) = (0.0, 0);
        follow(&mut market, &mut self.market, |shock| {
            if m >= start {
                sum += shock;
            }
            m += 1;
            exp(deviation * sum)
        });
        self.terms.own(span, |m| self.market[m], flows);
    }
}
