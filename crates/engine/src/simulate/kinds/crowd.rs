//! The people of a team, level by level: how many there are, and how active the members are together.

use super::levels::{arrive, leave};
use crate::project::team::{DEEPEST, Joined, Levels, People, Rules};
use crate::simulate::distributions::{Binomials, beta, binomial, gamma};
use crate::simulate::luck::{Luck, Purpose};
use crate::simulate::random::Generator;

const NOBODY: Levels = [0.0; DEEPEST + 1];

/// How many leave in a month.
pub(super) struct Leaving {
    customers: Binomials,
    members: Binomials,
}

impl Leaving {
    pub fn new(rules: &Rules) -> Self {
        Self {
            customers: Binomials::new(rules.customer_churn),
            members: Binomials::new(rules.attrition),
        }
    }
}

/// Who is there.
pub(super) struct Crowd {
    pub people: People,
    /// κ: the shape of a member's activity; none: each is active as the mean.
    dispersion: Option<f64>,
    /// The sum of the members' activities at each level, where they differ.
    activity: Levels,
    /// No level below this one has anybody.
    depth: usize,
    pub customers_now: f64,
    pub members_now: f64,
}

impl Crowd {
    pub fn new(existing: &People, dispersion: Option<f64>, luck: Luck) -> Self {
        let is_there = |&level: &usize| existing.members[level] + existing.customers[level] > 0.0;
        let mut crowd = Self {
            people: existing.clone(),
            dispersion,
            activity: NOBODY,
            depth: (0..=DEEPEST).rev().find(is_there).unwrap_or(0),
            customers_now: existing.customers.iter().sum(),
            members_now: existing.members.iter().sum(),
        };
        if crowd.members_now > 0.0 {
            crowd.activate(&existing.members, &mut luck.of(Purpose::Existing, 0));
        }
        crowd
    }

    /// The levels that may have somebody.
    fn levels(&self) -> std::ops::RangeInclusive<usize> {
        0..=self.depth
    }

    /// Adds the activities of those who joined.
    fn activate(&mut self, joined: &Levels, generator: &mut Generator) {
        let Some(shape) = self.dispersion else {
            return;
        };
        for level in self.levels().filter(|&level| joined[level] > 0.0) {
            self.activity[level] += gamma(generator, joined[level] * shape) / shape;
        }
    }

    /// Adds what members gather at those rates of customers and recruits, and what I do.
    pub fn gather(&mut self, rates: [f64; 2], mine: &Joined, luck: Luck, m: usize) {
        let mut recruits = NOBODY;
        let mut recruited = mine.recruits;
        let mut gathered = mine.customers;
        if self.members_now > 0.0 {
            let People {
                customers, members, ..
            } = &mut self.people;
            let weights = match self.dispersion {
                Some(_) => &self.activity[..=self.depth],
                None => &members[..=self.depth],
            };
            let active = match self.dispersion {
                Some(_) => weights.iter().sum(),
                None => self.members_now,
            };
            let key = luck.key(Purpose::TeamCustomers, m);
            arrive(key, rates[0], (weights, active), |level, count| {
                customers[level] += count;
                gathered += count;
            });
            // The deepest members recruit nobody who is counted.
            let (weights, active) = match weights.get(DEEPEST) {
                Some(deepest) => (&weights[..DEEPEST], active - deepest),
                None => (weights, active),
            };
            let key = luck.key(Purpose::TeamRecruits, m);
            arrive(key, rates[1], (weights, active), |level, count| {
                recruits[level + 1] += count;
                recruited += count;
            });
        }
        self.people.customers[0] += mine.customers;
        self.customers_now += gathered;
        self.people.joined += gathered + recruited;
        if recruited > 0.0 {
            recruits[1] += mine.recruits;
            self.depth = (self.depth + 1).min(DEEPEST);
            for level in self.levels() {
                self.people.members[level] += recruits[level];
            }
            while self.depth > 0 && self.is_empty(self.depth) {
                self.depth -= 1;
            }
            self.members_now += recruited;
            if self.dispersion.is_some() {
                self.activate(&recruits, &mut luck.of(Purpose::Activity, m));
            }
        }
    }

    fn is_empty(&self, level: usize) -> bool {
        self.people.members[level] + self.people.customers[level] == 0.0
    }

    /// Step 4 of a month: who leaves, and with roll-up, who moves up.
    pub fn leave(&mut self, rules: &Rules, leaving: &mut Leaving, luck: Luck, m: usize) {
        let depth = self.depth;
        if self.customers_now > 0.0 && rules.customer_churn > 0.0 {
            let customers = &mut self.people.customers[..=depth];
            let there = (customers, self.customers_now);
            let key = luck.key(Purpose::CustomersLeave, m);
            self.customers_now -= leave(key, &mut leaving.customers, there, |_, _| {}).0;
        }
        if self.members_now > 0.0 && rules.attrition > 0.0 {
            let members = &mut self.people.members[..=depth];
            let there = (members, self.members_now);
            let key = luck.key(Purpose::MembersLeave, m);
            let mut left = NOBODY;
            let (gone, rest) = leave(key, &mut leaving.members, there, |level, count| {
                left[level] += count;
            });
            self.members_now -= gone;
            if let (Some(shape), Some(mut generator)) = (self.dispersion, rest) {
                for level in (1..=depth).filter(|&level| left[level] > 0.0) {
                    let stay = self.people.members[level];
                    self.activity[level] *= share(&mut generator, stay, left[level], shape);
                }
            }
        }
        if self.members_now + self.customers_now > 0.0 && rules.attrition > 0.0 {
            self.roll_up(rules, luck, m);
        }
        while self.depth > 0 && self.is_empty(self.depth) {
            self.depth -= 1;
        }
    }

    fn roll_up(&mut self, rules: &Rules, luck: Luck, m: usize) {
        let Some(moves) = &rules.moves else {
            return;
        };
        let generator = &mut luck.of(Purpose::RollUp, m);
        // From the top down: nobody who has moved is met again.
        for level in self.levels() {
            // Between a customer at level ℓ and me stand ℓ members; between a member and me, ℓ − 1.
            let count = std::mem::take(&mut self.people.customers[level]);
            spread(
                generator,
                count,
                moves.chances(level),
                |_, arrives, count, _| {
                    self.people.customers[arrives] += count;
                },
            );
            if level < 2 {
                continue;
            }
            let count = std::mem::take(&mut self.people.members[level]);
            let mut active = std::mem::take(&mut self.activity[level]);
            let shape = self.dispersion;
            let chances = moves.chances(level - 1);
            spread(
                generator,
                count,
                chances,
                |generator, above, count, rest| {
                    let part =
                        shape.map_or(0.0, |shape| active * share(generator, count, rest, shape));
                    self.people.members[above + 1] += count;
                    self.activity[above + 1] += part;
                    active -= part;
                },
            );
        }
    }
}

/// The share of the activity that `some` members have when `others` have the rest.
fn share(generator: &mut Generator, some: f64, others: f64, shape: f64) -> f64 {
    if some == 0.0 {
        0.0
    } else if others == 0.0 {
        1.0
    } else {
        beta(generator, some * shape, others * shape)
    }
}

/// Spreads people alike over places with those chances, from the last place on; tells each place's
/// number, and how many are left for the rest.
fn spread(
    generator: &mut Generator,
    count: f64,
    chances: &[f64],
    mut arrive: impl FnMut(&mut Generator, usize, f64, f64),
) {
    let (mut left, mut chance_left) = (count, 1.0);
    for (place, &chance) in chances.iter().enumerate().rev() {
        if left == 0.0 {
            return;
        }
        let here = if place == 0 {
            left
        } else {
            // What rounding leaves of the chance may be a little too small, or nothing.
            let part = if chance < chance_left {
                chance / chance_left
            } else {
                1.0
            };
            binomial(generator, left, part)
        };
        left -= here;
        chance_left -= chance;
        if here > 0.0 {
            arrive(generator, place, here, left);
        }
    }
}
