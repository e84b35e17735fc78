//! How the answer is looked at: not part of any scenario.

use super::Plan;
use crate::words::headline;
use leptos::prelude::*;

/// What the chart shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// What each option has brought so far.
    #[default]
    Position,
    /// What arrives each month.
    Income,
    /// Income by its four reasons.
    Reasons,
    /// What remains of the income once the work has stopped.
    Stop,
    /// Hours of work.
    Hours,
    /// What may become of an option, in many simulated lives.
    Odds,
}

/// Whose reasons of income are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Whose {
    /// Nobody has chosen: those of the option that the verdict is about.
    #[default]
    Headline,
    /// Those of all options together.
    All,
    /// Those of the option of that id.
    One(String),
}

/// How the answer is looked at.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// The chart's view.
    pub view: RwSignal<View>,
    /// Whose reasons of income are shown.
    pub whose: RwSignal<Whose>,
    /// The id of the option in hand: the one whose card was used last. It may be gone since.
    pub about: RwSignal<Option<String>>,
    /// Whether amounts are in today's money.
    pub today: RwSignal<bool>,
    /// Whether amounts stand on a logarithmic scale, where that makes sense.
    pub log: RwSignal<bool>,
}

impl Look {
    /// As a first visit sees it.
    pub fn new() -> Self {
        Self {
            view: RwSignal::new(View::default()),
            whose: RwSignal::new(Whose::default()),
            about: RwSignal::new(None),
            today: RwSignal::new(false),
            log: RwSignal::new(false),
        }
    }

    /// The id of the option whose reasons of income are shown; none for all together. Two answers
    /// side by side show the same option, so the open scenario's verdict decides for both.
    pub fn of(self, plan: Plan) -> Option<String> {
        match self.whose.get() {
            Whose::Headline => plan
                .projection()
                .with(|projection| Some(headline(projection)?.id.clone())),
            Whose::All => None,
            Whose::One(id) => Some(id),
        }
    }

    /// Takes an option in hand, and wakes nobody if it was already.
    pub fn hold(self, id: String) {
        if self
            .about
            .with_untracked(|about| about.as_ref() != Some(&id))
        {
            self.about.set(Some(id));
        }
    }

    /// The look of the page. Every component below the root has it.
    pub fn expect() -> Self {
        expect_context()
    }
}

impl Default for Look {
    fn default() -> Self {
        Self::new()
    }
}
