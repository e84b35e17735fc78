//! Steps back and forth: two buttons, the usual keys, and where a step ends.

use crate::state::Plan;
use leptos::ev;
use leptos::prelude::*;

/// The buttons for undo and redo; their keys work anywhere on the page.
#[component]
pub fn Steps() -> impl IntoView {
    let plan = Plan::expect();
    let ways = Memo::new(move |_| plan.ways());
    let keys = window_event_listener(ev::keydown, move |event| {
        if !(event.ctrl_key() || event.meta_key()) || event.alt_key() || event.default_prevented() {
            return;
        }
        match (event.key().to_lowercase().as_str(), event.shift_key()) {
            ("z", false) => plan.undo(),
            ("z", true) | ("y", false) => plan.redo(),
            _ => return,
        }
        event.prevent_default();
    });
    // A finger is lifted, a field is left, a choice is made: what follows is another step.
    let changed = window_event_listener(ev::change, move |_| plan.settle());
    let left = window_event_listener(ev::focusout, move |_| plan.settle());
    let lifted = window_event_listener(ev::pointerup, move |_| plan.settle());
    on_cleanup(move || {
        keys.remove();
        changed.remove();
        left.remove();
        lifted.remove();
    });
    let button = |label: &'static str, sign: &'static str, able: Signal<bool>, act: fn(Plan)| {
        view! {
            <button
                type="button"
                class="button"
                aria-label=label
                title=label
                // Not `disabled`: a button that takes the focus away under the finger is lost.
                aria-disabled=move || (!able.get()).then_some("true")
                on:click=move |_| act(plan)
            >
                <span aria-hidden="true">{sign}</span>
            </button>
        }
    };
    view! {
        <div class="steps" role="group" aria-label="Steps">
            {button("Undo", "↶", Signal::derive(move || ways.get().0), Plan::undo)}
            {button("Redo", "↷", Signal::derive(move || ways.get().1), Plan::redo)}
        </div>
    }
}
