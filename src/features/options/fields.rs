//! Which numbers matter first for each kind, and how they are put to a person.

use crate::ui::Slider;
use paid_again_engine::scenario::{Kind, Retention};

/// What stands beside a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Money.
    Money,
    /// Money a month; the field says what it is a year.
    MoneyAMonth,
    /// A share, shown in percent.
    Percent,
    /// A plain number of something.
    Of(&'static str),
}

/// One input.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FieldSpec {
    /// The field's name in the file, `retention/monthly_churn` for an inner one.
    pub name: &'static str,
    /// What it is called.
    pub label: &'static str,
    /// What stands beside it.
    pub unit: Unit,
    /// The slider's reach, as shown.
    pub slider: Slider,
    /// A sentence of help; empty where the label says it all.
    pub help: &'static str,
}

const fn field(
    name: &'static str,
    label: &'static str,
    unit: Unit,
    reach: (f64, f64, f64),
    help: &'static str,
) -> FieldSpec {
    let (min, max, step) = reach;
    FieldSpec {
        name,
        label,
        unit,
        slider: Slider { min, max, step },
        help,
    }
}

use Unit::{Money, MoneyAMonth, Of, Percent};

const PAID_ONCE: &[FieldSpec] = &[
    field(
        "pay_per_job",
        "Pay for one job",
        Money,
        (0.0, 200.0, 1.0),
        "",
    ),
    field(
        "hours_per_job",
        "Hours one job takes",
        Of("h"),
        (1.0, 400.0, 1.0),
        "1: you are paid by the hour",
    ),
    field(
        "hours_per_week",
        "Hours of work a week",
        Of("h"),
        (0.0, 60.0, 1.0),
        "",
    ),
    field(
        "billable_share",
        "Paid share of these hours",
        Percent,
        (0.0, 100.0, 1.0),
        "the rest is finding work, bookkeeping",
    ),
    field(
        "weeks_off_per_year",
        "Weeks off a year",
        Of("weeks"),
        (0.0, 20.0, 1.0),
        "",
    ),
    field(
        "annual_raise",
        "Raise a year",
        Percent,
        (-5.0, 15.0, 0.1),
        "",
    ),
];

const ROYALTY: &[FieldSpec] = &[
    field("works", "How many works", Of("works"), (1.0, 20.0, 1.0), ""),
    field(
        "hours_per_work",
        "Hours to make one",
        Of("h"),
        (0.0, 2000.0, 10.0),
        "",
    ),
    field(
        "units_first_month",
        "Sold in the first month",
        Of("units"),
        (0.0, 1000.0, 5.0),
        "of each work",
    ),
    field(
        "half_life_months",
        "Sales halve every",
        Of("months"),
        (1.0, 60.0, 0.5),
        "but for the part that never fades",
    ),
    field("price", "Price", Money, (0.0, 50.0, 0.01), ""),
    field(
        "rate_tiers/0",
        "Your royalty on the price",
        Percent,
        (0.0, 100.0, 0.5),
        "",
    ),
];

const RESIDUAL: &[FieldSpec] = &[
    field(
        "new_customers_per_month",
        "New customers a month",
        Of("customers"),
        (0.0, 20.0, 0.1),
        "",
    ),
    field(
        "hours_per_customer",
        "Hours to gain one",
        Of("h"),
        (0.0, 60.0, 0.5),
        "visits, calls and paperwork",
    ),
    field(
        "value_per_month",
        "One pays",
        MoneyAMonth,
        (0.0, 500.0, 1.0),
        "",
    ),
    field(
        "rate_first",
        "Your share of the first payment",
        Percent,
        (0.0, 150.0, 1.0),
        "",
    ),
    field(
        "rates_by_year/last",
        "Your share in later years",
        Percent,
        (0.0, 50.0, 0.5),
        "",
    ),
];

/// Where the same share of customers leaves every month.
const CHURN: FieldSpec = field(
    "retention/monthly_churn",
    "Leave a month",
    Percent,
    (0.0, 20.0, 0.1),
    "of all customers",
);

const TEAM: &[FieldSpec] = &[
    field(
        "my_customers_per_month",
        "Customers you gain a month",
        Of("customers"),
        (0.0, 20.0, 0.1),
        "",
    ),
    field(
        "my_recruits_per_month",
        "Members you recruit a month",
        Of("members"),
        (0.0, 5.0, 0.05),
        "",
    ),
    field(
        "member_recruits_per_month",
        "Members each member recruits",
        Of("a month"),
        (0.0, 0.5, 0.01),
        "below the drop-out, the team shrinks by itself",
    ),
    field(
        "member_attrition",
        "Members who drop out",
        Percent,
        (0.0, 30.0, 0.1),
        "a month",
    ),
    field(
        "customer_churn",
        "Customers who leave",
        Percent,
        (0.0, 30.0, 0.1),
        "a month",
    ),
    field(
        "hours_per_month",
        "Your hours a month",
        Of("h"),
        (0.0, 160.0, 1.0),
        "besides those for each customer and recruit",
    ),
];

const FUND: &[FieldSpec] = &[
    field(
        "initial",
        "You put in at once",
        Money,
        (0.0, 100_000.0, 500.0),
        "",
    ),
    field(
        "contribution_per_month",
        "You put in",
        MoneyAMonth,
        (0.0, 3000.0, 10.0),
        "for as long as you work",
    ),
    field(
        "annual_return",
        "Return a year",
        Percent,
        (-5.0, 15.0, 0.1),
        "compound, before fees; it will not be steady",
    ),
    field("annual_fee", "Fees a year", Percent, (0.0, 3.0, 0.01), ""),
    field(
        "payout_rate",
        "Paid out a year",
        Percent,
        (0.0, 10.0, 0.1),
        "of what is there",
    ),
];

const RENTAL: &[FieldSpec] = &[
    field(
        "price",
        "Price of the property",
        Money,
        (0.0, 1_000_000.0, 1000.0),
        "",
    ),
    field(
        "down_payment_share",
        "Paid at once",
        Percent,
        (0.0, 100.0, 1.0),
        "",
    ),
    field(
        "mortgage_rate",
        "Mortgage rate",
        Percent,
        (0.0, 12.0, 0.05),
        "a year",
    ),
    field(
        "rent_per_month",
        "Rent",
        MoneyAMonth,
        (0.0, 5000.0, 10.0),
        "",
    ),
    field(
        "vacancy",
        "Without a tenant",
        Percent,
        (0.0, 30.0, 0.5),
        "of the time",
    ),
    field(
        "appreciation",
        "Rise in value a year",
        Percent,
        (-5.0, 10.0, 0.1),
        "",
    ),
];

/// The inputs that matter first for a stream of this kind.
pub fn main_fields(kind: &Kind) -> Vec<FieldSpec> {
    match kind {
        Kind::PaidOnce(_) => PAID_ONCE.to_vec(),
        Kind::Royalty(_) => ROYALTY.to_vec(),
        Kind::Residual(residual) => {
            let mut fields = RESIDUAL.to_vec();
            if matches!(residual.retention, Retention::Steady(_)) {
                fields.push(CHURN);
            }
            fields
        }
        Kind::Team(_) => TEAM.to_vec(),
        Kind::Fund(_) => FUND.to_vec(),
        Kind::Rental(_) => RENTAL.to_vec(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::{domain, read_number, write_number};
    use paid_again_engine::scenario::{KindName, Stream};

    #[test]
    fn every_input_reaches_its_field() {
        for kind in KindName::ALL {
            let mut stream = Stream {
                kind: kind.blank(),
                ..Stream::default()
            };
            for field in main_fields(&stream.kind.clone()) {
                let scale = if field.unit == Percent { 100.0 } else { 1.0 };
                let domain = domain(&stream, field.name);
                for shown in [field.slider.min, field.slider.max] {
                    let stored = shown / scale;
                    assert!(
                        domain.is_some_and(|d| d.holds(stored)),
                        "{}: {shown}",
                        field.name
                    );
                    assert!(
                        write_number(&mut stream, field.name, stored),
                        "{}",
                        field.name
                    );
                    let read = read_number(&stream, field.name).and_then(|shown| shown.number());
                    assert_eq!(read, Some(stored), "{}", field.name);
                }
            }
        }
    }
}
