//! Works that sell again, unit by unit.
//!
//! Where every unit brings the same and no advance is to be made good, works need not be told apart:
//! the sum of independent Poisson numbers is Poisson, so a month takes two draws, one for the works
//! that come out in it and one for all others. That is exact in law. Else each work draws its own.

use crate::math::exp;
use crate::project::royalty::Works;
use crate::project::{Flows, Span};
use crate::scenario::Royalty;
use crate::simulate::distributions::{first_poisson, normal_quantile};
use crate::simulate::luck::{Luck, Purpose};

pub(super) struct RoyaltyLife {
    works: Works,
    hit_spread: f64,
    /// What every unit brings, where works need not be told apart.
    one_rate: Option<f64>,
    /// The expected units of each month: of works that come out in it, and of all others.
    expected: Vec<[f64; 2]>,
}

impl RoyaltyLife {
    pub fn new(royalty: &Royalty, span: &Span) -> Self {
        let works = Works::new(royalty, span);
        let one_rate = works.one_rate().filter(|_| works.advance == 0.0);
        let mut life = Self {
            works,
            hit_spread: royalty.hit_spread,
            one_rate,
            expected: vec![[0.0; 2]; span.months],
        };
        if life.one_rate.is_some() && life.hit_spread == 0.0 {
            life.add_up(|_| 1.0);
        }
        life
    }

    /// Adds up what all works are expected to sell; `liked` is the luck of each, those from before last.
    fn add_up(&mut self, liked: impl Fn(usize) -> f64) {
        self.expected.fill([0.0; 2]);
        for (j, &release) in self.works.releases.iter().enumerate() {
            let liked = liked(j);
            for (m, units) in self.works.expected(release) {
                self.expected[m][usize::from(m > release)] += liked * units;
            }
        }
        let existing = (0..self.works.existing as usize).map(|j| liked(from_before(j)));
        let existing: f64 = existing.sum();
        if existing > 0.0 {
            for (m, units) in self.works.expected_existing() {
                self.expected[m][1] += existing * units;
            }
        }
    }

    pub fn live(&mut self, luck: Luck, flows: &mut Flows) {
        self.works.make(flows);
        let spread = self.hit_spread;
        let liked = |work: usize| {
            if spread == 0.0 {
                return 1.0;
            }
            let z = normal_quantile(luck.key(Purpose::Hit, work).uniform());
            exp(spread * z - spread * spread / 2.0)
        };
        let Some(rate) = self.one_rate else {
            self.sell_each(luck, liked, flows);
            return;
        };
        if spread > 0.0 {
            self.add_up(liked);
        }
        for (m, &[out, later]) in self.expected.iter().enumerate() {
            let worth = rate * self.works.steps[m];
            if out > 0.0 {
                flows.first[m] = first_poisson(luck.key(Purpose::Arrivals, m), out) * worth;
            }
            if later > 0.0 {
                flows.again[m] = first_poisson(luck.key(Purpose::MoreArrivals, m), later) * worth;
            }
        }
    }

    fn sell_each(&self, luck: Luck, liked: impl Fn(usize) -> f64, flows: &mut Flows) {
        let sold = |work: usize, m: usize, mean: f64| {
            first_poisson(luck.key_of_one(Purpose::Arrivals, work, m), mean)
        };
        for (j, &release) in self.works.releases.iter().enumerate() {
            let liked = liked(j);
            self.works
                .sell(release, flows, |m, units| sold(j, m, liked * units));
        }
        for j in 0..self.works.existing as usize {
            let work = from_before(j);
            let liked = liked(work);
            self.works
                .sell_existing(1.0, flows, |m, units| sold(work, m, liked * units));
        }
    }
}

/// The number under which the luck of a work from before is drawn: beyond any new one's.
const fn from_before(existing: usize) -> usize {
    (1 << 20) + existing
}
