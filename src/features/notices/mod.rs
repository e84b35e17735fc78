//! What the user must know about the keeping of their work, in a sentence, where it is seen.

use crate::persist::{Loaded, QUARANTINE, Trouble};
use leptos::prelude::*;

/// What a start of the page has to say.
pub fn start_notice(loaded: &Loaded) -> Option<String> {
    match loaded {
        Loaded::Work(_) | Loaded::Empty => None,
        Loaded::Quarantined { reason } => Some(format!(
            "Your saved work could not be read: {reason}. It is kept in this browser as \
             “{QUARANTINE}” and will not be overwritten. You see the example instead."
        )),
        Loaded::Stuck { reason } => Some(format!(
            "Your saved work could not be read: {reason}. There is no room to put it aside, so \
             nothing is saved now and it stays as it is. What you do here lasts until you close the page."
        )),
        Loaded::Unavailable => Some(trouble_notice(Trouble::Denied)),
    }
}

/// What a failed save has to say.
pub fn trouble_notice(trouble: Trouble) -> String {
    match trouble {
        Trouble::Denied => "This browser does not let the page keep anything. \
            Everything works, but what you do here lasts only until you close the page."
            .into(),
        Trouble::Full => "This browser's storage is full: your last changes are not saved. \
            They last until you close the page."
            .into(),
    }
}

/// The notices at the head of the page; nothing where there is nothing to say.
#[component]
pub fn Notices(
    /// What the start had to say.
    start: RwSignal<Option<String>>,
    /// What the last save had to say; none once one succeeds.
    #[prop(into)]
    saving: Signal<Option<Trouble>>,
) -> impl IntoView {
    let dismissible = move || {
        start.get().map(|sentence| {
            view! {
                <p class="notice">
                    {sentence}
                    <button type="button" class="button" on:click=move |_| start.set(None)>
                        "Understood"
                    </button>
                </p>
            }
        })
    };
    let lasting = move || {
        let trouble = saving.get()?;
        start
            .read()
            .is_none()
            .then(|| view! { <p class="notice">{trouble_notice(trouble)}</p> })
    };
    view! { <div class="notices" role="status">{dismissible}{lasting}</div> }
}
