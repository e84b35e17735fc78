//! Work that is paid once.

use super::{Flows, Span};
use crate::scenario::PaidOnce;

/// Weeks in a month: the Gregorian year of 365.25 days, in twelfths.
const WEEKS_PER_MONTH: f64 = 365.25 / 84.0;

pub(super) fn flows(job: &PaidOnce, span: &Span) -> Flows {
    let mut flows = Flows::zero(span.months);
    flows.upfront = job.setup_cost.median();
    let share_of_year = 1.0 - job.weeks_off_per_year / 52.0;
    let hours = job.hours_per_week.median() * WEEKS_PER_MONTH * share_of_year;
    let jobs = hours * job.billable_share.median() / job.hours_per_job.median();
    let pay = jobs * job.pay_per_job.median();
    let cost = job.cost_per_month.median();
    let steps = span.steps(job.annual_raise.median());
    for m in span.worked() {
        flows.hours[m] = hours;
        flows.first[m] = pay * steps[m];
        flows.cost[m] = cost;
    }
    flows
}
