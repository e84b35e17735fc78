//! A team as a tree of people: each member has an own activity and stands below another one,
//! each customer belongs to a member or to me.

use super::account::Flows;
use super::luck::Luck;
use super::time::{Months, number, numbers, whole};
use paid_again_engine::scenario::Team;

/// The deepest level; who would join below it is not counted.
const DEEPEST: usize = 40;
/// Where I stand among the members.
const ME: usize = 0;

/// How people move up where the team rolls up.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Moving {
    /// Who leaves is taken out of the tree, and all below move up together.
    InTheTree,
    /// Each person's departed are drawn on their own, from the same binomial.
    OneByOne,
}

struct Person {
    level: usize,
    /// The member they came through, as a place in the list of members.
    above: usize,
    /// How many times as active as the average; of no meaning for a customer.
    activity: f64,
}

struct People {
    /// I come first; who came later stands further behind.
    members: Vec<Person>,
    customers: Vec<Person>,
}

pub fn live(team: &Team, months: &Months, moving: Moving, luck: &mut Luck, flows: &mut Flows) {
    flows.upfront = number(team.setup_cost);
    let mut people = existing(team, luck);
    let mut joined = people.members.len() - 1 + people.customers.len();
    let rates = numbers(&team.level_rates);
    for month in months.start..months.horizon {
        let works = months.works(month);
        let room = (1.0 - joined as f64 / team.market_size).max(0.0);
        let new = people.gather(team, works, room, luck);
        joined += new.in_all;

        let step = months.step(number(team.value_growth), month);
        let order = number(team.order_per_month) * step;
        let own_order = number(team.member_order_per_month) * step;
        flows.customers[month] = people.customers.len() as f64;
        flows.members[month] = (people.members.len() - 1) as f64;
        let active = team.keep_active_after_stop || month < months.end;
        if active {
            let rate = |level: usize| rates.get(level - 1).copied().unwrap_or(0.0);
            let first = new.customers_of_mine as f64 * number(team.retail_rate) * order;
            flows.first[month] = first;
            for customer in &people.customers {
                if customer.level == 0 {
                    flows.again[month] += number(team.retail_rate) * order;
                } else {
                    flows.team[month] += rate(customer.level) * order;
                }
            }
            flows.again[month] -= first;
            for member in &people.members[ME + 1..] {
                flows.team[month] += rate(member.level) * own_order;
            }
        }
        if works {
            flows.cost[month] += number(team.cost_per_month);
            flows.hours[month] = number(team.hours_per_month)
                + new.customers_of_mine as f64 * number(team.hours_per_customer)
                + new.recruits_of_mine as f64 * number(team.hours_per_recruit);
        }
        if works || team.keep_active_after_stop {
            flows.cost[month] += number(team.stay_cost_per_month);
        }
        people.leave(team, moving, luck);
    }
}

fn member(team: &Team, level: usize, above: usize, luck: &mut Luck) -> Person {
    let activity = match team.member_dispersion {
        Some(shape) => luck.activity(shape),
        None => 1.0,
    };
    Person {
        level,
        above,
        activity,
    }
}

fn customer(level: usize, above: usize) -> Person {
    Person {
        level,
        above,
        activity: 1.0,
    }
}

/// Who is there at the start. A list says how many stand on each level, but not below whom:
/// they are dealt out evenly over the members of the level above.
fn existing(team: &Team, luck: &mut Luck) -> People {
    let mut people = People {
        members: vec![member(team, 0, ME, luck)],
        customers: Vec::new(),
    };
    people.customers = (0..whole(number(team.existing_customers)))
        .map(|_| customer(0, ME))
        .collect();
    let counts = numbers(&team.existing_members);
    let with_customers = numbers(&team.existing_member_customers);
    let mut level_above = vec![ME];
    for level in 1..=counts.len().max(with_customers.len()) {
        let here = people.members.len();
        for i in 0..whole(counts.get(level - 1).copied().unwrap_or(0.0)) {
            let above = level_above[i % level_above.len()];
            people.members.push(member(team, level, above, luck));
        }
        let these: Vec<usize> = (here..people.members.len()).collect();
        for i in 0..whole(with_customers.get(level - 1).copied().unwrap_or(0.0)) {
            let above = these[i % these.len()];
            people.customers.push(customer(level, above));
        }
        level_above = these;
    }
    people
}

struct New {
    customers_of_mine: usize,
    recruits_of_mine: usize,
    in_all: usize,
}

impl People {
    /// A month's gathering: everybody who was there at its beginning finds people.
    fn gather(&mut self, team: &Team, works: bool, room: f64, luck: &mut Luck) -> New {
        let mut new = New {
            customers_of_mine: 0,
            recruits_of_mine: 0,
            in_all: 0,
        };
        for i in 0..self.members.len() {
            let (level, activity) = (self.members[i].level, self.members[i].activity);
            let (customers, recruits) = match (i, works) {
                (ME, false) => continue,
                (ME, true) => {
                    let customers = luck.count(number(team.my_customers_per_month) * room);
                    let recruits = luck.count(number(team.my_recruits_per_month) * room);
                    (new.customers_of_mine, new.recruits_of_mine) = (customers, recruits);
                    (customers, recruits)
                }
                _ => {
                    let energy = activity * room;
                    let customers = number(team.member_customers_per_month) * energy;
                    let recruits = number(team.member_recruits_per_month) * energy;
                    (luck.count(customers), luck.count(recruits))
                }
            };
            new.in_all += customers;
            self.customers
                .extend((0..customers).map(|_| customer(level, i)));
            if level < DEEPEST {
                new.in_all += recruits;
                for _ in 0..recruits {
                    self.members.push(member(team, level + 1, i, luck));
                }
            }
        }
        new
    }

    /// The end of a month: some leave, and where the team rolls up, those below them move up.
    fn leave(&mut self, team: &Team, moving: Moving, luck: &mut Luck) {
        let (churn, attrition) = (number(team.customer_churn), number(team.member_attrition));
        // Where a member stands from now on, or for a departed one, who stands above the gap.
        let mut heir: Vec<usize> = vec![ME; self.members.len()];
        let mut stayed: Vec<Person> = Vec::with_capacity(self.members.len());
        for (i, mut member) in std::mem::take(&mut self.members).into_iter().enumerate() {
            let leaves = i != ME && luck.happens(attrition);
            member.above = heir[member.above];
            if leaves {
                heir[i] = member.above;
                continue;
            }
            heir[i] = stayed.len();
            if i != ME && team.roll_up {
                member.level = match moving {
                    Moving::InTheTree => stayed[member.above].level + 1,
                    Moving::OneByOne => member.level - departed(member.level - 1, attrition, luck),
                };
            }
            stayed.push(member);
        }
        self.customers.retain_mut(|customer| {
            if luck.happens(churn) {
                return false;
            }
            customer.above = heir[customer.above];
            if team.roll_up {
                customer.level = match moving {
                    Moving::InTheTree => stayed[customer.above].level,
                    Moving::OneByOne => customer.level - departed(customer.level, attrition, luck),
                };
            }
            true
        });
        self.members = stayed;
    }
}

/// How many of so many members leave.
fn departed(members: usize, attrition: f64, luck: &mut Luck) -> usize {
    (0..members).filter(|_| luck.happens(attrition)).count()
}
