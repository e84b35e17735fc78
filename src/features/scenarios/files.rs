//! Scenarios from a file: one, or all that were saved together.

use super::make::{add, fresh_name};
use crate::browser::text_of;
use crate::persist::{Restored, restore};
use crate::state::Plan;
use leptos::html::Input;
use leptos::prelude::*;
use leptos::task::spawn_local;
use paid_again_engine::Scenario;
use web_sys::File;

/// The largest file that is read, in bytes: 24 scenarios of the largest allowed size.
const LARGEST: f64 = 24.0 * 1_048_576.0;

/// What a file brought, in a sentence.
fn told(restored: &Restored, new: usize) -> String {
    let mut sentences = Vec::new();
    match (restored.scenarios.len(), new) {
        (0, _) => {}
        (1, 1) => sentences.push("One scenario was added.".to_string()),
        (all, new) if all == new => sentences.push(format!("{all} scenarios were added.")),
        (all, 0) => sentences.push(match all {
            1 => "The scenario in it is here already.".into(),
            _ => "All scenarios in it are here already.".into(),
        }),
        (all, new) => sentences.push(format!(
            "{new} of {all} scenarios were added; the others are here already."
        )),
    }
    sentences.extend(restored.faults.iter().take(3).cloned());
    if restored.faults.len() > 3 {
        sentences.push(format!("And {} more like this.", restored.faults.len() - 3));
    }
    sentences.join(" ")
}

/// What came of a text.
pub struct Brought {
    /// It in a sentence or more.
    pub said: String,
    /// Whether there was something new in it, and nothing wrong.
    pub clean: bool,
}

/// Adds the scenarios of a text that are not here yet.
pub fn bring_text(plan: Plan, text: &str) -> Brought {
    let restored = restore(text);
    let here = plan.desk_now();
    let known = |it: &Scenario| here.sheets.iter().any(|sheet| *sheet.scenario == *it);
    let new: Vec<_> = restored
        .scenarios
        .iter()
        .filter(|it| !known(it))
        .map(|it| fresh_name(plan, it.clone()))
        .collect();
    let brought = Brought {
        said: told(&restored, new.len()),
        clean: restored.faults.is_empty() && !new.is_empty(),
    };
    add(plan, new);
    brought
}

/// Adds the scenarios of a file that are not here yet.
pub async fn bring_file(plan: Plan, file: File) -> Brought {
    let refused = |said: &str| Brought {
        said: said.into(),
        clean: false,
    };
    if file.size() > LARGEST {
        return refused("This file is too large to be one of ours.");
    }
    match text_of(file).await {
        Some(text) => bring_text(plan, &text),
        None => refused("The browser could not read this file."),
    }
}

/// A button that opens a file.
#[component]
pub fn OpenFile(close: Callback<()>) -> impl IntoView {
    let plan = Plan::expect();
    let said = RwSignal::new(String::new());
    let input = NodeRef::<Input>::new();
    let read = move |_| {
        let Some(input) = input.get_untracked() else {
            return;
        };
        let file = input.files().and_then(|files| files.get(0));
        // The same file can be chosen again.
        input.set_value("");
        let Some(file) = file else { return };
        spawn_local(async move {
            let brought = bring_file(plan, file).await;
            said.set(brought.said);
            if brought.clean {
                close.run(());
            }
        });
    };
    view! {
        <button
            type="button"
            class="button"
            on:click=move |_| {
                if let Some(input) = input.get_untracked() {
                    input.click();
                }
            }
        >
            "Open a file…"
        </button>
        <input
            class="visually-hidden"
            type="file"
            accept=".json,application/json"
            tabindex="-1"
            aria-label="A file with scenarios"
            node_ref=input
            on:change=read
        />
        <p class="dialog-status" role="status">{move || said.get()}</p>
    }
}
