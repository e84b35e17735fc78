//! Nothing is NaN or infinite, at the corners of every domain too, and every result can be written.

use crate::corpus::tape::{Tape, from_seed};
use crate::corpus::{examples, generate, ledger};
use crate::law::law_of_scenarios;
use paid_again_engine::bounds::{Domain, Field};
use paid_again_engine::file::write_projection;
use paid_again_engine::project;
use paid_again_engine::scenario::{
    Fading, Kind, KindName, Quantity, Range, Retention, Scenario, Shape,
};
use paid_again_engine::scenario::{Slot, Steady, Stream, Tier};

#[track_caller]
fn assert_finite(scenario: &Scenario) {
    let projection = project(scenario);
    let finite = ledger::projection(&projection)
        .iter()
        .all(|number| number.is_finite());
    assert!(
        finite,
        "{}",
        paid_again_engine::file::write_scenario_pretty(scenario)
    );
    assert!(write_projection(&projection).starts_with("{\"format\":\"paid-again/projection\""));
}

#[test]
fn nothing_is_nan_or_infinite() {
    law_of_scenarios(250, assert_finite);
}

/// Hours, or income before a stop, of next to nothing: what is divided by them overflowed.
#[test]
fn quotients_by_next_to_nothing() {
    let mut scenario = examples::comparison();
    for stream in &mut scenario.streams {
        if let Kind::PaidOnce(job) = &mut stream.kind {
            job.hours_per_week = 5e-324.into();
            job.cost_per_month = 1e12.into();
        }
    }
    assert_finite(&scenario);
    assert_eq!(project(&scenario).streams[0].summary.per_hour, None);
    // An hour of the baseline costs 10³⁰⁶: too much for the hours of the others.
    if let Kind::PaidOnce(job) = &mut scenario.streams[0].kind {
        job.hours_per_week = 1e-307.into();
        job.cost_per_month = 1.0.into();
    }
    assert_finite(&scenario);
    let projection = project(&scenario);
    assert!(
        projection.streams[0]
            .summary
            .per_hour
            .is_some_and(|pay| pay < -1e300)
    );
    assert_eq!(
        projection
            .compared("renewals")
            .map(|compared| compared.same_hours),
        Some(None)
    );
    // Nearly nothing before the stop, and a fund that pays out after it.
    if let Kind::PaidOnce(job) = &mut scenario.streams[0].kind {
        job.hours_per_week = 1e-315.into();
        job.cost_per_month = 0.0.into();
    }
    scenario
        .streams
        .retain(|stream| ["job", "fund"].contains(&stream.id.as_str()));
    assert_finite(&scenario);
    let tail = project(&scenario).total.summary.tail.expect("a tail");
    assert!(tail.base < 1e-300 && tail.after_12.is_none());
}

/// Which end of its domain a field is put at.
#[derive(Clone, Copy, PartialEq)]
enum Corner {
    Lowest,
    Highest,
    /// The widest range there is, with each shape in turn.
    Widest(usize),
}

const CORNERS: [Corner; 6] = [
    Corner::Lowest,
    Corner::Highest,
    Corner::Widest(0),
    Corner::Widest(1),
    Corner::Widest(2),
    Corner::Widest(3),
];

fn quantity(domain: &Domain, corner: Corner) -> Quantity {
    let (low, high) = domain.range().expect("a numeric domain");
    let shapes = [
        Shape::Normal,
        Shape::Uniform,
        Shape::Pert { mode: low },
        Shape::Pert { mode: high },
    ];
    match corner {
        Corner::Lowest => low.into(),
        Corner::Highest => high.into(),
        Corner::Widest(i) => Quantity::Range(Range {
            low,
            high,
            shape: shapes[i],
        }),
    }
}

fn put_all(fields: &[Field], slots: Vec<Slot<'_>>, corner: Corner) {
    for (field, slot) in fields.iter().zip(slots) {
        put(field, slot, corner);
    }
}

fn put(field: &Field, slot: Slot<'_>, corner: Corner) {
    let domain = &field.domain;
    let number = || quantity(domain, corner).median();
    match slot {
        Slot::Quantity(value) => *value = quantity(domain, corner),
        Slot::QuantityOrNull(value) => *value = Some(quantity(domain, corner)),
        Slot::Quantities(value) => {
            let Domain::List { fewest, most, .. } = *domain else {
                panic!("a list has the domain of a list");
            };
            let count = if corner == Corner::Lowest {
                fewest
            } else {
                most
            };
            *value = vec![quantity(domain, corner); count];
        }
        Slot::Number(value) => *value = number(),
        Slot::NumberOrNull(value) => *value = Some(number()),
        Slot::Whole(value) => *value = number() as u32,
        Slot::WholeOrNull(value) => *value = Some(number() as u32),
        Slot::Flag(value) => *value = corner != Corner::Lowest,
        Slot::Retention(value) => {
            let mut steady = Steady::default();
            put_all(Steady::FIELDS, steady.slots(), corner);
            let mut fading = Fading::default();
            put_all(Fading::FIELDS, fading.slots(), corner);
            *value = match corner {
                Corner::Lowest | Corner::Widest(_) => Retention::Fading(fading),
                Corner::Highest => Retention::Steady(steady),
            };
        }
        Slot::Tiers(value) => {
            let tier = |i: u32| Tier {
                from_units: f64::from(i) * 1e10,
                rate: quantity(&paid_again_engine::bounds::RATE, corner),
            };
            *value = (0..if corner == Corner::Lowest { 1 } else { 100 })
                .map(tier)
                .collect();
        }
        // Texts and the simulation's settings are no part of a projection.
        Slot::Text(_) | Slot::TextOrNull(_) | Slot::Calendar(_) | Slot::Simulation(_) => {}
    }
}

fn alone(stream: Stream, months: u32, stop: Option<u32>) -> Scenario {
    Scenario {
        horizon_months: months,
        work_until_month: stop,
        baseline: Some("job".into()),
        streams: vec![stream, examples::comparison().streams.swap_remove(0)],
        ..examples::comparison()
    }
}

/// Each field at each corner, the other fields at random: first near, then over a whole century.
#[test]
fn each_field_at_each_corner() {
    for kind in KindName::ALL {
        let rows = kind.blank().fields();
        for (i, row) in rows.iter().enumerate() {
            for (c, corner) in CORNERS.into_iter().enumerate() {
                for seed in 0..2 {
                    let tape = from_seed(seed * 1000 + (i * CORNERS.len() + c) as u64, 600);
                    let mut stream = generate::stream(&mut Tape::new(&tape), kind, 0);
                    stream.off = false;
                    put(row, stream.kind.slots().remove(i), corner);
                    let months = if seed == 0 && corner == Corner::Highest {
                        1200
                    } else {
                        40
                    };
                    assert_finite(&alone(stream, months, [None, Some(13)][seed as usize % 2]));
                }
            }
        }
    }
}

/// All fields of a kind at the same corner, for a month and for a century.
#[test]
fn all_fields_at_once() {
    for kind in KindName::ALL {
        for corner in CORNERS {
            for months in [1, 1200] {
                for stop in [None, Some(months / 2)] {
                    let mut stream = Stream::default();
                    put_all(Stream::FIELDS, stream.slots(), corner);
                    stream.kind = kind.blank();
                    let rows = stream.kind.fields();
                    put_all(rows, stream.kind.slots(), corner);
                    (stream.id, stream.off) = ("corner".into(), false);
                    stream.work_until_month = None;
                    for start in [0, months - 1] {
                        stream.start_month = start;
                        assert_finite(&alone(stream.clone(), months, stop));
                    }
                }
            }
        }
    }
}

/// All settings at the same corner.
#[test]
fn all_settings_at_once() {
    for corner in CORNERS {
        let mut scenario = examples::comparison();
        put_all(Scenario::FIELDS, scenario.slots(), corner);
        assert_finite(&scenario);
    }
}
