//! The JSON Schema against the reader: what one accepts, the other accepts too.
//!
//! Every field of the table is tried at both ends of its domain, beyond them, with values of other
//! types, missing, and with unknown company; the reader and the schema must agree each time.
//! [`beyond_a_schema`] lists what only the reader can know.
#![cfg(not(target_arch = "wasm32"))]

mod checker;
mod samples;

use checker::Schema;
use paid_again_engine::bounds::Presence;
use paid_again_engine::file::{read_scenario, scenario_schema};
use paid_again_engine::scenario::{Fading, KindName, Scenario, Simulation, Steady, Stream, Tier};
use samples::{Samples, change, table};
use serde_json::{Value, json};
use std::path::Path;

/// Reader and schema, asked together.
struct Both {
    schema: Schema,
    asked: usize,
}

impl Both {
    fn new() -> Self {
        let schema = Schema::new(&scenario_schema());
        Self { schema, asked: 0 }
    }

    /// Both accept the scenario, or both refuse it.
    fn hold(&mut self, scenario: &Value, valid: bool, why: &str) {
        let text = scenario.to_string();
        let read = read_scenario(&text);
        assert_eq!(read.is_ok(), valid, "reader, {why}: {text}\n{read:?}");
        assert_eq!(
            self.schema.accepts(scenario),
            valid,
            "schema, {why}: {text}"
        );
        self.asked += 1;
    }

    /// Tries every sample and every mutation of an object, set into a scenario by `place`.
    fn hold_object(&mut self, object: &Value, samples: &[Samples], place: impl Fn(Value) -> Value) {
        for Samples { field, good, bad } in samples {
            let name = field.name;
            for (values, valid) in [(good, true), (bad, false)] {
                for value in values {
                    let changed = change(object, name, Some(value.clone()));
                    self.hold(&place(changed), valid, name);
                }
            }
            let optional = field.presence != Presence::Required;
            self.hold(&place(change(object, name, None)), optional, name);
        }
        let unknown = change(object, "colour", Some(json!(1)));
        self.hold(&place(unknown), false, "an unknown field");
        for other in [json!(null), json!([]), json!("x"), json!(1)] {
            self.hold(&place(other), false, "not an object");
        }
    }
}

/// A scenario of one stream.
fn with_stream(stream: Value) -> Value {
    json!({
        "format": "paid-again/scenario", "version": 1, "name": "n", "currency": "EUR",
        "start": "2027-01", "horizon_months": 240, "streams": [stream]
    })
}

fn with_field(kind: KindName, name: &str, value: Value) -> Value {
    with_stream(change(&stream(kind), name, Some(value)))
}

/// A stream of a kind with every field at a value it may have.
fn stream(kind: KindName) -> Value {
    let blank = kind.blank();
    let fields = Stream::FIELDS.iter().chain(blank.fields());
    let mut stream = samples::full(fields);
    stream["kind"] = json!(kind.as_str());
    stream
}

#[test]
fn the_committed_schema_is_current() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/scenario.schema.json");
    let schema = scenario_schema();
    if std::env::var_os("UPDATE_GOLDENS").is_some() {
        std::fs::write(&file, &schema).unwrap();
    }
    let committed = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(
        committed.replace("\r\n", "\n") == schema,
        "docs/scenario.schema.json is not what the table of fields makes of it: \
         run the test with UPDATE_GOLDENS=1"
    );
}

#[test]
fn both_accept_every_preset() {
    let mut both = Both::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../presets/src/scenarios");
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        let scenario = serde_json::from_str(&text).unwrap();
        both.hold(&scenario, true, &path.display().to_string());
    }
    assert!(both.asked > 20);
}

#[test]
fn every_field_of_every_kind() {
    let mut both = Both::new();
    for kind in KindName::ALL {
        let stream = stream(kind);
        both.hold(&with_stream(stream.clone()), true, kind.as_str());
        let blank = kind.blank();
        both.hold_object(&stream, &table(Stream::FIELDS), with_stream);
        both.hold_object(&stream, &table(blank.fields()), with_stream);
        for name in [json!("lottery"), json!(""), json!(1), json!(null)] {
            let changed = change(&stream, "kind", Some(name));
            both.hold(&with_stream(changed), false, "kind");
        }
        let changed = change(&stream, "kind", None);
        both.hold(&with_stream(changed), false, "no kind");
    }
    assert!(both.asked > 3000, "{}", both.asked);
}

#[test]
fn every_setting() {
    let mut both = Both::new();
    let scenario = with_stream(stream(KindName::Fund));
    both.hold_object(&scenario, &table(Scenario::FIELDS), |scenario| scenario);
    for (name, good) in [
        ("format", json!("paid-again/scenario")),
        ("version", json!(1.0)),
    ] {
        both.hold(&change(&scenario, name, Some(good)), true, name);
        for bad in [
            json!("paid-again/projection"),
            json!(2),
            json!("1"),
            json!(null),
        ] {
            both.hold(&change(&scenario, name, Some(bad)), false, name);
        }
        both.hold(&change(&scenario, name, None), false, name);
    }
    for count in [0, 1, 24, 25] {
        let streams = (0..count).map(|i| {
            let id = Some(json!(format!("s{i}")));
            change(&stream(KindName::PaidOnce), "id", id)
        });
        let changed = change(&scenario, "streams", Some(streams.collect()));
        both.hold(&changed, (1..=24).contains(&count), "streams");
    }
    both.hold(
        &change(&scenario, "streams", Some(json!({}))),
        false,
        "streams",
    );
}

#[test]
fn every_field_of_the_objects_within() {
    let mut both = Both::new();
    let simulation = json!({"paths": 5, "seed": 7});
    let base = with_stream(stream(KindName::Fund));
    both.hold_object(&simulation, &table(Simulation::FIELDS), |object| {
        change(&base, "simulation", Some(object))
    });
    let residual = |object| with_field(KindName::Residual, "retention", object);
    let steady = json!({"monthly_churn": 0.05});
    both.hold_object(&steady, &table(Steady::FIELDS), residual);
    let fading = json!({"alpha": 1, "beta": 9, "period_months": 12});
    both.hold_object(&fading, &table(Fading::FIELDS), residual);
    let mixed = json!({"monthly_churn": 0.05, "alpha": 1, "beta": 9});
    both.hold(&residual(mixed), false, "two kinds of retention");

    let royalty = |tiers| with_field(KindName::Royalty, "rate_tiers", tiers);
    let tier = json!({"from_units": 9, "rate": 0.1});
    let second = table(Tier::FIELDS).into_iter().map(|mut samples| {
        // Tiers rise: the second can't be from 0 units. That is the reader's to know.
        samples
            .good
            .retain(|value| samples.field.name != "from_units" || *value != json!(0.0));
        samples
    });
    let second: Vec<_> = second.collect();
    both.hold_object(&tier, &second, |tier| {
        royalty(json!([{"from_units": 0, "rate": 0.1}, tier]))
    });
    let tiers = |count: usize| {
        let all = (0..count).map(|i| json!({"from_units": i, "rate": 0.1}));
        royalty(all.collect())
    };
    both.hold(&tiers(100), true, "a hundred tiers");
    both.hold(&tiers(101), false, "too many tiers");
    both.hold(&tiers(0), false, "no tiers");
    both.hold(&royalty(json!([tier])), false, "not from 0 units");
}

/// What only the reader knows. Besides, of the text itself: its size and nesting, a byte order
/// mark, keys that stand twice, numbers that overflow and lone surrogates.
#[test]
fn beyond_a_schema() {
    let schema = Schema::new(&scenario_schema());
    let twice = with_stream(stream(KindName::Fund));
    let twice = change(
        &twice,
        "streams",
        Some(json!([twice["streams"][0], twice["streams"][0]])),
    );
    let scenario = with_stream(stream(KindName::Fund));
    let fund = |value| with_field(KindName::Fund, "initial", value);
    let tiers = json!([{"from_units": 0, "rate": 0.1}, {"from_units": 0, "rate": 0.2}]);
    let huge = change(&scenario, "horizon_months", Some(json!(1200)));
    let huge = change(&huge, "simulation", Some(json!({"paths": 1_000_000})));
    let cases = [
        ("ids are unique", twice),
        (
            "the baseline is a stream's id",
            change(&scenario, "baseline", Some(json!("nobody"))),
        ),
        ("low is below high", fund(json!({"low": 2, "high": 1}))),
        ("low is not high", fund(json!({"low": 2, "high": 2}))),
        (
            "the mode lies in the range",
            fund(json!({"low": 1, "high": 2, "shape": "pert", "mode": 3})),
        ),
        (
            "tiers rise",
            with_field(KindName::Royalty, "rate_tiers", tiers),
        ),
        ("the simulation is not too large", huge),
    ];
    for (law, scenario) in cases {
        assert!(read_scenario(&scenario.to_string()).is_err(), "{law}");
        assert!(schema.accepts(&scenario), "{law}");
    }
}
