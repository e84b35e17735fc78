//! What the odds say of the verdict, below its sentences.

use crate::features::verdict::sentence_view;
use crate::state::Answer;
use crate::words::{Sentence, odds_said};
use leptos::prelude::*;

/// The odds in words. They stay, and look it, while newer ones are on their way.
#[component]
pub fn OddsSaid(
    /// Of what.
    answer: Answer,
) -> impl IntoView {
    let luck = answer.luck;
    // The sentences, and whether they are this scenario's.
    let said = Memo::new(move |before: Option<&(Vec<Sentence>, bool)>| {
        let projection = answer.projection.read();
        let Some(odds) = answer.odds() else {
            let (said, _) = before.cloned().unwrap_or_default();
            return (said, false);
        };
        let scenario = answer.scenario.read();
        let said = odds_said(&scenario, &projection, &odds, &answer.prices.read());
        (said, true)
    });
    let sentences = move || {
        let (said, ..) = said.get();
        said.into_iter()
            .map(sentence_view)
            .collect::<Vec<AnyView>>()
    };
    // Its place is kept from the start, until it is known that there is nothing to say.
    let waits = move || {
        let progress = luck.progress().get();
        let not_begun = progress.paths == 0 && progress.trouble.is_none();
        said.read().0.is_empty() && (not_begun || progress.is_on_its_way())
    };
    let stale = move || (!said.read().1).then_some("true");
    view! {
        <p class="odds-said" data-stale=stale hidden=move || said.read().0.is_empty() && !waits()>
            {sentences}
            {move || waits().then_some("Living many lives by chance …")}
        </p>
    }
}
