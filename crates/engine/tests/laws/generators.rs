//! The generators themselves: everything they make is valid, and they reach every field's corners.

use crate::corpus::ledger::bits;
use crate::corpus::tape::{Tape, from_seed};
use crate::corpus::{generate, realistic};
use crate::law::law_of_scenarios;
use paid_again_engine::bounds::{Domain, Field};
use paid_again_engine::file::{read_scenario, write_scenario};
use paid_again_engine::scenario::{KindName, Quantity, Slot, Stream};
use std::collections::BTreeSet;

#[test]
fn every_scenario_is_valid() {
    law_of_scenarios(300, |scenario| {
        assert_eq!(read_scenario(&write_scenario(scenario)).err(), None);
    });
}

/// What of a field has been met, as `kind.field corner`.
fn meet(met: &mut BTreeSet<String>, kind: KindName, field: &Field, slot: Slot<'_>) {
    let name = format!("{}.{}", kind.as_str(), field.name);
    let number = match slot {
        Slot::Quantity(quantity) | Slot::QuantityOrNull(Some(quantity)) => {
            if let Quantity::Range(_) = quantity {
                met.insert(format!("{name} range"));
            }
            quantity.median()
        }
        Slot::Number(number) | Slot::NumberOrNull(Some(number)) => *number,
        Slot::Whole(number) | Slot::WholeOrNull(Some(number)) => f64::from(*number),
        _ => return,
    };
    let (min, max) = field.domain.range().expect("a numeric domain");
    for (corner, value) in [("min", min), ("max", max)] {
        if bits(&[number]) == bits(&[value]) {
            met.insert(format!("{name} {corner}"));
        }
    }
}

#[test]
fn every_number_meets_its_corners_and_every_quantity_a_range() {
    let mut met = BTreeSet::new();
    let mut wanted = BTreeSet::new();
    for kind in KindName::ALL {
        for seed in 0..400 {
            let tape = from_seed(seed, 600);
            let mut stream = generate::stream(&mut Tape::new(&tape), kind, 0);
            let rows = stream.kind.fields();
            for (field, slot) in rows.iter().zip(stream.kind.slots()) {
                let name = format!("{}.{}", kind.as_str(), field.name);
                if matches!(field.domain, Domain::Number { .. } | Domain::Whole { .. }) {
                    wanted.extend([format!("{name} min"), format!("{name} max")]);
                }
                if matches!(slot, Slot::Quantity(_) | Slot::QuantityOrNull(_)) {
                    wanted.insert(format!("{name} range"));
                }
                meet(&mut met, kind, field, slot);
            }
        }
    }
    let missed: Vec<_> = wanted.difference(&met).collect();
    assert!(
        wanted.len() > 150 && missed.is_empty(),
        "never met: {missed:#?}"
    );
}

#[test]
fn an_empty_tape_is_the_plainest_scenario() {
    let scenario = generate::scenario(&mut Tape::new(&[]), 1200, 6);
    let plain = Stream {
        id: "0 ".into(),
        ..Stream::default()
    };
    assert_eq!(scenario.streams, [plain]);
}

#[test]
fn near_life_something_always_flows() {
    let some = (0..100).filter(|&seed| {
        let tape = from_seed(seed, 600);
        let scenario = realistic::scenario(&mut Tape::new(&tape), 240);
        paid_again_engine::project(&scenario).total.summary.income > 0.0
    });
    assert!(some.count() > 80);
}
