//! The answer in words: the largest thing on the page.

mod bar;

pub use bar::AnswerBar;

use crate::browser::hold_below;
use crate::format::long_duration;
use crate::state::{Answer, Look};
use crate::words::{Phrase, Prices, Sentence, Words, words};
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
        Some(ink) => view! { <b data-ink=ink_name(ink)>{phrase.text}</b> }.into_any(),
        None => phrase.text.into_any(),
    }
}

/// A sentence with its colours.
pub fn sentence_view(sentence: Sentence) -> AnyView {
    let phrases: Vec<AnyView> = sentence.into_iter().map(phrase).collect();
    (phrases, " ").into_any()
}

/// How amounts are written in an answer: as they will be, or in today's money.
pub fn prices(answer: Answer, look: Look) -> Prices {
    Prices {
        currency: answer.currency.get(),
        inflation: look.today.get().then(|| answer.inflation.get()),
    }
}

/// The answer in words, computed once for all who show it.
pub fn use_words(answer: Answer) -> Memo<Words> {
    let look = Look::expect();
    Memo::new(move |_| words(&answer.projection.read(), &prices(answer, look)))
}

/// The verdict, what it is worth, and each option in a sentence.
#[component]
pub fn Verdict(
    /// What it speaks of.
    answer: Answer,
    /// Whether the chart below is being dragged: it must not move under the finger.
    still: RwSignal<bool>,
) -> impl IntoView {
    let look = Look::expect();
    let said = use_words(answer);
    let basis = Memo::new(move |_| {
        let projection = answer.projection.read();
        let over = long_duration(projection.months);
        let tax = if projection.total.summary.tax > 0.0 { "and tax" } else { "and before tax" };
        let money = if look.today.get() { ", in today’s money" } else { "" };
        format!("Over {over}, after costs {tax}{money}.")
    });
    let place = NodeRef::<Div>::new();
    hold_below(
        move || place.get().map(JsCast::unchecked_into),
        still.into(),
        move || said.track(),
    );
    let lines = move |all: fn(Words) -> Vec<Sentence>| {
        all(said.get()).into_iter().map(sentence_view).collect_view()
    };
    let item = |sentence| view! { <li>{sentence_view(sentence)}</li> };
    view! {
        <div class="verdict-place" node_ref=place>
            <p class="sheet-name">{move || answer.scenario.read().name.clone()}</p>
            <p class="verdict" aria-live="polite">{move || lines(|said| said.verdict)}</p>
            <p class="caveat">"Hypothetical: computed from your inputs, not a forecast."</p>
            <details class="in-detail" open=wide_screen() hidden=move || said.read().details.is_empty()>
                <summary>"Option by option " <small>{move || basis.get()}</small></summary>
                <ul>{move || said.get().details.into_iter().map(item).collect_view()}</ul>
            </details>
        </div>
    }
}

/// Whether there is room for more than the answer beside the options.
fn wide_screen() -> bool {
    let narrow = window().match_media("(max-width: 940px)").ok().flatten();
    !narrow.is_some_and(|narrow| narrow.matches())
}
