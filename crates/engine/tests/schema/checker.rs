//! A checker of just those keywords of JSON Schema that the scenario's schema uses.
//! An unknown keyword stops the test, so that none is passed over.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a schema that can't be read should stop the test loudly"
)]

use serde_json::{Map, Value};

/// A schema, with the definitions that it refers to.
pub struct Schema {
    root: Value,
}

impl Schema {
    pub fn new(text: &str) -> Self {
        let root = serde_json::from_str(text).unwrap();
        Self { root }
    }

    /// Whether the schema accepts a value.
    pub fn accepts(&self, value: &Value) -> bool {
        self.holds(&self.root, value)
    }

    fn holds(&self, schema: &Value, value: &Value) -> bool {
        let keywords = schema.as_object().unwrap();
        keywords
            .iter()
            .all(|(keyword, says)| self.keyword(keyword, says, keywords, value))
    }

    fn keyword(
        &self,
        keyword: &str,
        says: &Value,
        all: &Map<String, Value>,
        value: &Value,
    ) -> bool {
        let number = |holds: fn(f64, f64) -> bool| {
            let limit = says.as_f64().unwrap();
            value.as_f64().is_none_or(|number| holds(number, limit))
        };
        let count = |count: Option<usize>, holds: fn(u64, u64) -> bool| {
            let limit = says.as_u64().unwrap();
            count.is_none_or(|count| holds(count as u64, limit))
        };
        let characters = || value.as_str().map(|text| text.chars().count());
        let items = || value.as_array().map(Vec::len);
        match keyword {
            "$schema" | "$defs" | "title" => true,
            "$ref" => {
                let pointer = says.as_str().unwrap().strip_prefix('#').unwrap();
                self.holds(self.root.pointer(pointer).unwrap(), value)
            }
            "type" => match says {
                Value::Array(names) => names.iter().any(|name| is(name, value)),
                name => is(name, value),
            },
            "const" => equal(says, value),
            "enum" => says.as_array().unwrap().iter().any(|one| equal(one, value)),
            "anyOf" => {
                let schemas = says.as_array().unwrap();
                schemas.iter().any(|schema| self.holds(schema, value))
            }
            "minimum" => number(|number, limit| number >= limit),
            "maximum" => number(|number, limit| number <= limit),
            "exclusiveMinimum" => number(|number, limit| number > limit),
            "minLength" => count(characters(), |count, limit| count >= limit),
            "maxLength" => count(characters(), |count, limit| count <= limit),
            "minItems" => count(items(), |count, limit| count >= limit),
            "maxItems" => count(items(), |count, limit| count <= limit),
            "pattern" => value.as_str().is_none_or(|text| matches(says, text)),
            "prefixItems" => {
                let pairs = says.as_array().unwrap().iter();
                let items = value.as_array().into_iter().flatten();
                pairs
                    .zip(items)
                    .all(|(schema, item)| self.holds(schema, item))
            }
            "items" => {
                let before = all.get("prefixItems").and_then(Value::as_array);
                let items = value.as_array().into_iter().flatten();
                let mut rest = items.skip(before.map_or(0, Vec::len));
                rest.all(|item| self.holds(says, item))
            }
            "required" => value.as_object().is_none_or(|object| {
                let names = says.as_array().unwrap();
                let mut names = names.iter().map(|name| name.as_str().unwrap());
                names.all(|name| object.contains_key(name))
            }),
            "properties" => says.as_object().unwrap().iter().all(|(name, schema)| {
                value
                    .get(name)
                    .is_none_or(|value| self.holds(schema, value))
            }),
            "additionalProperties" => {
                assert_eq!(says, &Value::Bool(false));
                let known = all["properties"].as_object().unwrap();
                let object = value.as_object();
                object.is_none_or(|object| object.keys().all(|key| known.contains_key(key)))
            }
            _ => panic!("an unknown keyword: {keyword}"),
        }
    }
}

/// Whether a value is of the type of that name; 12.0 is an integer.
fn is(name: &Value, value: &Value) -> bool {
    match name.as_str().unwrap() {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "number" => value.is_number(),
        "integer" => value.as_f64().is_some_and(|number| number.fract() == 0.0),
        "string" => value.is_string(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        name => panic!("an unknown type: {name}"),
    }
}

/// Whether two values are equal; 1 and 1.0 are.
fn equal(one: &Value, other: &Value) -> bool {
    match (one.as_f64(), other.as_f64()) {
        (Some(one), Some(other)) => one == other,
        _ => one == other,
    }
}

/// The two patterns in use, by hand.
fn matches(pattern: &Value, text: &str) -> bool {
    match pattern.as_str().unwrap() {
        "^[A-Z]{3}$" => text.len() == 3 && text.bytes().all(|b| b.is_ascii_uppercase()),
        "^[0-9]{4}-(0[1-9]|1[0-2])$" => {
            let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
            let months = [
                "01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12",
            ];
            text.split_once('-').is_some_and(|(year, month)| {
                year.len() == 4 && digits(year) && months.contains(&month)
            })
        }
        pattern => panic!("an unknown pattern: {pattern}"),
    }
}
