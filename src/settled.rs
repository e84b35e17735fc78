//! The answer once the picture of it is painted: what stands below the picture follows then.
//!
//! An edit changes sentences, picture, table and much else. Made all at once they would take longer
//! than a frame; so a keystroke first shows what it was made for.

use crate::browser::after_paint;
use crate::state::{Answer, Look};
use leptos::prelude::*;

/// Both: at once, and settled.
#[derive(Clone, Copy, Debug)]
pub struct Answers {
    /// As it follows from what is put in.
    pub now: Answer,
    /// The same a frame later.
    pub settled: Answer,
}

impl Answers {
    /// An answer, and what becomes of it a frame later.
    pub fn of(now: Answer, look: Look) -> Self {
        let scenario = RwSignal::new(now.scenario.get_untracked());
        let projection = RwSignal::new(now.projection.get_untracked());
        let awaited = StoredValue::new(false);
        let settle = move || {
            if awaited.try_set_value(false).is_none() {
                scenario.set(now.scenario.get_untracked());
                projection.set(now.projection.get_untracked());
            }
        };
        // Waits for a frame after each change: however many come before it, they settle together.
        Effect::new(move |before: Option<()>| {
            now.scenario.track();
            now.projection.track();
            if before.is_some() && !awaited.get_value() {
                awaited.set_value(true);
                after_paint(settle);
            }
        });
        let settled = now.when(scenario.into(), projection.into(), look);
        Self { now, settled }
    }
}
