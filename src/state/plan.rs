//! The plan: the one store of the scenario, and the one projection of it.

use crate::format::{Currency, Locale};
use leptos::prelude::*;
use paid_again_engine::scenario::ScenarioStoreFields;
use paid_again_engine::{Projection, Scenario, project};
use reactive_stores::Store;
use std::sync::Arc;

/// The scenario that is being edited, and everything that follows from it.
#[derive(Clone, Copy)]
pub struct Plan {
    scenario: Store<Scenario>,
    projection: Memo<Arc<Projection>>,
    currency: Memo<Currency>,
}

impl Plan {
    /// A plan that starts from a scenario.
    pub fn new(scenario: Scenario) -> Self {
        let scenario = Store::new(scenario);
        let projection = Memo::new(move |_| Arc::new(project(&scenario.read())));
        let currency =
            Memo::new(move |_| Currency::new(&scenario.currency().read(), Locale::ENGLISH));
        Self {
            scenario,
            projection,
            currency,
        }
    }

    /// The plan of the page. Every component below the root has it.
    pub fn expect() -> Self {
        expect_context()
    }

    /// The store, for lenses into it.
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
            self.scenario.work_until_month().set(stop);
        }
    }
}
