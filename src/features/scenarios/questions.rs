//! Questions that people come with, each with a comparison that answers it, in the list of scenarios.

use super::make::{add, fresh_name};
use crate::features::gallery::{Comparison, Gallery, Shelf};
use crate::state::Plan;
use leptos::prelude::*;

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
