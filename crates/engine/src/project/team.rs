//! Customers of mine, and a team of customer gatherers, level by level.

use super::{Flows, Span};
use crate::scenario::{Quantity, Team};

/// Levels are followed this deep; what would fall deeper is dropped.
pub(crate) const DEEPEST: usize = 40;

/// People by level. Level 0 is mine; members begin at level 1.
pub(crate) type Levels = [f64; DEEPEST + 1];

pub(super) fn flows(team: &Team, span: &Span) -> Flows {
    let mut flows = blank(span.months);
    let rules = Rules::new(team, span);
    let mut people = People::existing(team);
    flows.upfront = rules.upfront;
    for m in span.active() {
        let joined = people.join(&rules, span.works(m));
        rules.pay(m, span, &people, &joined, &mut flows);
        if let (Some(customers), Some(members)) = (&mut flows.customers, &mut flows.members) {
            customers[m] = sum(&people.customers);
            members[m] = sum(&people.members);
        }
        people.leave(&rules);
    }
    flows
}

/// N at the horizon: all who have joined by then, as customers or as members, those from before included.
pub(crate) fn joined(team: &Team, span: &Span) -> f64 {
    let rules = Rules::new(team, span);
    let mut people = People::existing(team);
    for m in span.active() {
        people.join(&rules, span.works(m));
        people.leave(&rules);
    }
    people.joined
}

/// Nobody yet, for so many months.
pub(crate) fn blank(months: usize) -> Flows {
    let nobody = || Some(vec![0.0; months]);
    Flows {
        customers: nobody(),
        members: nobody(),
        ..Flows::zero(months)
    }
}

/// The team's numbers, ranges taken at their medians.
pub(crate) struct Rules {
    pub upfront: f64,
    pub my_customers: f64,
    pub my_recruits: f64,
    pub member_customers: f64,
    pub member_recruits: f64,
    pub customer_churn: f64,
    pub attrition: f64,
    /// For roll-up: how the survivors of each level spread upwards.
    pub moves: Option<Moves>,
    pub market: f64,
    /// What a customer orders in each month.
    order: Vec<f64>,
    /// What a member orders in each month.
    member_order: Vec<f64>,
    retail_rate: f64,
    level_rates: Vec<f64>,
    cost: f64,
    stay_cost: f64,
    keeps_active: bool,
    hours: f64,
    hours_per_customer: f64,
    hours_per_recruit: f64,
}

impl Rules {
    pub(crate) fn new(team: &Team, span: &Span) -> Self {
        let attrition = team.member_attrition.median();
        let steps = span.steps(team.value_growth.median());
        let stepped = |value: f64| steps.iter().map(|step| value * step).collect();
        Self {
            upfront: team.setup_cost.median(),
            my_customers: team.my_customers_per_month.median(),
            my_recruits: team.my_recruits_per_month.median(),
            member_customers: team.member_customers_per_month.median(),
            member_recruits: team.member_recruits_per_month.median(),
            customer_churn: team.customer_churn.median(),
            attrition,
            moves: team.roll_up.then(|| Moves::new(attrition)),
            market: team.market_size,
            order: stepped(team.order_per_month.median()),
            member_order: stepped(team.member_order_per_month.median()),
            retail_rate: team.retail_rate.median(),
            level_rates: team.level_rates.iter().map(Quantity::median).collect(),
            cost: team.cost_per_month.median(),
            stay_cost: team.stay_cost_per_month.median(),
            keeps_active: team.keep_active_after_stop,
            hours: team.hours_per_month.median(),
            hours_per_customer: team.hours_per_customer.median(),
            hours_per_recruit: team.hours_per_recruit.median(),
        }
    }

    /// Step 3 of a month: everybody orders, and I am paid; what I work and spend besides.
    pub(crate) fn pay(
        &self,
        m: usize,
        span: &Span,
        people: &People,
        joined: &Joined,
        flows: &mut Flows,
    ) {
        let works = span.works(m);
        if m < span.end || self.keeps_active {
            let (order, member_order) = (self.order[m], self.member_order[m]);
            flows.first[m] = self.retail_rate * order * joined.customers;
            flows.again[m] = self.retail_rate * order * (people.customers[0] - joined.customers);
            flows.team[m] = self
                .level_rates
                .iter()
                .enumerate()
                .fold(0.0, |pay, (i, rate)| {
                    let volume =
                        people.customers[i + 1] * order + people.members[i + 1] * member_order;
                    pay + rate * volume
                });
        }
        if works || self.keeps_active {
            flows.cost[m] += self.stay_cost;
        }
        if works {
            flows.cost[m] += self.cost;
            flows.hours[m] = self.hours
                + joined.customers * self.hours_per_customer
                + joined.recruits * self.hours_per_recruit;
        }
    }
}

/// Who is there, level by level.
#[derive(Clone)]
pub(crate) struct People {
    pub customers: Levels,
    pub members: Levels,
    /// All who ever joined.
    pub joined: f64,
}

/// Who joined me in a month.
#[derive(Default)]
pub(crate) struct Joined {
    pub customers: f64,
    pub recruits: f64,
}

impl People {
    pub(crate) fn existing(team: &Team) -> Self {
        let (mut customers, mut members) = ([0.0; DEEPEST + 1], [0.0; DEEPEST + 1]);
        customers[0] = team.existing_customers.median();
        for (level, count) in (1..).zip(&team.existing_members) {
            members[level] = count.median();
        }
        for (level, count) in (1..).zip(&team.existing_member_customers) {
            customers[level] = count.median();
        }
        let joined = customers.iter().chain(&members).sum();
        Self {
            customers,
            members,
            joined,
        }
    }

    /// Steps 1 and 2 of a month: new customers and members, fewer as the market fills.
    fn join(&mut self, rules: &Rules, works: bool) -> Joined {
        let space = (1.0 - self.joined / rules.market).max(0.0);
        let mine = |rate: f64| if works { rate * space } else { 0.0 };
        let joined = Joined {
            customers: mine(rules.my_customers),
            recruits: mine(rules.my_recruits),
        };
        let customers = rules.member_customers * space;
        let recruits = rules.member_recruits * space;
        let before = self.members;
        for level in 1..=DEEPEST {
            self.customers[level] += customers * before[level];
            self.members[level] += recruits * before[level - 1];
        }
        self.customers[0] += joined.customers;
        self.members[1] += joined.recruits;
        // The deepest members recruit nobody who is counted.
        let recruiters = sum(&before[..DEEPEST]);
        let gatherers = recruiters + before[DEEPEST];
        let mine = joined.customers + joined.recruits;
        self.joined += mine + customers * gatherers + recruits * recruiters;
        joined
    }

    /// Step 4: who leaves, and with roll-up, who moves up.
    fn leave(&mut self, rules: &Rules) {
        for customers in &mut self.customers {
            *customers *= 1.0 - rules.customer_churn;
        }
        for members in &mut self.members {
            *members *= 1.0 - rules.attrition;
        }
        if let Some(moves) = &rules.moves {
            // Between a customer at level ℓ and me stand ℓ members; between a member and me, ℓ − 1.
            self.customers = moves.apply(&self.customers, 0);
            self.members = moves.apply(&self.members, 1);
        }
    }
}

/// A sum in four parts, which need not wait for each other.
fn sum(levels: &[f64]) -> f64 {
    let fours = levels.chunks_exact(4);
    let rest: f64 = fours.remainder().iter().sum();
    let parts = fours.fold([0.0; 4], |parts, four| {
        std::array::from_fn(|i| parts[i] + four[i])
    });
    (parts[0] + parts[1]) + (parts[2] + parts[3]) + rest
}

/// The chance that of the n members between somebody and me all but k have left: binomial.
pub(crate) struct Moves {
    /// Row n holds the chances of k = 0 … n.
    chance: Vec<Vec<f64>>,
}

impl Moves {
    fn new(attrition: f64) -> Self {
        // Row by row, as in Pascal's triangle: every term is a sum of products of chances, nothing cancels.
        let mut chance = vec![vec![1.0]];
        for n in 1..=DEEPEST {
            let above = &chance[n - 1];
            let row = (0..=n).map(|k| {
                let leaves = above.get(k).map_or(0.0, |chance| chance * attrition);
                let stays = if k > 0 {
                    above[k - 1] * (1.0 - attrition)
                } else {
                    0.0
                };
                stays + leaves
            });
            let row = row.collect();
            chance.push(row);
        }
        Self { chance }
    }

    /// The chances that of so many members all but 0, 1, 2, … have left.
    pub(crate) fn chances(&self, above: usize) -> &[f64] {
        &self.chance[above]
    }

    /// The survivors after the moves; somebody at `level` has `level − top` members above.
    fn apply(&self, levels: &Levels, top: usize) -> Levels {
        let mut moved = [0.0; DEEPEST + 1];
        for level in (top..=DEEPEST).filter(|&level| levels[level] > 0.0) {
            for (moved, chance) in moved[top..].iter_mut().zip(&self.chance[level - top]) {
                *moved += levels[level] * chance;
            }
        }
        moved
    }
}
