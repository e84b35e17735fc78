//! Scenarios from files: one each, or all that were saved together.

use crate::browser::files_of;
use crate::features::bringing::take_files;
use crate::state::Plan;
use leptos::html::Input;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// A button that opens files.
#[component]
pub fn OpenFile(close: Callback<()>) -> impl IntoView {
    let plan = Plan::expect();
    let said = RwSignal::new(String::new());
    let input = NodeRef::<Input>::new();
    let read = move |_| {
        let Some(input) = input.get_untracked() else {
            return;
        };
        let files = files_of(input.files());
        // The same file can be chosen again.
        input.set_value("");
        if files.is_empty() {
            return;
        }
        spawn_local(async move {
            let taken = take_files(plan, files).await;
            said.set(taken.said);
            if taken.clean {
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
            "Open files…"
        </button>
        <input
            class="visually-hidden"
            type="file"
            multiple
            accept=".json,application/json"
            tabindex="-1"
            aria-label="A file with scenarios"
            node_ref=input
            on:change=read
        />
        <p class="dialog-status" role="status">{move || said.get()}</p>
    }
}
