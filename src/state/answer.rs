//! An answer: what follows from one scenario, whichever it is.

use super::Plan;
use crate::format::{Currency, Locale};
use leptos::prelude::*;
use paid_again_engine::scenario::ScenarioStoreFields;
use paid_again_engine::{Projection, Scenario, project};
use std::sync::Arc;

/// What the panels of the answer show. The page shows one, or two side by side.
#[derive(Clone, Copy, Debug)]
pub struct Answer {
    /// What was put in.
    pub scenario: Signal<Arc<Scenario>>,
    /// The months and the figures.
    pub projection: Signal<Arc<Projection>>,
    /// How amounts are written.
    pub currency: Signal<Currency>,
    /// By how much prices rise in a year.
    pub inflation: Signal<f64>,
}

impl Answer {
    /// The answer to any scenario.
    pub fn of(scenario: Memo<Arc<Scenario>>) -> Self {
        let projection = Memo::new(move |_| Arc::new(project(&scenario.read())));
        let currency =
            Memo::new(move |_| Currency::new(&scenario.read().currency, Locale::of_page()));
        Self {
            scenario: scenario.into(),
            projection: projection.into(),
            currency: currency.into(),
            inflation: Signal::derive(move || scenario.read().inflation),
        }
    }
}

impl Plan {
    /// The answer to the open scenario.
    pub fn answer(self) -> Answer {
        let scenario = self.scenario();
        let inflation = scenario.inflation();
        Answer {
            scenario: Memo::new(move |_| Arc::new(scenario.get())).into(),
            projection: self.projection().into(),
            currency: self.currency().into(),
            inflation: Signal::derive(move || inflation.get()),
        }
    }
}
