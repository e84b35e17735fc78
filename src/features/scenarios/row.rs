//! One scenario in the list.

use super::make::{add, fresh_name, show};
use super::titled;
use crate::format::long_duration;
use crate::state::{Gesture, Plan};
use leptos::html::Input;
use leptos::prelude::*;
use paid_again_engine::Scenario;
use std::sync::Arc;

/// The scenario of an id as it is now.
fn scenario_of(plan: Plan, id: &str) -> Option<Arc<Scenario>> {
    plan.desk_now()
        .sheet(id)
        .map(|sheet| sheet.scenario.clone())
}

/// What is in a scenario, in a few words.
fn in_short(scenario: &Scenario, guest: bool) -> String {
    let options = match scenario.streams.len() {
        1 => "1 option".to_string(),
        many => format!("{many} options"),
    };
    let over = long_duration(scenario.horizon_months as usize);
    let kept = match guest {
        true => " · shared, not kept",
        false => "",
    };
    format!("{options} · {over} · {}{kept}", scenario.currency)
}

/// A row of the list: open it, show it beside, rename, copy, delete.
#[component]
pub fn ScenarioRow(
    id: String,
    close: Callback<()>,
    /// What was done, with a way back.
    said: RwSignal<Option<String>>,
) -> impl IntoView {
    let plan = Plan::expect();
    let id = StoredValue::new(id);
    let shown = Memo::new(move |_| {
        // The open scenario is newer in the store than on the desk.
        plan.scenario().track();
        plan.desk().track();
        let guest = id.with_value(|id| plan.is_guest(id));
        id.with_value(|id| scenario_of(plan, id))
            .map(|scenario| (titled(&scenario.name), in_short(&scenario, guest)))
            .unwrap_or_default()
    });
    let is_open = Memo::new(move |_| {
        plan.desk()
            .with(|desk| id.with_value(|id| desk.open == *id))
    });
    let is_beside = Memo::new(move |_| {
        plan.desk()
            .with(|desk| id.with_value(|id| desk.beside.as_ref() == Some(id)))
    });
    let alone = Memo::new(move |_| plan.desk().with(|desk| desk.sheets.len() < 2));
    let renaming = RwSignal::new(false);
    let input = NodeRef::<Input>::new();
    Effect::new(move |_| {
        if let Some(input) = input.get() {
            let _ = input.focus();
            input.select();
        }
    });
    let rename = move |name: String| {
        let name: String = name.chars().take(200).collect();
        let id = id.get_value();
        if is_open.get_untracked() {
            plan.edit(Gesture::Part("name".into()), |scenario| {
                scenario.name = name
            });
        } else if let Some(scenario) = scenario_of(plan, &id) {
            let renamed = Scenario {
                name,
                ..Scenario::clone(&scenario)
            };
            plan.edit_desk(|desk| desk.put(&id, Arc::new(renamed)));
        }
    };
    let open = move |_| {
        if !is_open.get_untracked() {
            plan.edit_desk(|desk| show(desk, id.get_value()));
        }
        close.run(());
    };
    let beside = move |_| {
        let to = (!is_beside.get_untracked()).then(|| id.get_value());
        plan.edit_desk(|desk| desk.beside = to);
        close.run(());
    };
    let copy = move |_| {
        if let Some(scenario) = id.with_value(|id| scenario_of(plan, id)) {
            add(plan, vec![fresh_name(plan, Scenario::clone(&scenario))]);
        }
    };
    let delete = move |_| {
        let name = shown.get_untracked().0;
        plan.edit_desk(|desk| id.with_value(|id| desk.remove(id)));
        said.set(Some(format!("“{name}” is deleted.")));
    };
    let named = move |act: &'static str| move || format!("{act} {}", shown.get().0);
    view! {
        <li class="scenario-row" data-open=move || is_open.get().then_some("true")>
            {move || {
                if renaming.get() {
                    view! {
                        <input
                            class="scenario-rename"
                            type="text"
                            maxlength="200"
                            aria-label="Name of the scenario"
                            node_ref=input
                            prop:value=shown.get_untracked().0
                            on:change:target=move |event| rename(event.target().value())
                            on:keydown=move |event| {
                                if event.key() == "Enter" {
                                    renaming.set(false);
                                } else if event.key() == "Escape" {
                                    // Escape closes the dialog otherwise.
                                    event.prevent_default();
                                    renaming.set(false);
                                }
                            }
                            on:blur=move |_| renaming.set(false)
                        />
                    }
                        .into_any()
                } else {
                    view! {
                        <button
                            type="button"
                            class="scenario-open"
                            aria-current=move || is_open.get().then_some("true")
                            on:click=open
                        >
                            <b>{move || shown.get().0}</b>
                            <small>{move || shown.get().1}</small>
                        </button>
                    }
                        .into_any()
                }
            }}
            <span class="scenario-acts">
                <button
                    type="button"
                    class="button"
                    hidden=move || is_open.get()
                    aria-pressed=move || is_beside.get().to_string()
                    aria-label=named("Show beside the open one:")
                    on:click=beside
                >
                    "Beside"
                </button>
                <button type="button" class="button" aria-label=named("Rename") on:click=move |_| renaming.set(true)>
                    "Rename"
                </button>
                <button type="button" class="button" aria-label=named("Copy") on:click=copy>
                    "Copy"
                </button>
                <button
                    type="button"
                    class="button"
                    aria-label=named("Delete")
                    hidden=move || alone.get()
                    on:click=delete
                >
                    "Delete"
                </button>
            </span>
        </li>
    }
}
