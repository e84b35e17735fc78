//! The answer in words: the largest thing on the page.

use crate::browser::hold_below;
use crate::format::long_duration;
use crate::state::Plan;
use crate::words::{Phrase, verdict};
use leptos::html::P;
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

/// The verdict, and the line that says what it is worth.
#[component]
pub fn Verdict(
    /// Whether the chart below is being dragged: it must not move under the finger.
    still: RwSignal<bool>,
) -> impl IntoView {
    let plan = Plan::expect();
    let sentences = Memo::new(move |_| {
        let projection = plan.projection().get();
        verdict(&projection, &plan.currency().read())
    });
    let caveat = Memo::new(move |_| {
        let projection = plan.projection().get();
        let taxed = projection.total.summary.tax > 0.0;
        let over = long_duration(projection.months);
        let after = if taxed {
            "After costs and tax."
        } else {
            "After costs, before tax."
        };
        format!("Hypothetical: computed from your inputs over {over}, not a forecast. {after}")
    });
    let words = move || {
        let spaced = |phrases: Vec<Phrase>| {
            (
                phrases.into_iter().map(phrase).collect_view(),
                " ".into_any(),
            )
        };
        sentences.get().into_iter().map(spaced).collect_view()
    };
    let place = NodeRef::<P>::new();
    hold_below(
        move || place.get().map(JsCast::unchecked_into),
        still.into(),
        move || sentences.track(),
    );
    view! {
        <p class="verdict" node_ref=place aria-live="polite">{words}</p>
        <p class="caveat">{move || caveat.get()}</p>
    }
}
