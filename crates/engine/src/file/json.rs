//! JSON, read lazily: each value keeps its text until somebody asks what it is.
//!
//! So every fault has its place and its text: doubled keys, numbers that overflow and
//! lone surrogates, all of which an ordinary JSON value has already lost or refused.

use super::{DEEPEST_NESTING, LARGEST_FILE};
use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;
use std::fmt;

/// One JSON value, as text that is known to be well-formed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Node<'a> {
    text: &'a str,
}

/// What kind of value a node is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    Null,
    Flag(bool),
    Number,
    Text,
    List,
    Object,
}

impl<'a> Node<'a> {
    /// The single value that a whole text is, or why it can't be read.
    pub(super) fn parse(text: &'a str) -> Result<Self, String> {
        if text.len() > LARGEST_FILE {
            return Err(format!("is {} bytes long", text.len()));
        }
        if text.starts_with('\u{feff}') {
            return Err("begins with a byte order mark".into());
        }
        if depth(text) > DEEPEST_NESTING {
            return Err(format!("is nested more than {DEEPEST_NESTING} deep"));
        }
        match serde_json::from_str::<&RawValue>(text) {
            Ok(raw) => Ok(Self { text: raw.get() }),
            Err(error) => Err(format!("is not JSON ({error})")),
        }
    }

    /// The value as it stands in the file.
    pub(super) fn text(self) -> &'a str {
        self.text
    }

    /// What kind of value it is: its first byte tells.
    pub(super) fn sort(self) -> Sort {
        match self.text.as_bytes().first() {
            Some(b'n') => Sort::Null,
            Some(b't') => Sort::Flag(true),
            Some(b'f') => Sort::Flag(false),
            Some(b'"') => Sort::Text,
            Some(b'[') => Sort::List,
            Some(b'{') => Sort::Object,
            _ => Sort::Number,
        }
    }

    /// The number nearest to what is written; infinite where that overflows. Never −0.
    pub(super) fn number(self) -> f64 {
        self.text.parse::<f64>().unwrap_or(f64::NAN) + 0.0
    }

    /// The text that is meant; none where it holds a lone surrogate.
    pub(super) fn string(self) -> Option<String> {
        serde_json::from_str(self.text).ok()
    }

    /// The items of a list.
    pub(super) fn items(self) -> Vec<Node<'a>> {
        let raw: Vec<&'a RawValue> = serde_json::from_str(self.text).unwrap_or_default();
        raw.into_iter()
            .map(|raw| Node { text: raw.get() })
            .collect()
    }

    /// The entries of an object, doubled keys included; none where a key holds a lone surrogate.
    pub(super) fn entries(self) -> Option<Vec<(String, Node<'a>)>> {
        serde_json::from_str::<Entries<'a>>(self.text)
            .ok()
            .map(|entries| entries.0)
    }
}

/// The deepest nesting of lists and objects in a text that need not be JSON.
fn depth(text: &str) -> usize {
    let (mut depth, mut deepest, mut in_text, mut escaped) = (0usize, 0, false, false);
    for byte in text.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_text => escaped = true,
            b'"' => in_text = !in_text,
            _ if in_text => {}
            b'[' | b'{' => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}

struct Entries<'a>(Vec<(String, Node<'a>)>);

impl<'de> Deserialize<'de> for Entries<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Collect;
        impl<'de> Visitor<'de> for Collect {
            type Value = Entries<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut entries = Vec::new();
                while let Some((key, raw)) = map.next_entry::<String, &'de RawValue>()? {
                    entries.push((key, Node { text: raw.get() }));
                }
                Ok(Entries(entries))
            }
        }
        deserializer.deserialize_map(Collect)
    }
}
