//! The page around a frame, and what this one is asked for by its address.

use js_sys::{JSON, Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::{MessageEvent, Window, window};

/// What stands after the `#` of the page's address.
pub fn address_text() -> String {
    let hash = window().and_then(|window| window.location().hash().ok());
    let hash = hash.unwrap_or_default();
    hash.strip_prefix('#').unwrap_or(&hash).to_string()
}

/// The page around the frame, of which the origin is known.
#[derive(Clone, Debug)]
pub struct Parent {
    origin: String,
}

impl Parent {
    /// The page around, which says that this is its origin; none where it says nothing.
    pub fn of(origin: &str) -> Option<Self> {
        (!origin.is_empty()).then(|| Self {
            origin: origin.into(),
        })
    }

    /// Sends it a message in JSON. What it makes of it is its own affair.
    pub fn tell(&self, json: &str) {
        let (Some(parent), Ok(message)) = (around(), JSON::parse(json)) else {
            return;
        };
        // An origin that nobody else has can't be named: its messages go to whoever is around.
        let target = if self.origin == "null" {
            "*"
        } else {
            &self.origin
        };
        let _ = parent.post_message(&message, target);
    }

    /// Whether a message comes from it: from its window, and from its origin.
    pub fn said(&self, event: &MessageEvent) -> bool {
        let (Some(source), Some(parent)) = (event.source(), around()) else {
            return false;
        };
        Object::is(&source, &parent) && event.origin() == self.origin
    }
}

fn around() -> Option<Window> {
    window()?.parent().ok().flatten()
}

/// A part of a message, whatever that is.
pub fn part(message: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(message, &name.into()).ok()
}
