//! An answer: what follows from one scenario, whichever it is.

use super::{Look, Luck, Plan, Told};
use crate::format::{Currency, Locale};
use crate::words::{Detailing, Prices, Words, words};
use leptos::prelude::*;
use paid_again_engine::scenario::ScenarioStoreFields;
use paid_again_engine::{Projection, Scenario, project};
use paid_again_odds::Odds;
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
    /// How amounts are written in sentences: as they will be, or in today's money.
    pub prices: Signal<Prices>,
    /// Where its odds arrive, some time after it.
    pub luck: Luck,
    /// The odds that were told last, be they of the scenario before the last edit.
    pub told: Signal<Option<Told>>,
    /// Those of this very scenario, once they are told.
    current: Memo<Option<Told>>,
    /// What says more of each option, once it is there.
    pub detailing: RwSignal<Option<Detailing>>,
    /// The answer in words, for all who say some of it.
    pub words: Signal<Arc<Words>>,
}

impl Answer {
    /// The odds of this very scenario, once they are told.
    pub fn odds(&self) -> Option<Arc<Odds>> {
        let told = self.current.read();
        told.as_ref().map(|told| Arc::clone(&told.odds))
    }

    /// The answer to any scenario, whose odds arrive there.
    pub fn of(scenario: Memo<Arc<Scenario>>, look: Look, luck: Luck) -> Self {
        let projection = Memo::new(move |_| Arc::new(project(&scenario.read())));
        let currency =
            Memo::new(move |_| Currency::new(&scenario.read().currency, Locale::of_page()));
        let inflation = Signal::derive(move || scenario.read().inflation);
        let (scenario, projection, currency) =
            (scenario.into(), projection.into(), currency.into());
        let answer = Self::new(scenario, projection, currency, inflation, look, luck);
        answer.detailing.set(Some(Detailing::whole()));
        answer
    }

    /// The answer to the same question as it was, or will be, when these were current. The odds are
    /// those that were told last.
    pub fn when(
        self,
        scenario: Signal<Arc<Scenario>>,
        projection: Signal<Arc<Projection>>,
        look: Look,
    ) -> Self {
        let (currency, inflation) = (self.currency, self.inflation);
        Self::new(scenario, projection, currency, inflation, look, self.luck)
    }

    fn new(
        scenario: Signal<Arc<Scenario>>,
        projection: Signal<Arc<Projection>>,
        currency: Signal<Currency>,
        inflation: Signal<f64>,
        look: Look,
        luck: Luck,
    ) -> Self {
        let told: Signal<Option<Told>> = luck.told().into();
        let prices = Memo::new(move |_| Prices {
            currency: currency.get(),
            inflation: look.today.get().then(|| inflation.get()),
        });
        // Scenarios are compared once, however many ask.
        let current = Memo::new(move |_| {
            let told = told.get()?;
            (told.scenario == *scenario.read()).then_some(told)
        });
        let detailing = RwSignal::new(None);
        let words = Memo::new(move |_| {
            let (scenario, projection) = (scenario.read(), projection.read());
            Arc::new(words(
                &scenario,
                &projection,
                &prices.read(),
                detailing.get(),
            ))
        });
        Self {
            scenario,
            projection,
            currency,
            inflation,
            prices: prices.into(),
            luck,
            told,
            current,
            detailing,
            words: words.into(),
        }
    }
}

impl Plan {
    /// The answer to the open scenario.
    pub fn answer(self, look: Look, luck: Luck) -> Answer {
        let scenario = self.scenario();
        let inflation = scenario.inflation();
        Answer::new(
            Memo::new(move |_| Arc::new(scenario.get())).into(),
            self.projection().into(),
            self.currency().into(),
            Signal::derive(move || inflation.get()),
            look,
            luck,
        )
    }
}
