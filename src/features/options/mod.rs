//! The options: a card per stream with all its numbers, and what can be done with the list of them.

mod actions;
mod adapted;
mod arrange;
mod bench;
mod card;
mod counted;
mod echo;
mod field;
mod fields;
mod handle;
mod naming;
mod note;
mod rename;
mod retention;
mod say;
mod short;
mod source;
mod spread;
mod tip;

pub use bench::{Bench, Toast};
pub use card::OptionCard;
pub use field::number;
pub use fields::{FieldSpec, Group, Unit, groups};
pub use handle::Handle;
pub use naming::{named, numbers};
pub use say::{Pen, kind_title};
pub use short::in_short;

use crate::features::gallery::GalleryDialog;
use crate::odds::Asker;
use crate::state::Plan;
use crate::ui::Press;
use arrange::why_no_more;
use leptos::prelude::*;
use paid_again_engine::scenario::{ScenarioStoreFields, StreamStoreFields};

/// All options, and the way to more of them.
#[component]
pub fn Options() -> impl IntoView {
    let plan = Plan::expect();
    let scenario = plan.scenario();
    let streams = scenario.streams();
    let bench = Bench::new(plan);
    provide_context(bench);
    provide_context(Asker::new());
    let picking = RwSignal::new(false);
    let full =
        Signal::derive(move || why_no_more(scenario.with(|scenario| scenario.streams.len())));
    let open = Callback::new(move |()| {
        if full.get_untracked().is_none() {
            picking.set(true);
        }
    });
    let add = Press {
        why_not: full,
        ..Press::new("add-option", "+ Add an option", open)
    };
    let pick = Callback::new(move |stream| bench.add(stream));
    view! {
        <section class="options" aria-labelledby="options-title">
            <h2 id="options-title">"Your options"</h2>
            <div class="option-list">
                <For
                    each=move || streams
                    key=|stream| stream.clone().id().try_get().unwrap_or_default()
                    children=|stream| view! { <OptionCard stream=stream.into() /> }
                />
            </div>
            {add.view()}
            {move || full.get().map(|why| view! { <p class="option-why">{why}</p> }.into_any())}
            <GalleryDialog title="Add an option" open=picking pick />
            <Toast />
        </section>
    }
}

#[cfg(test)]
mod tests;
