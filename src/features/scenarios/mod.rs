//! The user's scenarios: open one, add, rename, copy, delete, keep all in a file.

mod files;
mod make;
mod questions;
mod row;

pub use make::{add, fresh_name};

use crate::browser::{close_dialog, focus_from_top, open_dialog};
use crate::features::gallery::{Gallery, GalleryDialog};
use crate::features::notices::save_all;
use crate::features::sharing::Sharing;
use crate::later::Later;
use crate::state::Plan;
use files::OpenFile;
use leptos::html::Dialog;
use leptos::prelude::*;
use make::{blank, of_one};
use paid_again_engine::scenario::Stream;
use questions::question_list;
use row::ScenarioRow;

/// The id on the page of the button that opens the list.
const BUTTON: &str = "scenarios";

/// The button with the open scenario's name, and the list behind it.
#[component]
pub fn Scenarios() -> impl IntoView {
    let (plan, later) = (Plan::expect(), Later::expect());
    let gallery = Gallery::expect();
    let dialog = NodeRef::<Dialog>::new();
    let picking = RwSignal::new(false);
    // Built when it is first opened: a first visit needs none of it.
    let opened = RwSignal::new(false);
    let name = Memo::new(move |_| plan.scenario().with(|scenario| scenario.name.clone()));
    let open = move |_| {
        opened.set(true);
        gallery.fetch();
        if let Some(dialog) = dialog.get_untracked() {
            open_dialog(&dialog);
        }
    };
    let close = move || {
        if let Some(dialog) = dialog.get_untracked() {
            close_dialog(&dialog);
        }
    };
    let inside = move || {
        let close = Callback::new(move |()| close());
        later.show(move |parts| (parts.scenarios)(close, picking))
    };
    let new_from_one = move || later.show(move |parts| (parts.new_from_one)(picking));
    view! {
        <button
            type="button"
            id=BUTTON
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
            {move || opened.get().then(inside)}
        </dialog>
        {move || opened.get().then(new_from_one)}
    }
}

/// The gallery, for a scenario of one option.
#[component]
pub fn NewFromOne(
    /// Whether it is open.
    picking: RwSignal<bool>,
) -> impl IntoView {
    let plan = Plan::expect();
    let pick = Callback::new(move |stream: Stream| add(plan, vec![of_one(plan, stream)]));
    view! { <GalleryDialog title="New from one option" open=picking pick /> }
}

/// A scenario's name, or what stands for it.
pub fn titled(name: &str) -> String {
    match name.trim() {
        "" => "Without a name".to_string(),
        name => name.to_string(),
    }
}

/// The list behind the button.
#[component]
pub fn ScenarioList(
    /// Closes the dialog that it stands in.
    close: Callback<()>,
    /// Opens the gallery, for a scenario of one option.
    picking: RwSignal<bool>,
) -> impl IntoView {
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
    let picked = Callback::new(move |()| {
        close.run(());
        focus_from_top(BUTTON);
    });
    let sharing: Sharing = expect_context();
    let share = move |_| {
        close.run(());
        sharing.open();
    };
    let from_one = move |_| {
        close.run(());
        picking.set(true);
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
        <h3 class="dialog-title">"New from a question"</h3>
        {question_list(picked)}
        <h3 class="dialog-title">"New in another way"</h3>
        <div class="dialog-actions">
            <button type="button" class="button" on:click=move |_| new(fresh_name(plan, crate::app::example()))>
                "New from the example"
            </button>
            <button type="button" class="button" on:click=from_one>
                "New from one option…"
            </button>
            <button type="button" class="button" on:click=move |_| new(blank(plan))>
                "New, blank"
            </button>
        </div>
        <h3 class="dialog-title">"Links and files"</h3>
        <div class="dialog-actions">
            <button type="button" class="button" on:click=share>
                "Share the open one…"
            </button>
            <button type="button" class="button" on:click=move |_| save_all(plan)>
                "Save all as a file"
            </button>
            <OpenFile close />
        </div>
        <p class="dialog-note">
            "Scenarios are kept in this browser and go nowhere else. A file is your safety copy. Files can also be dropped anywhere on the page, and a link or a file’s text pasted."
        </p>
    }
}
