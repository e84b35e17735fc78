//! The keyboard's focus, given to an element that is only about to be there, or far below.

use leptos::prelude::request_animation_frame;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

/// Focuses the element of that id as soon as it is laid out.
pub fn focus_soon(id: String) {
    request_animation_frame(move || {
        let document = web_sys::window().and_then(|window| window.document());
        let element = document.and_then(|document| document.get_element_by_id(&id));
        if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            // It fails for no element that can be seen.
            let _ = element.focus();
        }
    });
}

/// Shows the element of that id once the page has changed; one that can be seen stays where it is.
pub fn show_soon(id: String) {
    request_animation_frame(move || {
        let document = web_sys::window().and_then(|window| window.document());
        if let Some(element) = document.and_then(|document| document.get_element_by_id(&id)) {
            let nearest = ScrollIntoViewOptions::new();
            nearest.set_block(ScrollLogicalPosition::Nearest);
            element.scroll_into_view_with_scroll_into_view_options(&nearest);
        }
    });
}

/// Focuses the element of that id, and shows the top of the page, wherever the element is.
pub fn focus_from_top(id: &str) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let element = window
        .document()
        .and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // It fails for no element that can be seen.
        let _ = element.focus();
    }
    window.scroll_to_with_x_and_y(0.0, 0.0);
}
