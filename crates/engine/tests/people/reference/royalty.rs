//! Works that sell again, unit by unit: each work has its own luck, its own tiers and its own advance.

use super::account::Flows;
use super::luck::Luck;
use super::time::{Months, number};
use paid_again_engine::scenario::Royalty;

struct Work {
    /// The month in which it was released; before month 0 for what was out before.
    released: isize,
    /// How many times as many units as expected it sells, for ever.
    fortune: f64,
    /// Units sold so far.
    sold: f64,
    /// What of its advance is not yet recouped.
    owed: f64,
    /// Whether it was made in this life.
    mine: bool,
}

pub fn live(works: &Royalty, months: &Months, luck: &mut Luck, flows: &mut Flows) {
    flows.upfront = number(works.setup_cost);
    let term = works.term_months.map_or(isize::MAX, |term| term as isize);
    let in_term =
        |work: &Work, month: isize| work.released <= month && month - work.released < term;
    let mut shelf = existing(works, months, term, luck);
    shelf.extend(made(works, months, luck, flows));
    for month in months.start..months.horizon {
        let now = month as isize;
        let promoting = months.works(month) && shelf.iter().any(|work| in_term(work, now));
        if promoting {
            flows.hours[month] += number(works.promotion_hours_per_month);
            flows.cost[month] += number(works.promotion_cost_per_month);
        }
        let lift = if promoting {
            number(works.promotion_lift)
        } else {
            0.0
        };
        let step = months.step(number(works.price_growth), month);
        for work in shelf.iter_mut().filter(|work| in_term(work, now)) {
            let age = (now - work.released) as f64;
            let expected = decayed(works, age) * (1.0 + lift);
            let mut royalty = 0.0;
            for _ in 0..luck.count(expected * work.fortune) {
                royalty += one_unit(works, work, step);
            }
            let recouped = royalty.min(work.owed);
            work.owed -= recouped;
            let mut pay = royalty - recouped;
            if work.mine && work.released == now {
                pay += number(works.advance_per_work);
                flows.first[month] += pay;
            } else {
                flows.again[month] += pay;
            }
        }
    }
}

/// Expected units of a work of that age, without promotion.
fn decayed(works: &Royalty, age: f64) -> f64 {
    let tail = number(works.long_tail);
    let left = match works.half_life_months {
        Some(half_life) => libm::exp2(-age / number(half_life)),
        None => 1.0,
    };
    number(works.units_first_month) * (tail + (1.0 - tail) * left)
}

/// What one more unit earns; a unit that lies on a tier's edge is split there.
fn one_unit(works: &Royalty, work: &mut Work, step: f64) -> f64 {
    let (from, to) = (work.sold, work.sold + 1.0);
    work.sold = to;
    let mut royalty = 0.0;
    for (i, tier) in works.rate_tiers.iter().enumerate() {
        let next = works.rate_tiers.get(i + 1);
        let ends = next.map_or(f64::INFINITY, |next| next.from_units);
        let part = to.min(ends) - from.max(tier.from_units);
        if part > 0.0 {
            let price = number(works.price) * step;
            let deduction = number(works.deduction_per_unit) * step;
            royalty += part * (number(tier.rate) * price - deduction).max(0.0);
        }
    }
    royalty * number(works.share)
}

/// What was out before: it has sold what was to be expected, and owes no advance.
fn existing(works: &Royalty, months: &Months, term: isize, luck: &mut Luck) -> Vec<Work> {
    let age = works.existing_age_months as isize;
    let earlier = 0..age.min(term);
    let sold = earlier.map(|age| decayed(works, age as f64)).sum();
    let work = |_| Work {
        released: months.start as isize - age,
        fortune: fortune(works, luck),
        sold,
        owed: 0.0,
        mine: false,
    };
    (0..works.existing_works).map(work).collect()
}

/// The works that are finished; all that are begun take hours and money.
fn made(works: &Royalty, months: &Months, luck: &mut Luck, flows: &mut Flows) -> Vec<Work> {
    let to_make = works.months_to_make as usize;
    let mut shelf = Vec::new();
    for j in 0..works.works as usize {
        let begun = months.start + j * works.months_between() as usize;
        let released = begun + to_make;
        for month in (begun..released).filter(|month| months.works(*month)) {
            flows.hours[month] += number(works.hours_per_work) / to_make as f64;
            if month == begun {
                flows.cost[month] += number(works.cost_per_work);
            }
        }
        if released <= months.end {
            shelf.push(Work {
                released: released as isize,
                fortune: fortune(works, luck),
                sold: 0.0,
                owed: number(works.advance_per_work),
                mine: true,
            });
        }
    }
    shelf
}

/// Lognormal with mean 1.
fn fortune(works: &Royalty, luck: &mut Luck) -> f64 {
    let spread = works.hit_spread;
    libm::exp(spread * luck.normal() - spread * spread / 2.0)
}
