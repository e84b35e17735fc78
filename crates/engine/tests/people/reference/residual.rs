//! Customers who keep paying, one by one: each has its own chance to leave and its own coins.

use super::account::Flows;
use super::luck::Luck;
use super::time::{Months, number, numbers, whole};
use paid_again_engine::scenario::{Residual, Retention};

struct Customer {
    /// How many months ago they paid for the first time.
    age: usize,
    /// θ: the chance that they leave in a period; it is theirs for life.
    chance_to_leave: f64,
}

pub fn live(book: &Residual, months: &Months, luck: &mut Luck, flows: &mut Flows) {
    flows.upfront = number(book.setup_cost);
    let rates = numbers(&book.rates_by_year);
    let paid_for = book.pays_for_months.map_or(usize::MAX, |it| it as usize);
    let age = book.existing_age_months as usize;
    let existing = whole(number(book.existing_customers));
    let mut customers: Vec<Customer> = (0..existing)
        .map(|_| customer(book, age, luck))
        .filter(|customer| customer.age < paid_for)
        .collect();
    for month in months.start..months.horizon {
        let i = month - months.start;
        if i > 0 {
            let untended = month >= months.end;
            customers.retain_mut(|customer| {
                customer.age += 1;
                customer.age < paid_for && stays(book, customer, untended, luck)
            });
        }
        let value = number(book.value_per_month) * months.step(number(book.value_growth), month);
        for customer in &customers {
            flows.again[month] += value * rates[(customer.age / 12).min(rates.len() - 1)];
        }
        let mut new = 0;
        if months.works(month) {
            let ramp = f64::from(book.ramp_months.max(1));
            let risen = ((i + 1) as f64 / ramp).min(1.0);
            new = luck.count(number(book.new_customers_per_month) * risen);
            customers.extend((0..new).map(|_| customer(book, 0, luck)));
        }
        let (new, all) = (new as f64, customers.len() as f64);
        let each = number(book.rate_first) * value + number(book.bonus_per_customer);
        flows.first[month] = new * each;
        flows.customers[month] = all;
        flows.cost[month] = number(book.upkeep_per_month);
        if months.works(month) {
            flows.hours[month] = new * number(book.hours_per_customer)
                + number(book.hours_per_month)
                + all * number(book.service_hours_per_customer);
            flows.cost[month] += new * number(book.cost_per_customer) + number(book.cost_per_month);
        }
    }
}

/// A customer of that age. Who has already stayed for some periods is likely to be a loyal one:
/// a beta prior and as many coins that fell on staying give a beta with a higher second shape.
fn customer(book: &Residual, age: usize, luck: &mut Luck) -> Customer {
    let chance_to_leave = match &book.retention {
        Retention::Steady(steady) => number(steady.monthly_churn),
        Retention::Fading(fading) => {
            let stayed = (age / fading.period_months as usize) as f64;
            luck.share(number(fading.alpha), number(fading.beta) + stayed)
        }
    };
    Customer {
        age,
        chance_to_leave,
    }
}

/// Whether a customer who pays for another month does so at the age they have now.
fn stays(book: &Residual, customer: &Customer, untended: bool, luck: &mut Luck) -> bool {
    let decides = match &book.retention {
        Retention::Steady(_) => true,
        Retention::Fading(fading) => customer.age.is_multiple_of(fading.period_months as usize),
    };
    let leaves = decides && luck.happens(customer.chance_to_leave);
    let neglected = untended && luck.happens(number(book.churn_after_stop));
    !leaves && !neglected
}
