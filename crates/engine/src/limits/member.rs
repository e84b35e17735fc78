//! What an average team member nets: the same plan, seen from a member instead of from me.
//!
//! The average member gains `member_customers_per_month` customers and `member_recruits_per_month`
//! members in every month after the one of joining, is paid by the same plan for them and theirs, and
//! drops out at the end of each month with chance q = `member_attrition`. Month k of a membership is
//! reached with chance (1 − q)^k. Hours, the cost to begin and running costs are not counted.

use crate::project::months_of;
use crate::scenario::{Kind, Scenario, Stream, Team};

/// Memberships are followed this long, in months: the longest horizon.
pub const LONGEST_MEMBERSHIP: usize = 1200;

/// A membership on average, in money before tax.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Member {
    /// Months that it lasts: 1/q, as far as it is followed.
    pub months: f64,
    /// Income a month: all that is received, over those months.
    pub income_per_month: f64,
    /// Costs a month: the member's own order, or what it costs to stay entitled if that is more.
    pub cost_per_month: f64,
    /// Income less costs, a month.
    pub net_per_month: f64,
    /// Income less costs, over the whole membership.
    pub net: f64,
}

/// The membership of an average member of a team.
pub(super) fn member(team: &Team) -> Member {
    let stays = 1.0 - team.member_attrition.median();
    let gathering = Scenario {
        horizon_months: LONGEST_MEMBERSHIP as u32,
        streams: vec![Stream {
            kind: Kind::Team(seen_from_a_member(team)),
            ..Stream::default()
        }],
        ..Scenario::default()
    };
    let months = months_of(&gathering, &gathering.streams[0]);
    let steps = months.span.steps(team.value_growth.median());
    let (order, stay) = (
        team.member_order_per_month.median(),
        team.stay_cost_per_month.median(),
    );
    // An own order is what entitles a member in most plans, so the two are not added up.
    let cost_at = |step: f64| (order * step).max(stay);
    let (mut length, mut income, mut cost) = (1.0, 0.0, cost_at(1.0));
    let mut there = 1.0;
    // Whoever joins orders at once, and gathers from the next month on.
    for (month, step) in steps.iter().enumerate().take(LONGEST_MEMBERSHIP - 1) {
        there *= stays;
        length += there;
        income += there * months.series.income(month);
        cost += there * cost_at(*step);
    }
    Member {
        months: length,
        income_per_month: income / length,
        cost_per_month: cost / length,
        net_per_month: (income - cost) / length,
        net: income - cost,
    }
}

/// The team as it begins below an average member: nobody from before, and nothing but pay.
fn seen_from_a_member(team: &Team) -> Team {
    Team {
        my_customers_per_month: team.member_customers_per_month,
        my_recruits_per_month: team.member_recruits_per_month,
        hours_per_month: 0.0.into(),
        hours_per_customer: 0.0.into(),
        hours_per_recruit: 0.0.into(),
        setup_cost: 0.0.into(),
        cost_per_month: 0.0.into(),
        stay_cost_per_month: 0.0.into(),
        existing_customers: 0.0.into(),
        existing_members: Vec::new(),
        existing_member_customers: Vec::new(),
        ..team.clone()
    }
}
