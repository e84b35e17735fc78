//! Keeps what stands below an element in its place while that element's content changes.

use super::use_element_size;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// An element as it was when it was held last.
#[derive(Clone, Copy)]
struct Held {
    height: f64,
    /// Where it ended in the window.
    bottom: f64,
}

/// Lets an element grow but not shrink while `still` holds, and scrolls the page by what it grows,
/// so that whatever a finger drags below it does not move under the finger.
///
/// When it holds no longer the room is given back, and the page scrolled back by it.
pub fn hold_below(element: impl Fn() -> Option<Element> + Copy + 'static, still: Signal<bool>) {
    let size = use_element_size(element);
    let held = StoredValue::new(None::<Held>);
    let bottom = move || Some(element()?.get_bounding_client_rect().bottom());
    let reserve = move |height: Option<f64>| {
        held.set_value(
            height
                .zip(bottom())
                .map(|(height, bottom)| Held { height, bottom }),
        );
        let Some(element) = element().and_then(|element| element.dyn_into::<HtmlElement>().ok())
        else {
            return;
        };
        let height = height.map_or(String::new(), |height| format!("{height}px"));
        // Without the reserve the page still answers; it only moves.
        let _ = element.style().set_property("min-height", &height);
    };
    Effect::new(move |_| {
        let Some(height) = size.get().map(|size| size.height) else {
            return;
        };
        if !still.get() {
            if held.get_value().is_some() {
                let stood = bottom();
                reserve(None);
                if let (Some(window), Some(stood), Some(stands)) =
                    (web_sys::window(), stood, bottom())
                {
                    window.scroll_by_with_x_and_y(0.0, stands - stood);
                }
            }
            return;
        }
        match held.get_value() {
            Some(before) if height > before.height => {
                // Some browsers have made up for part of it themselves, whatever the style sheet asks.
                if let (Some(window), Some(bottom)) = (web_sys::window(), bottom()) {
                    window.scroll_by_with_x_and_y(0.0, bottom - before.bottom);
                }
                reserve(Some(height));
            }
            Some(_) => {}
            None => reserve(Some(height)),
        }
    });
}
