//! What the options' cards share: which one opens next, what was said, what was deleted.

use super::arrange;
use crate::browser::focus_soon;
use crate::state::{Gesture, Plan};
use crate::ui::Press;
use leptos::prelude::*;
use paid_again_engine::Scenario;
use paid_again_engine::scenario::Stream;

/// The id on the page of the button that brings a deleted option back.
pub const UNDO: &str = "undo-delete";

/// An option that was deleted, and what is needed to bring it back.
#[derive(Clone, Debug)]
pub struct Deleted {
    /// What is said of it.
    pub sentence: String,
    before: Scenario,
    after: Scenario,
    stream: Stream,
}

/// The work on the list of options.
#[derive(Clone, Copy)]
pub struct Bench {
    plan: Plan,
    /// The option to be opened next.
    pub opens: RwSignal<Option<String>>,
    /// What screen readers are told.
    pub said: RwSignal<String>,
    /// The option deleted last, until that is dismissed.
    pub deleted: RwSignal<Option<Deleted>>,
}

/// An id of an option as a part of ids on the page, where spaces would separate them.
pub fn on_page(id: &str) -> String {
    let plain = |c: char| match c {
        c if c.is_ascii_alphanumeric() || c == '-' => c.to_string(),
        c => format!("_{:x}", c as u32),
    };
    id.chars().map(plain).collect()
}

impl Bench {
    /// A bench for the options of this plan.
    pub fn new(plan: Plan) -> Self {
        Self {
            plan,
            opens: RwSignal::new(None),
            said: RwSignal::new(String::new()),
            deleted: RwSignal::new(None),
        }
    }

    /// The bench of the page. Every component of the options has it.
    pub fn expect() -> Self {
        expect_context()
    }

    /// Adds an option at the end, and opens it.
    pub fn add(self, stream: Stream) {
        let mut added = None;
        self.plan.edit(Gesture::Step, |scenario| {
            let untouched = arrange::is_blank(scenario);
            added = arrange::insert(scenario, usize::MAX, stream);
            // The empty job that a blank scenario begins with gives way to the first real option.
            if untouched && added.is_some() {
                scenario.streams.remove(0);
                scenario.baseline.clone_from(&added);
            }
        });
        self.opens.set(added);
    }

    /// Puts a copy of an option behind it, and opens that.
    pub fn duplicate(self, id: &str) {
        let mut copy = None;
        self.plan.edit(Gesture::Step, |scenario| {
            copy = arrange::duplicate(scenario, id);
        });
        self.opens.set(copy);
    }

    /// Moves an option from a place to another, and says so.
    pub fn move_to(self, from: usize, to: usize) {
        let count = self.plan.scenario().read_untracked().streams.len();
        if from == to || to >= count {
            return;
        }
        self.plan.edit(Gesture::Step, |scenario| {
            arrange::move_to(scenario, from, to)
        });
        let scenario = self.plan.scenario().read_untracked();
        if let Some(stream) = scenario.streams.get(to) {
            let name = arrange::display_name(stream);
            self.said
                .set(format!("{name} is now {} of {count}.", to + 1));
        }
    }

    /// Moves an option by so many places; its handle keeps the focus.
    pub fn nudge(self, id: &str, by: isize, focus: String) {
        let from = arrange::place(&self.plan.scenario().read_untracked(), id);
        if let Some(from) = from
            && let Some(to) = from.checked_add_signed(by)
        {
            self.move_to(from, to);
            focus_soon(focus);
        }
    }

    /// Deletes an option, and offers to bring it back.
    pub fn delete(self, id: &str) {
        let before = self.plan.scenario().get_untracked();
        let mut taken = None;
        self.plan.edit(Gesture::Step, |scenario| {
            taken = arrange::delete(scenario, id)
        });
        let Some(stream) = taken else { return };
        let after = self.plan.scenario().get_untracked();
        let mut sentence = format!("Deleted {}.", arrange::display_name(&stream));
        if before.baseline != after.baseline {
            let next = |it: &&Stream| Some(&it.id) == after.baseline.as_ref();
            if let Some(next) = after.streams.iter().find(next) {
                let name = arrange::display_name(next);
                sentence += &format!(" The others are now compared with {name}.");
            }
        }
        self.deleted.set(Some(Deleted {
            sentence,
            before,
            after,
            stream,
        }));
    }

    /// Brings the deleted option back: as a step back where nothing else happened since.
    pub fn restore(self) {
        let Some(deleted) = self.deleted.try_update(Option::take).flatten() else {
            return;
        };
        let id = deleted.stream.id.clone();
        let now = self.plan.scenario().get_untracked();
        if now == deleted.after {
            self.plan.undo();
        } else if arrange::place(&now, &id).is_none() {
            let at = arrange::place(&deleted.before, &id).unwrap_or(usize::MAX);
            self.plan.edit(Gesture::Step, |scenario| {
                arrange::insert(scenario, at, deleted.stream);
            });
        }
        self.opens.set(Some(id));
    }
}

/// The note that an option was deleted, with the way back.
#[component]
pub fn Toast() -> impl IntoView {
    let bench = Bench::expect();
    let plan = Plan::expect();
    let note = move || {
        let deleted = bench.deleted.get()?;
        // Brought back by other means, it needs no note any more.
        let is_back = plan
            .scenario()
            .with(|scenario| arrange::place(scenario, &deleted.stream.id).is_some());
        let restore = Callback::new(move |()| bench.restore());
        let dismiss = Callback::new(move |()| bench.deleted.set(None));
        let undo = Press {
            id: Some(UNDO.to_string()),
            ..Press::new("button", "Undo", restore)
        };
        let dismiss = Press {
            name: Some("Dismiss this note".to_string()),
            ..Press::new("button", "✕", dismiss)
        };
        (!is_back).then(|| {
            view! {
                <p class="toast">
                    <span>{deleted.sentence}</span>
                    {undo.view()}
                    {dismiss.view()}
                </p>
            }
            .into_any()
        })
    };
    view! {
        <div class="toasts" role="status">{note}</div>
        <p class="visually-hidden" role="status">{bench.said}</p>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::example;
    use crate::state::Desk;

    fn bench() -> (Owner, Bench) {
        let owner = Owner::new();
        owner.set();
        let plan = Plan::new(Desk::of("1", example()));
        (owner, Bench::new(plan))
    }

    fn ids(bench: Bench) -> String {
        let scenario = bench.plan.scenario().get_untracked();
        let ids = scenario.streams.iter().map(|stream| stream.id.clone());
        ids.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn every_action_is_one_step_back() {
        let (_owner, bench) = bench();
        let before = ids(bench);
        let actions: [(&str, &dyn Fn()); 4] = [
            ("job book renewals team fund book-2", &|| {
                bench.add(example().streams.swap_remove(1));
            }),
            ("job job-2 book renewals team fund", &|| {
                bench.duplicate("job")
            }),
            ("book renewals team job fund", &|| bench.move_to(0, 3)),
            ("book renewals team fund", &|| bench.delete("job")),
        ];
        for (after, act) in actions {
            act();
            assert_eq!(ids(bench), after);
            bench.plan.undo();
            assert_eq!(ids(bench), before, "{after}");
        }
        assert_eq!(bench.plan.ways(), (false, true));
    }

    #[test]
    fn a_deleted_option_comes_back_to_its_place_whatever_happened_since() {
        let (_owner, bench) = bench();
        let before = bench.plan.scenario().get_untracked();
        bench.delete("job");
        let said = bench
            .deleted
            .get_untracked()
            .map(|deleted| deleted.sentence);
        assert_eq!(
            said.as_deref(),
            Some("Deleted Freelance job. The others are now compared with Self-published eBooks.")
        );
        bench.restore();
        assert_eq!(bench.plan.scenario().get_untracked(), before);
        bench.delete("book");
        bench.duplicate("fund");
        bench.restore();
        assert_eq!(ids(bench), "job book renewals team fund fund-2");
        assert!(bench.deleted.get_untracked().is_none());
    }

    #[test]
    fn ids_on_the_page_have_no_spaces_and_stay_apart() {
        assert_eq!(on_page("book-2"), "book-2");
        assert_eq!(on_page("my book"), "my_20book");
        assert_ne!(on_page("é"), on_page("è"));
    }
}
