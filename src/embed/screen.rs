//! The widget's one screen: the verdict, what it is worth, the chart, the inputs, the way on.

use super::inputs::{Rules, inputs, named};
use super::message::{Figure, Said};
use super::widget::VIEW_NAMES;
use crate::browser::hold_below;
use crate::features::chart::{Chart, VIEWS};
use crate::features::honesty::Honesty;
use crate::features::verdict::sentence_view;
use crate::state::{Answer, Gesture, Look, Plan, rows};
use crate::ui::Press;
use crate::words::{Sentence, plain_text};
use leptos::ev::Event;
use leptos::html::Div;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;

/// What the screen shows.
#[derive(Clone, Copy)]
pub struct Screen {
    /// The one scenario, as the reader has it now.
    pub plan: Plan,
    /// How it is looked at.
    pub look: Look,
    /// What follows from it.
    pub answer: Answer,
    /// What the author has decided.
    pub rules: Rules,
    /// What of the author's wishes could not be done.
    pub faults: Memo<Vec<String>>,
    /// The state as a link's text after the `#`.
    pub link: Memo<String>,
}

impl Screen {
    /// That the widget stands, and what its inputs are called.
    pub fn ready(self) -> Said {
        Said::Ready {
            fields: self.rules.given.with(|given| named(given)),
            faults: self.faults.get(),
        }
    }

    /// What the widget says now, in words and in figures.
    pub fn change(self) -> Said {
        let scenario = self.answer.scenario.read();
        let words = self.answer.words.read();
        let verdict: Vec<String> = words.verdict.iter().map(|it| plain_text(it)).collect();
        Said::Change {
            verdict: verdict.join(" "),
            figures: rows(&self.answer.projection.read())
                .iter()
                .map(Figure::from)
                .collect(),
            currency: scenario.currency.clone(),
            edits: self.link.get(),
            edited: self.is_edited(),
        }
    }

    fn is_edited(self) -> bool {
        self.rules
            .given
            .with(|given| **given != **self.answer.scenario.read())
    }

    /// All of it.
    pub fn view(self, colours: ReadSignal<u32>) -> AnyView {
        let dragging = RwSignal::new(false);
        view! {
            {self.verdict(dragging)}
            {self.chart(colours, dragging)}
            {inputs(self.rules)}
            <details class="doubts">
                <summary>"How far to trust this"</summary>
                <Honesty answer=self.answer />
            </details>
            {self.foot()}
        }
        .into_any()
    }

    /// The answer, and what it is worth; no attribute takes that away.
    fn verdict(self, dragging: RwSignal<bool>) -> AnyView {
        let (answer, said) = (self.answer, self.answer.words);
        let place = NodeRef::<Div>::new();
        hold_below(
            move || place.get().map(JsCast::unchecked_into),
            dragging.into(),
        );
        let all = |sentences: Vec<Sentence>| {
            let views = sentences.into_iter().map(sentence_view);
            views.collect::<Vec<AnyView>>()
        };
        view! {
            <h1>{move || answer.scenario.read().name.clone()}</h1>
            <div class="verdict-place" node_ref=place>
                <p class="verdict" aria-live="polite">{move || all(said.read().verdict.clone())}</p>
                <p class="caveat">"Hypothetical: computed from these inputs, not a forecast."</p>
                <p class="warned" aria-live="polite" hidden=move || said.read().warned.is_empty()>
                    {move || all(said.read().warned.clone())}
                </p>
                <p class="unequal" hidden=move || said.read().unequal.is_none()>
                    {move || said.read().unequal.clone().map(sentence_view)}
                </p>
            </div>
        }
        .into_any()
    }

    fn chart(self, colours: ReadSignal<u32>, dragging: RwSignal<bool>) -> AnyView {
        let rules = self.rules;
        let shown = Memo::new(move |_| !rules.hidden.read().name("chart"));
        let choosable = Memo::new(move |_| !rules.hidden.read().name("views"));
        let editable = Memo::new(move |_| !rules.locked.read().mean("work_until_month"));
        let answer = self.answer;
        let chart = move || {
            shown.get().then(|| {
                let editable = editable.get();
                view! {
                    {move || choosable.get().then(|| self.views())}
                    <Chart answer colours dragging editable controls=false />
                }
                .into_any()
            })
        };
        chart.into_any()
    }

    /// The choice of what the chart shows.
    fn views(self) -> AnyView {
        let view = self.look.view;
        let option = move |at: usize| {
            let (name, it) = VIEW_NAMES[at];
            let title = VIEWS.iter().find(|said| said.view == it);
            let title = title.map_or(name, |said| said.title);
            view! { <option value=name selected=move || view.get() == it>{title}</option> }
        };
        let choose = move |event: Event| {
            let name = event_target_value(&event);
            if let Some((_, chosen)) = VIEW_NAMES.iter().find(|(it, _)| *it == name) {
                view.set(*chosen);
            }
        };
        view! {
            <label class="whose widget-views">
                <span>"The chart shows"</span>
                <select on:change=choose>{(0..VIEW_NAMES.len()).map(option).collect_view()}</select>
            </label>
        }
        .into_any()
    }

    /// The way back, the way on, and what the author should know.
    fn foot(self) -> AnyView {
        let (plan, rules, faults, link) = (self.plan, self.rules, self.faults, self.link);
        let edited = Memo::new(move |_| self.is_edited());
        let back = Callback::new(move |()| {
            let given = Arc::unwrap_or_clone(rules.given.get_untracked());
            plan.edit(Gesture::Step, |scenario| *scenario = given);
        });
        let back = move || {
            edited
                .get()
                .then(|| Press::new("button", "Back to the author’s numbers", back).view())
        };
        let told = move || {
            let one = |fault: String| view! { <li>{fault}</li> };
            faults.get().into_iter().map(one).collect_view()
        };
        view! {
            <footer class="widget-foot">
                <p class="widget-ways">
                    <a class="button" href=move || format!("./#{}", link.get()) target="_blank" rel="noopener">
                        "Open in the full calculator"
                    </a>
                    {back}
                </p>
                <p>"There every number can be seen and changed, with its source, and the odds are told. Computed in your browser: what you put in here goes nowhere but to the page around it."</p>
                <div class="widget-faults" hidden=move || faults.read().is_empty()>
                    <p>"For the author of this page:"</p>
                    <ul>{told}</ul>
                </div>
            </footer>
        }
        .into_any()
    }
}
