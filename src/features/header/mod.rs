//! The page's head: name, motto, the scenarios, steps back, and the choice of colours.

use crate::browser::ColourScheme;
use crate::later::Later;
use leptos::prelude::*;

/// The head of the page.
#[component]
pub fn Header(
    /// The colour scheme in use.
    scheme: RwSignal<ColourScheme>,
) -> impl IntoView {
    let later = Later::expect();
    let (sign, words) = (
        move || match scheme.get() {
            ColourScheme::System => "◐",
            ColourScheme::Light => "○",
            ColourScheme::Dark => "●",
        },
        move || match scheme.get() {
            ColourScheme::System => "Colours: as the system",
            ColourScheme::Light => "Colours: light",
            ColourScheme::Dark => "Colours: dark",
        },
    );
    view! {
        <header class="header">
            <h1>"Paid Again"</h1>
            <p>"Do the work once. How long does it keep paying you?"</p>
            {later.show(|parts| (parts.head)())}
            <button
                type="button"
                class="button"
                aria-label=words
                title=words
                on:click=move |_| scheme.update(|scheme| *scheme = scheme.next())
            >
                <span aria-hidden="true">{sign}</span>
            </button>
        </header>
    }
}
