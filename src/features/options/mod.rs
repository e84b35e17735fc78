//! The options: a card per stream with its main numbers.

mod card;
mod fields;
mod horizon;

pub use card::OptionCard;
pub use fields::{FieldSpec, Unit, main_fields};

use crate::state::Plan;
use horizon::Horizon;
use leptos::prelude::*;
use paid_again_engine::scenario::{ScenarioStoreFields, StreamStoreFields};

/// All options, and how far to look ahead.
#[component]
pub fn Options() -> impl IntoView {
    let streams = Plan::expect().scenario().streams();
    view! {
        <section class="options" aria-labelledby="options-title">
            <h2 id="options-title">"Your options"</h2>
            <For
                each=move || streams
                key=|stream| stream.clone().id().try_get().unwrap_or_default()
                children=|stream| view! { <OptionCard stream=stream.into() /> }
            />
            <Horizon />
        </section>
    }
}
