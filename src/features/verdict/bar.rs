//! On a phone: the answer in one line, in view while its sentences are not. A tap leads back to them.

use super::{prices, sentence_view};
use crate::state::Answer;
use crate::words::words;
use leptos::prelude::*;

/// The line. It says nothing that the verdict does not say, so screen readers pass it by.
#[component]
pub fn AnswerBar(
    /// What it speaks of.
    answer: Answer,
) -> impl IntoView {
    let above = RwSignal::new(false);
    let watch = window_event_listener(leptos::ev::scroll, move |_| {
        let verdict = document().query_selector(".verdict").ok().flatten();
        let gone = verdict.is_some_and(|it| it.get_bounding_client_rect().bottom() < 0.0);
        let before = above.try_get_untracked();
        if before.is_some_and(|before| before != gone) {
            above.set(gone);
        }
    });
    on_cleanup(move || watch.remove());
    let back = move |_| window().scroll_to_with_x_and_y(0.0, 0.0);
    view! {
        <button
            class="answer-bar"
            aria-hidden="true"
            tabindex="-1"
            hidden=move || !above.get()
            on:click=back
        >
            <span>{move || sentence_view(words(&answer.projection.read(), &prices(answer)).line)}</span>
            <small>"hypothetical"</small>
        </button>
    }
}
