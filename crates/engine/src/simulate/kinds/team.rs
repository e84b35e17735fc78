//! Customers of mine, and a team of customer gatherers, person by person in law.
//!
//! Of the members of a level only their number and the sum of their activities are kept. N activities
//! sum to a gamma number with shape N·κ, and the part of n of them is beta with shapes n·κ and
//! (N − n)·κ. That is exact as long as a level's members joined before anything was seen of them; where
//! later ones have joined, who leaves takes the right part in mean and variance, and the sums have the
//! exact means and covariances as far as the numbers of members do not answer to them.

use super::crowd::{Crowd, Leaving};
use crate::project::team::{Joined, People, Rules};
use crate::project::{Flows, Span};
use crate::scenario::Team;
use crate::simulate::distributions::first_poisson;
use crate::simulate::luck::{Luck, Purpose};

pub(super) struct TeamLife {
    rules: Rules,
    leaving: Leaving,
    /// κ: the shape of a member's activity; none: all are alike.
    dispersion: Option<f64>,
    existing: People,
}

impl TeamLife {
    pub fn new(team: &Team, span: &Span) -> Self {
        let mut existing = People::existing(team);
        let round = |count: &mut f64| *count = (*count + 0.5).floor();
        existing.customers.iter_mut().for_each(round);
        existing.members.iter_mut().for_each(round);
        existing.joined = existing.customers.iter().chain(&existing.members).sum();
        let rules = Rules::new(team, span);
        Self {
            leaving: Leaving::new(&rules),
            rules,
            dispersion: team.member_dispersion,
            existing,
        }
    }

    pub fn live(&mut self, luck: Luck, span: &Span, flows: &mut Flows) {
        let rules = &self.rules;
        flows.upfront = rules.upfront;
        let mut crowd = Crowd::new(&self.existing, self.dispersion, luck);
        for m in span.active() {
            let works = span.works(m);
            let joined = if works || crowd.members_now > 0.0 {
                join(rules, luck, m, works, &mut crowd)
            } else {
                Joined::default()
            };
            rules.pay(m, span, &crowd.people, &joined, flows);
            if let (Some(customers), Some(members)) = (&mut flows.customers, &mut flows.members) {
                customers[m] = crowd.customers_now;
                members[m] = crowd.members_now;
            }
            crowd.leave(rules, &mut self.leaving, luck, m);
        }
    }
}

/// Steps 1 and 2 of a month: new customers and members, fewer as the market fills.
fn join(rules: &Rules, luck: Luck, m: usize, works: bool, crowd: &mut Crowd) -> Joined {
    let space = (1.0 - crowd.people.joined / rules.market).max(0.0);
    let mine = |purpose: Purpose, rate: f64| {
        if works && rate > 0.0 {
            first_poisson(luck.key(purpose, m), rate * space)
        } else {
            0.0
        }
    };
    let joined = Joined {
        customers: mine(Purpose::Arrivals, rules.my_customers),
        recruits: mine(Purpose::MoreArrivals, rules.my_recruits),
    };
    let rates = [
        rules.member_customers * space,
        rules.member_recruits * space,
    ];
    crowd.gather(rates, &joined, luck, m);
    joined
}
