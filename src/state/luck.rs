//! Where the odds of a scenario arrive, some time after each edit.

use leptos::prelude::*;
use paid_again_engine::Scenario;
use paid_again_odds::{Life, Odds};
use std::sync::Arc;

/// How far the lives are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Lives that the odds tell of.
    pub lived: u32,
    /// Lives that there will be.
    pub paths: u32,
    /// Why there are no odds, if there can be none.
    pub trouble: Option<&'static str>,
}

impl Progress {
    /// Whether lives are still being lived.
    pub const fn is_on_its_way(self) -> bool {
        self.trouble.is_none() && self.lived < self.paths
    }
}

/// The odds that were told last.
#[derive(Clone, Debug)]
pub struct Told {
    /// Of which scenario.
    pub scenario: Arc<Scenario>,
    /// What may become of it.
    pub odds: Arc<Odds>,
}

impl PartialEq for Told {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.odds, &other.odds)
    }
}

/// What the page knows of luck.
#[derive(Clone, Copy, Debug)]
pub struct Luck {
    told: RwSignal<Option<Told>>,
    progress: RwSignal<Progress>,
    /// The life that is looked at, of the present scenario.
    pub life: RwSignal<Option<Arc<Life>>>,
}

impl Luck {
    /// Nothing is known.
    pub fn new() -> Self {
        Self {
            told: RwSignal::new(None),
            progress: RwSignal::new(Progress::default()),
            life: RwSignal::new(None),
        }
    }

    /// The odds that were told last, be they of the scenario before the last edit.
    pub fn told(self) -> ReadSignal<Option<Told>> {
        self.told.read_only()
    }

    /// How far the lives of the present scenario are.
    pub fn progress(self) -> ReadSignal<Progress> {
        self.progress.read_only()
    }

    /// Takes in new odds.
    pub fn tell(self, told: Told) {
        self.told.try_set(Some(told));
    }

    /// Notes how far the lives are.
    pub fn note(self, progress: Progress) {
        let before = self.progress.try_get_untracked();
        if before.is_some_and(|before| before != progress) {
            self.progress.set(progress);
        }
    }
}

impl Default for Luck {
    fn default() -> Self {
        Self::new()
    }
}
