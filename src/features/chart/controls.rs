//! What the chart shows and how: the views, whose reasons, today's money, the scale.

use super::views::{Said, VIEWS, said};
use crate::state::{Answer, Look, Plan, View, Whose};
use leptos::ev::Event;
use leptos::prelude::*;

/// A switch with its name; where it can't be used, it says why.
pub(super) fn switch(
    name: &'static str,
    why_not: Signal<Option<&'static str>>,
    on: RwSignal<bool>,
) -> impl IntoView {
    let is_off = move || why_not.get().is_some();
    view! {
        <label class="switch">
            <input
                type="checkbox"
                prop:checked=move || on.get() && !is_off()
                disabled=is_off
                on:change=move |event| on.set(event_target_checked(&event))
            />
            <span>{name}{move || why_not.get().map(|why| view! { <small>" ("{why}")"</small> })}</span>
        </label>
    }
    .into_any()
}

/// The views to choose from.
pub fn chart_views() -> AnyView {
    let look = Look::expect();
    let one_view = |said: Said| {
        view! {
            <label>
                <input
                    type="radio"
                    name="chart-view"
                    prop:checked=move || look.view.get() == said.view
                    on:change=move |_| look.view.set(said.view)
                />
                <span>{said.title}</span>
            </label>
        }
    };
    view! {
        <div class="segments" role="radiogroup" aria-label="What the chart shows">
            {VIEWS.into_iter().map(one_view).collect_view()}
        </div>
    }
    .into_any()
}

/// How the present view is shown: whose of the answer's options, in which money, on which scale.
pub fn chart_switches(answer: Answer) -> AnyView {
    let (look, plan) = (Look::expect(), Plan::expect());
    let choose = move |event: Event| {
        let id = event_target_value(&event);
        look.whose.set(if id.is_empty() {
            Whose::All
        } else {
            Whose::One(id)
        });
    };
    let option = move |id: String, name: String| {
        let is_chosen = look.of(plan).unwrap_or_default() == id;
        view! { <option value=id selected=is_chosen>{name}</option> }
    };
    let options = move || {
        let projection = answer.projection.read();
        let each = projection.streams.iter();
        let each = each.map(|stream| option(stream.id.clone(), stream.name.clone()));
        std::iter::once(option(String::new(), "All options together".into()))
            .chain(each)
            .collect_view()
    };
    let whose = move || {
        let select = move || {
            view! {
                <label class="whose">
                    <span>{move || if look.view.get() == View::Odds { "Whose odds" } else { "Whose income" }}</span>
                    <select on:change=choose>{options}</select>
                </label>
            }
            .into_any()
        };
        matches!(look.view.get(), View::Reasons | View::Odds).then(select)
    };
    let no_inflation = Signal::derive(move || {
        (answer.inflation.get() == 0.0).then_some("prices don’t rise in this scenario")
    });
    let today = move || {
        let is_money = said(look.view.get()).is_money;
        is_money.then(|| switch("in today’s money", no_inflation, look.today))
    };
    let log = move || {
        let may = said(look.view.get()).may_be_log;
        may.then(|| switch("log scale", Signal::stored(None), look.log))
    };
    view! {
        <div class="chart-switches">{whose}{today}{log}</div>
    }
    .into_any()
}
