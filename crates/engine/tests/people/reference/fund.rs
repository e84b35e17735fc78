//! A fund: one shock of the market a month.

use super::account::Flows;
use super::time::{Months, number};
use paid_again_engine::scenario::Fund;

pub fn live(fund: &Fund, months: &Months, market: &[f64], flows: &mut Flows) {
    let growth = (1.0 + number(fund.annual_return)) * (1.0 - number(fund.annual_fee));
    let (mean, deviation) = (
        libm::log(growth) / 12.0,
        number(fund.annual_volatility) / libm::sqrt(12.0),
    );
    let mut value = number(fund.initial);
    // K of the description: the money put in and not yet paid out.
    let mut own = value;
    flows.upfront = value;
    let mut gain = vec![0.0; months.horizon];
    for (month, shock) in market.iter().enumerate().skip(months.start) {
        value *= libm::exp(mean + deviation * shock);
        if month - months.start >= fund.payout_from_month as usize && value > 0.0 {
            let pay = value * number(fund.payout_rate) / 12.0;
            flows.capital[month] = pay;
            gain[month] = pay * (1.0 - own / value);
            own *= 1.0 - pay / value;
            value -= pay;
        }
        if months.works(month) {
            let contribution = number(fund.contribution_per_month);
            flows.invested[month] = contribution;
            value += contribution;
            own += contribution;
        }
        flows.asset[month] = value;
    }
    flows.gain = Some(gain);
}
