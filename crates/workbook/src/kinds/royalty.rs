//! Works that sell again: each has two columns, the units it has sold and what they have earned.
//!
//! An advance is recouped, and steps of the royalty are climbed, work by work. The file has a few more
//! columns than the scenario has works, so that their number can be raised.

use crate::book::Look;
use crate::expr::{Area, Compare, Expr, Place, all, any, max, min, num, sum_product, when};
use crate::months::{HEAD, Months, col};
use paid_again_engine::scenario::Royalty;

const PROMOTED: u16 = col::OWN;
const STEP: u16 = col::OWN + 1;
const OLD_UNITS: u16 = col::OWN + 2;
const OLD_EARNED: u16 = col::OWN + 3;
const SLOTS: u16 = col::OWN + 4;

/// The month of what never happens.
const NEVER: f64 = 99_999.0;
/// Works that can be added in the file.
const SPARE: u32 = 6;

/// How many works a file has room for.
pub fn room(royalty: &Royalty) -> u32 {
    royalty.works.saturating_add(SPARE).min(1000)
}

/// What all works have in common, and where it stands.
#[derive(Clone, Copy)]
struct Market {
    units: Place,
    tail: Place,
    /// 1 over the half-life; 0 where nothing fades.
    fade: Place,
    term: Place,
    lift: Place,
    advance: Place,
    /// Where each step begins.
    edges: Area,
    /// By how much a unit brings more from there on.
    more: Area,
    /// How many works there is room for.
    room: u16,
}

impl Market {
    /// Units that a work sells at an age, without promotion.
    fn at_age(&self, age: Expr) -> Expr {
        let decayed = num(2.0).pow((num(0.0) - age) * self.fade);
        self.units * (self.tail + (num(1.0) - self.tail) * decayed)
    }

    /// What so many units bring in prices of the first year, step upon step.
    fn earned(&self, units: Place) -> Expr {
        let Self { edges, more, .. } = *self;
        if edges.from == edges.to {
            return units * more.from;
        }
        sum_product(units.more(edges) * (units - edges) * more)
    }

    /// What the units of a month bring, by the units sold before and after it.
    fn earned_in(&self, months: &Months<'_>, units: u16, m: usize) -> Expr {
        let now = self.earned(months.at(units, m));
        match m.checked_sub(1) {
            Some(before) => now - self.earned(months.at(units, before)),
            None => now,
        }
    }
}

pub(super) fn write(months: &mut Months<'_>, royalty: &Royalty) {
    let setup = months.input("setup_cost");
    months.put_in_at_once(setup.expr());
    let market = market(months, royalty);
    slots(months, &market);
    making(months, &market);
    existing(months, &market);
    sales(months, &market);
    pay(months, &market);
}

fn market(months: &mut Months<'_>, royalty: &Royalty) -> Market {
    let input = |path: &str| months.input(path);
    let (half_life, term) = (input("half_life_months"), input("term_months"));
    let (price, deduction, share) = (input("price"), input("deduction_per_unit"), input("share"));
    let (units, tail) = (input("units_first_month"), input("long_tail"));
    let (lift, advance) = (input("promotion_lift"), input("advance_per_work"));
    let of_rate = |i: usize| {
        let rate = input(&format!("rate_tiers/{i}/rate"));
        max(0.0, rate * price - deduction) * share
    };
    let brings: Vec<(Expr, Expr)> = (0..royalty.rate_tiers.len())
        .map(|i| match i.checked_sub(1) {
            Some(before) => {
                let from = input(&format!("rate_tiers/{i}/from_units"));
                (from.expr(), of_rate(i) - of_rate(before))
            }
            None => (num(0.0), of_rate(i)),
        })
        .collect();
    let fade = when(half_life.empty(), 0.0, num(1.0) / half_life);
    let fade = months.constant("Halvings a month", Look::Number, fade);
    let term = when(term.empty(), NEVER, term);
    let term = months.constant("Pays for months", Look::Whole, term);
    let mut steps = Vec::new();
    for (i, (from, more)) in brings.into_iter().enumerate() {
        let name = match i {
            0 => "A unit brings, and below: from so many on".to_owned(),
            i => format!("… more in step {}", i + 1),
        };
        let more = months.constant(&name, Look::Money, more);
        let edge = below(more);
        months.book.formula(edge, &from, Look::Number);
        steps.push(more);
    }
    let more = Area {
        from: steps.first().copied().unwrap_or(term),
        to: steps.last().copied().unwrap_or(term),
    };
    let edges = Area {
        from: below(more.from),
        to: below(more.to),
    };
    Market {
        units,
        tail,
        fade,
        term,
        lift,
        advance,
        edges,
        more,
        // There are at most a thousand works.
        room: room(royalty) as u16,
    }
}

/// The cell below.
fn below(place: Place) -> Place {
    Place {
        row: place.row + 1,
        ..place
    }
}

/// The columns of work j: units, and further right what they earned.
fn units_of(j: u16) -> u16 {
    SLOTS + j
}

fn earned_of(market: &Market, j: u16) -> u16 {
    SLOTS + market.room + j
}

/// The rows above a work's columns: when it is begun, and when it is out.
const BEGUN: u32 = HEAD - 3;
const OUT: u32 = HEAD - 2;
const OVER: u32 = HEAD - 1;

fn row_of(months: &Months<'_>, market: &Market, row: u32, first: u16) -> Area {
    let at = |col: u16| Place::new(months.sheet, row, col);
    Area {
        from: at(first),
        to: at(first + market.room - 1),
    }
}

/// When each work is begun, is out, and sells no more.
fn slots(months: &mut Months<'_>, market: &Market) {
    let input = |path: &str| months.input(path);
    let (works, between, make) = (
        input("works"),
        input("months_between"),
        input("months_to_make"),
    );
    let apart = when(between.empty(), make, between);
    let apart = months.constant("A new one every months", Look::Whole, apart);
    let (start, end, horizon, sheet) = (months.start, months.end, months.horizon, months.sheet);
    for (row, name) in [
        (BEGUN, "Begun in month"),
        (OUT, "Out in month"),
        (OVER, "Sells until before month"),
    ] {
        months
            .book
            .write(Place::new(sheet, row, SLOTS - 1), name, Look::Head);
    }
    for j in 0..market.room {
        let at = |row: u32| Place::new(sheet, row, units_of(j));
        let begins = start + apart * f64::from(j);
        let is_begun = all(vec![
            num(f64::from(j)).less(works),
            begins.clone().less(end),
        ]);
        months
            .book
            .formula(at(BEGUN), &when(is_begun, begins, NEVER), Look::Whole);
        let out = at(BEGUN) + make;
        let is_out = out.clone().at_most(end);
        months
            .book
            .formula(at(OUT), &when(is_out, out, NEVER), Look::Whole);
        let over = min(at(OUT) + market.term, horizon);
        months.book.formula(at(OVER), &over, Look::Whole);
    }
}

/// Hours and costs of making and promoting, and whether a month is one of promotion.
fn making(months: &mut Months<'_>, market: &Market) {
    let input = |path: &str| months.input(path);
    let (make, hours, cost) = (
        input("months_to_make"),
        input("hours_per_work"),
        input("cost_per_work"),
    );
    let (promo_hours, promo_cost) = (
        input("promotion_hours_per_month"),
        input("promotion_cost_per_month"),
    );
    let (old, old_age, growth) = (
        input("existing_works"),
        input("existing_age_months"),
        input("price_growth"),
    );
    let term = market.term;
    let begun = row_of(months, market, BEGUN, SLOTS);
    let out = row_of(months, market, OUT, SLOTS);
    months.fill(&[
        (PROMOTED, "Promoting", Look::Whole, &|months, m| {
            let month = months.at(col::MONTH, m);
            let sells = out.at_most(month) * month.less(out + term);
            let new = sum_product(sells).more(0.0);
            let older = all(vec![old.more(0.0), (old_age + months.age(m)).less(term)]);
            let promotes = all(vec![
                months.at(col::WORKS, m).same(1.0),
                any(vec![new, older]),
            ]);
            when(promotes, 1.0, 0.0)
        }),
        (
            STEP,
            "Price, in those of the first year",
            Look::Number,
            &|months, m| months.step(growth, m),
        ),
        Months::known(col::COST, &|months, m| {
            let month = months.at(col::MONTH, m);
            let begins = sum_product(begun.same(month) * 1.0);
            begins * cost + months.at(PROMOTED, m) * promo_cost
        }),
        Months::known(col::HOURS, &|months, m| {
            let month = months.at(col::MONTH, m);
            let made = sum_product(begun.at_most(month) * month.less(begun + make));
            let making = months.at(col::WORKS, m) * made * hours / make;
            making + months.at(PROMOTED, m) * promo_hours
        }),
    ]);
}

/// One of the works that were out before: they are all alike.
fn existing(months: &mut Months<'_>, market: &Market) {
    let age = months.input("existing_age_months");
    let (tail, fade) = (market.tail, market.fade);
    let ages = min(age, market.term);
    let ages = months.constant("Existing: months sold before", Look::Whole, ages);
    // The sum of 2^(−k·fade) over the ages before.
    let halved = |count: Expr| num(1.0) - num(2.0).pow((num(0.0) - count) * fade);
    let faded = when(fade.same(0.0), ages, halved(ages.expr()) / halved(num(1.0)));
    let sold = market.units * (tail * ages + (num(1.0) - tail) * faded);
    let sold = months.constant("Existing: units of one sold before", Look::Number, sold);
    months.fill(&[
        (
            OLD_UNITS,
            "Existing: units of one so far",
            Look::Number,
            &|months, m| {
                let old = age + months.age(m);
                let inside = all(vec![
                    months.at(col::ACTIVE, m).same(1.0),
                    old.clone().less(market.term),
                ]);
                let before = if m == 0 {
                    sold.into()
                } else {
                    months.before(OLD_UNITS, m)
                };
                let lifted = num(1.0) + market.lift * months.at(PROMOTED, m);
                before + when(inside, market.at_age(old) * lifted, 0.0)
            },
        ),
        (
            OLD_EARNED,
            "Existing: one pays",
            Look::Money,
            &|months, m| {
                let before = if m == 0 {
                    market.earned(sold)
                } else {
                    market.earned(months.at(OLD_UNITS, m - 1))
                };
                (market.earned(months.at(OLD_UNITS, m)) - before) * months.at(STEP, m)
            },
        ),
    ]);
}

/// Units and earnings of each work so far.
fn sales(months: &mut Months<'_>, market: &Market) {
    for j in 0..market.room {
        let (units, earned) = (units_of(j), earned_of(market, j));
        let at = |row: u32| Place::new(months.sheet, row, units);
        let (out, over) = (at(OUT), at(OVER));
        let name = j + 1;
        months.fill(&[
            (
                units,
                &format!("Work {name}: units so far"),
                Look::Number,
                &|months, m| {
                    let month = months.at(col::MONTH, m);
                    let sells = all(vec![month.at_least(out), month.less(over)]);
                    let lifted = num(1.0) + market.lift * months.at(PROMOTED, m);
                    let sold = when(sells, market.at_age(month - out) * lifted, 0.0);
                    months.before(units, m) + sold
                },
            ),
            (
                earned,
                &format!("Work {name}: earned so far"),
                Look::Money,
                &|months, m| {
                    months.before(earned, m)
                        + market.earned_in(months, units, m) * months.at(STEP, m)
                },
            ),
        ]);
    }
}

/// What the works pay: the advance when they are out, and royalties beyond it.
fn pay(months: &mut Months<'_>, market: &Market) {
    let count = months.input("existing_works");
    let advance = market.advance;
    let out = row_of(months, market, OUT, SLOTS);
    let (first, last) = (earned_of(market, 0), earned_of(market, market.room - 1));
    let row = |months: &Months<'_>, m: usize| Area {
        from: months.at(first, m),
        to: months.at(last, m),
    };
    // What all works have paid beyond the advance so far.
    let beyond = |months: &Months<'_>, m: usize| {
        let earned = row(months, m);
        sum_product(earned.more(advance) * (earned - advance))
    };
    months.fill(&[
        Months::known(col::FIRST, &|months, m| {
            let earned = row(months, m);
            let month = months.at(col::MONTH, m);
            let at_once = earned.more(advance) * (earned - advance) + advance;
            months.at(col::ACTIVE, m) * sum_product(out.same(month) * at_once)
        }),
        Months::known(col::AGAIN, &|months, m| {
            let month = months.at(col::MONTH, m);
            let earned = row(months, m);
            let at_once =
                sum_product(out.same(month) * (earned.more(advance) * (earned - advance)));
            let more = match m.checked_sub(1) {
                Some(before) => beyond(months, m) - beyond(months, before) - at_once,
                None => beyond(months, m) - at_once,
            };
            let old = months.at(OLD_EARNED, m) * count;
            months.at(col::ACTIVE, m) * (more + old)
        }),
    ]);
}
