//! The average member of a team, from the team's own numbers, in closed form.

use paid_again_engine::scenario::Team;

/// What an average member has, in the prices of the first month and while there is room in the market.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Member {
    /// For how many months a member is there on average; none where nobody ever leaves.
    pub months: Option<f64>,
    /// How many own customers are there in an average month of membership.
    pub customers: f64,
    /// What own customers bring in that month, less the greater of a member's own orders and what it
    /// costs to stay entitled: the second is usually such an order, and is not counted twice.
    pub month_net: f64,
}

/// The average member; none where customers would pile up without end.
///
/// A member of the model is there in the month of joining and, with drop-out q, in the k-th month
/// after it with (1−q)^k, so 1/q months on average. From the month after joining on it gains c
/// customers a month, of whom the share h leaves each month: k months on, c·(1−(1−h)^k)/h of them are
/// there. Weighted by who is still a member, that is c·(1−q)/(q+h−q·h).
pub fn average_member(team: &Team) -> Option<Member> {
    let (q, h) = (team.member_attrition.median(), team.customer_churn.median());
    let gained = team.member_customers_per_month.median();
    let leaves = q + h - q * h;
    let customers = if gained == 0.0 {
        0.0
    } else if leaves > 0.0 {
        gained * (1.0 - q) / leaves
    } else {
        return None;
    };
    let commission = team.retail_rate.median() * team.order_per_month.median();
    let own_order = team.member_order_per_month.median();
    let paid = own_order.max(team.stay_cost_per_month.median());
    Some(Member {
        months: (q > 0.0).then(|| 1.0 / q),
        customers,
        month_net: commission * customers - paid,
    })
}

/// How many members one member recruits before leaving, while there is room in the market: r·(1−q)/q.
///
/// A member recruits from the month after joining on, if it is still there. It is by how much a level
/// is larger than the one above, so it is what decides whether levels grow; recruits ÷ drop-out, r/q,
/// is a little more than that.
pub fn recruits_of_a_member(team: &Team) -> f64 {
    let (r, q) = (
        team.member_recruits_per_month.median(),
        team.member_attrition.median(),
    );
    if r == 0.0 { 0.0 } else { r * (1.0 - q) / q }
}
