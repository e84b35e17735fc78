//! Work that is paid once: hours, what they are paid, what they cost.

use crate::book::Look;
use crate::expr::{Expr, num};
use crate::months::{Months, col};

/// Days of a year over days of a week and months of a year, in twelfths: weeks in a month.
const WEEKS_PER_MONTH: (f64, f64) = (365.25, 84.0);

pub(super) fn write(months: &mut Months<'_>) {
    let input = |path: &str| months.input(path);
    let (setup, week, off) = (
        input("setup_cost"),
        input("hours_per_week"),
        input("weeks_off_per_year"),
    );
    let (billable, job, pay) = (
        input("billable_share"),
        input("hours_per_job"),
        input("pay_per_job"),
    );
    let (raise, cost) = (input("annual_raise"), input("cost_per_month"));
    months.put_in_at_once(setup.expr());
    let weeks = num(WEEKS_PER_MONTH.0) / WEEKS_PER_MONTH.1;
    let hours = week * weeks * (num(1.0) - off / 52.0);
    let hours = months.constant("Hours a month", Look::Number, hours);
    let pay = months.constant(
        "Pay a month at first",
        Look::Money,
        hours * billable / job * pay,
    );
    let works = |months: &Months<'_>, m: usize| Expr::from(months.at(col::WORKS, m));
    months.fill(&[
        Months::known(col::FIRST, &|months, m| {
            works(months, m) * pay * months.step(raise, m)
        }),
        Months::known(col::COST, &|months, m| works(months, m) * cost),
        Months::known(col::HOURS, &|months, m| works(months, m) * hours),
    ]);
}
