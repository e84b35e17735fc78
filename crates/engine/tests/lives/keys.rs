//! Luck belongs to seed, stream and path: what is edited elsewhere changes nothing.

use crate::corpus::examples;
use crate::corpus::ledger::{bits, stream};
use crate::scenarios;
use paid_again_engine::life;
use paid_again_engine::project::Projection;
use paid_again_engine::scenario::{Kind, KindName, Scenario};

fn of_stream(life: &Projection, id: &str) -> Vec<u64> {
    bits(&stream(life.stream(id).expect("the stream")))
}

#[test]
fn removing_or_reordering_streams_changes_no_other_life() {
    for scenario in scenarios(60, 120, 1) {
        let all = life(&scenario, 5);
        let mut fewer = scenario.clone();
        fewer.streams.reverse();
        fewer.streams.pop();
        fewer.baseline = None;
        let rest = life(&fewer, 5);
        for stream in fewer.streams.iter().filter(|stream| !stream.off) {
            assert_eq!(of_stream(&all, &stream.id), of_stream(&rest, &stream.id));
        }
    }
}

/// A price touches what is paid, not who comes: customers and members are the same in each life.
#[test]
fn a_price_changes_no_luck() {
    for (kind, field) in [
        (KindName::Residual, "value_per_month"),
        (KindName::Team, "order_per_month"),
    ] {
        let mut scenario = Scenario {
            streams: examples::streams(kind)
                .into_iter()
                .take(1)
                .cloned()
                .collect(),
            baseline: None,
            ..examples::comparison()
        };
        let before = life(&scenario, 8);
        match scenario.streams[0].slot(field) {
            Some(paid_again_engine::scenario::Slot::Quantity(price)) => *price = 1.0.into(),
            other => panic!("{other:?}"),
        }
        let after = life(&scenario, 8);
        let series = |life: &Projection| life.streams[0].series.clone();
        let (before, after) = (series(&before), series(&after));
        assert_eq!(
            (before.customers, before.members),
            (after.customers, after.members)
        );
        assert_ne!(before.again, after.again);
    }
}

#[test]
fn other_paths_seeds_and_ids_have_other_luck() {
    let scenario = examples::scenario("residual");
    let ends = |scenario: &Scenario, path: u32| life(scenario, path).total.series.position;
    let first = ends(&scenario, 0);
    assert_ne!(first, ends(&scenario, 1));
    let mut other = scenario.clone();
    other.simulation.seed = 2.0;
    assert_ne!(first, ends(&other, 0));
    let mut other = scenario;
    other.streams[0].id += "2";
    assert_ne!(first, ends(&other, 0));
}

/// All funds live in one market: with the same rules they are the same, whatever they are called.
#[test]
fn funds_share_one_market_and_rentals_another() {
    for name in ["fund", "rental"] {
        let mut scenario = examples::scenario(name);
        let stream = &mut scenario.streams[0];
        examples::settle(stream);
        match &mut stream.kind {
            Kind::Fund(fund) => fund.annual_volatility = 0.2.into(),
            Kind::Rental(rental) => rental.appreciation_volatility = 0.2.into(),
            _ => panic!("a fund or a rental"),
        }
        let mut second = stream.clone();
        second.id += " again";
        scenario.streams.truncate(1);
        scenario.streams.push(second);
        scenario.baseline = None;
        let lived = life(&scenario, 4);
        assert_eq!(lived.streams[0].series, lived.streams[1].series);
        assert_ne!(
            lived.streams[0].series,
            life(&scenario, 5).streams[0].series
        );
    }
}
