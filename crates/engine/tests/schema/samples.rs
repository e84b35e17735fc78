//! Values that a field may have, and values that it may not, both made from its row in the table.

use paid_again_engine::bounds::{Domain, Field, Form, Presence};
use serde_json::{Value, json};

/// What a field may hold, and what it may not.
pub struct Samples {
    pub field: Field,
    pub good: Vec<Value>,
    pub bad: Vec<Value>,
}

/// The samples of every field of a table.
pub fn table(fields: &[Field]) -> Vec<Samples> {
    fields.iter().map(|field| samples(*field)).collect()
}

/// An object with a good value in every field.
pub fn full<'a>(fields: impl Iterator<Item = &'a Field>) -> Value {
    fields.fold(json!({}), |object, field| {
        change(
            &object,
            field.name,
            Some(samples(*field).good.swap_remove(0)),
        )
    })
}

/// An object with one entry changed, added or taken away.
pub fn change(object: &Value, name: &str, value: Option<Value>) -> Value {
    let mut changed = object.as_object().cloned().unwrap_or_default();
    match value {
        Some(value) => changed.insert(name.into(), value),
        None => changed.remove(name),
    };
    Value::Object(changed)
}

fn samples(field: Field) -> Samples {
    let (mut good, mut bad) = match field.form {
        // The only text that must be another one's: the single stream's id.
        Form::TextOrNull if field.name == "baseline" => (
            vec![json!("é")],
            vec![json!(""), json!("é".repeat(201)), json!(1)],
        ),
        Form::Quantity | Form::QuantityOrNull => quantities(field.domain),
        Form::Quantities => lists(field.domain),
        Form::Number | Form::NumberOrNull | Form::Whole | Form::WholeOrNull => {
            let (good, mut bad) = numbers(field.domain);
            bad.push(json!({"low": 0, "high": 1}));
            (good, bad)
        }
        Form::Text | Form::TextOrNull | Form::Calendar => texts(field.domain),
        Form::Flag => (
            vec![json!(true), json!(false)],
            vec![json!(0), json!("true")],
        ),
        // The objects within have a test of their own.
        Form::Retention => (
            vec![json!({"monthly_churn": 0.1})],
            vec![json!({}), json!(0.1)],
        ),
        Form::Tiers => (
            vec![json!([{"from_units": 0, "rate": 1}])],
            vec![json!({}), json!(1)],
        ),
        Form::Simulation => (vec![json!({})], vec![json!([]), json!(10)]),
    };
    let may_be_null = matches!(
        field.form,
        Form::QuantityOrNull | Form::NumberOrNull | Form::WholeOrNull | Form::TextOrNull
    ) && field.presence == Presence::Defaulted;
    let nulls = if may_be_null { &mut good } else { &mut bad };
    nulls.push(Value::Null);
    Samples { field, good, bad }
}

type GoodAndBad = (Vec<Value>, Vec<Value>);

fn numbers(domain: Domain) -> GoodAndBad {
    let (min, max) = domain.range().unwrap_or_default();
    let (below, above) = (
        min - 0.001 - min.abs() * 1e-6,
        max + 0.001 + max.abs() * 1e-6,
    );
    let mut good = vec![json!(min), json!(max)];
    let mut bad = vec![
        json!(below),
        json!(above),
        json!("1"),
        json!(true),
        json!([1]),
    ];
    if matches!(domain, Domain::Whole { .. }) {
        good.push(json!(min as u64));
        bad.push(json!(min + 0.5));
    } else {
        good.push(json!(min + (max - min) / 3.0));
    }
    (good, bad)
}

fn quantities(domain: Domain) -> GoodAndBad {
    let (min, max) = domain.range().unwrap_or_default();
    let (mut good, mut bad) = numbers(Domain::Number { min, max });
    let middle = min + (max - min) / 2.0;
    let range = json!({"low": min, "high": max});
    let with = |name, value| change(&range, name, Some(value));
    let pert = |mode| change(&with("shape", json!("pert")), "mode", Some(json!(mode)));
    good.extend([range.clone(), pert(min), pert(middle), pert(max)]);
    good.extend(["normal", "uniform"].map(|shape| with("shape", json!(shape))));
    let lognormal = with("shape", json!("lognormal"));
    let of_positive = change(&lognormal, "low", Some(json!(middle)));
    if middle > 0.0 {
        good.push(of_positive);
    }
    let lognormals = if min > 0.0 { &mut good } else { &mut bad };
    lognormals.push(lognormal);
    bad.extend([
        with("low", json!(min - 1.0)),
        with("high", json!(max + 1.0 + max * 1e-6)),
        with("low", json!("0")),
        with("high", json!(null)),
        with("shape", json!("triangular")),
        with("shape", json!("pert")),
        with("shape", json!(null)),
        with("mode", json!(middle)),
        pert(min - 1.0),
        with("middle", json!(middle)),
        change(&range, "low", None),
        change(&range, "high", None),
        json!({}),
    ]);
    (good, bad)
}

fn lists(domain: Domain) -> GoodAndBad {
    let Domain::List {
        fewest,
        most,
        min,
        max,
    } = domain
    else {
        return (Vec::new(), Vec::new());
    };
    let (items, bad_items) = quantities(Domain::Number { min, max });
    let of = |item: &Value, count: usize| Value::Array(vec![item.clone(); count]);
    let mut good = vec![of(&items[0], fewest), of(&items[1], most)];
    good.extend(items.iter().map(|item| of(item, 1)));
    let mut bad: Vec<Value> = bad_items.iter().map(|item| of(item, 1)).collect();
    bad.extend([of(&items[0], most + 1), json!({}), json!(min)]);
    if fewest > 0 {
        bad.push(of(&items[0], fewest - 1));
    }
    (good, bad)
}

fn texts(domain: Domain) -> GoodAndBad {
    let mut bad = vec![json!(1), json!(true), json!(["EUR"])];
    let good = match domain {
        Domain::Currency => {
            bad.extend(["", "eur", "EURO", "EU", "EÜR", "E1R"].map(Value::from));
            vec![json!("EUR"), json!("XXX")]
        }
        Domain::Calendar => {
            let wrong = [
                "",
                "2027",
                "2027-1",
                "2027-00",
                "2027-13",
                "27-01",
                "2027-01-01",
            ];
            bad.extend(wrong.map(Value::from));
            vec![json!("2027-01"), json!("0000-12"), json!("9999-10")]
        }
        Domain::Text { min, max } => {
            bad.push(json!("é".repeat(max + 1)));
            if min > 0 {
                bad.push(json!("é".repeat(min - 1)));
            }
            vec![json!("é".repeat(min)), json!("é".repeat(max))]
        }
        _ => Vec::new(),
    };
    (good, bad)
}
