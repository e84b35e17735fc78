//! Real estate: a property that is let, a mortgage that is repaid.

use crate::book::Look;
use crate::expr::{Compare, Expr, Place, all, max, num, when};
use crate::months::{Months, col};

const OWED: u16 = col::OWN;
const OWED_AFTER: u16 = col::OWN + 1;
const VALUE: u16 = col::OWN + 2;
const BY_MYSELF: u16 = col::OWN + 3;

/// Interest a month below which the annuity formula loses its digits; its limit stands in for it.
const TINY: f64 = 1e-9;

/// What a mortgage is.
#[derive(Clone, Copy)]
struct Mortgage {
    loan: Place,
    payments: Place,
    rate: Place,
}

impl Mortgage {
    /// What is owed after so many payments.
    fn owed(&self, paid: Expr) -> Expr {
        let Self {
            loan,
            payments,
            rate,
        } = *self;
        let left = max(0.0, payments - paid.clone());
        let straight = left.clone() / payments * (num(1.0) + rate * paid / 2.0);
        let after = |months: Expr| num(1.0) - (num(1.0) + rate).pow(num(0.0) - months);
        let level = after(left) / after(payments.expr());
        loan * when(rate.less(TINY), straight, level)
    }
}

pub(super) fn write(months: &mut Months<'_>) {
    let input = |path: &str| months.input(path);
    let (price, down) = (input("price"), input("down_payment_share"));
    let (closing, selling) = (input("closing_cost_share"), input("selling_cost_share"));
    let (rent, vacancy, growth) = (
        input("rent_per_month"),
        input("vacancy"),
        input("rent_growth"),
    );
    let (payments, interest) = (input("mortgage_months"), input("mortgage_rate"));
    let (hours, manager) = (input("self_manage_hours_per_month"), input("manager_share"));
    let (upkeep, rise) = (input("upkeep_share"), input("appreciation"));
    months.put_in_at_once(price * (down + closing));
    let loan = months.constant("Loan", Look::Money, price * (num(1.0) - down));
    let rate = months.constant("Interest a month", Look::Number, interest / 12.0);
    let mortgage = Mortgage {
        loan,
        payments,
        rate,
    };
    let active = |months: &Months<'_>, m: usize| Expr::from(months.at(col::ACTIVE, m));
    let value = |age: Expr| price * (num(1.0) + rise).pow(age / 12.0);
    months.fill(&[
        (OWED, "Owed at the beginning", Look::Money, &|months, m| {
            active(months, m) * mortgage.owed(max(0.0, months.age(m)))
        }),
        (OWED_AFTER, "Owed at the end", Look::Money, &|months, m| {
            active(months, m) * mortgage.owed(max(0.0, months.age(m)) + 1.0)
        }),
        (
            VALUE,
            "Value at the beginning",
            Look::Money,
            &|months, m| active(months, m) * value(max(0.0, months.age(m))),
        ),
        (BY_MYSELF, "Managed by myself", Look::Whole, &|months, m| {
            let mine = all(vec![hours.more(0.0), months.at(col::WORKS, m).same(1.0)]);
            when(mine, 1.0, 0.0)
        }),
        Months::known(col::CAPITAL, &|months, m| {
            active(months, m) * rent * (num(1.0) - vacancy) * months.step(growth, m)
        }),
        Months::known(col::COST, &|months, m| {
            let managed =
                manager * months.at(col::CAPITAL, m) * (num(1.0) - months.at(BY_MYSELF, m));
            months.at(VALUE, m) * upkeep / 12.0 + months.at(OWED, m) * rate + managed
        }),
        Months::known(col::INVESTED, &|months, m| {
            months.at(OWED, m) - months.at(OWED_AFTER, m)
        }),
        Months::known(col::HOURS, &|months, m| months.at(BY_MYSELF, m) * hours),
        Months::known(col::ASSET, &|months, m| {
            let worth = value(max(0.0, months.age(m)) + 1.0) * (num(1.0) - selling);
            active(months, m) * worth - months.at(OWED_AFTER, m)
        }),
    ]);
}
