//! A job: the same in every life, but for its ranges.

use super::account::Flows;
use super::time::{Months, WEEKS_PER_MONTH, number};
use paid_again_engine::scenario::PaidOnce;

pub fn live(job: &PaidOnce, months: &Months, flows: &mut Flows) {
    flows.upfront = number(job.setup_cost);
    let weeks = WEEKS_PER_MONTH * (1.0 - job.weeks_off_per_year / 52.0);
    for month in months.start..months.end {
        let hours = number(job.hours_per_week) * weeks;
        let jobs = hours * number(job.billable_share) / number(job.hours_per_job);
        let pay = number(job.pay_per_job) * months.step(number(job.annual_raise), month);
        flows.hours[month] = hours;
        flows.first[month] = jobs * pay;
        flows.cost[month] = number(job.cost_per_month);
    }
}
