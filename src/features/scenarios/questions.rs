//! Questions that people come with, each with a comparison that answers it.

use super::make::{add, fresh_name};
use crate::browser::focus_from_top;
use crate::features::gallery::{Comparison, Gallery, Shelf};
use crate::state::Plan;
use leptos::html::Details;
use leptos::prelude::*;

/// The id on the page of the line that unfolds the questions.
const HEAD: &str = "questions";

/// The questions as a list; the one that is picked becomes a scenario of its own, and opens.
pub fn question_list(picked: Callback<()>) -> AnyView {
    let plan = Plan::expect();
    let gallery = Gallery::expect();
    let card = move |comparison: Comparison| {
        let scenario = StoredValue::new(comparison.scenario);
        let pick = move |_| {
            add(plan, vec![fresh_name(plan, scenario.get_value())]);
            picked.run(());
        };
        view! {
            <li>
                <button type="button" class="question" on:click=pick>
                    <b>{comparison.title}</b>
                    <span>{comparison.summary}</span>
                </button>
            </li>
        }
        .into_any()
    };
    let cards = move || match gallery.shelf().get() {
        Shelf::Filled(all) => all.comparisons.iter().cloned().map(card).collect_view(),
        _ => Vec::new(),
    };
    view! {
        {gallery.trouble("comparisons")}
        <ul class="question-list">{cards}</ul>
    }
    .into_any()
}

/// The questions beside the options, folded: one line until somebody asks.
#[component]
pub fn Questions() -> impl IntoView {
    let gallery = Gallery::expect();
    let node = NodeRef::<Details>::new();
    let opened = RwSignal::new(false);
    let unfold = move |_| {
        opened.set(true);
        gallery.fetch();
    };
    let picked = Callback::new(move |()| {
        if let Some(details) = node.get_untracked() {
            let _ = details.remove_attribute("open");
        }
        // The answer is what was asked for: on a phone it stands far above.
        focus_from_top(HEAD);
    });
    view! {
        <details class="questions" node_ref=node on:toggle=unfold>
            <summary id=HEAD>
                <b>"Start from a question"</b>
                <span>"A fee or royalties? A salary or renewals? A team?"</span>
            </summary>
            {move || opened.get().then(|| question_list(picked))}
        </details>
    }
}
