//! Questions that people come with, right below the answer: a row of short buttons.
//!
//! The row belongs to the first screen, so that nothing moves when the rest arrives; what opens a
//! question's comparison comes later, with the gallery's file.

mod ask;
mod titles;

pub use ask::ask;
pub use titles::TITLES;

use crate::later::Later;
use leptos::prelude::*;

/// The questions, each a way to the comparison that answers it.
#[component]
pub fn Questions() -> impl IntoView {
    let asked = RwSignal::new(None::<&'static str>);
    let chip = |title: &'static str| {
        let ask = move |_| asked.set(Some(title));
        view! {
            <li>
                <button type="button" class="button" on:click=ask>{title}</button>
            </li>
        }
        .into_any()
    };
    let chips: Vec<AnyView> = TITLES.into_iter().map(chip).collect();
    view! {
        <section class="questions" aria-labelledby="questions-title">
            <h2 id="questions-title">"Your question?"</h2>
            <ul>{chips}</ul>
            {Later::expect().show(move |parts| (parts.ask)(asked))}
        </section>
    }
    .into_any()
}
