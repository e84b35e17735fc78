//! What a question leads to: its comparison as a scenario of its own, with the answer in view.

use crate::features::gallery::{Gallery, Shelf};
use crate::features::scenarios::{add, fresh_name};
use crate::state::Plan;
use leptos::prelude::*;
use paid_again_engine::Scenario;

/// The comparison of that title; none while the gallery is not there.
fn comparison(gallery: Gallery, title: &str) -> Option<Scenario> {
    let shelf = gallery.shelf().read();
    let Shelf::Filled(all) = &*shelf else {
        return None;
    };
    let found = all.comparisons.iter().find(|it| it.title == title)?;
    Some(found.scenario.clone())
}

/// Opens what is asked, as soon as it is there, and says so where it can't be had.
pub fn ask(asked: RwSignal<Option<String>>) -> AnyView {
    let (plan, gallery) = (Plan::expect(), Gallery::expect());
    Effect::new(move |_| {
        if asked.get().is_some() {
            gallery.fetch();
        }
    });
    Effect::new(move |_| {
        let found = asked.get().and_then(|title| comparison(gallery, &title));
        if let Some(scenario) = found {
            asked.set(None);
            add(plan, vec![fresh_name(plan, scenario)]);
            // The answer is what was asked for. The focus stays where it is, a line below.
            window().scroll_to_with_x_and_y(0.0, 0.0);
        }
    });
    let trouble = move || asked.get().map(|_| gallery.trouble("comparisons"));
    trouble.into_any()
}
