//! How the answer is looked at: not part of any scenario.

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
}

/// How the answer is looked at.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// The chart's view.
    pub view: RwSignal<View>,
    /// The id of the option whose reasons of income are shown; none for all together.
    pub of: RwSignal<Option<String>>,
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
            of: RwSignal::new(None),
            today: RwSignal::new(false),
            log: RwSignal::new(false),
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
