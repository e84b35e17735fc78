//! What a first screen can do without: its code comes in a second file, right after the first paint.
//!
//! A build for the web ships two files of WebAssembly. The first has the answer's sentences, the
//! chart and the heads of the options; [`Parts`] names everything else, and nothing but [`parts`]
//! mentions it, so that the linker's tool can move it all into the second. Without the feature
//! `split`, as in tests, all is one file and the parts are there at once.

use crate::browser::{add_styles, in_a_task};
use crate::features::beside::Beside;
use crate::features::bringing::Bringing;
use crate::features::change::Change;
use crate::features::chart::{Asked, Content, ReadOut, Saving, Twin, fan, keep_view};
use crate::features::figures::Figures;
use crate::features::gallery::{Gallery, fill};
use crate::features::honesty::Honesty;
use crate::features::notices::Notices;
use crate::features::odds::{OddsPanel, OddsSaid};
use crate::features::offline::OfflineNotes;
use crate::features::options::Options;
use crate::features::questions::ask;
use crate::features::scenarios::{NewFromOne, ScenarioList, Scenarios};
use crate::features::settings::Settings;
use crate::features::sharing::{Share, Sharing};
use crate::features::sheet::sheet;
use crate::features::spreadsheet::SaveSpreadsheet;
use crate::features::steps::Steps;
use crate::features::verdict::{AnswerBar, InDetail};
use crate::keeping::{Keeping, keep};
use crate::odds::watch;
use crate::persist::Keeper;
use crate::settled::Answers;
use crate::state::{Answer, Look, Plan};
use crate::words::{Detailing, beyond_reach};
use leptos::prelude::*;
use leptos::task::spawn_local;
use paid_again_chart::{Figure, Scene};
use paid_again_engine::Scenario;
use std::sync::Arc;

/// Shows an answer beside another scenario's; the two signals are the colours' and the dragging's.
type PairView = fn(Answers, Memo<Arc<Scenario>>, ReadSignal<u32>, RwSignal<bool>) -> AnyView;

/// Shows a month of the chart: which one is read, and where it stands.
type ReadView = fn(Answer, Memo<Content>, RwSignal<Option<u32>>, Memo<Option<Scene>>) -> AnyView;

/// Everything that comes after the first screen.
#[derive(Clone, Copy, Debug)]
pub struct Parts {
    /// Each option in a sentence or more.
    pub in_detail: fn(Answer) -> AnyView,
    /// The table of figures.
    pub figures: fn(Answer) -> AnyView,
    /// How far to trust the answer.
    pub honesty: fn(Answer) -> AnyView,
    /// What would change the answer.
    pub change: fn(Answer) -> AnyView,
    /// What was put in, for paper.
    pub sheet: fn(Answer) -> AnyView,
    /// The answer in a line, where its sentences are out of sight.
    pub answer_bar: fn(Answer) -> AnyView,
    /// Opens the comparison of a question that is asked, by its title.
    pub ask: fn(RwSignal<Option<String>>) -> AnyView,
    /// The options.
    pub options: fn() -> AnyView,
    /// What holds for all of them.
    pub settings: fn() -> AnyView,
    /// Keeps the scenarios in storage from now on, opens what is brought, and shows what there is to say of that.
    pub keep: fn(Plan, StoredValue<Keeper>, Keeping) -> AnyView,
    /// Says more of each option, and lives the answer's scenario by chance, from now on.
    pub live: fn(Answers, Look, RwSignal<bool>) -> AnyView,
    /// What the chart's view of the odds shows, once they are told.
    pub fan: fn(Answer, &Asked) -> Content,
    /// The odds below the chart.
    pub odds: fn(Answer) -> AnyView,
    /// What the odds say of the verdict.
    pub odds_said: fn(Answer) -> AnyView,
    /// Fetches the gallery's file.
    pub fill: fn(Gallery),
    /// The scenarios, sharing and the steps back, in the page's head.
    pub head: fn() -> AnyView,
    /// The list of scenarios.
    pub scenarios: fn(Callback<()>, RwSignal<bool>) -> AnyView,
    /// The gallery, for a scenario of one option.
    pub new_from_one: fn(RwSignal<bool>) -> AnyView,
    /// Two scenarios side by side.
    pub beside: PairView,
    /// The values of the month that is read.
    pub read_out: ReadView,
    /// The chart's numbers, and the chart as a file.
    pub chart_foot: fn(Answer, Memo<Content>, Memo<Figure>, Signal<String>) -> AnyView,
}

/// The parts themselves. Whoever mentions them elsewhere brings them back into the first file.
fn parts() -> Parts {
    Parts {
        in_detail: |answer| view! { <InDetail answer /> }.into_any(),
        figures: |answer| view! { <Figures answer /> }.into_any(),
        honesty: |answer| view! { <Honesty answer /> }.into_any(),
        change: |answer| view! { <Change answer /> }.into_any(),
        sheet,
        ask,
        answer_bar: |answer| view! { <AnswerBar answer /> }.into_any(),
        options: || view! { <Options /> }.into_any(),
        settings: || view! { <Settings /> }.into_any(),
        keep: |plan, keeper, keeping| {
            let flush = keep(plan, keeper, keeping);
            keep_view(Look::expect());
            view! {
                <Notices keeping />
                <Bringing />
                <OfflineNotes keeping flush />
            }
            .into_any()
        },
        live: |answers, look, dragging| {
            answers.now.detailing.set(Some(Detailing::at_a_glance()));
            answers.settled.detailing.set(Some(Detailing::whole()));
            watch(answers.now, look, dragging);
            ().into_any()
        },
        fan: |answer, asked| {
            let (projection, told) = (answer.projection.read(), answer.told.read());
            let scenario = answer.scenario.read();
            let beyond = beyond_reach(&scenario, &projection);
            let odds = told.as_ref().map(|told| Arc::clone(&told.odds));
            let life = answer.luck.life.get();
            fan(
                &projection,
                &odds.unwrap_or_default(),
                life.as_deref(),
                &beyond,
                asked,
            )
        },
        odds: |answer| view! { <OddsPanel answer /> }.into_any(),
        odds_said: |answer| view! { <OddsSaid answer /> }.into_any(),
        fill,
        head: || {
            Sharing::provide();
            view! {
                <Scenarios />
                <Share />
                <Steps />
            }
            .into_any()
        },
        scenarios: |close, picking| view! { <ScenarioList close picking /> }.into_any(),
        new_from_one: |picking| view! { <NewFromOne picking /> }.into_any(),
        beside: |answers, other, colours, dragging| {
            view! { <Beside answers other colours dragging /> }.into_any()
        },
        read_out: |answer, content, month, scene| {
            view! { <ReadOut answer content month scene /> }.into_any()
        },
        chart_foot: |answer, content, figure, name| {
            view! {
                <Twin answer content />
                <Saving answer content figure name />
                <SaveSpreadsheet answer name />
            }
            .into_any()
        },
    }
}

/// The seam between the two files.
#[cfg(feature = "split")]
#[allow(
    unsafe_code,
    reason = "the macro declares the seam as a foreign function, which the tool that splits resolves"
)]
mod seam {
    use super::Parts;
    use leptos::wasm_split::{SplitLoaderError, wasm_split};

    #[wasm_split(later, fallible, wasm_split_path = ::leptos::wasm_split)]
    pub fn arrive() -> Result<Parts, SplitLoaderError> {
        Ok(super::parts())
    }
}

/// Fetches the second file, or answers nothing where it can't be had.
async fn arrive() -> Option<Parts> {
    #[cfg(feature = "split")]
    return seam::arrive().await.ok();
    #[cfg(not(feature = "split"))]
    Some(parts())
}

/// Makes something of the parts.
type Make = Box<dyn Fn(&Parts) -> AnyView + Send>;

/// The parts of the page, once they are there.
#[derive(Clone, Copy, Debug)]
pub struct Later {
    parts: RwSignal<Option<Parts>>,
    missing: RwSignal<bool>,
    /// How many places there are that wait for a part.
    places: StoredValue<u32>,
    /// How many of them have had their turn.
    served: RwSignal<u32>,
}

impl Later {
    /// Nothing is there yet, and nothing is on its way.
    pub fn new() -> Self {
        Self {
            parts: RwSignal::new(None),
            missing: RwSignal::new(false),
            places: StoredValue::new(0),
            served: RwSignal::new(0),
        }
    }

    /// These parts, which are all there will be: for a page that is one file.
    pub fn of(parts: Parts) -> Self {
        Self {
            parts: RwSignal::new(Some(parts)),
            ..Self::new()
        }
    }

    /// The parts of the page. Every component below the root has it.
    pub fn expect() -> Self {
        expect_context()
    }

    /// Fetches them; once they are there nothing is fetched again.
    pub fn fetch(self) {
        if self.parts.read_untracked().is_some() {
            return;
        }
        self.missing.set(false);
        spawn_local(async move {
            let dressed = add_styles();
            let parts = arrive().await;
            let parts = if dressed.await { parts } else { None };
            self.missing.try_set(parts.is_none());
            let there = parts.is_some();
            self.parts.try_set(parts);
            if there {
                self.serve();
            }
        });
    }

    /// Fills the places one after the other, each in a task of its own, so that a finger never waits
    /// for all of them. What fills one may have more of them.
    fn serve(self) {
        let all = self.places.try_get_value().unwrap_or(0);
        let served = self.served.try_get_untracked();
        if let Some(served) = served.filter(|served| *served < all) {
            self.served.try_set(served + 1);
            in_a_task(move || self.serve());
        }
    }

    /// Whether there is somebody who waits.
    fn is_waited_for(self) -> bool {
        self.now().is_none() || self.served.get_untracked() < self.places.get_value()
    }

    /// Whether they could not be fetched.
    pub fn are_missing(self) -> bool {
        self.missing.get()
    }

    /// What is there, and whoever asks hears of it when it comes.
    pub fn there(self) -> Option<Parts> {
        self.parts.get()
    }

    /// What is there, to act with.
    pub fn now(self) -> Option<Parts> {
        self.parts.get_untracked()
    }

    /// What is made of them, as soon as they are there.
    pub fn show(self, make: impl Fn(&Parts) -> AnyView + Send + 'static) -> AnyView {
        self.boxed(Box::new(make), &[])
    }

    /// The same, with empty places of these style classes until then.
    pub fn show_after(
        self,
        places: &'static [&'static str],
        make: impl Fn(&Parts) -> AnyView + Send + 'static,
    ) -> AnyView {
        self.boxed(Box::new(make), places)
    }

    // One type for all of them, so that there is one of it in the program.
    fn boxed(self, make: Make, places: &'static [&'static str]) -> AnyView {
        let place = |class: &&'static str| view! { <div class=*class></div> }.into_any();
        // Whoever comes when nobody waits any more need not wait, either.
        let turn = if self.is_waited_for() {
            self.places.update_value(|places| *places += 1);
            self.places.get_value()
        } else {
            0
        };
        let is_served =
            Memo::new(move |_| self.parts.with(Option::is_some) && self.served.get() >= turn);
        let there = move || match is_served.get().then(|| self.now()).flatten() {
            // What is made follows its own signals; the place is filled once.
            Some(parts) => untrack(|| make(&parts)),
            None => places.iter().map(place).collect_view().into_any(),
        };
        there.into_any()
    }
}

impl Default for Later {
    fn default() -> Self {
        Self::new()
    }
}
