//! The examples in `testdata/`: one folder each, with a scenario and the projection it must give.

use paid_again_engine::Scenario;
use paid_again_engine::file::read_scenario;
use paid_again_engine::scenario::{KindName, Quantity, Retention, Slot, Stream};
use std::sync::LazyLock;

macro_rules! examples {
    ($($name:literal),* $(,)?) => {
        /// Name and scenario text of every example.
        pub const ALL: &[(&str, &str)] = &[
            $( ($name, include_str!(concat!("../../testdata/", $name, "/scenario.json"))), )*
        ];
    };
}

examples![
    "comparison",
    "paid_once",
    "royalty",
    "royalty_contract",
    "residual",
    "residual_fading",
    "team",
    "team_roll_up",
    "fund",
    "rental",
];

/// All examples, read once.
static SCENARIOS: LazyLock<Vec<(&str, Scenario)>> = LazyLock::new(|| {
    let read = |(name, text): &(&'static str, &str)| match read_scenario(text) {
        Ok(scenario) => (*name, scenario),
        Err(faults) => panic!("{name}: {faults:#?}"),
    };
    ALL.iter().map(read).collect()
});

/// The scenario of that name.
pub fn scenario(name: &str) -> Scenario {
    let found = SCENARIOS.iter().find(|(other, _)| *other == name);
    found.expect("an example").1.clone()
}

/// Five ways to use the same years, side by side.
pub fn comparison() -> Scenario {
    scenario("comparison")
}

/// All streams of that kind in all examples.
pub fn streams(kind: KindName) -> Vec<&'static Stream> {
    let all = SCENARIOS.iter().flat_map(|(_, scenario)| &scenario.streams);
    all.filter(|stream| stream.kind.name() == kind).collect()
}

/// Puts every range of a stream at its median.
pub fn settle(stream: &mut Stream) {
    fn points(slots: Vec<Slot<'_>>) {
        let point = |quantity: &mut Quantity| *quantity = quantity.median().into();
        for slot in slots {
            match slot {
                Slot::Quantity(quantity) | Slot::QuantityOrNull(Some(quantity)) => point(quantity),
                Slot::Quantities(all) => all.iter_mut().for_each(point),
                Slot::Retention(Retention::Steady(steady)) => points(steady.slots()),
                Slot::Retention(Retention::Fading(fading)) => points(fading.slots()),
                Slot::Tiers(tiers) => tiers.iter_mut().for_each(|tier| point(&mut tier.rate)),
                _ => {}
            }
        }
    }
    points(stream.slots());
    points(stream.kind.slots());
}
