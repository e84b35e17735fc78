//! The page: what stands where.

use crate::browser::{in_a_task, number_signs, use_colour_scheme};
use crate::features::chart::Chart;
use crate::features::gallery::Gallery;
use crate::features::header::Header;
use crate::features::questions::Questions;
use crate::features::sheet::Given;
use crate::features::verdict::Verdict;
use crate::format::Locale;
use crate::keeping::{Keeping, load};
use crate::later::Later;
use crate::persist::{Keeper, Loaded};
use crate::settled::Answers;
use crate::state::{Desk, Look, Luck, Plan};
use leptos::prelude::*;
use paid_again_engine::Scenario;
use paid_again_engine::file::read_scenario;
use wasm_bindgen::JsCast;

/// Puts the page in the place of its skeleton. It is made beside it, in several tasks, and takes its place
/// when the first screen is whole.
pub fn start() {
    let document = document();
    let Some(skeleton) = document.get_element_by_id("app") else {
        return;
    };
    let kept = Kept::read();
    in_a_task(move || {
        let Ok(place) = document.create_element("div") else {
            return;
        };
        place.set_id("app");
        let made = place.clone();
        let show = UnsyncCallback::new(move |()| {
            // It fails only where the skeleton was taken away: then there is no place.
            let _ = skeleton.replace_with_with_node_1(&made);
        });
        // The app lives as long as the page.
        mount_to(place.unchecked_into(), move || view! { <App kept show /> }).forget();
    });
}

/// What the page begins with.
#[derive(Debug)]
pub struct Kept {
    keeper: Keeper,
    desk: Desk,
    loaded: Loaded,
}

impl Kept {
    /// What is kept in this browser, or the example.
    pub fn read() -> Self {
        let mut keeper = Keeper::default();
        let (desk, loaded) = load(&mut keeper, example);
        Self {
            keeper,
            desk,
            loaded,
        }
    }
}

/// The places that the options will take.
const OPTIONS_TO_COME: [&str; 5] = ["skeleton-block skeleton-option"; 5];

/// The example that a first visit sees.
pub fn example() -> Scenario {
    // A test holds that the example is valid; an empty page would still be no panic.
    read_scenario(paid_again_presets::DEFAULT).unwrap_or_default()
}

/// The whole page.
#[component]
pub fn App(
    /// What it begins with.
    kept: Kept,
    /// Shows the page, once its first screen is made.
    show: UnsyncCallback<()>,
) -> impl IntoView {
    provide_context(Locale::of_signs(number_signs()));
    let Kept {
        keeper,
        desk,
        loaded,
    } = kept;
    let plan = Plan::new(desk);
    provide_context(plan);
    let later = Later::new();
    provide_context(later);
    provide_context(Gallery::new(later));
    let look = Look::new();
    provide_context(look);
    let keeping = Keeping::new(loaded);
    let keeper = StoredValue::new(keeper);
    let dragging = RwSignal::new(false);
    let answers = Answers::of(plan.answer(look, Luck::new()), look);
    let Answers {
        now: answer,
        settled,
    } = answers;
    let (scheme, colours) = use_colour_scheme();
    let other = Memo::new(move |_| {
        plan.desk().with(|desk| {
            let id = desk.beside.as_ref()?;
            desk.sheet(id).map(|sheet| sheet.scenario.clone())
        })
    });
    let paired = Memo::new(move |_| other.read().is_some());
    // The sentences and the chart are made in a task for each.
    let (spoken, drawn) = (RwSignal::new(false), RwSignal::new(false));
    in_a_task(move || {
        spoken.try_set(true);
        in_a_task(move || {
            drawn.try_set(true);
            in_a_task(move || show.run(()));
        });
    });
    let verdict = move || {
        let verdict = || view! { <Verdict answer still=dragging /> }.into_any();
        spoken.get().then(verdict)
    };
    let chart = move || {
        let chart = || view! { <Chart answer colours dragging /> }.into_any();
        drawn.get().then(chart)
    };
    let top = move || {
        if paired.get() {
            let other = Memo::new(move |_| other.get().unwrap_or_default());
            later.show(move |parts| (parts.beside)(answers, other, colours, dragging))
        } else {
            view! {
                {verdict}
                {chart}
                {later.show_after(&["skeleton-block skeleton-detail"], move |parts| (parts.in_detail)(settled))}
            }
            .into_any()
        }
    };
    // It is on its way while the first picture is painted.
    later.fetch();
    let again = move |_| later.fetch();
    let missing = move || {
        let notice = || {
            view! {
                <div class="notices" role="alert">
                    <div class="notice">
                        <p>"Part of the page did not arrive: there may be no connection. What you see is computed in full."</p>
                        <button type="button" class="button" on:click=again>"Try again"</button>
                    </div>
                </div>
            }
            .into_any()
        };
        later.are_missing().then(notice)
    };
    view! {
        <Header scheme />
        {missing}
        {later.show(move |parts| (parts.keep)(plan, keeper, keeping))}
        {later.show(move |parts| (parts.live)(answers, look, dragging))}
        {later.show(move |parts| (parts.answer_bar)(settled))}
        <Questions />
        <main class="page">
            <div class="answer">
                {top}
                {later.show_after(&["skeleton-block skeleton-table"], move |parts| (parts.figures)(settled))}
                {later.show(move |parts| (parts.change)(settled))}
                {later.show(move |parts| (parts.honesty)(settled))}
                <Given answer />
            </div>
            <div class="inputs">
                {later.show_after(&OPTIONS_TO_COME, |parts| (parts.options)())}
                {later.show(|parts| (parts.settings)())}
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
