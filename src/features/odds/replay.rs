//! Single lives to look at: an unlucky one, the middle one, a lucky one, and one after the other.

use crate::features::verdict::sentence_view;
use crate::odds::Asker;
use crate::state::Answer;
use crate::ui::Press;
use crate::words::story;
use leptos::prelude::*;
use paid_again_odds::{Answer as Told, Question};
use std::sync::Arc;

/// The buttons, and the story of the life that is looked at.
pub fn replay(answer: Answer, id: String) -> AnyView {
    let luck = answer.luck;
    let asker = Asker::new();
    on_cleanup(move || asker.leave());
    let show = move |path: u32| {
        let scenario = answer.scenario.get_untracked();
        asker.ask(&scenario, &Question::Life { path }, move |told| {
            if let Told::Life(life) = told {
                luck.life.try_set(Some(Arc::new(life)));
            }
        });
    };
    let own = id.clone();
    let typical = move || {
        let told = answer.told.get_untracked()?;
        Some((told.odds.stream(&own)?.outlook.typical, told.odds.paths))
    };
    let at = move || {
        luck.life
            .with_untracked(|life| life.as_ref().map(|life| life.path))
    };
    let typical = StoredValue::new(typical);
    let typical = move || typical.with_value(|typical| typical());
    let unlucky = Callback::new(move |()| {
        if let Some((all, _)) = typical() {
            show(all.unlucky);
        }
    });
    let middle = Callback::new(move |()| {
        if let Some((all, _)) = typical() {
            show(all.median);
        }
    });
    let lucky = Callback::new(move |()| {
        if let Some((all, _)) = typical() {
            show(all.lucky);
        }
    });
    let next = Callback::new(move |()| {
        if let Some((_, paths)) = typical() {
            show(at().map_or(0, |path| (path + 1) % paths.max(1)));
        }
    });
    let none = Callback::new(move |()| luck.life.set(None));
    let told = move || {
        let life = luck.life.get()?;
        let said = story(&answer.projection.read(), &life, &id, &answer.prices.read());
        let sentences: Vec<AnyView> = said.into_iter().map(sentence_view).collect();
        let close = Press::new("button quiet", "Put it away", none).view();
        Some(view! { <p>{sentences}</p> {close} }.into_any())
    };
    view! {
        <div class="replay" role="group" aria-label="Look at one life">
            <p>"Look at one life:"</p>
            {Press::new("button", "an unlucky one: 1 in 20 is worse", unlucky).view()}
            {Press::new("button", "the middle one", middle).view()}
            {Press::new("button", "a lucky one: 1 in 20 is better", lucky).view()}
            {Press::new("button", "the next one", next).view()}
            <div class="story" aria-live="polite">{told}</div>
        </div>
    }
    .into_any()
}
