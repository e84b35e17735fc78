//! A switch: on or off, with a sentence.

use leptos::prelude::*;

/// A switch with a label and a line below.
#[component]
pub fn Switch(
    /// Unique on the page.
    id: String,
    /// What is on or off.
    label: &'static str,
    /// Whether it is on.
    #[prop(into)]
    on: Signal<bool>,
    /// A sentence of help.
    help: &'static str,
    /// Takes the new state.
    turn: Callback<bool>,
) -> impl IntoView {
    let note_id = format!("{id}-note");
    view! {
        <div class="field field-switch">
            <label for=id.clone()>{label}</label>
            <input
                id=id
                type="checkbox"
                role="switch"
                aria-describedby=note_id.clone()
                prop:checked=on
                on:change:target=move |event| turn.run(event.target().checked())
            />
            <small id=note_id>{help}</small>
        </div>
    }
    .into_any()
}
