//! Customers who keep paying: the new ones of each month, folded with how customers of each age stay.
//!
//! How many of a month's new customers still pay at an age stands in one column by age, and in a
//! second one from the oldest to the youngest, so that customers of all ages are one sum of products.

use crate::book::Look;
use crate::expr::{
    Area, Compare, Expr, Place, all, choose, index, int, min, modulo, num, sum_product, when,
};
use crate::months::{Months, col};
use paid_again_engine::scenario::{Residual, Retention};

const LEAVE: u16 = col::OWN;
const STAY: u16 = col::OWN + 1;
const RATE: u16 = col::OWN + 2;
const STAY_BACK: u16 = col::OWN + 3;
const RATE_BACK: u16 = col::OWN + 4;
const NEW: u16 = col::OWN + 5;
const EXISTING_AGE: u16 = col::OWN + 6;
const EXISTING_STAY: u16 = col::OWN + 7;
const SERVED: u16 = col::OWN + 8;
const RATES: u16 = col::OWN + 9;
const WORTH: u16 = col::OWN + 10;

/// Stands for no last age.
const FOR_EVER: f64 = 1e9;

/// The share who leave before they pay at an age.
fn leave(months: &Months<'_>, residual: &Residual, age: Expr) -> Expr {
    match residual.retention {
        Retention::Steady(_) => months.input("retention/monthly_churn").expr(),
        Retention::Fading(_) => {
            let at = |path: &str| months.input(&format!("retention/{path}"));
            let (alpha, beta, period) = (at("alpha"), at("beta"), at("period_months"));
            let left = alpha / (alpha + beta + age.clone() / period - 1.0);
            when(modulo(age, period).same(0.0), left, 0.0)
        }
    }
}

pub(super) fn write(months: &mut Months<'_>, residual: &Residual) {
    let input = |path: &str| months.input(path);
    let (setup, pays_for) = (input("setup_cost"), input("pays_for_months"));
    let (full, ramp) = (input("new_customers_per_month"), input("ramp_months"));
    let (stopped, existing_age) = (input("churn_after_stop"), input("existing_age_months"));
    let rates = months.inputs.list(months.option, "rates_by_year");
    months.put_in_at_once(setup.expr());
    let paid_for = when(pays_for.empty(), FOR_EVER, pays_for);
    let paid_for = months.constant("One pays for months", Look::Whole, paid_for);
    let rate_at = |age: Expr| {
        let years = rates.len() as f64;
        let year = min(int(age / 12.0) + 1.0, years);
        match (rates.first(), rates.last()) {
            (Some(&from), Some(&to)) => index(Area { from, to }, year),
            _ => choose(1.0, vec![num(0.0)]),
        }
    };
    // The month's number is an age here.
    let age = |months: &Months<'_>, m: usize| Expr::from(months.at(col::MONTH, m));
    months.fill(&[
        (
            LEAVE,
            "Leave before age",
            Look::Number,
            &|months, m| match m {
                0 => num(0.0),
                _ => leave(months, residual, age(months, m)),
            },
        ),
        (
            STAY,
            "Still pay at age",
            Look::Number,
            &|months, m| match m {
                0 => num(1.0),
                _ => {
                    let left = months.before(STAY, m) * (num(1.0) - months.at(LEAVE, m));
                    when(age(months, m).at_least(paid_for), 0.0, left)
                }
            },
        ),
        (
            RATE,
            "… times your share",
            Look::Number,
            &|months, m| match m {
                // The first payment is not of the yearly shares.
                0 => num(0.0),
                _ => months.at(STAY, m) * rate_at(age(months, m)),
            },
        ),
    ]);
    let last = months.rows - 1;
    months.fill(&[
        (
            STAY_BACK,
            "Still pay, from the oldest",
            Look::Number,
            &|months, m| months.at(STAY, last - m).expr(),
        ),
        (
            RATE_BACK,
            "… times your share, from the oldest",
            Look::Number,
            &|months, m| months.at(RATE, last - m).expr(),
        ),
        (NEW, "New customers", Look::Number, &|months, m| {
            let risen = min(1.0, (months.age(m) + 1.0) / ramp);
            months.at(col::WORKS, m) * full * when(ramp.same(0.0), 1.0, risen)
        }),
        (
            EXISTING_AGE,
            "Age of the existing",
            Look::Whole,
            &|months, m| existing_age + months.age(m),
        ),
        (
            EXISTING_STAY,
            "Of the existing still pay",
            Look::Number,
            &|months, m| existing_stay(months, residual, paid_for, m),
        ),
        (
            SERVED,
            "Of all stayed since the work ended",
            Look::Number,
            &|months, m| {
                let month = months.at(col::MONTH, m);
                let alone = all(vec![
                    months.at(col::ACTIVE, m).same(1.0),
                    month.at_least(months.end),
                    month.more(months.start),
                ]);
                let before = if m == 0 {
                    num(1.0)
                } else {
                    months.before(SERVED, m)
                };
                before * when(alone, num(1.0) - stopped, 1.0)
            },
        ),
    ]);
    pay(months, &rate_at);
}

/// The share of the existing customers who still pay.
fn existing_stay(months: &Months<'_>, residual: &Residual, paid_for: Place, m: usize) -> Expr {
    let age = months.at(EXISTING_AGE, m);
    let later = months.before(EXISTING_STAY, m) * (num(1.0) - leave(months, residual, age.into()));
    let stays = when(months.is_start(m), 1.0, later);
    let inside = all(vec![
        months.at(col::ACTIVE, m).same(1.0),
        age.less(paid_for),
    ]);
    when(inside, stays, 0.0)
}

/// Who is there in each month, what they pay, and what they cost in money and hours.
fn pay(months: &mut Months<'_>, rate_at: &dyn Fn(Expr) -> Expr) {
    let input = |path: &str| months.input(path);
    let existing = input("existing_customers");
    let (value, growth) = (input("value_per_month"), input("value_growth"));
    let (first, bonus, upkeep) = (
        input("rate_first"),
        input("bonus_per_customer"),
        input("upkeep_per_month"),
    );
    let (gain_hours, hours) = (input("hours_per_customer"), input("hours_per_month"));
    let (service, gain_cost, cost) = (
        input("service_hours_per_customer"),
        input("cost_per_customer"),
        input("cost_per_month"),
    );
    let last = months.rows - 1;
    // The customers of months 0 … m are of ages m … 0.
    let folded = |months: &Months<'_>, back: u16, m: usize| {
        sum_product(months.part(NEW, 0, m) * months.part(back, last - m, last))
    };
    let together = |months: &Months<'_>, of_new: Expr, of_existing: Expr, m: usize| {
        months.at(col::ACTIVE, m) * months.at(SERVED, m) * (of_new + of_existing)
    };
    months.fill(&[
        Months::known(col::CUSTOMERS, &|months, m| {
            let old = existing * months.at(EXISTING_STAY, m);
            together(months, folded(months, STAY_BACK, m), old, m)
        }),
        (RATES, "Sum of your shares", Look::Number, &|months, m| {
            let rate = rate_at(months.at(EXISTING_AGE, m).into());
            let old = existing * months.at(EXISTING_STAY, m);
            // Before the start there is no age to ask for.
            let old = when(months.at(col::ACTIVE, m).same(1.0), old * rate, 0.0);
            together(months, folded(months, RATE_BACK, m), old, m)
        }),
        (WORTH, "One pays", Look::Money, &|months, m| {
            value * months.step(growth, m)
        }),
        Months::known(col::FIRST, &|months, m| {
            months.at(NEW, m) * (first * months.at(WORTH, m) + bonus)
        }),
        Months::known(col::AGAIN, &|months, m| {
            months.at(RATES, m) * months.at(WORTH, m)
        }),
        Months::known(col::COST, &|months, m| {
            let working = months.at(NEW, m) * gain_cost + cost;
            months.at(col::ACTIVE, m) * upkeep + months.at(col::WORKS, m) * working
        }),
        Months::known(col::HOURS, &|months, m| {
            let all =
                months.at(NEW, m) * gain_hours + hours + service * months.at(col::CUSTOMERS, m);
            months.at(col::WORKS, m) * all
        }),
    ]);
}
