//! The stock market: a balance that grows, is paid out and put into.

use crate::book::Look;
use crate::expr::{Compare, all, num, when};
use crate::months::{Months, col};

const GROWN: u16 = col::OWN;
const PAYS: u16 = col::OWN + 1;
const BASIS: u16 = col::OWN + 2;
/// The gain in each payout.
pub(super) const GAIN: u16 = col::OWN + 3;

pub(super) fn write(months: &mut Months<'_>) {
    let input = |path: &str| months.input(path);
    let (initial, contribution) = (input("initial"), input("contribution_per_month"));
    let (growth, fee) = (input("annual_return"), input("annual_fee"));
    let (rate, from) = (input("payout_rate"), input("payout_from_month"));
    months.put_in_at_once(initial.expr());
    let factor = ((num(1.0) + growth) * (num(1.0) - fee)).pow(num(1.0) / 12.0);
    let factor = months.constant("Growth factor a month", Look::Number, factor);
    // At the start there is what was put in at once, and later what was there a month ago.
    let opening = |months: &Months<'_>, col: u16, m: usize| {
        when(months.is_start(m), months.upfront, months.before(col, m))
    };
    months.fill(&[
        (
            GROWN,
            "Balance before the payout",
            Look::Money,
            &|months, m| months.at(col::ACTIVE, m) * opening(months, col::ASSET, m) * factor,
        ),
        (PAYS, "Share paid out", Look::Number, &|months, m| {
            let pays = all(vec![
                months.at(col::ACTIVE, m).same(1.0),
                months.age(m).at_least(from),
            ]);
            when(pays, rate / 12.0, 0.0)
        }),
        Months::known(col::CAPITAL, &|months, m| {
            months.at(GROWN, m) * months.at(PAYS, m)
        }),
        Months::known(col::INVESTED, &|months, m| {
            months.at(col::WORKS, m) * contribution
        }),
        (GAIN, "Gain in the payout", Look::Money, &|months, m| {
            let basis = opening(months, BASIS, m) * months.at(PAYS, m);
            months.at(col::CAPITAL, m) - basis
        }),
        (
            BASIS,
            "Put in and not yet paid out",
            Look::Money,
            &|months, m| {
                let left = opening(months, BASIS, m) * (num(1.0) - months.at(PAYS, m));
                left + months.at(col::INVESTED, m)
            },
        ),
        Months::known(col::ASSET, &|months, m| {
            months.at(GROWN, m) - months.at(col::CAPITAL, m) + months.at(col::INVESTED, m)
        }),
    ]);
}
