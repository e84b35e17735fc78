//! The answer in words: the largest thing on the page.

mod bar;

pub use bar::AnswerBar;

use crate::browser::{hold_below, recall, remember};
use crate::features::questions::Questions;
use crate::format::long_duration;
use crate::later::Later;
use crate::state::{Answer, Look};
use crate::words::{Detail, Phrase, Sentence};
use leptos::ev::Event;
use leptos::html::Div;
use leptos::prelude::*;
use paid_again_chart::Ink;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Where the tab notes whether the sentences of the options are folded, and what of them unfolded.
const DETAIL: &str = "paid-again in-detail";
const OPEN: &str = "open";

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

/// The verdict, what it is worth, and each option in a sentence.
#[component]
pub fn Verdict(
    /// What it speaks of.
    answer: Answer,
    /// Whether the chart below is being dragged: it must not move under the finger.
    still: RwSignal<bool>,
    /// Whether other questions are offered below it.
    #[prop(default = false)]
    asks: bool,
) -> impl IntoView {
    let place = NodeRef::<Div>::new();
    hold_below(
        move || place.get().map(JsCast::unchecked_into),
        still.into(),
        move || answer.projection.track(),
    );
    // Folded or not as it was left, else as there is room.
    let unfolded = recall(DETAIL).map_or_else(wide_screen, |left| left == OPEN);
    view! {
        <div class="verdict-place" node_ref=place>
            {spoken(answer, unfolded, asks)}
        </div>
    }
}

/// All that is said. What stays in its place is made once: a fold that was opened stays open, and
/// only new words are read out.
fn spoken(answer: Answer, unfolded: bool, asks: bool) -> AnyView {
    let (said, about) = (answer.words, Look::expect().about);
    let verdict = move || sentences(said.read().verdict.clone());
    let warned = move || sentences(said.read().warned.clone());
    let unequal = move || said.read().unequal.clone().map(sentence_view);
    // The option in hand is marked, and the marks alone change when another is taken in hand.
    let item = move |detail: Detail| {
        let in_hand = move || {
            let is_it = about.read().as_ref() == Some(&detail.id);
            is_it.then_some("true")
        };
        view! { <li aria-current=in_hand>{sentence_view(detail.sentence)}</li> }.into_any()
    };
    // Until the sentences come there are as many lines in their place.
    let to_come = move || {
        let options = answer.projection.read().streams.len();
        let line = || view! { <li class="skeleton-block skeleton-detail"></li> }.into_any();
        std::iter::repeat_with(line).take(options)
    };
    let details = move || {
        let said = said.read();
        if said.details_to_come {
            return to_come().collect();
        }
        let details = said.details.clone();
        details.into_iter().map(item).collect::<Vec<AnyView>>()
    };
    let is_short = move || {
        let said = said.read();
        said.details.is_empty() && !said.details_to_come
    };
    let to_options = move |_| {
        let options = document().query_selector(".options").ok().flatten();
        if let Some(options) = options {
            options.scroll_into_view();
        }
    };
    view! {
        <p class="sheet-name">{move || answer.scenario.read().name.clone()}</p>
        <p class="verdict" aria-live="polite">{verdict}</p>
        <p class="caveat">"Hypothetical: computed from your inputs, not a forecast."</p>
        <p class="warned" aria-live="polite" hidden=move || said.read().warned.is_empty()>{warned}</p>
        <div class="odds-place" hidden=move || answer.is_beside>
            {Later::expect().show(move |parts| (parts.odds_said)(answer))}
        </div>
        <p class="unequal" hidden=move || said.read().unequal.is_none()>{unequal}</p>
        <button type="button" class="button to-options" on:click=to_options>
            "Change the numbers ↓"
        </button>
        {asks.then(|| view! { <Questions /> })}
        <details class="in-detail" open=unfolded on:toggle=note_fold hidden=is_short>
            <summary>"Option by option " <small>{move || basis(answer)}</small></summary>
            <ul>{details}</ul>
        </details>
    }
    .into_any()
}

/// Notes whether the sentences of the options are folded.
fn note_fold(event: Event) {
    let is_open = event_target::<Element>(&event).has_attribute("open");
    remember(DETAIL, if is_open { OPEN } else { "folded" });
}

fn sentences(all: Vec<Sentence>) -> Vec<AnyView> {
    all.into_iter().map(sentence_view).collect()
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

/// Whether there is room for more than the answer beside the options.
fn wide_screen() -> bool {
    let narrow = window().match_media("(max-width: 940px)").ok().flatten();
    !narrow.is_some_and(|narrow| narrow.matches())
}
