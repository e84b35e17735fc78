//! The page: what stands where.

use crate::browser::{number_signs, use_colour_scheme};
use crate::features::beside::Beside;
use crate::features::chart::Chart;
use crate::features::figures::Figures;
use crate::features::gallery::Gallery;
use crate::features::header::Header;
use crate::features::honesty::Honesty;
use crate::features::notices::Notices;
use crate::features::options::Options;
use crate::features::settings::Settings;
use crate::features::sheet::Given;
use crate::features::verdict::{AnswerBar, Verdict};
use crate::format::Locale;
use crate::keeping::{keep, load};
use crate::persist::Keeper;
use crate::state::{Look, Plan};
use leptos::prelude::*;
use paid_again_engine::Scenario;
use paid_again_engine::file::read_scenario;
use wasm_bindgen::JsCast;

/// Puts the page in the place of its skeleton.
pub fn start() {
    let document = web_sys::window().and_then(|window| window.document());
    let Some(place) = document.and_then(|document| document.get_element_by_id("app")) else {
        return;
    };
    // The app lives as long as the page.
    place.set_inner_html("");
    mount_to(place.unchecked_into(), App).forget();
}

/// The example that a first visit sees.
pub fn example() -> Scenario {
    // A test holds that the example is valid; an empty page would still be no panic.
    read_scenario(paid_again_presets::DEFAULT).unwrap_or_default()
}

/// The whole page.
#[component]
pub fn App() -> impl IntoView {
    provide_context(Locale::of_signs(number_signs()));
    let mut keeper = Keeper::default();
    let (desk, loaded) = load(&mut keeper, example());
    let plan = Plan::new(desk);
    provide_context(plan);
    provide_context(Gallery::new());
    provide_context(Look::new());
    let keeping = keep(plan, keeper, loaded);
    let dragging = RwSignal::new(false);
    let answer = plan.answer();
    let (scheme, colours) = use_colour_scheme();
    let other = Memo::new(move |_| {
        plan.desk().with(|desk| {
            let id = desk.beside.as_ref()?;
            desk.sheet(id).map(|sheet| sheet.scenario.clone())
        })
    });
    let paired = Memo::new(move |_| other.read().is_some());
    let top = move || {
        if paired.get() {
            let other = Memo::new(move |_| other.get().unwrap_or_default());
            view! { <Beside answer other colours dragging /> }.into_any()
        } else {
            view! {
                <Verdict answer still=dragging />
                <Chart answer colours dragging />
            }
            .into_any()
        }
    };
    view! {
        <Header scheme />
        <Notices keeping />
        <AnswerBar answer />
        <main class="page">
            <div class="answer">
                {top}
                <Figures answer />
                <Honesty answer />
                <Given answer />
            </div>
            <div class="inputs">
                <Options />
                <Settings />
            </div>
        </main>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_example_is_valid_and_compares_five() {
        let text = paid_again_presets::DEFAULT;
        assert_eq!(text, paid_again_presets::PRESETS[0].text);
        assert_eq!(
            read_scenario(text).map(|scenario| scenario.streams.len()),
            Ok(5)
        );
        assert_eq!(example().streams.len(), 5);
    }
}
