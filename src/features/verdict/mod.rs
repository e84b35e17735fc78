//! The answer in words: the largest thing on the page.

mod bar;

pub use bar::AnswerBar;

use crate::browser::hold_below;
use crate::format::long_duration;
use crate::state::{Answer, Look};
use crate::words::{Phrase, Prices, Sentence, words};
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
pub fn prices(answer: Answer) -> Prices {
    let today = Look::expect().today;
    Prices {
        currency: answer.currency.get(),
        inflation: today.get().then(|| answer.inflation.get()),
    }
}

/// The verdict, what it is worth, and each option in a sentence.
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
        move || answer.projection.track(),
    );
    let wide = wide_screen();
    view! {
        <div class="verdict-place" node_ref=place>
            {move || spoken(answer, wide)}
        </div>
    }
}

/// All that is said, at one go: one closure is smaller than one for each sentence.
fn spoken(answer: Answer, wide: bool) -> AnyView {
    let projection = answer.projection.read();
    let prices = prices(answer);
    let said = words(&projection, &prices);
    let tax = projection.total.summary.tax > 0.0;
    let basis = [
        "Over ",
        &long_duration(projection.months),
        if tax {
            ", after costs and tax"
        } else {
            ", after costs and before tax"
        },
        if prices.inflation.is_some() {
            ", in today’s money."
        } else {
            "."
        },
    ]
    .concat();
    let verdict: Vec<AnyView> = said.verdict.into_iter().map(sentence_view).collect();
    let item = |sentence| view! { <li>{sentence_view(sentence)}</li> }.into_any();
    let hidden = said.details.is_empty();
    let details: Vec<AnyView> = said.details.into_iter().map(item).collect();
    view! {
        <p class="sheet-name">{answer.scenario.read().name.clone()}</p>
        <p class="verdict" aria-live="polite">{verdict}</p>
        <p class="caveat">"Hypothetical: computed from your inputs, not a forecast."</p>
        <details class="in-detail" open=wide hidden=hidden>
            <summary>"Option by option " <small>{basis}</small></summary>
            <ul>{details}</ul>
        </details>
    }
    .into_any()
}

/// Whether there is room for more than the answer beside the options.
fn wide_screen() -> bool {
    let narrow = window().match_media("(max-width: 940px)").ok().flatten();
    !narrow.is_some_and(|narrow| narrow.matches())
}
