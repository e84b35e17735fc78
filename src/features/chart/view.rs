//! The chart on the page: its controls, its words, the plot, the numbers and the files.

use super::content::{Asked, Content, content, in_words};
use super::controls::{chart_switches, chart_views};
use super::figure::{figure, last_stop};
use super::plot::Plot;
use super::target::with_target;
use super::views::{meaning, said};
use crate::later::Later;
use crate::state::{Answer, Look, Plan, View};
use leptos::prelude::*;
use paid_again_chart::{Figure, extent};
use paid_again_engine::scenario::ScenarioStoreFields;

/// What the look asks of an answer.
fn asked(answer: Answer, look: Look, plan: Plan) -> Asked {
    let inflation = answer.inflation.get();
    Asked {
        view: look.view.get(),
        of: look.of(plan),
        inflation: (look.today.get() && inflation != 0.0).then_some(inflation),
    }
}

/// What the present view of an answer shows: odds come later than the rest, by the part of the page
/// that does.
fn shown(answer: Answer, look: Look, plan: Plan, later: Later) -> Content {
    let asked = asked(answer, look, plan);
    let told = asked.view == View::Odds && answer.told.read().is_some();
    if let Some(parts) = later.there().filter(|_| told) {
        return (parts.fan)(answer, &asked);
    }
    let content = content(&answer.projection.read(), &asked);
    let target = answer.scenario.read().target_per_month;
    with_target(content, target, answer.inflation.get())
}

/// The figure of an answer, on a scale of its own or one that is given.
fn drawn(
    answer: Answer,
    look: Look,
    content: &Content,
    stop: Option<u32>,
    range: Option<(f64, f64)>,
) -> Figure {
    let projection = answer.projection.read();
    let stop = stop.unwrap_or_else(|| last_stop(&projection));
    let log = look.log.get() && said(content.view).may_be_log;
    figure(&projection, content, stop, log, range)
}

/// The smallest and the largest value that the present view of an answer shows: what two charts
/// need to know of each other to stand on one scale.
pub fn extent_of(answer: Answer, look: Look, plan: Plan) -> (f64, f64) {
    let content = shown(answer, look, plan, Later::expect());
    extent(&drawn(answer, look, &content, None, None))
}

/// An answer as a picture over time.
#[component]
pub fn Chart(
    /// What is shown.
    answer: Answer,
    /// Rises whenever the page's colours change.
    colours: ReadSignal<u32>,
    /// Whether the stop marker is being dragged.
    dragging: RwSignal<bool>,
    /// Whether it is the open scenario's, whose end of work can be moved.
    #[prop(default = true)]
    editable: bool,
    /// Whether the controls stand above it; two charts share those of one.
    #[prop(default = true)]
    controls: bool,
    /// Values that the axis must show besides its own, so that two charts share one scale.
    #[prop(into, default = Signal::stored(None))]
    scale: Signal<Option<(f64, f64)>>,
    /// The scenario's name; that of the open one where none is given.
    #[prop(into, optional)]
    name: Option<Signal<String>>,
) -> impl IntoView {
    let (plan, look) = (Plan::expect(), Look::expect());
    let name = name.unwrap_or_else(|| Signal::derive(move || plan.scenario().name().get()));
    let later = Later::expect();
    let content = Memo::new(move |_| shown(answer, look, plan, later));
    let figure = Memo::new(move |_| {
        let stop = editable.then(|| plan.stop());
        drawn(answer, look, &content.read(), stop, scale.get())
    });
    let title = move || said(content.read().view).title;
    // Two charts of one view are told apart by their scenarios.
    let heard = move || match controls {
        true => title().to_string(),
        false => format!("{}, {}", title(), name.get()),
    };
    let subtitle = move || {
        let content = content.read();
        meaning(content.view, content.of.as_deref(), content.today)
    };
    let absent = move || {
        let words = content.read().absent.clone();
        (!words.is_empty()).then(|| view! { <p class="chart-absent">{words}</p> })
    };
    let drag = editable.then_some("Drag the marker to move the end of your work. ");
    let label = Signal::derive(move || in_words(&content.read(), &answer.currency.read()));
    view! {
        <section class="card chart" aria-label=heard>
            {controls.then(chart_views)}
            <header>
                <h2>{title}</h2>
                <p>{subtitle}</p>
                {controls.then(|| chart_switches(answer))}
            </header>
            <Plot answer content figure label colours dragging editable />
            {absent}
            <p class="chart-help">
                {drag}
                <span class="by-mouse">"Point at the chart, or press the arrow keys, to read a month."</span>
                <span class="by-finger">"Tap or slide on the chart to read a month."</span>
            </p>
            {move || (look.view.get() == View::Odds).then(|| later.show(move |parts| (parts.odds)(answer)))}
            <div class="chart-foot">
                {later.show(move |parts| (parts.chart_foot)(answer, content, figure, name))}
            </div>
        </section>
    }
}
