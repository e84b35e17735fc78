//! A crew of real desks, whose hands answer in any order: the odds are those of one.

use super::{Crew, Order, Reply, Told};
use paid_again_engine::Scenario;
use paid_again_engine::file::{read_scenario, write_scenario};
use paid_again_odds::{Desk, Odds};
use paid_again_presets::DEFAULT;
use std::collections::VecDeque;
use std::sync::Arc;

type Parcel = Vec<f64>;

/// Hands that keep their orders until they are told to do one.
struct Hands {
    desks: Vec<Desk>,
    orders: Vec<VecDeque<Order<Parcel>>>,
    sums: Vec<Odds>,
}

impl Hands {
    fn new(count: usize) -> Self {
        Self {
            desks: (0..count).map(|_| Desk::default()).collect(),
            orders: vec![VecDeque::new(); count],
            sums: Vec::new(),
        }
    }

    fn tell(&mut self, told: Vec<Told<Parcel>>) {
        for (hand, order) in told {
            self.orders[hand].push_back(order);
        }
    }

    fn work(&mut self, hand: usize) -> Option<Reply<Parcel>> {
        let desk = &mut self.desks[hand];
        Some(match self.orders[hand].pop_front()? {
            Order::Open(text, every) => {
                desk.open(&text, every).unwrap();
                Reply::Opened
            }
            // As if every life took a millisecond on the first hand and two on the second.
            Order::Live(from, to) => {
                let took = f64::from(to - from) * (hand + 1) as f64;
                Reply::Lived(desk.live(from, to), took)
            }
            Order::Take(parcel) => Reply::Taken(desk.take(&parcel)),
            Order::Sum => {
                self.sums.extend(desk.odds());
                Reply::Summed
            }
        })
    }
}

fn scenario(paths: u32) -> Scenario {
    let mut scenario = read_scenario(DEFAULT).unwrap();
    scenario.horizon_months = 36;
    scenario.simulation.paths = paths;
    scenario
}

/// All sums that a crew of so many hands makes, the turns being taken by a small generator.
fn sums(paths: u32, count: usize, seed: u64) -> Vec<Odds> {
    let text: Arc<str> = write_scenario(&scenario(paths)).into();
    let (mut crew, mut hands) = (Crew::new(count, 40.0), Hands::new(count));
    let told = crew.begin(&text, 5, paths);
    hands.tell(told);
    let mut state = seed;
    while hands.orders.iter().any(|orders| !orders.is_empty()) {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        let hand = (state >> 33) as usize % count;
        if let Some(reply) = hands.work(hand) {
            let told = crew.hear(hand, reply);
            hands.tell(told);
        }
    }
    assert_eq!(crew.progress(), (paths, paths));
    hands.sums
}

#[test]
fn any_number_of_hands_in_any_order_says_the_same() {
    let one = sums(700, 1, 1);
    let last = one.last().unwrap();
    assert_eq!(last.paths, 700);
    for (count, seed) in [(1, 9), (2, 1), (2, 2), (4, 3), (8, 4)] {
        let many = sums(700, count, seed);
        assert_eq!(many.last(), Some(last), "{count} hands");
    }
}

#[test]
fn there_is_something_to_show_soon_and_more_later() {
    let all: Vec<u32> = sums(3000, 2, 7).iter().map(|odds| odds.paths).collect();
    assert!(all.is_sorted(), "{all:?}");
    assert!(all.len() >= 4, "{all:?}");
    assert!((120..600).contains(&all[0]), "{all:?}");
    assert_eq!(all.last(), Some(&3000));
}

#[test]
fn few_lives_are_no_trouble() {
    for paths in [1, 2, 7] {
        for count in [1, 4] {
            let all = sums(paths, count, 5);
            assert_eq!(all.last().map(|odds| odds.paths), Some(paths));
        }
    }
}

/// What is begun anew needs nothing of what was begun before.
#[test]
fn an_edit_begins_anew() {
    let text = |paths| -> Arc<str> { write_scenario(&scenario(paths)).into() };
    let (mut crew, mut hands) = (Crew::new(2, 40.0), Hands::new(2));
    let told = crew.begin(&text(500), 5, 500);
    hands.tell(told);
    for _ in 0..3 {
        for hand in 0..2 {
            if let Some(reply) = hands.work(hand) {
                let told = crew.hear(hand, reply);
                hands.tell(told);
            }
        }
    }
    // A thread works off what it has been told, but its replies are not heard any more.
    while let Some(hand) = hands.orders.iter().position(|orders| !orders.is_empty()) {
        hands.work(hand);
    }
    hands.sums.clear();
    let told = crew.begin(&text(300), 5, 300);
    hands.tell(told);
    while let Some(hand) = hands.orders.iter().position(|orders| !orders.is_empty()) {
        if let Some(reply) = hands.work(hand) {
            let told = crew.hear(hand, reply);
            hands.tell(told);
        }
    }
    assert_eq!(hands.sums.last(), sums(300, 1, 1).last());
}
