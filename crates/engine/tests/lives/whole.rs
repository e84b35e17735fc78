//! The figures of all lives against the lives themselves.

use crate::corpus::examples;
use crate::corpus::ledger::{bits, digest, projection};
use crate::scenarios;
use paid_again_engine::file::write_simulation;
use paid_again_engine::scenario::{Kind, Scenario};
use paid_again_engine::simulate::{Bands, Outlook, Simulation};
use paid_again_engine::{life, project, simulate};

/// Takes all luck and all ranges out of a scenario.
fn without_luck(scenario: &Scenario) -> Scenario {
    let mut scenario = scenario.clone();
    for stream in &mut scenario.streams {
        examples::settle(stream);
        match &mut stream.kind {
            Kind::PaidOnce(_) => {}
            Kind::Royalty(royalty) => royalty.units_first_month = 0.0.into(),
            Kind::Residual(residual) => {
                residual.new_customers_per_month = 0.0.into();
                residual.existing_customers = 0.0.into();
            }
            Kind::Team(team) => {
                team.my_customers_per_month = 0.0.into();
                team.my_recruits_per_month = 0.0.into();
                team.existing_customers = 0.0.into();
                (team.existing_members, team.existing_member_customers) = (vec![], vec![]);
            }
            Kind::Fund(fund) => fund.annual_volatility = 0.0.into(),
            Kind::Rental(rental) => rental.appreciation_volatility = 0.0.into(),
        }
    }
    scenario
}

/// Tolerance: none, to the bit.
#[test]
fn a_life_without_luck_is_the_projection() {
    for scenario in scenarios(80, 240, 3).map(|scenario| without_luck(&scenario)) {
        let projected = digest(&projection(&project(&scenario)));
        for path in [0, 1, 9999] {
            assert_eq!(digest(&projection(&life(&scenario, path))), projected);
        }
    }
}

/// And so is the simulation: every band is the one life, nothing is left to chance.
#[test]
fn a_simulation_without_luck_is_the_projection() {
    for scenario in scenarios(60, 120, 20).map(|scenario| without_luck(&scenario)) {
        let (simulation, projection) = (simulate(&scenario), project(&scenario));
        let outlooks = simulation.streams.iter().map(|stream| &stream.outlook);
        let series = projection.streams.iter().map(|stream| &stream.series);
        for (outlook, series) in outlooks
            .zip(series)
            .chain([(&simulation.total, &projection.total.series)])
        {
            assert_eq!(bits(&outlook.position.mean), bits(&series.position));
            assert_eq!(bits(&outlook.position.p05), bits(&series.position));
            assert_eq!(bits(&outlook.operating.p95), bits(&series.operating));
            assert_eq!(outlook.precision.mean_se, 0.0);
            assert!(outlook.drivers.is_empty() && outlook.luck == 1.0);
        }
        for stream in &simulation.streams {
            let month = projection
                .compared(&stream.id)
                .map(|compared| compared.crossing.break_even_month);
            let found = stream
                .ahead
                .as_ref()
                .map(|ahead| ahead.months[0].map(|m| m as usize));
            assert_eq!(found, month);
        }
    }
}

/// What is wrong in a list of numbers: NaN, infinity, or nothing.
#[track_caller]
fn finite<'a>(numbers: impl IntoIterator<Item = &'a f64>) {
    assert!(numbers.into_iter().all(|number| number.is_finite()));
}

fn bands(bands: &Bands) -> [&Vec<f64>; 6] {
    let Bands {
        mean,
        p05,
        p25,
        p50,
        p75,
        p95,
    } = bands;
    [mean, p05, p25, p50, p75, p95]
}

fn outlook(outlook: &Outlook, drivers: usize) {
    for all in [&outlook.position, &outlook.operating] {
        let all = bands(all);
        all.iter().for_each(|series| finite(*series));
        for pair in all[1..].windows(2) {
            assert!(
                pair[0]
                    .iter()
                    .zip(pair[1])
                    .all(|(lower, upper)| lower <= upper)
            );
        }
    }
    let shares = [outlook.chance_of_loss, outlook.luck];
    assert!(
        shares
            .iter()
            .chain(&outlook.chance_of_target)
            .all(|share| (0.0..=1.0).contains(share))
    );
    let precision = outlook.precision;
    finite(&[precision.mean_se, precision.p50_low, precision.p50_high]);
    assert!(precision.mean_se >= 0.0 && precision.p50_low <= precision.p50_high);
    assert_eq!(outlook.drivers.len(), drivers);
    for driver in &outlook.drivers {
        finite(&[driver.low, driver.high]);
        assert!(driver.rho.abs() <= 1.0 && (0.0..=1.0).contains(&driver.variance_share));
    }
    let sorted = outlook
        .order
        .iter()
        .map(|&path| outlook.ends[path as usize]);
    assert!(sorted.is_sorted());
}

/// No NaN, no infinity, no panic, quantiles in order, shares between 0 and 1; and every driver is a range.
#[test]
fn every_figure_is_a_number() {
    for scenario in scenarios(150, 60, 21) {
        let simulation: Simulation = simulate(&scenario);
        let streams = &simulation.streams;
        for stream in streams {
            outlook(&stream.outlook, stream.outlook.drivers.len());
            let even = stream.ahead.iter().map(|ahead| &ahead.break_even);
            for even in even {
                assert!(even.by_month.is_sorted());
                let last = even.by_month.last().copied().unwrap_or(0.0);
                assert!((last + even.never - 1.0).abs() < 1e-12);
            }
        }
        let drivers = streams
            .iter()
            .map(|stream| stream.outlook.drivers.len())
            .sum();
        outlook(&simulation.total, drivers);
        let text = write_simulation(&simulation);
        assert!(text.starts_with("{\"format\":\"paid-again/simulation\",\"version\":1,"));
    }
}

/// Every driver's pointer names a range of the scenario's own file, and every range there has one.
#[test]
fn drivers_are_the_ranges_of_the_file() {
    for scenario in scenarios(80, 24, 5) {
        let file = paid_again_engine::file::write_scenario(&scenario);
        let file: serde_json::Value = serde_json::from_str(&file).unwrap();
        let mut found = 0;
        for stream in &simulate(&scenario).streams {
            for driver in &stream.outlook.drivers {
                let range = file
                    .pointer(&driver.input)
                    .expect("the pointer leads somewhere");
                assert!(range.get("low").is_some() && range.get("high").is_some());
                found += 1;
            }
        }
        let on = scenario
            .streams
            .iter()
            .enumerate()
            .filter(|(_, stream)| !stream.off);
        let ranges = on.map(|(i, _)| file["streams"][i].to_string().matches("\"low\":").count());
        assert_eq!(found, ranges.sum::<usize>());
    }
}

/// A life in full is a projection like any other: it adds up, and no number in it is absurd.
#[test]
fn lives_are_finite() {
    for scenario in scenarios(100, 240, 1) {
        finite(&projection(&life(&scenario, 3)));
    }
}
