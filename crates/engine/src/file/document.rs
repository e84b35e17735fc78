//! A JSON document that keeps its order, on the way out.

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

/// A JSON value to be written; series of numbers are borrowed.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Document<'a> {
    Null,
    Flag(bool),
    Number(f64),
    Text(String),
    Series(&'a [f64]),
    List(Vec<Document<'a>>),
    Object(Vec<(&'a str, Document<'a>)>),
}

/// A number as JSON: whole ones without a point, every other in the shortest text that reads back as the same.
struct Plain(f64);

impl Serialize for Plain {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // Below 2⁵³ a whole double is an integer of the same value; −0 becomes 0.
        let exact = 9_007_199_254_740_992.0;
        if self.0.fract() == 0.0 && self.0.abs() < exact {
            serializer.serialize_i64(self.0 as i64)
        } else {
            serializer.serialize_f64(self.0)
        }
    }
}

impl Serialize for Document<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Document::Null => serializer.serialize_unit(),
            Document::Flag(flag) => serializer.serialize_bool(*flag),
            Document::Number(number) => Plain(*number).serialize(serializer),
            Document::Text(text) => serializer.serialize_str(text),
            Document::Series(series) => {
                let mut list = serializer.serialize_seq(Some(series.len()))?;
                series
                    .iter()
                    .try_for_each(|number| list.serialize_element(&Plain(*number)))?;
                list.end()
            }
            Document::List(items) => items.serialize(serializer),
            Document::Object(entries) => {
                let mut map = serializer.serialize_map(Some(entries.len()))?;
                entries
                    .iter()
                    .try_for_each(|(key, value)| map.serialize_entry(key, value))?;
                map.end()
            }
        }
    }
}

impl From<f64> for Document<'_> {
    fn from(number: f64) -> Self {
        Document::Number(number)
    }
}

impl From<usize> for Document<'_> {
    fn from(number: usize) -> Self {
        Document::Number(number as f64)
    }
}

impl From<u32> for Document<'_> {
    fn from(number: u32) -> Self {
        Document::Number(f64::from(number))
    }
}

impl From<bool> for Document<'_> {
    fn from(flag: bool) -> Self {
        Document::Flag(flag)
    }
}

impl From<&str> for Document<'_> {
    fn from(text: &str) -> Self {
        Document::Text(text.to_string())
    }
}

impl<'a, T: Into<Document<'a>>> From<Option<T>> for Document<'a> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Document::Null, Into::into)
    }
}

impl Document<'_> {
    /// The document as compact JSON.
    pub(super) fn compact(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The document as JSON for people.
    pub(super) fn pretty(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default()
    }
}
