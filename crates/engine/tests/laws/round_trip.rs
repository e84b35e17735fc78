//! Writing and reading are inverse, whatever stands in a scenario.

use crate::corpus::tape::Tape;
use crate::law::{Shown, any_scenario, law, law_of_scenarios};
use paid_again_engine::bounds::{Field, Form, Presence};
use paid_again_engine::file::{read_scenario, write_scenario, write_scenario_pretty};
use paid_again_engine::scenario::{Scenario, Stream};
use serde_json::value::RawValue;
use std::collections::BTreeMap;

/// Tolerance: none. The shortest text of a double reads back as that double.
#[test]
fn reading_what_was_written_is_identity() {
    law_of_scenarios(300, |scenario| {
        for text in [write_scenario(scenario), write_scenario_pretty(scenario)] {
            assert_eq!(read_scenario(&text).as_ref(), Ok(scenario));
        }
    });
}

/// An object's entries in some order, each value as it is written.
type Entries = BTreeMap<String, Box<RawValue>>;

/// Another valid text for the same scenario: keys in another order, defaults spelt out, whole
/// numbers with a point, more white space.
fn respell(tape: &mut Tape<'_>, scenario: &Scenario) -> String {
    let text = write_scenario(scenario);
    let mut root: Entries = serde_json::from_str(&text).expect("an object");
    spell_out(tape, &mut root, Scenario::FIELDS);
    let mut streams: Vec<Entries> = serde_json::from_str(root["streams"].get()).expect("a list");
    for (entries, stream) in streams.iter_mut().zip(&scenario.streams) {
        spell_out(tape, entries, Stream::FIELDS);
        spell_out(tape, entries, stream.kind.fields());
    }
    root.insert(
        "streams".into(),
        raw(serde_json::to_string_pretty(&streams).expect("JSON")),
    );
    serde_json::to_string_pretty(&root).expect("JSON")
}

fn raw(text: String) -> Box<RawValue> {
    RawValue::from_string(text).expect("JSON")
}

/// Writes whole numbers with a point, and defaults that were left out.
fn spell_out(tape: &mut Tape<'_>, entries: &mut Entries, fields: &[Field]) {
    for field in fields {
        let written = entries.get(field.name).map(|value| value.get().to_string());
        let respelt = match (written, field.form, field.presence) {
            _ if tape.flag() => continue,
            (Some(text), ..) if text.bytes().all(|byte| byte.is_ascii_digit()) => text + ".0e0",
            (Some(_), ..) | (None, _, Presence::Inherits(_)) => continue,
            (None, Form::Flag, _) => (field.name == "keep_active_after_stop").to_string(),
            (None, Form::Simulation, _) => "{}".into(),
            (None, Form::TextOrNull | Form::NumberOrNull, _) => "null".into(),
            (None, Form::WholeOrNull | Form::QuantityOrNull, _) => "null".into(),
            _ => continue,
        };
        entries.insert(field.name.into(), raw(respelt));
    }
}

#[test]
fn another_spelling_is_the_same_scenario() {
    let make = |tape: &mut Tape<'_>| {
        let scenario = any_scenario(tape);
        let text = respell(tape, &scenario.0);
        (scenario, text)
    };
    law(200, make, |(Shown(scenario), text)| {
        let read = read_scenario(&text).unwrap_or_else(|faults| panic!("{faults:?} in {text}"));
        assert_eq!(read, scenario);
        // And so writing is stable: what was read is written as what was written first.
        assert_eq!(write_scenario(&read), write_scenario(&scenario));
    });
}
