//! Two scenarios side by side: both verdicts, both charts on one scale, the differences in words.

mod differences;

use crate::features::chart::{Chart, chart_switches, chart_views, extent_of};
use crate::features::options::Pen;
use crate::features::scenarios::titled;
use crate::features::verdict::{InDetail, Verdict};
use crate::format::Locale;
use crate::odds::watch;
use crate::settled::Answers;
use crate::state::{Answer, Look, Luck, Plan};
use differences::{Side, differences};
use leptos::prelude::*;
use paid_again_engine::Scenario;
use std::sync::Arc;

/// The open scenario and the one beside it.
#[component]
pub fn Beside(
    /// The open one's answer.
    answers: Answers,
    /// The other scenario.
    other: Memo<Arc<Scenario>>,
    /// Rises whenever the page's colours change.
    colours: ReadSignal<u32>,
    /// Whether the stop marker is being dragged.
    dragging: RwSignal<bool>,
) -> impl IntoView {
    let (plan, look) = (Plan::expect(), Look::expect());
    let answer = answers.now;
    let beside = Answer::of(other, look, Luck::new());
    watch(beside, look, dragging);
    let one_currency = Memo::new(move |_| {
        plan.scenario().with(|scenario| scenario.currency.clone()) == other.read().currency
    });
    // Each chart shows its own values and the other's, so both have one scale.
    let shared = |of: Answer| -> Signal<Option<(f64, f64)>> {
        Memo::new(move |_| one_currency.get().then(|| extent_of(of, look, plan))).into()
    };
    let (here_scale, there_scale) = (shared(beside), shared(answer));
    let here = Memo::new(move |_| plan.scenario().with(|scenario| titled(&scenario.name)));
    let there = Memo::new(move |_| titled(&other.read().name));
    let told = Memo::new(move |_| {
        let scenario = plan.scenario().get();
        let pen = |currency| Pen {
            currency,
            locale: Locale::of_page(),
        };
        let (pen_here, pen_there) = (pen(answer.currency.get()), pen(beside.currency.get()));
        let (projection, projected) = (answer.projection.get(), beside.projection.get());
        let side = |scenario, projection, pen| Side {
            scenario,
            projection,
            pen,
        };
        differences(
            side(&scenario, &projection, &pen_here),
            side(&other.read(), &projected, &pen_there),
        )
    });
    let close = move |_| plan.edit_desk(|desk| desk.beside = None);
    let swap = move |_| {
        plan.edit_desk(|desk| {
            if let Some(beside) = desk.beside.take() {
                desk.beside = Some(std::mem::replace(&mut desk.open, beside));
            }
        });
    };
    view! {
        <section class="beside" aria-label="Two scenarios side by side">
            <div class="beside-bar">
                <div class="chart-controls">
                    {chart_views()}
                    {chart_switches(answer)}
                </div>
                <span class="beside-acts">
                    <button type="button" class="button" on:click=swap>"Swap"</button>
                    <button type="button" class="button" on:click=close>"Show one alone"</button>
                </span>
            </div>
            <div class="pair">
                <div class="pair-side">
                    <h2 class="pair-name">{move || here.get()}" "<em class="tag">"here"</em></h2>
                    <Verdict answer still=dragging />
                    <InDetail answer=answers.settled />
                </div>
                <div class="pair-side">
                    <h2 class="pair-name">{move || there.get()}" "<em class="tag">"beside"</em></h2>
                    <Verdict answer=beside still=dragging />
                    <InDetail answer=beside />
                </div>
                <div class="pair-side">
                    <Chart answer colours dragging controls=false scale=here_scale name=here />
                </div>
                <div class="pair-side">
                    <Chart
                        answer=beside
                        colours
                        dragging
                        editable=false
                        controls=false
                        scale=there_scale
                        name=there
                    />
                </div>
            </div>
            <section class="card differences" aria-labelledby="differences-title">
                <h2 id="differences-title">"What differs"</h2>
                <ul>{move || told.get().into_iter().map(|sentence| view! { <li>{sentence}</li> }).collect_view()}</ul>
            </section>
            <p class="pair-below">"Everything below is about “"{move || here.get()}"”, the open one."</p>
        </section>
    }
}
