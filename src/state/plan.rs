//! The plan: the one store of the open scenario, the one projection of it, and the steps back.

use super::desk::Desk;
use super::guest::Guest;
use super::history::{Gesture, History};
use crate::format::{Currency, Locale};
use leptos::prelude::*;
use paid_again_engine::scenario::{ScenarioStoreFields, Stream, StreamStoreFields};
use paid_again_engine::{Projection, Scenario, project, project_again};
use reactive_stores::Store;
use std::sync::Arc;

/// The name of the gesture that moves the end of all work.
const STOP: &str = "stop";
/// The name of the gesture that is another tab's work.
const ANOTHER_TAB: &str = "another tab";

/// The scenario that is being edited, and everything that follows from it.
#[derive(Clone, Copy)]
pub struct Plan {
    scenario: Store<Scenario>,
    desk: RwSignal<Desk>,
    pub(super) guest: RwSignal<Option<Guest>>,
    history: RwSignal<History<Desk>>,
    projection: Memo<Arc<Projection>>,
    currency: Memo<Currency>,
}

impl Plan {
    /// A plan that starts from the user's scenarios.
    pub fn new(desk: Desk) -> Self {
        let open = desk.sheet(&desk.open).or(desk.sheets.first());
        let open = open.map(|sheet| Scenario::clone(&sheet.scenario));
        let scenario = Store::new(open.unwrap_or_default());
        // With the scenario that it is of, so that the next one takes over what an edit leaves.
        let projected = Memo::new(move |before: Option<&(Scenario, Arc<Projection>)>| {
            let now = scenario.get();
            let projection = match before {
                Some((earlier, projection)) => project_again(&now, earlier, projection),
                None => project(&now),
            };
            (now, Arc::new(projection))
        });
        let projection = Memo::new(move |_| Arc::clone(&projected.read().1));
        let locale = Locale::of_page();
        let currency = Memo::new(move |_| Currency::new(&scenario.currency().read(), locale));
        Self {
            scenario,
            desk: RwSignal::new(desk),
            guest: RwSignal::new(None),
            history: RwSignal::new(History::default()),
            projection,
            currency,
        }
    }

    /// The plan of the page. Every component below the root has it.
    pub fn expect() -> Self {
        expect_context()
    }

    /// The store, for lenses into it. Changes go through [`Plan::edit`], or follow [`Plan::begin`].
    pub fn scenario(self) -> Store<Scenario> {
        self.scenario
    }

    /// The projection, computed once per change of the scenario.
    pub fn projection(self) -> Memo<Arc<Projection>> {
        self.projection
    }

    /// How amounts are written.
    pub fn currency(self) -> Memo<Currency> {
        self.currency
    }

    /// All scenarios. The open one may be newer in the store: see [`Plan::desk_now`].
    pub fn desk(self) -> ReadSignal<Desk> {
        self.desk.read_only()
    }

    /// All scenarios, the open one as it is now.
    pub fn desk_now(self) -> Desk {
        let mut desk = self.desk.get_untracked();
        let open = desk.open.clone();
        desk.put(&open, Arc::new(self.scenario.get_untracked()));
        desk
    }

    /// Notes the present as a step to come back to; the change itself follows.
    pub fn begin(self, gesture: Gesture) {
        self.history
            .update(|history| history.begin(gesture, || self.desk_now()));
    }

    /// Changes the open scenario.
    pub fn edit(self, gesture: Gesture, change: impl FnOnce(&mut Scenario)) {
        self.begin(gesture);
        self.scenario.update(change);
        self.find_rows();
    }

    /// Lets the rows of streams find their places anew after the scenario changed as a whole: until
    /// then a row would read its neighbour, or beyond the end of the list.
    fn find_rows(self) {
        self.scenario.streams().update_keys();
    }

    /// Changes one stream of the open scenario; none of that id is no change.
    pub fn edit_stream(self, id: &str, gesture: Gesture, change: impl FnOnce(&mut Stream)) {
        let row = self
            .scenario
            .streams()
            .into_iter()
            .find(|row| row.clone().id().try_get_untracked().as_deref() == Some(id));
        if let Some(row) = row {
            self.begin(gesture);
            row.try_update(change);
        }
    }

    /// Changes what lies on the desk. The change sees the open scenario as it is now.
    pub fn edit_desk(self, change: impl FnOnce(&mut Desk)) {
        self.begin(Gesture::Step);
        let mut desk = self.desk_now();
        change(&mut desk);
        self.lay_out(desk);
    }

    /// Takes over what another tab has made of the desk.
    pub fn adopt(self, change: impl FnOnce(&mut Desk)) {
        self.begin(Gesture::Part(ANOTHER_TAB.into()));
        let mut desk = self.desk_now();
        change(&mut desk);
        self.lay_out(desk);
    }

    /// A stream of the open scenario as it was before the gesture that is going on.
    pub fn before(self, id: &str) -> Option<Stream> {
        self.history.with_untracked(|history| {
            let desk = history.before()?;
            let streams = &desk.sheet(&desk.open)?.scenario.streams;
            streams.iter().find(|stream| stream.id == id).cloned()
        })
    }

    /// Ends a gesture: a finger was lifted, a field was left.
    pub fn settle(self) {
        if self
            .history
            .with_untracked(|history| history.gesture().is_some())
        {
            self.history.update(History::settle);
        }
    }

    /// Whether there is something to undo, and to redo.
    pub fn ways(self) -> (bool, bool) {
        // Compared where they lie: this is asked after every edit.
        let (desk, open) = (self.desk.read(), self.scenario.read());
        self.history
            .with(|history| history.ways(|state| state.is_with(&desk, &open)))
    }

    /// Takes back the last step.
    pub fn undo(self) {
        let now = self.desk_now();
        if let Some(Some(desk)) = self.history.try_update(|history| history.undo(now)) {
            self.lay_out(desk);
        }
    }

    /// Does again what was taken back.
    pub fn redo(self) {
        let now = self.desk_now();
        if let Some(Some(desk)) = self.history.try_update(|history| history.redo(now)) {
            self.lay_out(desk);
        }
    }

    /// Shows a desk in the place of the present one.
    fn lay_out(self, desk: Desk) {
        let open = desk.sheet(&desk.open).map(|sheet| sheet.scenario.clone());
        self.desk.set(desk);
        if let Some(open) = open
            && *self.scenario.read_untracked() != *open
        {
            self.scenario.set(Scenario::clone(&open));
            self.find_rows();
        }
    }

    /// The month after which all work stops, at most the horizon.
    pub fn stop(self) -> u32 {
        let horizon = self.scenario.horizon_months().get();
        self.scenario
            .work_until_month()
            .get()
            .unwrap_or(horizon)
            .min(horizon)
    }

    /// Moves the end of all work; at the horizon or beyond it never ends.
    pub fn set_stop(self, month: u32) {
        let horizon = self.scenario.horizon_months().get_untracked();
        let stop = (month < horizon).then_some(month);
        if self.scenario.work_until_month().get_untracked() != stop {
            self.begin(Gesture::Part(STOP.into()));
            self.scenario.work_until_month().set(stop);
        }
    }
}
