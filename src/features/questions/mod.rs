//! Questions that people come with, above all else: a row of short buttons.
//!
//! The row belongs to the first screen, so that nothing moves when the rest arrives; what opens a
//! question's comparison comes later, with the gallery's file.

mod ask;
mod titles;

pub use ask::ask;
pub use titles::TITLES;

use crate::later::Later;
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// The row as markup: views of so many buttons would weigh on the first load. The titles are the
/// page's own.
pub fn row() -> String {
    let mut row = "<h2>Your question?</h2><ul>".to_string();
    for title in TITLES {
        row += "<li><button type=\"button\" class=\"button\">";
        row += title;
        row += "</button></li>";
    }
    row + "</ul>"
}

/// The title on the button that was pressed.
fn pressed(event: &MouseEvent) -> Option<String> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.closest("button").ok()??.text_content()
}

/// The questions, each a way to the comparison that answers it.
#[component]
pub fn Questions() -> impl IntoView {
    let asked = RwSignal::new(None::<String>);
    let press = move |event: MouseEvent| {
        if let Some(title) = pressed(&event) {
            asked.set(Some(title));
        }
    };
    view! {
        <section class="questions" aria-label="Your question?" inner_html=row() on:click=press></section>
        <div class="questions-trouble">{Later::expect().show(move |parts| (parts.ask)(asked))}</div>
    }
    .into_any()
}
