//! One JSON object whose entries are taken one by one, and the faults of its keys.

use super::fault::Fault;
use super::json::{Node, Sort};
use super::read_value::{allowed, read_slot};
use crate::bounds::{Field, Presence};
use crate::scenario::Slot;

/// A JSON object whose entries are taken one by one; what is left over is unknown.
pub(super) struct Object<'a> {
    pointer: String,
    entries: Vec<(String, Node<'a>)>,
}

impl<'a> Object<'a> {
    /// Opens an object; reports what is none, and keys that stand in it twice.
    pub(super) fn open(node: Node<'a>, pointer: String, faults: &mut Vec<Fault>) -> Option<Self> {
        let mut fault = |what: &str| {
            let value = Some(node.text().to_string());
            let allowed = "an object".to_string();
            faults.push(Fault {
                pointer: pointer.clone(),
                what: what.into(),
                value,
                allowed,
            });
        };
        if node.sort() != Sort::Object {
            fault("is not an object");
            return None;
        }
        let Some(all) = node.entries() else {
            fault("has a key that is no text (a lone surrogate)");
            return None;
        };
        let mut seen = std::collections::BTreeSet::new();
        let mut object = Self {
            pointer,
            entries: Vec::with_capacity(all.len()),
        };
        for (key, node) in all {
            if seen.insert(key.clone()) {
                object.entries.push((key, node));
            } else {
                object.fault(
                    &key,
                    "stands here a second time",
                    node,
                    "each key once",
                    faults,
                );
            }
        }
        Some(object)
    }

    /// The value of a key, without taking it.
    pub(super) fn peek(&self, key: &str) -> Option<Node<'a>> {
        self.entries
            .iter()
            .find(|(name, _)| name == key)
            .map(|(_, node)| *node)
    }

    /// Takes the value of a key.
    pub(super) fn take(&mut self, key: &str) -> Option<Node<'a>> {
        let i = self.entries.iter().position(|(name, _)| name == key)?;
        // In order: what is left over is reported as it stands in the file.
        Some(self.entries.remove(i).1)
    }

    /// The pointer of a key.
    pub(super) fn at(&self, key: &str) -> String {
        format!(
            "{}/{}",
            self.pointer,
            key.replace('~', "~0").replace('/', "~1")
        )
    }

    /// Reports a fault of the value of a key.
    pub(super) fn fault(
        &self,
        key: &str,
        what: &str,
        node: Node<'_>,
        allowed: &str,
        faults: &mut Vec<Fault>,
    ) {
        let value = Some(node.text().to_string());
        faults.push(Fault {
            pointer: self.at(key),
            what: what.into(),
            value,
            allowed: allowed.into(),
        });
    }

    /// Reports a fault of a value that was already read; `path` may name a key inside a key.
    pub(super) fn fault_text(
        &self,
        path: &str,
        what: &str,
        value: String,
        allowed: &str,
        faults: &mut Vec<Fault>,
    ) {
        let pointer = format!("{}/{path}", self.pointer);
        let (what, allowed) = (what.into(), allowed.into());
        faults.push(Fault {
            pointer,
            what,
            value: Some(value),
            allowed,
        });
    }

    /// Reports that a key is missing.
    pub(super) fn missing(&self, key: &str, allowed: &str, faults: &mut Vec<Fault>) {
        let (what, allowed) = ("is missing".into(), allowed.into());
        faults.push(Fault {
            pointer: self.at(key),
            what,
            value: None,
            allowed,
        });
    }

    /// Takes a key that must hold one certain text.
    pub(super) fn expect_text(&mut self, key: &str, text: &str, faults: &mut Vec<Fault>) {
        let allowed = format!("{text:?}");
        match self.take(key) {
            None => self.missing(key, &allowed, faults),
            Some(node) if node.sort() == Sort::Text && node.string().as_deref() == Some(text) => {}
            Some(node) => self.fault(key, "is not the format known here", node, &allowed, faults),
        }
    }

    /// Takes all fields of a table, each into its slot.
    pub(super) fn read(&mut self, fields: &[Field], slots: Vec<Slot<'_>>, faults: &mut Vec<Fault>) {
        for (field, slot) in fields.iter().zip(slots) {
            match self.take(field.name) {
                Some(node) => read_slot(node, self.at(field.name), field, slot, faults),
                None if field.presence == Presence::Required => {
                    self.missing(field.name, &allowed(field), faults);
                }
                None => {}
            }
        }
    }

    /// Reports every key that nobody took.
    pub(super) fn close(&self, faults: &mut Vec<Fault>) {
        for (key, node) in &self.entries {
            self.fault(
                key,
                "is not a field known here",
                *node,
                "no such field",
                faults,
            );
        }
    }
}
