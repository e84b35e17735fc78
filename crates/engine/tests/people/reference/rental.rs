//! A property: rent, a mortgage paid off month by month, and a value that the market moves.

use super::account::Flows;
use super::time::{Months, number};
use paid_again_engine::scenario::Rental;

pub fn live(house: &Rental, months: &Months, market: &[f64], flows: &mut Flows) {
    let price = number(house.price);
    let down = number(house.down_payment_share);
    flows.upfront = price * (down + number(house.closing_cost_share));
    let mean = libm::log(1.0 + number(house.appreciation)) / 12.0;
    let deviation = number(house.appreciation_volatility) / libm::sqrt(12.0);
    let mut value = price;
    let mut balance = price * (1.0 - down);
    let rate = number(house.mortgage_rate) / 12.0;
    let payments = house.mortgage_months as usize;
    let payment = if rate == 0.0 {
        balance / payments as f64
    } else {
        let growth = (0..payments).fold(1.0, |growth, _| growth * (1.0 + rate));
        balance * rate * growth / (growth - 1.0)
    };
    for (month, shock) in market.iter().enumerate().skip(months.start) {
        let i = month - months.start;
        let rent = number(house.rent_per_month)
            * (1.0 - number(house.vacancy))
            * months.step(number(house.rent_growth), month);
        flows.capital[month] = rent;
        let hours = number(house.self_manage_hours_per_month);
        if months.works(month) && hours > 0.0 {
            flows.hours[month] = hours;
        } else {
            flows.cost[month] += number(house.manager_share) * rent;
        }
        flows.cost[month] += value * number(house.upkeep_share) / 12.0;
        if i < payments {
            let interest = balance * rate;
            flows.cost[month] += interest;
            flows.invested[month] = payment - interest;
            balance -= payment - interest;
        }
        value *= libm::exp(mean + deviation * shock);
        let owed = if i + 1 < payments { balance } else { 0.0 };
        flows.asset[month] = value * (1.0 - number(house.selling_cost_share)) - owed;
    }
}
