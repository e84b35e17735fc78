//! What would change my mind: where the verdict flips, what the spread hangs on, where growth ends,
//! and what a goal takes.

mod drivers;
mod growth;
mod levers;
mod seek;

use crate::features::options::Pen;
use crate::format::Locale;
use crate::state::{Answer, Look, Plan, Whose};
use crate::words::{baseline, besides};
use drivers::drivers;
use growth::growth;
use leptos::ev::Event;
use leptos::prelude::*;
use levers::levers;
use paid_again_engine::project::StreamProjection;
use paid_again_engine::scenario::Stream;
use seek::seek;

/// The panel.
#[component]
pub fn Change(
    /// What it doubts.
    answer: Answer,
) -> impl IntoView {
    let (look, plan) = (Look::expect(), Plan::expect());
    // The baseline is what the others are held against, so it is never asked about itself.
    let about = Memo::new(move |_| {
        let projection = answer.projection.read();
        let baseline = baseline(&projection).map(|it| it.id.clone());
        let others = || {
            projection
                .streams
                .iter()
                .filter(|it| Some(&it.id) != baseline.as_ref())
        };
        let wanted = look.of(plan);
        let chosen = others().find(|it| Some(&it.id) == wanted.as_ref());
        chosen.or_else(|| others().next()).map(|it| it.id.clone())
    });
    let choose = move |event: Event| look.whose.set(Whose::One(event_target_value(&event)));
    let option = move |stream: &StreamProjection| {
        let (id, name) = (stream.id.clone(), stream.name.clone());
        let is_chosen = about.read().as_ref() == Some(&id);
        view! { <option value=id selected=is_chosen>{name}</option> }.into_any()
    };
    let options = move || {
        let projection = answer.projection.read();
        let baseline = baseline(&projection).map(|it| it.id.clone());
        let others = projection
            .streams
            .iter()
            .filter(|it| Some(&it.id) != baseline.as_ref());
        others.map(option).collect::<Vec<AnyView>>()
    };
    let body = move || {
        let id = about.get()?;
        Some(
            view! {
                {levers(answer, id.clone())}
                {growth(answer, id.clone())}
                {drivers(answer, id.clone())}
                {seek(answer, id)}
            }
            .into_any(),
        )
    };
    view! {
        <section class="card change" aria-label="What would change my mind">
            <header>
                <h2>"What would change my mind"</h2>
                <label class="whose" hidden=move || about.read().is_none()>
                    <span>"about"</span>
                    <select on:change=choose>{options}</select>
                </label>
            </header>
            {body}
        </section>
    }
}

/// How the numbers of an answer's options are written.
fn pen(answer: Answer) -> Pen {
    Pen {
        currency: answer.currency.get(),
        locale: Locale::of_page(),
    }
}

/// What an option would take besides if one of its numbers were another, after the sentence that says so.
fn taken_besides(answer: Answer, stream: &Stream, path: &str, value: f64) -> String {
    let (scenario, projection) = (
        answer.scenario.read_untracked(),
        answer.projection.read_untracked(),
    );
    let now = projection.stream(&stream.id);
    now.map_or_else(String::new, |now| {
        besides(&scenario, (stream, now), path, value, Locale::of_page())
    })
}

/// Reads an option of the answer's scenario as it is now, and the names of the two that are compared.
/// What is made of it changes with what was found, and not with every keystroke before that.
fn with_option<T>(
    answer: Answer,
    id: &str,
    read: impl FnOnce(&Stream, [&str; 2]) -> T,
) -> Option<T> {
    let scenario = answer.scenario.read_untracked();
    let projection = answer.projection.read_untracked();
    let stream = scenario.streams.iter().find(|it| it.id == id)?;
    let baseline = baseline(&projection).map_or("the baseline", |it| it.name.trim());
    Some(read(stream, [stream.name.trim(), baseline]))
}
