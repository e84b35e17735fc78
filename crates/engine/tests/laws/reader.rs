//! The reader takes any text without a panic, and every fault it reports is one line at a real place.

use crate::corpus::tape::Tape;
use crate::law::{any_scenario, law};
use paid_again_engine::file::{Fault, read_scenario, write_scenario};
use serde_json::Value;

/// Reads a text, and checks whatever faults it has.
fn check(text: &str) {
    let Err(faults) = read_scenario(text) else {
        return;
    };
    assert!(!faults.is_empty());
    let root: Option<Value> = serde_json::from_str(text).ok();
    for fault in faults {
        let line = fault.to_string();
        assert!(
            !line.contains(['\n', '\r', '\u{0}', '\u{2028}', '\u{202e}']),
            "{line:?}"
        );
        assert!(
            line.starts_with(&fault.pointer)
                || fault.pointer.chars().any(char::is_control)
                || !fault.pointer.is_ascii()
        );
        if let Some(root) = &root {
            assert_place(root, &fault);
        }
    }
}

/// Asserts that a fault points at something there, or at a missing field of something there.
fn assert_place(root: &Value, fault: &Fault) {
    let place = root.pointer(&fault.pointer);
    if fault.what == "is missing" {
        let (parent, _) = fault.pointer.rsplit_once('/').expect("a field");
        assert!(place.is_none(), "{fault} is there");
        assert!(
            root.pointer(parent).is_some_and(Value::is_object),
            "{fault} has no parent"
        );
    } else if fault.pointer != "/simulation/paths" {
        // The paths may be too many for so many streams without being written out.
        assert!(place.is_some(), "{fault} is nowhere");
    }
}

fn bytes(tape: &mut Tape<'_>) -> String {
    let bytes: Vec<u8> = (0..tape.below(300))
        .map(|_| tape.below(256) as u8)
        .collect();
    String::from_utf8_lossy(&bytes).into_owned()
}

#[test]
fn any_bytes() {
    law(500, bytes, |text| check(&text));
}

/// Pieces of which JSON is made, and of which mistakes are made.
const PIECES: [&str; 32] = [
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    "null",
    "true",
    "0",
    "-1",
    "12.0",
    "1e999",
    "-0.0",
    "1e-400",
    "\"\\ud800\"",
    "\"\\ud83e\\udd80\"",
    "\"\"",
    "\"id\"",
    "\"kind\":\"team\"",
    "\"retention\":",
    "{\"low\":1,\"high\":2}",
    "\"streams\":[",
    "\"\u{202e}\"",
    "\n",
    " ",
    "\u{feff}",
    "NaN",
    "//",
    "\"a~/b\":",
    "99999999999999999999",
];

fn pieces(tape: &mut Tape<'_>) -> String {
    (0..tape.below(60)).map(|_| tape.pick(&PIECES)).collect()
}

#[test]
fn any_pieces_of_json() {
    law(500, pieces, |text| check(&text));
}

/// A valid file with a few characters cut out, doubled or replaced.
fn mutated(tape: &mut Tape<'_>) -> String {
    let mut text = write_scenario(&any_scenario(tape).0);
    for _ in 0..tape.whole(1, 4) {
        let at = tape.below(text.len() as u64) as usize;
        let at = (at..)
            .find(|&at| text.is_char_boundary(at))
            .expect("the end is one");
        let until = (at + tape.below(6) as usize).min(text.len());
        let until = (until..)
            .find(|&at| text.is_char_boundary(at))
            .expect("the end is one");
        text.replace_range(at..until, tape.pick(&PIECES));
    }
    text
}

#[test]
fn a_valid_file_with_slips() {
    law(500, mutated, |text| check(&text));
}

/// Any JSON value.
fn value(tape: &mut Tape<'_>, depth: u64) -> Value {
    match tape.below(if depth > 3 { 5 } else { 8 }) {
        0 => Value::Null,
        1 => Value::from(tape.flag()),
        2 => Value::from(tape.pick(&[0.0, -1.0, 0.5, 1e12, 1e300, 2.0])),
        3 => Value::from(tape.below(3000)),
        4 => Value::from(tape.pick(&["", "team", "a", "pert", "\u{0}\n", "paid-again/scenario"])),
        5 => (0..tape.below(4)).map(|_| value(tape, depth + 1)).collect(),
        _ => {
            let keys = [
                "low",
                "high",
                "shape",
                "mode",
                "alpha",
                "monthly_churn",
                "id",
                "a/b~c\n",
                "rate",
                "from_units",
            ];
            let entries =
                (0..tape.below(5)).map(|_| (tape.pick(&keys).to_string(), value(tape, depth + 1)));
            Value::Object(entries.collect())
        }
    }
}

/// All places inside a value, as pointers.
fn places(value: &Value, pointer: String, all: &mut Vec<String>) {
    match value {
        Value::Array(items) => {
            for (i, item) in items.iter().enumerate() {
                places(item, format!("{pointer}/{i}"), all);
            }
        }
        Value::Object(entries) => {
            for (key, entry) in entries {
                places(
                    entry,
                    format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1")),
                    all,
                );
            }
        }
        _ => {}
    }
    all.push(pointer);
}

/// A valid file with any JSON value in place of a few of its own.
fn replaced(tape: &mut Tape<'_>) -> String {
    let mut root: Value =
        serde_json::from_str(&write_scenario(&any_scenario(tape).0)).expect("JSON");
    for _ in 0..tape.whole(1, 3) {
        let mut all = Vec::new();
        places(&root, String::new(), &mut all);
        let pointer = &all[tape.below(all.len() as u64) as usize];
        let other = value(tape, 0);
        *root.pointer_mut(pointer).expect("a place") = other;
    }
    root.to_string()
}

#[test]
fn a_valid_file_with_any_value_in_it() {
    law(600, replaced, |text| check(&text));
}
