//! The widget's root: what is asked of it becomes a plan, an answer and a screen.

use super::inputs::Rules;
use super::message::Order;
use super::names::Names;
use super::parts::parts;
use super::screen::Screen;
use super::{Config, dress, given, is_english, talk};
use crate::browser::{Parent, address_text, number_signs, use_element_size, watch_colours};
use crate::features::gallery::Gallery;
use crate::format::Locale;
use crate::later::Later;
use crate::state::{Desk, Look, Luck, Plan, View};
use crate::words::Detailing;
use leptos::html::Main;
use leptos::prelude::*;
use paid_again_engine::Scenario;
use std::sync::Arc;
use wasm_bindgen::JsCast;

/// The chart's views as authors name them; the odds belong to the full page.
pub const VIEW_NAMES: [(&str, View); 5] = [
    ("position", View::Position),
    ("income", View::Income),
    ("reasons", View::Reasons),
    ("stop", View::Stop),
    ("hours", View::Hours),
];

fn view_of(name: &str) -> View {
    let found = VIEW_NAMES.iter().find(|(it, _)| *it == name);
    found.map_or(View::default(), |(_, view)| *view)
}

/// The whole widget.
#[component]
pub fn Widget(
    /// What the author asks for.
    config: Config,
) -> impl IntoView {
    let locale = match config.lang.is_empty() || !is_english(&config.lang) {
        true => Locale::of_signs(number_signs()),
        false => Locale::ENGLISH,
    };
    provide_context(locale);
    let parent = Parent::of(&config.host);
    let config = RwSignal::new(config);
    let asked = Memo::new(move |_| config.with(given));
    let original = Memo::new(move |_| Arc::new(asked.read().scenario.clone()));
    let edits = config.with_untracked(|config| paid_again_link::read(&config.edits).ok());
    let begin = edits.unwrap_or_else(|| Scenario::clone(&original.read_untracked()));
    let plan = Plan::new(Desk::of("given", begin));
    provide_context(plan);
    let later = Later::of(parts());
    provide_context(later);
    provide_context(Gallery::new(later));
    let look = Look::new();
    look.view
        .set(config.with_untracked(|config| view_of(&config.view)));
    provide_context(look);
    let answer = plan.answer(look, Luck::new());
    answer.detailing.set(Some(Detailing::at_a_glance()));
    let (colours, recolour) = watch_colours();
    config.with_untracked(dress);
    let obey = move |asked: Config| {
        let before = config.get_untracked();
        let same = before.begins_like(&asked);
        let other_view = before.view != asked.view;
        let view = view_of(&asked.view);
        config.set(asked);
        if other_view {
            look.view.set(view);
        }
        if !same {
            let scenario = Arc::unwrap_or_clone(original.get_untracked());
            plan.edit_desk(|desk| *desk = Desk::of("given", scenario));
        }
        config.with_untracked(dress);
        recolour.update(|count| *count += 1);
    };
    let hash = window_event_listener(leptos::ev::hashchange, move |_| {
        obey(Config::read(&address_text()));
    });
    on_cleanup(move || hash.remove());
    let rules = Rules {
        locked: Memo::new(move |_| Names::read(&config.read().lock)),
        hidden: Memo::new(move |_| Names::read(&config.read().hide)),
        given: original,
    };
    let screen = Screen {
        plan,
        look,
        answer,
        rules,
        faults: Memo::new(move |_| asked.read().faults.clone()),
        link: Memo::new(move |_| paid_again_link::write(&answer.scenario.read())),
    };
    let place = NodeRef::<Main>::new();
    if let Some(parent) = parent {
        let size = use_element_size(move || place.get().map(JsCast::unchecked_into));
        talk::hear(parent.clone(), move |Order::Set(config)| obey(config));
        talk::tell(parent.clone(), move || screen.ready());
        talk::tell_height(parent.clone(), move || size.get().map(|it| it.height));
        let changed = move || {
            answer.words.track();
            answer.scenario.track();
        };
        talk::tell_later(parent, changed, move || screen.change());
    }
    view! {
        <main class="widget" aria-label="Paid Again: a calculator" node_ref=place>
            {screen.view(colours)}
        </main>
    }
}
