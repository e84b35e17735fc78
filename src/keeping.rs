//! The page and its storage: saves what is edited, follows other tabs, says what went wrong.

use crate::browser::token;
use crate::persist::{BrowserStorage, Clash, Heard, Keeper, KeyValue, Loaded, PREFIX, Trouble};
use crate::state::{Desk, Plan, Sheet};
use leptos::prelude::*;
use paid_again_engine::Scenario;
use std::sync::Arc;
use std::time::Duration;

/// How long the page waits for the next keystroke before it saves.
const PAUSE: Duration = Duration::from_millis(300);

/// What the page has to say about its storage.
#[derive(Clone, Copy)]
pub struct Keeping {
    /// What a start of the page found.
    pub loaded: RwSignal<Loaded>,
    /// What the last saving met; none once one succeeds.
    pub trouble: RwSignal<Option<Trouble>>,
    /// What happened between this tab and another one, in a sentence.
    pub tabs: RwSignal<Option<String>>,
}

impl Keeping {
    /// What there is to say once the scenarios were loaded.
    pub fn new(loaded: Loaded) -> Self {
        Self {
            trouble: RwSignal::new(loaded.denied.then_some(Trouble::Denied)),
            loaded: RwSignal::new(loaded),
            tabs: RwSignal::new(None),
        }
    }
}

/// Loads the user's scenarios, or the example.
pub fn load(keeper: &mut Keeper, example: fn() -> Scenario) -> (Desk, Loaded) {
    let loaded = keeper.load(&BrowserStorage);
    let desk = loaded.desk.clone().unwrap_or_else(|| {
        let desk = Desk::of(token(), example());
        for sheet in &desk.sheets {
            keeper.presume(&sheet.id, &sheet.scenario);
        }
        desk
    });
    (desk, loaded)
}

/// Keeps the plan in storage as it changes: after a pause, and at once when the page is hidden, or
/// when what is answered is called.
pub fn keep(plan: Plan, keeper: StoredValue<Keeper>, keeping: Keeping) -> Callback<()> {
    let dirty = StoredValue::new(false);
    let save_now = move || {
        if !dirty.try_get_value().unwrap_or(false) {
            return;
        }
        let desk = plan.desk_to_keep();
        let saved = keeper.try_update_value(|keeper| keeper.save(&BrowserStorage, &desk, &token));
        let Some(saved) = saved else { return };
        // What could not be kept is tried again with the next edit, and when the page is hidden.
        dirty.set_value(saved.is_err());
        keeping.trouble.set(saved.as_ref().err().copied());
        for clash in saved.unwrap_or_default() {
            keeping.tabs.set(Some(both_kept(&clash.ours)));
            plan.adopt(|desk| take_both(desk, clash));
        }
        if desk.sheets.len() > 1 {
            ask_to_stay();
        }
    };
    let timer = StoredValue::new(None::<TimeoutHandle>);
    // Keeps storage in step with the scenarios; the first run only begins to watch, unless something
    // was changed already.
    let changed_before = untrack(|| plan.ways().0);
    Effect::new(move |before: Option<()>| {
        plan.scenario().track();
        plan.desk().track();
        plan.guest().track();
        if before.is_none() && !changed_before {
            return;
        }
        dirty.set_value(true);
        if let Some(timer) = timer.get_value() {
            timer.clear();
        }
        timer.set_value(set_timeout_with_handle(save_now, PAUSE).ok());
    });
    let hear = move |key: &str, text: Option<&str>, gap: bool| {
        let desk = plan.desk_now();
        let heard = keeper.try_update_value(|keeper| keeper.hear(key, text, &desk, gap));
        follow(plan, keeping, heard.unwrap_or(Heard::Nothing));
    };
    let other_tab = window_event_listener(leptos::ev::storage, move |event| {
        if let Some(key) = event.key() {
            hear(&key, event.new_value().as_deref(), false);
        }
    });
    // A page that was put to sleep has heard of nothing meanwhile.
    let woken = window_event_listener(leptos::ev::pageshow, move |event| {
        if !event.persisted() {
            return;
        }
        for key in BrowserStorage.keys().unwrap_or_default() {
            if key.starts_with(PREFIX) {
                let text = BrowserStorage.get(&key).ok().flatten();
                hear(&key, text.as_deref(), true);
            }
        }
    });
    // Phones may never come back from `visibilitychange`; older browsers only know `pagehide`.
    let hidden = window_event_listener(leptos::ev::pagehide, move |_| save_now());
    let document_hidden = window_event_listener(leptos::ev::visibilitychange, move |_| save_now());
    on_cleanup(move || {
        other_tab.remove();
        woken.remove();
        hidden.remove();
        document_hidden.remove();
    });
    Callback::new(move |()| save_now())
}

/// Does here what another tab has done.
fn follow(plan: Plan, keeping: Keeping, heard: Heard) {
    match heard {
        Heard::Nothing => {}
        Heard::Changed(sheet) => plan.adopt(|desk| desk.put(&sheet.id, sheet.scenario)),
        Heard::Gone(id) => plan.adopt(|desk| desk.remove(&id)),
        Heard::Overwritten { theirs, ours } => {
            let clash = Clash {
                id: theirs.id,
                theirs: Some(theirs.scenario),
                ours: Sheet {
                    id: token(),
                    scenario: ours,
                },
            };
            keeping.tabs.set(Some(both_kept(&clash.ours)));
            plan.adopt(|desk| take_both(desk, clash));
        }
    }
}

/// Lays both versions of a scenario on the desk, this tab's own one open and told apart by its name.
fn take_both(desk: &mut Desk, clash: Clash) {
    let mut ours = Scenario::clone(&clash.ours.scenario);
    ours.name = copy_name(&ours.name);
    desk.put(&clash.ours.id, Arc::new(ours));
    if desk.open == clash.id {
        desk.open.clone_from(&clash.ours.id);
    }
    match clash.theirs {
        Some(theirs) => desk.put(&clash.id, theirs),
        None => desk.remove(&clash.id),
    }
}

/// A name of at most 200 characters that tells a copy from its original.
fn copy_name(name: &str) -> String {
    const MARK: &str = " (this tab)";
    let room = 200 - MARK.len();
    let name: String = name.chars().take(room).collect();
    format!("{name}{MARK}")
}

fn both_kept(ours: &Sheet) -> String {
    format!(
        "This scenario was changed in another tab at the same moment. Both versions are kept: yours is now “{}”.",
        copy_name(&ours.scenario.name)
    )
}

/// Asks the browser not to clear away what is kept, once there is more than one scenario to lose.
fn ask_to_stay() {
    thread_local! { static ASKED: std::cell::Cell<bool> = const { std::cell::Cell::new(false) }; }
    if ASKED.replace(true) {
        return;
    }
    if let Some(window) = web_sys::window() {
        // Where it is unknown or refused, everything goes on as before.
        let _ = window.navigator().storage().persist();
    }
}
