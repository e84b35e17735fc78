//! The answer in one line, in view while its sentences are not. A tap leads back to them.
//!
//! It speaks of the option in hand, so that who edits one sees what becomes of it.

use super::sentence_view;
use crate::state::{Answer, Look};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// The line. It says nothing that the verdict does not say, so screen readers pass it by.
#[component]
pub fn AnswerBar(
    /// What it speaks of.
    answer: Answer,
) -> impl IntoView {
    let above = RwSignal::new(false);
    let look = move || {
        let verdict = document().query_selector(".verdict").ok().flatten();
        let gone = verdict.is_some_and(|it| it.get_bounding_client_rect().bottom() < 0.0);
        let before = above.try_get_untracked();
        if before.is_some_and(|before| before != gone) {
            above.set(gone);
        }
    };
    let scrolled = window_event_listener(leptos::ev::scroll, move |_| look());
    let resized = window_event_listener(leptos::ev::resize, move |_| look());
    // A page that is loaded again comes back to where it was, maybe before this is there to see it.
    request_animation_frame(look);
    on_cleanup(move || {
        scrolled.remove();
        resized.remove();
    });
    let about = Look::expect().about;
    let line = move || {
        let said = answer.words.read();
        sentence_view(said.line_about(about.read().as_deref()).clone())
    };
    // A number that is not counted is what a tap on that is about.
    let back = move |_| {
        let wrong = document().query_selector(".field input[aria-invalid='true']");
        let wrong = wrong
            .ok()
            .flatten()
            .and_then(|it| it.dyn_into::<HtmlElement>().ok());
        match wrong {
            Some(field) => {
                // It may lie in an option that is folded by now.
                let mut fold = field.closest("details").ok().flatten();
                while let Some(details) = fold {
                    let _ = details.set_attribute("open", "");
                    let outer = details.parent_element();
                    fold = outer.and_then(|it| it.closest("details").ok().flatten());
                }
                field.scroll_into_view();
                // It fails only where the field was taken away meanwhile.
                let _ = field.focus();
            }
            None => window().scroll_to_with_x_and_y(0.0, 0.0),
        }
    };
    view! {
        <button
            class="answer-bar"
            aria-hidden="true"
            tabindex="-1"
            hidden=move || !above.get()
            on:click=back
        >
            <span>{line}</span>
            // Shown by a style alone, while some field has a text that can't be read.
            <small><i>"a number isn’t counted"</i>"hypothetical"</small>
        </button>
    }
}
