//! Works that sell again.
//!
//! Tiers and advances are counted work by work, so the cost is works × months.

use super::{Flows, Span};
use crate::math::exp2;
use crate::scenario::Royalty;

pub(super) fn flows(royalty: &Royalty, span: &Span) -> Flows {
    let mut flows = Flows::zero(span.months);
    flows.upfront = royalty.setup_cost.median();
    make(royalty, span, &mut flows);
    let releases = releases(royalty, span);
    let promoted = promote(royalty, span, &releases, &mut flows);
    let steps = span.steps(royalty.price_growth.median());
    let existing_age = royalty.existing_age_months as usize;
    let market = Market::new(royalty, existing_age + span.months);

    for release in releases {
        let mut sold = Sold::new(&market, royalty.advance_per_work.median());
        for m in release..span.months.min(release.saturating_add(market.term)) {
            let units = market.units(m - release, promoted[m]);
            let advance = if m == release { sold.advance } else { 0.0 };
            let pay = advance + sold.royalties(units, steps[m]);
            let reason = if m == release {
                &mut flows.first
            } else {
                &mut flows.again
            };
            reason[m] += pay;
        }
    }
    existing(royalty, span, &market, &promoted, &steps, &mut flows.again);
    flows
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

/// What works from before sell; they are all alike, so one is followed and counted as many.
fn existing(
    royalty: &Royalty,
    span: &Span,
    market: &Market,
    promoted: &[bool],
    steps: &[f64],
    again: &mut [f64],
) {
    if royalty.existing_works == 0 {
        return;
    }
    let age = royalty.existing_age_months as usize;
    let mut sold = Sold::new(market, 0.0);
    sold.units = (0..age.min(market.term))
        .map(|k| market.units(k, false))
        .sum();
    for m in span.active() {
        let k = age + (m - span.start);
        if k < market.term {
            let pay = sold.royalties(market.units(k, promoted[m]), steps[m]);
            again[m] += pay * f64::from(royalty.existing_works);
        }
    }
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
