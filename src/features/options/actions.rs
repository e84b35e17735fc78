//! What can be done with a whole option, in its card.

use super::arrange::{place, why_no_more, why_not_deleted};
use super::bench::Bench;
use super::handle::Handle;
use crate::state::Gesture;
use leptos::prelude::*;
use paid_again_engine::scenario::ScenarioStoreFields;

/// One button: what it says, why it can't be pressed now, and what it does.
struct Action {
    part: &'static str,
    words: Signal<&'static str>,
    why_not: Signal<Option<&'static str>>,
    run: Callback<()>,
}

/// The buttons of an option.
pub fn actions(option: Handle, is_off: Memo<bool>, is_baseline: Memo<bool>) -> AnyView {
    let bench = Bench::expect();
    let plan = option.plan;
    let scenario = plan.scenario();
    let count = Memo::new(move |_| scenario.with(|scenario| scenario.streams.len()));
    let at = Memo::new(move |_| scenario.with(|scenario| place(scenario, &option.id())));
    let id = option.place("move");
    let nudge = move |by: isize| {
        let focus = format!("{id}-{}", if by < 0 { "up" } else { "down" });
        bench.nudge(&option.id(), by, focus);
    };
    let (up, down) = (nudge.clone(), nudge);
    let action = |part, words: Signal<&'static str>, why_not, run: Callback<()>| Action {
        part,
        words,
        why_not,
        run,
    };
    let always = Signal::stored(None);
    let buttons = [
        action(
            "off",
            Signal::derive(move || {
                if is_off.get() {
                    "Switch on"
                } else {
                    "Switch off"
                }
            }),
            always,
            Callback::new(move |()| option.step(&|stream| stream.off = !stream.off)),
        ),
        action(
            "baseline",
            Signal::stored("Compare the others with this"),
            Signal::derive(move || {
                if is_baseline.get() {
                    Some("The others are compared with this one.")
                } else {
                    is_off
                        .get()
                        .then_some("Switched off, it can't be compared with.")
                }
            }),
            Callback::new(move |()| {
                plan.begin(Gesture::Step);
                scenario.baseline().set(Some(option.id()));
            }),
        ),
        action(
            "move-up",
            Signal::stored("Move up"),
            Signal::derive(move || (at.get() == Some(0)).then_some("It is the first one.")),
            Callback::new(move |()| up(-1)),
        ),
        action(
            "move-down",
            Signal::stored("Move down"),
            Signal::derive(move || {
                let is_last = at.get().is_some_and(|at| at + 1 >= count.get());
                is_last.then_some("It is the last one.")
            }),
            Callback::new(move |()| down(1)),
        ),
        action(
            "duplicate",
            Signal::stored("Duplicate"),
            Signal::derive(move || why_no_more(count.get())),
            Callback::new(move |()| bench.duplicate(&option.id())),
        ),
        action(
            "delete",
            Signal::stored("Delete"),
            Signal::derive(move || why_not_deleted(count.get())),
            Callback::new(move |()| bench.delete(&option.id())),
        ),
    ];
    // A button that can't be pressed can still be reached: pressed, it says why.
    let why = RwSignal::new(None::<&'static str>);
    let buttons = buttons.map(
        |Action {
             part,
             words,
             why_not,
             run,
         }| {
            let press = move |_| {
                let reason = why_not.get_untracked();
                why.set(reason);
                if reason.is_none() {
                    run.run(());
                }
            };
            view! {
                <button
                    type="button"
                    class="button quiet"
                    id=option.place(part)
                    aria-disabled=move || why_not.get().map(|_| "true")
                    title=move || why_not.get()
                    on:click=press
                >
                    {words}
                </button>
            }
            .into_any()
        },
    );
    view! {
        <div class="option-actions" role="group" aria-label="This option">
            {buttons.collect_view()}
        </div>
        <p class="option-why" role="status">{why}</p>
    }
    .into_any()
}
