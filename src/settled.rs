//! The answer once the picture of it is painted: what stands below the picture follows then.
//!
//! An edit changes sentences, picture, table and much else. Made all at once they would take longer
//! than a frame; so a keystroke first shows what it was made for.

use crate::browser::after_paint;
use crate::state::{Answer, Look};
use leptos::prelude::*;
use std::sync::Arc;

/// For how long edits in every frame, such as those of a slider, may put the rest off: milliseconds.
const LONGEST: f64 = 150.0;

/// Both: at once, and settled.
#[derive(Clone, Copy, Debug)]
pub struct Answers {
    /// As it follows from what is put in.
    pub now: Answer,
    /// The same once a frame has passed without an edit.
    pub settled: Answer,
}

/// What is still to be settled.
#[derive(Clone, Copy)]
struct Unsettled {
    /// Whether more was edited since it began, or since the last frame.
    edited: bool,
    /// When the first edit was made.
    since: f64,
}

impl Answers {
    /// An answer, and what becomes of it.
    pub fn of(now: Answer, look: Look) -> Self {
        let times = RwSignal::new(0_u32);
        // One memo for both, so that they are always of the same moment.
        let both = Memo::new(move |_| {
            times.track();
            (now.scenario.get_untracked(), now.projection.get_untracked())
        });
        let scenario = Signal::derive(move || Arc::clone(&both.read().0));
        let projection = Signal::derive(move || Arc::clone(&both.read().1));
        let unsettled = StoredValue::new(None::<Unsettled>);
        // Waits for a frame after each change: however many come before it, they settle together.
        Effect::new(move |before: Option<()>| {
            now.scenario.track();
            now.projection.track();
            if before.is_none() {
                return;
            }
            let waits = unsettled.get_value();
            let since = waits.map_or_else(js_sys::Date::now, |waits| waits.since);
            let edited = waits.is_some();
            unsettled.set_value(Some(Unsettled { edited, since }));
            if waits.is_none() {
                await_frame(unsettled, times);
            }
        });
        let settled = now.when(scenario, projection, look);
        Self { now, settled }
    }
}

/// Settles after the next frame, or a later one if more is edited until then.
fn await_frame(unsettled: StoredValue<Option<Unsettled>>, times: RwSignal<u32>) {
    after_paint(move || {
        let Some(waits) = unsettled.try_get_value().flatten() else {
            return;
        };
        if waits.edited && js_sys::Date::now() - waits.since < LONGEST {
            unsettled.set_value(Some(Unsettled {
                edited: false,
                ..waits
            }));
            await_frame(unsettled, times);
        } else {
            unsettled.set_value(None);
            times.try_update(|times| *times += 1);
        }
    });
}
