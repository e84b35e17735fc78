//! What can be done with a whole option, in its card.

use super::arrange::{place, why_no_more, why_not_deleted};
use super::bench::{Bench, UNDO};
use super::handle::Handle;
use crate::browser::focus_soon;
use crate::state::Gesture;
use crate::ui::Press;
use leptos::prelude::*;
use paid_again_engine::scenario::ScenarioStoreFields;

/// The buttons of an option.
pub fn actions(option: Handle, is_off: Signal<bool>, is_baseline: Signal<bool>) -> AnyView {
    let bench = Bench::expect();
    let plan = option.plan;
    let scenario = plan.scenario();
    let count = Signal::derive(move || scenario.with(|scenario| scenario.streams.len()));
    let at = Signal::derive(move || scenario.with(|scenario| place(scenario, &option.id())));
    let id = option.place("move");
    let nudge = move |by: isize| {
        let focus = format!("{id}-{}", if by < 0 { "up" } else { "down" });
        bench.nudge(&option.id(), by, focus);
    };
    let (up, down) = (nudge.clone(), nudge);
    // A button that can't be pressed can still be reached: pressed, it says why.
    let why = RwSignal::new(None::<&'static str>);
    let action = |part: &str,
                  words: Signal<String>,
                  why_not: Signal<Option<&'static str>>,
                  run: Callback<()>| {
        let run = Callback::new(move |()| {
            let reason = why_not.get_untracked();
            why.set(reason);
            if reason.is_none() {
                run.run(());
            }
        });
        let press = Press {
            id: Some(option.place(part)),
            words,
            why_not,
            ..Press::new("button quiet", "", run)
        };
        press.view()
    };
    let say = |words: &str| Signal::stored(words.to_string());
    let always = Signal::stored(None);
    let buttons = [
        action(
            "off",
            Signal::derive(move || {
                let words = if is_off.get() {
                    "Switch on"
                } else {
                    "Switch off"
                };
                words.to_string()
            }),
            always,
            Callback::new(move |()| option.step(&|stream| stream.off = !stream.off)),
        ),
        action(
            "baseline",
            say("Compare the others with this"),
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
            say("Move up"),
            Signal::derive(move || (at.get() == Some(0)).then_some("It is the first one.")),
            Callback::new(move |()| up(-1)),
        ),
        action(
            "move-down",
            say("Move down"),
            Signal::derive(move || {
                let is_last = at.get().is_some_and(|at| at + 1 >= count.get());
                is_last.then_some("It is the last one.")
            }),
            Callback::new(move |()| down(1)),
        ),
        action(
            "duplicate",
            say("Duplicate"),
            Signal::derive(move || why_no_more(count.get())),
            Callback::new(move |()| bench.duplicate(&option.id())),
        ),
        action(
            "delete",
            say("Delete"),
            Signal::derive(move || why_not_deleted(count.get())),
            Callback::new(move |()| {
                bench.delete(&option.id());
                focus_soon(UNDO.into());
            }),
        ),
    ];
    view! {
        <div class="option-actions" role="group" aria-label="This option">
            {buttons.into_iter().collect_view()}
        </div>
        <p class="option-why" role="status">{why}</p>
    }
    .into_any()
}
