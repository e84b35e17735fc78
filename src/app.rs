//! The page: what stands where, and what is kept.

use crate::browser::use_colour_scheme;
use crate::features::chart::Chart;
use crate::features::figures::Figures;
use crate::features::header::Header;
use crate::features::honesty::Honesty;
use crate::features::notices::{Notices, start_notice};
use crate::features::options::Options;
use crate::features::verdict::{AnswerBar, Verdict};
use crate::persist::{BrowserStorage, Loaded, Trouble, load, save};
use crate::state::{Desk, Look, Plan};
use leptos::prelude::*;
use paid_again_engine::Scenario;
use paid_again_engine::file::read_scenario;
use std::time::Duration;
use wasm_bindgen::JsCast;

/// How long the page waits for the next keystroke before it saves.
const PAUSE: Duration = Duration::from_millis(300);

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
    let loaded = load(&BrowserStorage);
    let notice = RwSignal::new(start_notice(&loaded));
    let may_save = !matches!(loaded, Loaded::Stuck { .. } | Loaded::Unavailable);
    let scenario = match loaded {
        Loaded::Work(scenario) => scenario,
        _ => example(),
    };
    let plan = Plan::new(Desk::of("1", scenario));
    provide_context(plan);
    provide_context(Look::new());
    let saving = RwSignal::new(None::<Trouble>);
    if may_save {
        keep(plan, saving);
    }
    let dragging = RwSignal::new(false);
    let answer = plan.answer();
    let (scheme, colours) = use_colour_scheme();
    view! {
        <Header scheme />
        <Notices start=notice saving />
        <AnswerBar answer />
        <main class="page">
            <div class="answer">
                <Verdict answer still=dragging />
                <Chart colours dragging />
                <Figures answer />
                <Honesty answer />
            </div>
            <Options />
        </main>
    }
}

/// Saves the plan as it changes, after a pause, and at once when the page is hidden.
fn keep(plan: Plan, trouble: RwSignal<Option<Trouble>>) {
    let dirty = StoredValue::new(false);
    let save_now = move || {
        if dirty.try_get_value().unwrap_or(false) {
            let kept = save(&BrowserStorage, &plan.scenario().read_untracked());
            // What could not be kept is tried again with the next edit, and when the page is hidden.
            dirty.set_value(kept.is_err());
            trouble.set(kept.err());
        }
    };
    let timer = StoredValue::new(None::<TimeoutHandle>);
    // Keeps storage in step with the scenario; the first run only begins to watch.
    Effect::new(move |before: Option<()>| {
        plan.scenario().track();
        if before.is_none() {
            return;
        }
        dirty.set_value(true);
        if let Some(timer) = timer.get_value() {
            timer.clear();
        }
        timer.set_value(set_timeout_with_handle(save_now, PAUSE).ok());
    });
    // Phones may never come back from `visibilitychange`; older browsers only know `pagehide`.
    let hidden = window_event_listener(leptos::ev::pagehide, move |_| save_now());
    let document_hidden = window_event_listener(leptos::ev::visibilitychange, move |_| save_now());
    on_cleanup(move || {
        hidden.remove();
        document_hidden.remove();
    });
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
