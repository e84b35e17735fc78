//! Steps back and forth: two buttons, the usual keys, and where a step ends.

use crate::state::Plan;
use leptos::ev;
use leptos::prelude::*;

/// The buttons for undo and redo; their keys work anywhere on the page.
#[component]
pub fn Steps() -> impl IntoView {
    let plan = Plan::expect();
    let ways = Memo::new(move |_| plan.ways());
    let undo = move || {
        if !take_back_drafts() {
            plan.undo();
        }
    };
    let keys = window_event_listener(ev::keydown, move |event| {
        if !(event.ctrl_key() || event.meta_key()) || event.alt_key() || event.default_prevented() {
            return;
        }
        match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
            ("z", false) => undo(),
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
    let button =
        |label: &'static str, sign: &'static str, able: Signal<bool>, act: Callback<()>| {
            view! {
                <button
                    type="button"
                    class="button"
                    aria-label=label
                    title=label
                    // Not `disabled`: a button that takes the focus away under the finger is lost.
                    aria-disabled=move || (!able.get()).then_some("true")
                    on:click=move |_| act.run(())
                >
                    <span aria-hidden="true">{sign}</span>
                </button>
            }
        };
    view! {
        <div class="steps" role="group" aria-label="Steps">
            {button("Undo", "↶", Signal::derive(move || ways.get().0), Callback::new(move |()| undo()))}
            {button("Redo", "↷", Signal::derive(move || ways.get().1), Callback::new(move |()| plan.redo()))}
        </div>
    }
}

/// Tells fields whose text can't be read to show what is stored again; false where there are none.
///
/// Such a text is newer than any step, so it is what a person means to take back.
fn take_back_drafts() -> bool {
    let Ok(wrong) = document().query_selector_all(".field input[aria-invalid='true']") else {
        return false;
    };
    for i in 0..wrong.length() {
        if let (Some(field), Ok(event)) = (wrong.get(i), web_sys::Event::new("reset")) {
            // Nobody refuses this event.
            let _ = field.dispatch_event(&event);
        }
    }
    wrong.length() > 0
}
