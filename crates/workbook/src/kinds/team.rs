//! Customers of mine, and a team of customer gatherers, level by level.
//!
//! A month's columns: the members who are left of the month before, the members with those who join,
//! and the customers. With roll-up the survivors move up by the chances on a second sheet.

use super::sum_of;
use crate::book::{Book, Look};
use crate::expr::{Area, Compare, Expr, Place, all, any, max, num, sum, sum_product, when};
use crate::inputs::Inputs;
use crate::months::{HEAD, Months, col};
use paid_again_engine::scenario::Team;

/// Levels are followed this deep; what would fall deeper is dropped.
const DEEPEST: u16 = 40;

const JOINED: u16 = col::OWN;
const SPACE: u16 = col::OWN + 1;
const NEW_CUSTOMERS: u16 = col::OWN + 2;
const NEW_MEMBERS: u16 = col::OWN + 3;
const ORDER: u16 = col::OWN + 4;
const MEMBER_ORDER: u16 = col::OWN + 5;
const PAID: u16 = col::OWN + 6;
const LEVELS: u16 = col::OWN + 7;

/// Where the chances stand on the second sheet: row k, column n.
const CHANCES: (u32, u16) = (4, 1);
/// Above the columns of the levels: what they pay, and who was there before.
const RATES: u32 = HEAD - 1;

/// How the columns of the levels lie.
#[derive(Clone, Copy)]
struct Levels {
    deepest: u16,
    helper: usize,
}

impl Levels {
    /// As deep as anybody can be within the months.
    fn new(team: &Team, rows: usize, helper: usize) -> Self {
        let there = team
            .existing_members
            .len()
            .max(team.existing_member_customers.len());
        let reach = (there + rows + 1).min(usize::from(DEEPEST));
        Self {
            deepest: reach as u16,
            helper,
        }
    }

    /// Members of a level who are left of the month before.
    fn left(self, level: u16) -> u16 {
        LEVELS + level - 1
    }

    /// Members of a level, with those who join.
    fn members(self, level: u16) -> u16 {
        LEVELS + self.deepest + level - 1
    }

    /// Customers of a level; level 0 is mine.
    fn customers(self, level: u16) -> u16 {
        LEVELS + 2 * self.deepest + level
    }

    /// The chances that of n, n + 1, … above somebody k are left.
    fn chances(self, k: u16) -> impl Fn(u16, u16) -> Area {
        let at = move |n: u16| Place::new(self.helper, CHANCES.0 + u32::from(k), CHANCES.1 + n);
        move |from, to| Area {
            from: at(from),
            to: at(to),
        }
    }
}

/// Writes the second sheet of a team: the chance that k of n people are left after a month.
pub fn helper(book: &mut Book, inputs: &Inputs, sheet: usize, option: usize) {
    let attrition = inputs.of(option, "member_attrition");
    let at = |row: u32, col: u16| Place::new(sheet, row, col);
    book.formula(
        at(0, 0),
        &inputs.name(option).join(": who moves up"),
        Look::Title,
    );
    let sentence = "The chance that of so many members between somebody and me (columns) so many are left after a month (rows).";
    book.write(at(1, 0), sentence, Look::Note);
    for n in 0..=DEEPEST {
        book.write(at(CHANCES.0 - 1, CHANCES.1 + n), f64::from(n), Look::Head);
        book.write(at(CHANCES.0 + u32::from(n), 0), f64::from(n), Look::Head);
    }
    let cell = |k: u16, n: u16| at(CHANCES.0 + u32::from(k), CHANCES.1 + n);
    for n in 0..=DEEPEST {
        for k in 0..=n {
            let one_more = (n > k).then(|| cell(k, n - 1) * attrition);
            let stays = (k > 0).then(|| cell(k - 1, n - 1) * (num(1.0) - attrition));
            let chance = match (one_more, stays) {
                (Some(leaves), Some(stays)) => leaves + stays,
                (Some(only), None) | (None, Some(only)) => only,
                (None, None) => num(1.0),
            };
            book.formula(cell(k, n), &chance, Look::Number);
        }
    }
}

pub(super) fn write(months: &mut Months<'_>, team: &Team, helper: Option<usize>) {
    let setup = months.input("setup_cost");
    months.put_in_at_once(setup.expr());
    let levels = Levels::new(team, months.rows, helper.unwrap_or(months.sheet));
    above(months, levels);
    grow(months, levels);
    pay(months, levels);
}

/// The rates of the levels, above their columns, so that they can be multiplied as a row.
fn above(months: &mut Months<'_>, levels: Levels) {
    let rates = months.inputs.list(months.option, "level_rates");
    let sheet = months.sheet;
    let label = Place::new(sheet, RATES, LEVELS - 1);
    months
        .book
        .write(label, "Your share of the level", Look::Head);
    for (level, rate) in (1..=levels.deepest).zip(rates) {
        for col in [levels.members(level), levels.customers(level)] {
            months
                .book
                .formula(Place::new(sheet, RATES, col), &rate.into(), Look::Percent);
        }
    }
}

/// Who is there, month by month.
fn grow(months: &mut Months<'_>, levels: Levels) {
    let input = |path: &str| months.input(path);
    let (mine, recruits) = (
        input("my_customers_per_month"),
        input("my_recruits_per_month"),
    );
    let (gathered, recruited) = (
        input("member_customers_per_month"),
        input("member_recruits_per_month"),
    );
    let market = input("market_size");
    let list = |name: &str| months.inputs.list(months.option, name);
    let (old_members, old_customers) =
        (list("existing_members"), list("existing_member_customers"));
    let own = input("existing_customers");
    let already = own + sum_of(&old_members) + sum_of(&old_customers);
    let already = months.constant("Had joined before", Look::Number, already);
    let deepest = levels.deepest;
    let left = |months: &Months<'_>, to: u16, m: usize| {
        sum(Area {
            from: months.at(levels.left(1), m),
            to: months.at(levels.left(to), m),
        })
    };
    let joined = |months: &Months<'_>, m: usize| {
        // The deepest members recruit nobody who is counted.
        let by_team = gathered * left(months, deepest, m)
            + recruited * left(months, deepest.min(DEEPEST - 1), m);
        let new = months.at(NEW_CUSTOMERS, m) + months.at(NEW_MEMBERS, m);
        months.at(JOINED, m) + new + months.at(SPACE, m) * by_team
    };
    let join = |months: &Months<'_>, m: usize| {
        let before = m
            .checked_sub(1)
            .map_or(num(0.0), |before| joined(months, before));
        when(months.is_start(m), already, before)
    };
    let mut formulas: Vec<(u16, String, Box<Formula<'_>>)> = vec![
        (JOINED, "Joined before".into(), Box::new(join)),
        (
            SPACE,
            "Room in the market".into(),
            Box::new(|months, m| max(0.0, num(1.0) - months.at(JOINED, m) / market)),
        ),
        (
            NEW_CUSTOMERS,
            "New customers of mine".into(),
            Box::new(|months, m| months.at(col::WORKS, m) * mine * months.at(SPACE, m)),
        ),
        (
            NEW_MEMBERS,
            "New recruits of mine".into(),
            Box::new(|months, m| months.at(col::WORKS, m) * recruits * months.at(SPACE, m)),
        ),
    ];
    for level in 1..=deepest {
        let old = old_members.get(usize::from(level) - 1).copied();
        formulas.push((
            levels.left(level),
            format!("Members left, level {level}"),
            Box::new(move |months, m| stayed(months, levels, Who::Members(level), old, m)),
        ));
    }
    for level in 1..=deepest {
        formulas.push((
            levels.members(level),
            format!("Members, level {level}"),
            Box::new(move |months, m| {
                let there = months.at(levels.left(level), m);
                match level {
                    1 => there + months.at(NEW_MEMBERS, m),
                    _ => {
                        there
                            + recruited * months.at(SPACE, m) * months.at(levels.left(level - 1), m)
                    }
                }
            }),
        ));
    }
    for level in 0..=deepest {
        let old = match level {
            0 => Some(own),
            _ => old_customers.get(usize::from(level) - 1).copied(),
        };
        formulas.push((
            levels.customers(level),
            format!("Customers, level {level}"),
            Box::new(move |months, m| {
                let there = stayed(months, levels, Who::Customers(level), old, m);
                match level {
                    0 => there + months.at(NEW_CUSTOMERS, m),
                    _ => there + gathered * months.at(SPACE, m) * months.at(levels.left(level), m),
                }
            }),
        ));
    }
    let columns: Vec<_> = formulas
        .iter()
        .map(|(col, head, formula)| (*col, head.as_str(), Look::Number, &**formula))
        .collect();
    months.fill(&columns);
}

type Formula<'a> = dyn Fn(&Months<'_>, usize) -> Expr + 'a;

/// Of whom it is asked who stayed.
#[derive(Clone, Copy)]
enum Who {
    Members(u16),
    Customers(u16),
}

/// Who is left of the month before, moved up where people move up.
fn stayed(months: &Months<'_>, levels: Levels, who: Who, old: Option<Place>, m: usize) -> Expr {
    let existing = old.map_or(num(0.0), Expr::from);
    let Some(before) = m.checked_sub(1) else {
        return when(months.is_start(m), existing, 0.0);
    };
    let deepest = levels.deepest;
    // Between a customer at level ℓ and me stand ℓ members; between a member and me, ℓ − 1.
    let (from, to, leave, k) = match who {
        Who::Members(level) => (
            levels.members(level),
            levels.members(deepest),
            "member_attrition",
            level - 1,
        ),
        Who::Customers(level) => (
            levels.customers(level),
            levels.customers(deepest),
            "customer_churn",
            level,
        ),
    };
    let people = Area {
        from: months.at(from, before),
        to: months.at(to, before),
    };
    let moved = sum_product(people * levels.chances(k)(k, k + (to - from)));
    let rolls = months.input("roll_up").same("yes");
    let there = when(rolls, moved, people.from);
    let later = there * (num(1.0) - months.input(leave));
    when(months.is_start(m), existing, later)
}

/// What is ordered, and what I am paid of it.
fn pay(months: &mut Months<'_>, levels: Levels) {
    let input = |path: &str| months.input(path);
    let (growth, order, member_order) = (
        input("value_growth"),
        input("order_per_month"),
        input("member_order_per_month"),
    );
    let (retail, keeps) = (input("retail_rate"), input("keep_active_after_stop"));
    let (cost, stay_cost) = (input("cost_per_month"), input("stay_cost_per_month"));
    let (hours, a_customer, a_recruit) = (
        input("hours_per_month"),
        input("hours_per_customer"),
        input("hours_per_recruit"),
    );
    let paid_levels = months.inputs.list(months.option, "level_rates").len() as u16;
    let paid_levels = paid_levels.min(levels.deepest);
    let sheet = months.sheet;
    let by_rate = move |months: &Months<'_>, first: u16, last: u16, m: usize| {
        let row = Area {
            from: months.at(first, m),
            to: months.at(last, m),
        };
        let rates = Area {
            from: Place::new(sheet, RATES, first),
            to: Place::new(sheet, RATES, last),
        };
        sum_product(row * rates)
    };
    let all_of = |months: &Months<'_>, first: u16, last: u16, m: usize| {
        let row = Area {
            from: months.at(first, m),
            to: months.at(last, m),
        };
        months.at(col::ACTIVE, m) * sum(row)
    };
    let entitled = |months: &Months<'_>, working: Expr, m: usize| {
        let active = months.at(col::ACTIVE, m).same(1.0);
        when(
            all(vec![active, any(vec![working, keeps.same("yes")])]),
            1.0,
            0.0,
        )
    };
    months.fill(&[
        (ORDER, "A customer orders", Look::Money, &|months, m| {
            order * months.step(growth, m)
        }),
        (
            MEMBER_ORDER,
            "A member orders",
            Look::Money,
            &|months, m| member_order * months.step(growth, m),
        ),
        (PAID, "I am paid", Look::Whole, &|months, m| {
            let before_the_end = months.at(col::MONTH, m).less(months.end);
            entitled(months, before_the_end, m)
        }),
        Months::known(col::FIRST, &|months, m| {
            months.at(PAID, m) * retail * months.at(ORDER, m) * months.at(NEW_CUSTOMERS, m)
        }),
        Months::known(col::AGAIN, &|months, m| {
            let earlier = months.at(levels.customers(0), m) - months.at(NEW_CUSTOMERS, m);
            months.at(PAID, m) * retail * months.at(ORDER, m) * earlier
        }),
        Months::known(col::TEAM, &|months, m| {
            let customers = by_rate(
                months,
                levels.customers(1),
                levels.customers(paid_levels),
                m,
            );
            let members = by_rate(months, levels.members(1), levels.members(paid_levels), m);
            let volume = months.at(ORDER, m) * customers + months.at(MEMBER_ORDER, m) * members;
            months.at(PAID, m) * volume
        }),
        Months::known(col::COST, &|months, m| {
            let works = months.at(col::WORKS, m);
            works * cost + entitled(months, works.same(1.0), m) * stay_cost
        }),
        Months::known(col::HOURS, &|months, m| {
            let gained =
                months.at(NEW_CUSTOMERS, m) * a_customer + months.at(NEW_MEMBERS, m) * a_recruit;
            months.at(col::WORKS, m) * (hours + gained)
        }),
        Months::known(col::CUSTOMERS, &|months, m| {
            all_of(
                months,
                levels.customers(0),
                levels.customers(levels.deepest),
                m,
            )
        }),
        Months::known(col::MEMBERS, &|months, m| {
            all_of(months, levels.members(1), levels.members(levels.deepest), m)
        }),
    ]);
}
