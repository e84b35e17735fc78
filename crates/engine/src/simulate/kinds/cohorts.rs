//! Customers who came together, until the last of them has left.
//!
//! A cohort of few is followed customer by customer, each with one draw of how long they stay. A cohort
//! of many is thinned month by month: of n alike customers those who stay are binomial. Both are exact.

use super::survival::Survival;
use crate::math::{ln, ln_1p};
use crate::project::Span;
use crate::project::residual::hazard::Hazard;
use crate::simulate::distributions::binomial;
use crate::simulate::random::Generator;

/// The rules that every cohort lives by.
pub(super) struct Rules {
    pub hazard: Hazard,
    /// The chance to leave a month besides, once nobody looks after the customers.
    pub leave_unserved: f64,
    /// Ages at which a customer is paid for lie below this.
    pub paid_for: usize,
    /// From which age on each rate holds; the first from 1, neighbours differ.
    pub rates: Vec<(usize, f64)>,
    pub span: Span,
}

/// Customers who came together.
pub(super) struct Cohort {
    /// The month in which they are first counted.
    pub month: usize,
    /// Their age in it.
    pub age: usize,
    pub count: f64,
}

impl Rules {
    /// The rate at an age of 1 or more.
    fn rate(&self, age: usize) -> f64 {
        let after = self.rates.partition_point(|&(from, _)| from <= age);
        self.rates[after.saturating_sub(1)].1
    }

    /// The chance to stay from the month before to month `m`, at age `age` in it.
    pub fn stays(&self, age: usize, m: usize) -> f64 {
        let served = if m >= self.span.end {
            1.0 - self.leave_unserved
        } else {
            1.0
        };
        (1.0 - self.hazard.at(age)) * served
    }

    /// The age from which on all customers are alike for good, if there is one: the last rate holds,
    /// and the chance to leave has no memory.
    pub fn alike_from(&self) -> Option<usize> {
        let steady = matches!(self.hazard, Hazard::Steady(_)) && self.paid_for == usize::MAX;
        let last = self.rates.last().map_or(1, |rate| rate.0);
        steady.then_some(if last <= 1 { 0 } else { last })
    }

    /// The month after the last in which a cohort can pay.
    pub fn end(&self, cohort: &Cohort) -> usize {
        let paid = self.paid_for.saturating_sub(cohort.age);
        self.span.months.min(cohort.month.saturating_add(paid))
    }

    /// How many draws it takes to thin a cohort to its end.
    pub fn draws(&self, cohort: &Cohort) -> usize {
        let end = self.end(cohort);
        let until = self.alike_from().map_or(end, |age| {
            end.min(cohort.month + age.saturating_sub(cohort.age))
        });
        let months = until.saturating_sub(cohort.month);
        match self.hazard {
            Hazard::Fading { period, .. } if self.leave_unserved == 0.0 => months / period,
            _ => months,
        }
    }
}

/// Who is there in each month, and the sum of their rates.
#[derive(Default)]
pub(super) struct Tally {
    /// All who pay.
    pub customers: Vec<f64>,
    /// The sum of their rates, but for new ones'.
    pub rates: Vec<f64>,
    /// Those who reach the age from which on all are alike, by month.
    pub alike: Vec<f64>,
    /// By how much the number of those followed one by one changes, each month.
    present: Vec<i32>,
    /// The same for those paid by each of the rates, one after the other.
    paid: Vec<i32>,
    /// Whether anybody is followed one by one.
    one_by_one: bool,
}

impl Tally {
    /// Everything back to 0.
    pub fn clear(&mut self, rules: &Rules) {
        let months = rules.span.months;
        for series in [&mut self.customers, &mut self.rates, &mut self.alike] {
            series.clear();
            series.resize(months, 0.0);
        }
        if self.one_by_one || self.present.is_empty() {
            self.present.clear();
            self.present.resize(months + 1, 0);
            self.paid.clear();
            self.paid.resize((months + 1) * rules.rates.len(), 0);
        }
        self.one_by_one = false;
    }

    /// Follows a cohort month by month.
    pub fn thin(&mut self, rules: &Rules, cohort: &Cohort, generator: &mut Generator) {
        let alike = rules.alike_from().unwrap_or(usize::MAX);
        let mut count = cohort.count;
        for m in cohort.month..rules.end(cohort) {
            let age = cohort.age + (m - cohort.month);
            if m > cohort.month {
                count = binomial(generator, count, rules.stays(age, m));
            }
            if count == 0.0 {
                return;
            }
            if age >= alike {
                self.alike[m] += count;
                return;
            }
            self.customers[m] += count;
            if age > 0 {
                self.rates[m] += count * rules.rate(age);
            }
        }
    }

    /// Follows each customer of a cohort.
    pub fn follow(
        &mut self,
        rules: &Rules,
        cohort: &Cohort,
        survival: &Survival,
        generator: &mut Generator,
    ) {
        self.one_by_one = true;
        let months = rules.span.months;
        let end = rules.end(cohort);
        let unserved_from = rules.span.end.max(cohort.month + 1);
        let keep = ln_1p(-rules.leave_unserved);
        for _ in 0..cohort.count as usize {
            let mut gone = end.min(cohort.month + survival.months(generator.uniform()));
            if rules.leave_unserved > 0.0 {
                // Drawn even where it is not needed, so that the next customer's luck is the same.
                let uniform = generator.uniform();
                if gone > unserved_from {
                    let stays = (ln(uniform) / keep).min(months as f64);
                    gone = gone.min(unserved_from + stays as usize);
                }
            }
            self.present[cohort.month] += 1;
            self.present[gone] -= 1;
            self.count_paid(rules, cohort, gone);
        }
    }

    /// Counts a customer who is there before month `gone` under the rates that they pass through.
    fn count_paid(&mut self, rules: &Rules, cohort: &Cohort, gone: usize) {
        let row = rules.span.months + 1;
        let month_of = |age: usize| (cohort.month + age).saturating_sub(cohort.age);
        for (class, &(from, _)) in rules.rates.iter().enumerate() {
            let from = month_of(from).max(cohort.month);
            if from >= gone {
                return;
            }
            let until = rules
                .rates
                .get(class + 1)
                .map_or(gone, |next| month_of(next.0).clamp(cohort.month, gone));
            if from < until {
                self.paid[class * row + from] += 1;
                self.paid[class * row + until] -= 1;
            }
        }
    }

    /// Adds those followed one by one to the sums.
    pub fn gather(&mut self, rules: &Rules) {
        if !self.one_by_one {
            return;
        }
        let mut present = 0;
        for (customers, change) in self.customers.iter_mut().zip(&self.present) {
            present += change;
            *customers += f64::from(present);
        }
        let rows = self.paid.chunks(rules.span.months + 1);
        for (row, &(_, rate)) in rows.zip(&rules.rates) {
            let mut paid = 0;
            for (rates, change) in self.rates.iter_mut().zip(row) {
                paid += change;
                *rates += f64::from(paid) * rate;
            }
        }
    }
}
