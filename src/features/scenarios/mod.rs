//! The user's scenarios: open one, add, rename, copy, delete, keep all in a file.

mod files;
mod make;
mod row;

use crate::browser::{close_dialog, open_dialog};
use crate::features::notices::save_all;
use crate::state::Plan;
use files::OpenFile;
use leptos::html::Dialog;
use leptos::prelude::*;
use make::{add, blank, fresh_name};
use row::ScenarioRow;

/// The button with the open scenario's name, and the list behind it.
#[component]
pub fn Scenarios() -> impl IntoView {
    let plan = Plan::expect();
    let dialog = NodeRef::<Dialog>::new();
    // Built when it is first opened: a first visit needs none of it.
    let opened = RwSignal::new(false);
    let name = Memo::new(move |_| plan.scenario().with(|scenario| scenario.name.clone()));
    let open = move |_| {
        opened.set(true);
        if let Some(dialog) = dialog.get_untracked() {
            open_dialog(&dialog);
        }
    };
    let close = move || {
        if let Some(dialog) = dialog.get_untracked() {
            close_dialog(&dialog);
        }
    };
    view! {
        <button
            type="button"
            class="button scenario-button"
            aria-haspopup="dialog"
            title=move || titled(&name.get())
            on:click=open
        >
            <span class="visually-hidden">"Scenario: "</span>
            <span class="scenario-name">{move || titled(&name.get())}</span>
            <span aria-hidden="true">"▾"</span>
        </button>
        <dialog class="dialog scenarios" node_ref=dialog aria-labelledby="scenarios-title">
            {move || opened.get().then(|| view! { <ScenarioList close=Callback::new(move |()| close()) /> })}
        </dialog>
    }
}

/// A scenario's name, or what stands for it.
pub fn titled(name: &str) -> String {
    match name.trim() {
        "" => "Without a name".to_string(),
        name => name.to_string(),
    }
}

#[component]
fn ScenarioList(close: Callback<()>) -> impl IntoView {
    let plan = Plan::expect();
    let said = RwSignal::new(None::<String>);
    let ids = Memo::new(move |_| {
        let sheets = plan.desk().with(|desk| desk.sheets.clone());
        sheets.into_iter().map(|sheet| sheet.id).collect::<Vec<_>>()
    });
    let new = move |scenario| {
        add(plan, vec![scenario]);
        close.run(());
    };
    view! {
        <div class="dialog-head">
            <h2 id="scenarios-title">"Your scenarios"</h2>
            <button type="button" class="button" aria-label="Close" on:click=move |_| close.run(())>
                <span aria-hidden="true">"×"</span>
            </button>
        </div>
        <ul class="scenario-list">
            <For
                each=move || ids.get()
                key=String::clone
                children=move |id| view! { <ScenarioRow id close said /> }
            />
        </ul>
        <p class="dialog-status" role="status">
            {move || {
                said.get()
                    .map(|sentence| {
                        view! {
                            {sentence}
                            " "
                            <button
                                type="button"
                                class="button"
                                on:click=move |_| {
                                    plan.undo();
                                    said.set(None);
                                }
                            >
                                "Undo"
                            </button>
                        }
                    })
            }}
        </p>
        <div class="dialog-actions">
            <button type="button" class="button" on:click=move |_| new(fresh_name(plan, crate::app::example()))>
                "New from the example"
            </button>
            <button type="button" class="button" on:click=move |_| new(blank(plan))>
                "New, blank"
            </button>
            <button type="button" class="button" on:click=move |_| save_all(plan)>
                "Save all as a file"
            </button>
            <OpenFile close />
        </div>
        <p class="dialog-note">
            "Scenarios are kept in this browser and go nowhere else. A file is your safety copy."
        </p>
    }
}
