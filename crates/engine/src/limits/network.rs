//! The arithmetic of a team: whether it reproduces, how many people it takes, where my customers end.

use super::member::{Member, member};
use super::{finite, lasting};
use crate::project::{joined, months_of};
use crate::scenario::{Kind, Scenario};

/// What follows from a team's inputs, before any market limit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Network {
    /// The reproduction number: members that a member recruits a month over the chance to drop out
    /// in a month. Below 1 every level ends smaller than the one above. None if nobody drops out.
    pub reproduction: Option<f64>,
    /// Members whom an average member recruits in all: r·(1 − q)/q, for nobody recruits in the month of
    /// joining, and whoever drops out at its end never does. None if nobody drops out.
    pub recruits_per_membership: Option<f64>,
    /// Customers whom an average member gains in all, likewise.
    pub customers_per_membership: Option<f64>,
    /// Towards how many my own customers tend while I work: those I gain a month over their churn;
    /// none if none leaves.
    pub my_customers_ceiling: Option<f64>,
    /// Towards how many members the team tends while I work: those I recruit a month over the share
    /// that leaves and is not replaced, a/(q − r·(1 − q)); none if a member is replaced by one or
    /// more.
    pub members_ceiling: Option<f64>,
    /// All who have joined by the horizon, as customers or as members, those from before included;
    /// within the market's limit.
    pub joined: f64,
    /// The same, over the size of the market: a month may overshoot 1.
    pub market_share: Option<f64>,
    /// The same plan as an average member has it.
    pub member: Member,
}

/// The arithmetic of a team stream; none for other kinds, and for a stream that is off or absent.
pub fn network(scenario: &Scenario, id: &str) -> Option<Network> {
    let mut on = scenario.streams.iter().filter(|stream| !stream.off);
    let stream = on.find(|stream| stream.id == id)?;
    let Kind::Team(team) = &stream.kind else {
        return None;
    };
    let attrition = team.member_attrition.median();
    let recruits = team.member_recruits_per_month.median();
    let customers = team.member_customers_per_month.median();
    let months = months_of(scenario, stream);
    let joined = if months.begun {
        joined(team, &months.span)
    } else {
        0.0
    };
    let stays = 1.0 - attrition;
    Some(Network {
        reproduction: lasting(recruits, attrition),
        recruits_per_membership: lasting(recruits * stays, attrition),
        customers_per_membership: lasting(customers * stays, attrition),
        my_customers_ceiling: lasting(
            team.my_customers_per_month.median(),
            team.customer_churn.median(),
        ),
        members_ceiling: lasting(
            team.my_recruits_per_month.median(),
            (attrition - recruits * stays).max(0.0),
        ),
        joined,
        market_share: finite(joined / team.market_size),
        member: member(team),
    })
}
