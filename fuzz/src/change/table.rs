//! Fields of the engine's own table, with values at the ends of their domains.

use fastrand::Rng;
use paid_again_engine::bounds::{Domain, Field, Form};
use paid_again_engine::scenario::{Fading, KindName, Scenario, Simulation, Steady, Stream, Tier};
use serde_json::{Value, json};

/// A field's name and a value that may, or may just not, stand there.
pub fn entry(rng: &mut Rng) -> (&'static str, Value) {
    if rng.u8(..8) == 0 {
        return (
            "kind",
            json!(rng.choice(KindName::ALL.map(KindName::as_str))),
        );
    }
    let own = [Scenario::FIELDS, Stream::FIELDS, Simulation::FIELDS];
    let inner = [Steady::FIELDS, Fading::FIELDS, Tier::FIELDS];
    let kinds = KindName::ALL.map(|kind| kind.blank().fields());
    let tables = own.into_iter().chain(inner).chain(kinds);
    let fields: Vec<&Field> = tables.flatten().collect();
    let field = fields[rng.usize(..fields.len())];
    (field.name, value(rng, field))
}

fn value(rng: &mut Rng, field: &Field) -> Value {
    let (min, max) = field.domain.range().unwrap_or((0.0, 10.0));
    match field.form {
        Form::Quantities => {
            let items = (0..rng.usize(..14)).map(|_| quantity(rng, min, max));
            Value::Array(items.collect())
        }
        Form::Quantity | Form::QuantityOrNull => quantity(rng, min, max),
        Form::Flag => json!(rng.bool()),
        Form::Text | Form::TextOrNull => match field.domain {
            Domain::Text { max, .. } => json!("é".repeat(rng.usize(..=max + 1))),
            _ => json!(rng.choice(["USD", "XXX"])),
        },
        Form::Retention if rng.bool() => json!({"monthly_churn": quantity(rng, 0.0, 1.0)}),
        Form::Retention => {
            let (alpha, beta) = (quantity(rng, 0.001, 1e6), quantity(rng, 0.001, 1e6));
            json!({"alpha": alpha, "beta": beta, "period_months": whole(rng, 1.0, 1200.0)})
        }
        Form::Tiers => {
            let mut from = 0.0;
            let tiers = (0..1 + rng.usize(..5)).map(|_| {
                let tier = json!({"from_units": from, "rate": quantity(rng, 0.0, 1000.0)});
                from += number(rng, 0.0, 1e6);
                tier
            });
            Value::Array(tiers.collect())
        }
        Form::Simulation => json!({"paths": whole(rng, 1.0, 1e6), "seed": whole(rng, 0.0, 1e15)}),
        Form::Whole | Form::WholeOrNull => whole(rng, min, max),
        Form::Calendar => json!(rng.choice(["2027-01", "0000-01", "9999-12", "1-1"])),
        Form::Number | Form::NumberOrNull => json!(number(rng, min, max)),
    }
}

fn quantity(rng: &mut Rng, min: f64, max: f64) -> Value {
    let (a, b) = (number(rng, min, max), number(rng, min, max));
    let (low, high) = (a.min(b), a.max(b));
    match rng.u8(..5) {
        0 => json!({"low": low, "high": high}),
        1 => {
            json!({"low": low, "high": high, "shape": rng.choice(["normal", "uniform", "lognormal"])})
        }
        2 => {
            let mode = low + (high - low) * rng.choice([0.0, 0.5, 1.0]).unwrap_or_default();
            json!({"low": low, "high": high, "shape": "pert", "mode": mode})
        }
        _ => json!(a),
    }
}

fn whole(rng: &mut Rng, min: f64, max: f64) -> Value {
    json!(number(rng, min, max).floor())
}

/// A number of a domain: an end, one beside it, one just outside, or any; small ones more often.
fn number(rng: &mut Rng, min: f64, max: f64) -> f64 {
    match rng.u8(..12) {
        0 => min,
        1 => max,
        2 => min.next_up(),
        3 => max.next_down(),
        4 => max.next_up(),
        5 => min + 1.0_f64.min(max - min),
        6 | 7 => min + (max - min) * rng.f64(),
        _ => min + (max - min).min(100.0) * rng.f64() * rng.f64(),
    }
}
