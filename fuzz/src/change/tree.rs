//! Changes of a text as what it says: values put elsewhere, taken away, doubled, and out of bounds.

use super::{LONGEST, table};
use fastrand::Rng;
use serde_json::{Value, json};

/// Numbers at which something changes.
const NUMBERS: &[f64] = &[
    0.0,
    -0.0,
    1.0,
    -1.0,
    0.5,
    0.99,
    1e-9,
    5e-324,
    1e-300,
    2.5,
    12.0,
    24.0,
    255.0,
    744.0,
    1000.0,
    1200.0,
    1201.0,
    65_536.0,
    1e6,
    1e9,
    4_294_967_295.0,
    4_294_967_296.0,
    1e12,
    1.1e12,
    1e15,
    9_007_199_254_740_991.0,
    1e300,
    f64::MAX,
    -1e12,
    -0.9,
];
const TEXTS: &[&str] = &[
    "",
    " ",
    "x",
    "USD",
    "EUR",
    "2027-01",
    "0000-01",
    "9999-12",
    "2027-13",
    "lognormal",
    "normal",
    "uniform",
    "pert",
    "é\u{301}\u{1f4da}",
    "\u{202e}x",
    "a\nb",
    "\u{0}",
    "job",
    "book",
];

/// The text with its JSON changed so often; none where it has none.
pub fn changed(rng: &mut Rng, text: &[u8], other: &[u8], times: usize) -> Option<Vec<u8>> {
    let mut root: Value = serde_json::from_slice(text).ok()?;
    let other: Value = serde_json::from_slice(other).unwrap_or(Value::Null);
    for _ in 0..times {
        let place = rng.usize(..count(&root));
        let mut left = place;
        if let Some(value) = nth(&mut root, &mut left) {
            change(rng, value, &other);
        }
    }
    let written = match rng.u8(..8) {
        0 => serde_json::to_vec_pretty(&root),
        _ => serde_json::to_vec(&root),
    };
    written.ok().filter(|written| written.len() <= LONGEST)
}

/// How many values there are, those inside others counted too.
fn count(value: &Value) -> usize {
    1 + match value {
        Value::Array(items) => items.iter().map(count).sum(),
        Value::Object(entries) => entries.values().map(count).sum(),
        _ => 0,
    }
}

/// The value of that number, counted from 0 in the order of the text.
fn nth<'a>(value: &'a mut Value, left: &mut usize) -> Option<&'a mut Value> {
    if *left == 0 {
        return Some(value);
    }
    *left -= 1;
    let inside: Box<dyn Iterator<Item = &mut Value>> = match value {
        Value::Array(items) => Box::new(items.iter_mut()),
        Value::Object(entries) => Box::new(entries.values_mut()),
        _ => return None,
    };
    inside.into_iter().find_map(|value| nth(value, left))
}

fn change(rng: &mut Rng, value: &mut Value, other: &Value) {
    match (&mut *value, rng.u8(..8)) {
        (Value::String(text), 0..6) if text.starts_with('{') => {
            // A file inside a record.
            let inner = changed(rng, text.as_bytes(), b"null", 2);
            if let Some(inner) = inner.and_then(|inner| String::from_utf8(inner).ok()) {
                *text = inner;
            }
        }
        (Value::Number(number), 0..6) => {
            let x = number.as_f64().unwrap_or_default();
            *value = near(rng, x);
        }
        (Value::Object(entries), 0) => {
            let keys: Vec<String> = entries.keys().cloned().collect();
            if let Some(key) = rng.choice(keys) {
                entries.remove(&key);
            }
        }
        (Value::Object(entries), 1) => {
            let keys: Vec<String> = entries.keys().cloned().collect();
            let (from, to) = (rng.choice(keys.clone()), rng.choice(keys));
            if let (Some(from), Some(to)) = (from, to)
                && let Some(moved) = entries.remove(&from)
            {
                entries.insert(to, moved);
            }
        }
        (Value::Object(entries), 2..6) => {
            let (key, within) = table::entry(rng);
            entries.insert(key.into(), within);
        }
        (Value::Array(items), 0..3) if !items.is_empty() => {
            let copy = items[rng.usize(..items.len())].clone();
            let times = 1 << rng.u32(..8);
            items.extend((0..times).map(|_| copy.clone()));
            items.truncate(2000);
        }
        (Value::Array(items), 3..=5) if !items.is_empty() => {
            items.remove(rng.usize(..items.len()));
        }
        (_, 6) => {
            let mut other = other.clone();
            let mut left = rng.usize(..count(&other));
            if let Some(found) = nth(&mut other, &mut left) {
                *value = found.take();
            }
        }
        _ => *value = any(rng, value),
    }
}

/// A number near another, or a range around it.
fn near(rng: &mut Rng, x: f64) -> Value {
    let number = |x: f64| json!(x);
    match rng.u8(..8) {
        0 => number(x + 1.0),
        1 => number(-x),
        2 => number(x * 10.0),
        3 => number(x * 0.1),
        4 => number(f64::from_bits(x.to_bits() ^ (1 << rng.u32(..64)))),
        5 => json!({"low": x * 0.5, "high": x * 1.5 + 1e-9}),
        6 => {
            let shape = rng.choice(["lognormal", "normal", "uniform", "pert"]);
            let mut range =
                json!({"low": x * rng.f64(), "high": x * (1.0 + rng.f64()), "shape": shape});
            if shape == Some("pert") || rng.u8(..8) == 0 {
                range["mode"] = json!(x);
            }
            range
        }
        _ => number(rng.choice(NUMBERS.iter().copied()).unwrap_or_default()),
    }
}

fn any(rng: &mut Rng, now: &Value) -> Value {
    match rng.u8(..9) {
        0 => Value::Null,
        1 => json!(rng.bool()),
        2 | 3 => json!(rng.choice(NUMBERS.iter().copied())),
        4 => json!(rng.choice(TEXTS)),
        5 => json!("x".repeat(1 << rng.u32(..16))),
        6 => json!([]),
        7 => json!({}),
        _ => {
            let depth = rng.usize(..40);
            (0..depth).fold(now.clone(), |inner, _| json!([inner]))
        }
    }
}
