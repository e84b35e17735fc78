//! Amounts in words: as they will be, or in today's money.

use crate::format::Currency;
use paid_again_engine::project::StreamProjection;

/// How an amount of some later month is written.
#[derive(Clone, Debug, PartialEq)]
pub struct Prices {
    /// The currency.
    pub currency: Currency,
    /// By how much prices rise in a year, where amounts are wanted in today's money.
    pub inflation: Option<f64>,
}

impl Prices {
    /// An amount that is there after so many months.
    pub fn amount(&self, x: f64, months: usize) -> String {
        self.currency.amount(self.shown(x, months))
    }

    /// The same in the money that is shown.
    pub fn shown(&self, x: f64, months: usize) -> f64 {
        match self.inflation {
            Some(inflation) => x * libm::pow(1.0 + inflation, months as f64 / -12.0),
            None => x,
        }
    }

    /// Where an option ends.
    pub fn end_of(&self, stream: &StreamProjection) -> String {
        self.currency.amount(self.end(stream))
    }

    /// How far apart two options end. Who is ahead is said in words: what is equal but for rounding may
    /// end ahead and yet a little lower.
    pub fn gap(&self, one: &StreamProjection, other: &StreamProjection) -> String {
        self.currency
            .amount((self.end(one) - self.end(other)).abs())
    }

    /// Where an option ends, in the money that is shown.
    pub fn end(&self, stream: &StreamProjection) -> f64 {
        match self.inflation {
            Some(_) => stream.summary.real_final_position,
            None => stream.summary.final_position,
        }
    }
}
