//! What the widget and the page around it say to each other. Pure; `talk` carries it.
//!
//! Every message is an object with `paidAgain`, the version of this language. Anything else is not
//! heard: a page is full of messages that are not ours.

use super::Config;
use crate::state::Row;
use serde::Serialize;

/// The version of the language.
pub const VERSION: f64 = 1.0;

/// A message from the page around, as far as it could be one: what of it has the right type.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Message {
    /// Its `paidAgain`, if that is a number.
    pub version: Option<f64>,
    /// Its `type`, if that is a text.
    pub kind: Option<String>,
    /// Its `config`, if that is a text.
    pub config: Option<String>,
}

/// What a message asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Order {
    /// To be what this says, from now on.
    Set(Config),
}

/// What a message asks for; none where it is not for the widget. Total: it takes anything.
pub fn handle(message: &Message) -> Option<Order> {
    if message.version != Some(VERSION) {
        return None;
    }
    match message.kind.as_deref()? {
        "set" => Some(Order::Set(Config::read(message.config.as_deref()?))),
        _ => None,
    }
}

/// An input that the author may lock or hide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Named {
    /// What the attributes call it: `book.price`.
    pub name: String,
    /// What readers call it.
    pub label: String,
    /// The option that it belongs to.
    pub option: String,
}

/// The headline figures of an option, as the page around hears them.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Figure {
    id: String,
    name: String,
    /// Money an hour after costs and tax; none without hours.
    per_hour: Option<f64>,
    /// Money in all, after costs and tax.
    lifetime: f64,
    hours: f64,
    present_value: f64,
    /// Months until it is ahead of the baseline for good; none if never.
    passes_after_months: Option<usize>,
    is_baseline: bool,
}

impl From<&Row> for Figure {
    fn from(row: &Row) -> Self {
        Self {
            id: row.id.clone(),
            name: row.name.clone(),
            per_hour: row.per_hour,
            lifetime: row.final_position,
            hours: row.hours,
            present_value: row.present_value,
            passes_after_months: row.passes_after,
            is_baseline: row.is_baseline,
        }
    }
}

/// What the widget says.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum Said {
    /// It stands, and these are its inputs; and what it could not do, in sentences.
    Ready {
        /// All inputs, locked and hidden ones too.
        fields: Vec<Named>,
        /// One sentence each.
        faults: Vec<String>,
    },
    /// It is this high, in CSS pixels.
    Size {
        /// Rounded up.
        height: u32,
    },
    /// It says something new.
    Change {
        /// In words.
        verdict: String,
        /// In numbers.
        figures: Vec<Figure>,
        /// The currency of amounts.
        currency: String,
        /// The whole state as a link's text after the `#`.
        edits: String,
        /// Whether a reader has changed what the author gave.
        edited: bool,
    },
}

#[derive(Serialize)]
struct Sealed<'a> {
    #[serde(rename = "paidAgain")]
    version: u32,
    #[serde(flatten)]
    said: &'a Said,
}

impl Said {
    /// The message as JSON.
    pub fn text(&self) -> String {
        let said = self;
        serde_json::to_string(&Sealed { version: 1, said }).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(version: f64, kind: &str) -> Message {
        Message {
            version: Some(version),
            kind: Some(kind.into()),
            config: Some("preset=book".into()),
        }
    }

    #[test]
    fn only_what_is_ours_is_heard() {
        let order = Order::Set(Config::read("preset=book"));
        assert_eq!(handle(&message(1.0, "set")), Some(order));
        for (version, kind) in [(2.0, "set"), (f64::NAN, "set"), (1.0, "get"), (1.0, "")] {
            assert_eq!(handle(&message(version, kind)), None);
        }
        let mut bare = message(1.0, "set");
        bare.config = None;
        assert_eq!(handle(&bare), None);
        assert_eq!(handle(&Message::default()), None);
    }

    #[test]
    fn what_is_said_has_its_version_and_its_type() {
        let said = Said::Size { height: 612 }.text();
        assert_eq!(said, r#"{"paidAgain":1,"type":"size","height":612}"#);
    }
}
