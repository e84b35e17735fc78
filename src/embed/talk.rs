//! Carries messages between the widget and the page around it.
//!
//! The page around says in the frame's address what its origin is; a frame that was not told talks to
//! nobody and hears nobody. Who is around a frame decides that address anyway, so nothing is given
//! away by believing it.

use super::message::{Message, Order, Said, handle};
use crate::browser::{Parent, part};
use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen::JsValue;
use web_sys::MessageEvent;

/// How long the widget waits for the next keystroke before it tells what has changed.
const PAUSE: Duration = Duration::from_millis(200);

/// Changes of height below this, in CSS pixels, are not worth a message.
const SMALLEST: f64 = 2.0;

/// A message as far as it could be one of ours.
fn read(data: &JsValue) -> Message {
    let text = |name| part(data, name).and_then(|it| it.as_string());
    Message {
        version: part(data, "paidAgain").and_then(|it| it.as_f64()),
        kind: text("type"),
        config: text("config"),
    }
}

/// Hears the page around.
pub fn hear(parent: Parent, obey: impl Fn(Order) + 'static) {
    let listener = window_event_listener(leptos::ev::message, move |event: MessageEvent| {
        if !parent.said(&event) {
            return;
        }
        if let Some(order) = handle(&read(&event.data())) {
            obey(order);
        }
    });
    on_cleanup(move || listener.remove());
}

/// Tells the page around how high the widget is, whenever that changes by more than a rounding.
pub fn tell_height(parent: Parent, height: impl Fn() -> Option<f64> + 'static) {
    // Tells the page around, and remembers what it was told.
    Effect::new(move |told: Option<f64>| {
        let told = told.unwrap_or_default();
        let Some(height) = height().map(f64::ceil) else {
            return told;
        };
        if height < 1.0 || (height - told).abs() < SMALLEST {
            return told;
        }
        let said = Said::Size {
            height: height as u32,
        };
        parent.tell(&said.text());
        height
    });
}

/// Tells the page around at once, and again whenever it is something else.
pub fn tell(parent: Parent, said: impl Fn() -> Said + 'static) {
    Effect::new(move |_| parent.tell(&said().text()));
}

/// Tells the page around what has changed, once nothing has for a moment.
pub fn tell_later(parent: Parent, changed: impl Fn() + 'static, said: impl Fn() -> Said + 'static) {
    let said = StoredValue::new_local(said);
    let parent = StoredValue::new_local(parent);
    let timer = StoredValue::new(None::<TimeoutHandle>);
    Effect::new(move |_| {
        changed();
        if let Some(timer) = timer.get_value() {
            timer.clear();
        }
        let now = move || {
            let text = said.try_with_value(|said| untrack(|| said().text()));
            if let Some(text) = text {
                parent.try_with_value(|parent| parent.tell(&text));
            }
        };
        timer.set_value(set_timeout_with_handle(now, PAUSE).ok());
    });
}
