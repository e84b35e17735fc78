//! The answer in words: the largest thing on the page.

mod bar;
mod detail;

pub use bar::AnswerBar;
pub use detail::InDetail;

use crate::browser::hold_below;
use crate::later::Later;
use crate::state::Answer;
use crate::words::{Phrase, Sentence};
use leptos::html::Div;
use leptos::prelude::*;
use paid_again_chart::Ink;
use wasm_bindgen::JsCast;

/// The attribute by which the style sheet knows a colour role.
pub const fn ink_name(ink: Ink) -> &'static str {
    match ink {
        Ink::First => "first",
        Ink::Again => "again",
        Ink::Team => "team",
        Ink::Capital => "capital",
        _ => "plain",
    }
}

fn phrase(phrase: Phrase) -> AnyView {
    match phrase.ink {
        // A line may break between a minus and the sign of a currency, but never should.
        Some(ink) => {
            let class = phrase.text.starts_with('−').then_some("minus");
            view! { <b data-ink=ink_name(ink) class=class>{phrase.text}</b> }.into_any()
        }
        None => phrase.text.into_any(),
    }
}

/// A sentence with its colours.
pub fn sentence_view(sentence: Sentence) -> AnyView {
    let phrases: Vec<AnyView> = sentence.into_iter().map(phrase).collect();
    (phrases, " ").into_any()
}

/// The verdict, and what it is worth.
#[component]
pub fn Verdict(
    /// What it speaks of.
    answer: Answer,
    /// Whether the chart below is being dragged: it must not move under the finger.
    still: RwSignal<bool>,
) -> impl IntoView {
    let place = NodeRef::<Div>::new();
    hold_below(
        move || place.get().map(JsCast::unchecked_into),
        still.into(),
    );
    view! {
        <div class="verdict-place" node_ref=place>
            {spoken(answer)}
        </div>
    }
}

/// All that is said. What stays in its place is made once, so that only new words are read out.
fn spoken(answer: Answer) -> AnyView {
    let said = answer.words;
    let verdict = move || sentences(said.read().verdict.clone());
    let warned = move || sentences(said.read().warned.clone());
    let unequal = move || said.read().unequal.clone().map(sentence_view);
    let to_options = move |_| {
        // Where they will stand, if they have not come yet.
        let find = |place| document().query_selector(place).ok().flatten();
        if let Some(options) = find(".options").or_else(|| find(".inputs")) {
            options.scroll_into_view();
        }
    };
    view! {
        <p class="sheet-name">{move || answer.scenario.read().name.clone()}</p>
        <p class="verdict" aria-live="polite">{verdict}</p>
        <p class="caveat">"Hypothetical: computed from your inputs, not a forecast."</p>
        <p class="warned" aria-live="polite" hidden=move || said.read().warned.is_empty()>{warned}</p>
        <div class="odds-place">
            {Later::expect().show(move |parts| (parts.odds_said)(answer))}
        </div>
        <p class="unequal" hidden=move || said.read().unequal.is_none()>{unequal}</p>
        <button type="button" class="button to-options" on:click=to_options>
            "Change the numbers ↓"
        </button>
    }
    .into_any()
}

fn sentences(all: Vec<Sentence>) -> Vec<AnyView> {
    all.into_iter().map(sentence_view).collect()
}

#[cfg(test)]
mod tests;
