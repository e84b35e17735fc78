//! Customers who keep paying, one by one or cohort by cohort.

use super::cohorts::{Cohort, Rules, Tally};
use super::survival::Survival;
use crate::project::residual::hazard::Hazard;
use crate::project::residual::{People, Terms, new_customers};
use crate::project::{Flows, Span};
use crate::scenario::Residual;
use crate::simulate::distributions::{Binomials, Poissons};
use crate::simulate::luck::{Luck, Purpose};

/// Fewer customers than this are followed one by one, however few draws it takes to thin them.
const ALWAYS_FOLLOWED: f64 = 2.0;

pub(super) struct ResidualLife {
    terms: Terms,
    rules: Rules,
    /// How many customers come: a law for each number that is expected of a month, and for each month
    /// the place of its law.
    arrivals: Vec<Poissons>,
    arrives: Vec<usize>,
    /// How many of those stay who are alike for good: while they are served, and after.
    staying: [Binomials; 2],
    /// Customers from before, as one cohort.
    existing: Cohort,
    survival: Survival,
    existing_survival: Survival,
    tally: Tally,
    new: Vec<f64>,
}

impl ResidualLife {
    pub fn new(residual: &Residual, span: &Span) -> Self {
        let hazard = Hazard::new(&residual.retention);
        let existing = Cohort {
            month: span.start,
            age: residual.existing_age_months as usize,
            count: (residual.existing_customers.median() + 0.5).floor(),
        };
        let months = span.active().len();
        let survival = Survival::new(&hazard, 0, months);
        let existing_survival = if existing.count > 0.0 {
            Survival::new(&hazard, existing.age, months)
        } else {
            Survival::new(&hazard, 0, 0)
        };
        let mut rates: Vec<(usize, f64)> = Vec::new();
        for (year, rate) in residual.rates_by_year.iter().enumerate() {
            let rate = rate.median();
            if rates.last().is_none_or(|last| last.1 != rate) {
                rates.push(((year * 12).max(1), rate));
            }
        }
        let mut arrivals: Vec<Poissons> = Vec::new();
        let expected = new_customers(residual, span).into_iter();
        let arrives = expected.map(|mean| {
            if arrivals.last().is_none_or(|last| last.mean() != mean) {
                arrivals.push(Poissons::new(mean));
            }
            arrivals.len() - 1
        });
        let arrives = arrives.collect();
        let rules = Rules {
            hazard,
            leave_unserved: residual.churn_after_stop.median(),
            paid_for: residual
                .pays_for_months
                .map_or(usize::MAX, |months| months as usize),
            rates,
            span: *span,
        };
        let stays = |m: usize| Binomials::new(rules.stays(1, m));
        Self {
            terms: Terms::new(residual, span),
            arrivals,
            arrives,
            staying: [stays(0), stays(usize::MAX)],
            existing,
            survival,
            existing_survival,
            rules,
            tally: Tally::default(),
            new: Vec::new(),
        }
    }

    pub fn live(&mut self, luck: Luck, span: &Span, flows: &mut Flows) {
        self.tally.clear(&self.rules);
        self.new.clear();
        self.new.resize(span.months, 0.0);
        let existing = &self.existing;
        if existing.count > 0.0 && existing.age < self.rules.paid_for {
            let generator = &mut luck.of(Purpose::Existing, 0);
            if self.rules.draws(existing) as f64 >= existing.count {
                let survival = &self.existing_survival;
                self.tally
                    .follow(&self.rules, existing, survival, generator);
            } else {
                self.tally.thin(&self.rules, existing, generator);
            }
        }
        let alike_at_once = self.rules.alike_from() == Some(0);
        for m in span.worked() {
            let count = self.arrivals[self.arrives[m]].first(luck.key(Purpose::Arrivals, m));
            self.new[m] = count;
            if count == 0.0 {
                continue;
            }
            if alike_at_once {
                self.tally.alike[m] += count;
                continue;
            }
            let (month, age) = (m, 0);
            let cohort = Cohort { month, age, count };
            let generator = &mut luck.of(Purpose::CustomersLeave, m);
            let draws = self.rules.draws(&cohort) as f64;
            if count <= draws.max(ALWAYS_FOLLOWED) {
                self.tally
                    .follow(&self.rules, &cohort, &self.survival, generator);
            } else {
                self.tally.thin(&self.rules, &cohort, generator);
            }
        }
        self.keep_alike(luck, alike_at_once);
        self.tally.gather(&self.rules);
        let people = People {
            new: &self.new,
            customers: &self.tally.customers,
            rates: &self.tally.rates,
        };
        self.terms.pay(span, &people, flows);
    }

    /// Follows all who are alike for good as one number.
    fn keep_alike(&mut self, luck: Luck, with_new: bool) {
        if self.rules.alike_from().is_none() {
            return;
        }
        let last_rate = self.rules.rates.last().map_or(0.0, |rate| rate.1);
        let mut count = 0.0;
        for m in self.rules.span.active() {
            if count > 0.0 {
                let unserved = usize::from(m >= self.rules.span.end);
                count = self.staying[unserved].first(luck.key(Purpose::AlikeLeave, m), count);
            }
            count += self.tally.alike[m];
            let new = if with_new { self.new[m] } else { 0.0 };
            self.tally.customers[m] += count;
            self.tally.rates[m] += (count - new) * last_rate;
        }
    }
}
