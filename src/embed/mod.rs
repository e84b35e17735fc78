//! The widget: the calculator as a page of its own, made for a frame in somebody else's page.
//!
//! It is a program of its own in one file, so that the ordinary page carries none of it, and it runs
//! where nothing but scripts may be fetched. It keeps nothing, touches no storage and starts no
//! threads. What it does follows from the text after the `#` of its address and from messages of the
//! page around; `config`, `names`, `author` and `message` are pure, `talk` and `widget` are not.

mod author;
mod config;
mod dress;
mod inputs;
mod message;
mod names;
mod origin;
mod parts;
mod screen;
mod talk;
mod widget;

#[cfg(test)]
mod tests;

pub use author::{Given, given, is_english, typical};
pub use config::{Config, LONGEST};
use dress::dress;
pub use message::{Figure, Message, Named, Order, Said, VERSION, handle};
pub use names::Names;

use crate::browser::address_text;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use widget::Widget;

/// Puts the widget in the place of its skeleton.
pub fn start() {
    let document = web_sys::window().and_then(|window| window.document());
    let Some(place) = document.and_then(|document| document.get_element_by_id("app")) else {
        return;
    };
    let config = Config::read(&address_text());
    place.set_inner_html("");
    mount_to(place.unchecked_into(), || view! { <Widget config /> }).forget();
}
