//! Each option in a sentence or more: the reasons behind the verdict.

use super::sentence_view;
use crate::browser::{recall, remember};
use crate::format::long_duration;
use crate::state::{Answer, Look};
use crate::words::Detail;
use leptos::ev::Event;
use leptos::prelude::*;
use web_sys::Element;

/// Where the tab notes whether the sentences of the options are folded, and what of them folded.
const DETAIL: &str = "paid-again in-detail";
const FOLDED: &str = "folded";

/// The sentences, unfolded unless they were left folded. A fold stays as it is while words change.
#[component]
pub fn InDetail(
    /// What they speak of.
    answer: Answer,
) -> impl IntoView {
    let (said, about) = (answer.words, Look::expect().about);
    let unfolded = recall(DETAIL).is_none_or(|left| left != FOLDED);
    // The option in hand is marked, and the marks alone change when another is taken in hand.
    let item = move |detail: Detail| {
        let in_hand = move || {
            let is_it = about.read().as_ref() == Some(&detail.id);
            is_it.then_some("true")
        };
        view! { <li aria-current=in_hand>{sentence_view(detail.sentence)}</li> }.into_any()
    };
    let details = move || {
        let details = said.read().details.clone();
        details.into_iter().map(item).collect::<Vec<AnyView>>()
    };
    view! {
        <details
            class="in-detail"
            open=unfolded
            on:toggle=note_fold
            hidden=move || said.read().details.is_empty()
        >
            <summary>"Option by option " <small>{move || basis(answer)}</small></summary>
            <ul>{details}</ul>
        </details>
    }
}

/// Notes whether the sentences of the options are folded.
fn note_fold(event: Event) {
    let is_open = event_target::<Element>(&event).has_attribute("open");
    remember(DETAIL, if is_open { "open" } else { FOLDED });
}

/// What all amounts are: over how long, after what.
fn basis(answer: Answer) -> String {
    let projection = answer.projection.read();
    let over = long_duration(projection.months);
    let tax = if projection.total.summary.tax > 0.0 {
        "costs and tax"
    } else {
        "costs and before tax"
    };
    let money = match answer.prices.read().inflation {
        Some(_) => ", in today’s money",
        None => "",
    };
    format!("Over {over}, after {tax}{money}.")
}
