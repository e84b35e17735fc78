//! Works that sell again.
//!
//! Tiers and advances are counted work by work, so the cost is works × months.

use super::{Flows, Span};
use crate::math::exp2;
use crate::scenario::Royalty;

pub(super) fn flows(royalty: &Royalty, span: &Span) -> Flows {
    let mut flows = Flows::zero(span.months);
    let works = Works::new(royalty, span);
    works.make(&mut flows);
    for &release in &works.releases {
        works.sell(release, &mut flows, |_, units| units);
    }
    if works.existing > 0 {
        // They are all alike, so one is followed and counted as many.
        works.sell_existing(f64::from(works.existing), &mut flows, |_, units| units);
    }
    flows
}

/// What does not hang on luck: how works are made, when they are out, what they are expected to sell.
pub(crate) struct Works {
    span: Span,
    upfront: f64,
    /// Hours and costs of each month.
    making: (Vec<f64>, Vec<f64>),
    /// The months ρ_j in which works come out.
    pub releases: Vec<usize>,
    /// Works that were out before, and their age at the start.
    pub existing: u32,
    existing_age: usize,
    /// What each of them has sold before.
    existing_sold: f64,
    pub advance: f64,
    promoted: Vec<bool>,
    /// The price of each month, as a share of the first year's.
    pub steps: Vec<f64>,
    market: Market,
}

impl Works {
    pub(crate) fn new(royalty: &Royalty, span: &Span) -> Self {
        let mut making = Flows::zero(span.months);
        make(royalty, span, &mut making);
        let releases = releases(royalty, span);
        let promoted = promote(royalty, span, &releases, &mut making);
        let existing_age = royalty.existing_age_months as usize;
        let existing = royalty.existing_works;
        let ages_before = if existing > 0 { existing_age } else { 0 };
        let market = Market::new(royalty, ages_before + span.months);
        let ages_sold = 0..ages_before.min(market.term);
        Self {
            span: *span,
            upfront: royalty.setup_cost.median(),
            making: (making.hours, making.cost),
            releases,
            existing,
            existing_age,
            existing_sold: ages_sold.map(|k| market.units(k, false)).sum(),
            advance: royalty.advance_per_work.median(),
            promoted,
            steps: span.steps(royalty.price_growth.median()),
            market,
        }
    }

    /// Hours and costs of every month.
    pub(crate) fn make(&self, flows: &mut Flows) {
        flows.upfront = self.upfront;
        flows.hours.copy_from_slice(&self.making.0);
        flows.cost.copy_from_slice(&self.making.1);
    }

    /// What a unit brings in prices of the first year, where that is the same for all.
    pub(crate) fn one_rate(&self) -> Option<f64> {
        let rate = self.market.tiers[0].1;
        (self.market.tiers.iter().all(|tier| tier.1 == rate)).then_some(rate)
    }

    /// Month and expected units of a work that came out in month `release`, as long as it sells.
    pub(crate) fn expected(&self, release: usize) -> impl Iterator<Item = (usize, f64)> + '_ {
        let end = self
            .span
            .months
            .min(release.saturating_add(self.market.term));
        (release..end).map(move |m| (m, self.market.units(m - release, self.promoted[m])))
    }

    /// Month and expected units of one of the works that were out before.
    pub(crate) fn expected_existing(&self) -> impl Iterator<Item = (usize, f64)> + '_ {
        let age = |m: usize| self.existing_age + (m - self.span.start);
        let months = self.span.active();
        let selling = months.take_while(move |&m| age(m) < self.market.term);
        selling.map(move |m| (m, self.market.units(age(m), self.promoted[m])))
    }

    /// Sells a work that came out in month `release`; `units` says how many a month, by what is expected.
    pub(crate) fn sell(
        &self,
        release: usize,
        flows: &mut Flows,
        mut units: impl FnMut(usize, f64) -> f64,
    ) {
        let mut sold = Sold::new(&self.market, self.advance);
        for (m, expected) in self.expected(release) {
            let advance = if m == release { sold.advance } else { 0.0 };
            let pay = advance + sold.royalties(units(m, expected), self.steps[m]);
            let reason = if m == release {
                &mut flows.first
            } else {
                &mut flows.again
            };
            reason[m] += pay;
        }
    }

    /// Sells a work that was out before, and counts it `count` times.
    pub(crate) fn sell_existing(
        &self,
        count: f64,
        flows: &mut Flows,
        mut units: impl FnMut(usize, f64) -> f64,
    ) {
        let mut sold = Sold::new(&self.market, 0.0);
        sold.units = self.existing_sold;
        for (m, expected) in self.expected_existing() {
            flows.again[m] += sold.royalties(units(m, expected), self.steps[m]) * count;
        }
    }
}

/// How many units all works sell in each month of a span, those from before included.
///
/// It is what the royalties of [`crate::project::project`] are counted on, and no series of the
/// projection, because the units of a song and of a course are not one measure.
pub fn units_sold(royalty: &Royalty, span: &Span) -> Vec<f64> {
    let mut units = vec![0.0; span.months];
    let works = Works::new(royalty, span);
    for (m, sold) in works
        .releases
        .iter()
        .flat_map(|&month| works.expected(month))
    {
        units[m] += sold;
    }
    if works.existing > 0 {
        for (m, sold) in works.expected_existing() {
            units[m] += sold * f64::from(works.existing);
        }
    }
    units
}

/// Hours and costs of making: every month of making that is worked, finished or not.
fn make(royalty: &Royalty, span: &Span, flows: &mut Flows) {
    let months = royalty.months_to_make as usize;
    let hours = royalty.hours_per_work.median() / months as f64;
    let cost = royalty.cost_per_work.median();
    for begun in beginnings(royalty, span) {
        flows.cost[begun] += cost;
        for m in begun..span.end.min(begun + months) {
            flows.hours[m] += hours;
        }
    }
}

/// The months a_j in which works are begun, as far as they are worked.
fn beginnings<'a>(royalty: &'a Royalty, span: &'a Span) -> impl Iterator<Item = usize> + 'a {
    let between = royalty.months_between() as usize;
    (0..royalty.works as usize)
        .map(move |j| span.start + j * between)
        .filter(|&m| span.works(m))
}

/// The months ρ_j in which works come out: all their months were worked.
fn releases(royalty: &Royalty, span: &Span) -> Vec<usize> {
    let months = royalty.months_to_make as usize;
    beginnings(royalty, span)
        .map(|begun| begun + months)
        .filter(|&out| out <= span.end)
        .collect()
}

/// Whether each month is one of promotion, which it is while I work and a work is in its term.
fn promote(royalty: &Royalty, span: &Span, releases: &[usize], flows: &mut Flows) -> Vec<bool> {
    let term = royalty
        .term_months
        .map_or(usize::MAX, |months| months as usize);
    let hours = royalty.promotion_hours_per_month.median();
    let cost = royalty.promotion_cost_per_month.median();
    let existing_age = royalty.existing_age_months as usize;
    let mut promoted = vec![false; span.months];
    for m in span.worked() {
        // Works come out in order, so the newest is the last of those released.
        let newest = releases.partition_point(|&out| out <= m).checked_sub(1);
        let new = newest.is_some_and(|i| m - releases[i] < term);
        let old = royalty.existing_works > 0 && existing_age + (m - span.start) < term;
        if new || old {
            promoted[m] = true;
            flows.hours[m] += hours;
            flows.cost[m] += cost;
        }
    }
    promoted
}

/// What one work sells by its age, and what a unit brings.
struct Market {
    /// Units by age in months, without promotion.
    by_age: Vec<f64>,
    lift: f64,
    term: usize,
    /// From how many units on each tier holds, and what one unit in it brings.
    tiers: Vec<(f64, f64)>,
}

impl Market {
    fn new(royalty: &Royalty, ages: usize) -> Self {
        let first = royalty.units_first_month.median();
        let tail = royalty.long_tail.median();
        let half_life = royalty.half_life_months.map(|half_life| half_life.median());
        let by_age = (0..ages).map(|k| {
            let decayed = half_life.map_or(1.0, |half_life| exp2(-(k as f64) / half_life));
            first * (tail + (1.0 - tail) * decayed)
        });
        let (price, deduction) = (royalty.price.median(), royalty.deduction_per_unit.median());
        let share = royalty.share.median();
        let tiers = royalty.rate_tiers.iter().map(|tier| {
            let per_unit = (tier.rate.median() * price - deduction).max(0.0) * share;
            (tier.from_units, per_unit)
        });
        Self {
            by_age: by_age.collect(),
            lift: 1.0 + royalty.promotion_lift.median(),
            term: royalty
                .term_months
                .map_or(usize::MAX, |months| months as usize),
            tiers: tiers.collect(),
        }
    }

    fn units(&self, age: usize, promoted: bool) -> f64 {
        self.by_age[age] * if promoted { self.lift } else { 1.0 }
    }
}

/// What one work has sold and earned so far.
struct Sold<'a> {
    market: &'a Market,
    units: f64,
    advance: f64,
    /// What of the advance its royalties have not made good yet.
    unrecouped: f64,
    /// The tier that the next unit falls in.
    tier: usize,
}

impl<'a> Sold<'a> {
    fn new(market: &'a Market, advance: f64) -> Self {
        Self {
            market,
            units: 0.0,
            advance,
            unrecouped: advance,
            tier: 0,
        }
    }

    /// The royalties paid on so many more units, beyond what the advance has paid already.
    fn royalties(&mut self, units: f64, step: f64) -> f64 {
        let earned = self.earn(units) * step;
        let recouped = earned.min(self.unrecouped);
        self.unrecouped -= recouped;
        earned - recouped
    }

    /// What so many more units bring, split at the tiers' edges, in prices of the first year.
    fn earn(&mut self, units: f64) -> f64 {
        let tiers = &self.market.tiers;
        let end = self.units + units;
        let mut earned = 0.0;
        while let Some(&(edge, _)) = tiers.get(self.tier + 1) {
            if end <= edge {
                break;
            }
            earned += (edge - self.units).max(0.0) * tiers[self.tier].1;
            self.units = self.units.max(edge);
            self.tier += 1;
        }
        earned += (end - self.units) * tiers[self.tier].1;
        self.units = end;
        earned
    }
}
