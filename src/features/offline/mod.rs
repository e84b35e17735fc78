//! What is said of working without a network: that it does now, that a newer version waits, and on
//! iOS how the page gets onto the home screen. One thing at a time, where it moves nothing.

mod apple;
mod unkept;

use unkept::Unkept;

use crate::browser::{Offline, use_offline};
use crate::features::notices::save_all;
use crate::keeping::Keeping;
use crate::persist::{BrowserStorage, KeyValue};
use crate::state::Plan;
use crate::ui::Press;
use leptos::prelude::*;
use std::time::Duration;

/// What has been said once and for all.
const SAID: &str = "paid-again.offline-said";
const SAID_ON_IOS: &str = "paid-again.home-screen-said";

/// How long it is said that the page works without a connection.
const LONG_ENOUGH: Duration = Duration::from_secs(20);

/// What is said now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Note {
    Nothing,
    Ready,
    HomeScreen,
    Newer,
    Elsewhere,
    /// It was asked for, but something would be lost.
    Held(Unkept),
}

impl Note {
    fn sentence(self) -> &'static str {
        match self {
            Note::Nothing => "",
            Note::Ready => "Works offline from now on.",
            Note::HomeScreen => apple::SENTENCE,
            Note::Newer => "A newer version is ready. What you have entered stays.",
            Note::Elsewhere => {
                "Another tab has changed to a newer version. This one can follow; what you have entered stays."
            }
            Note::Held(unkept) => unkept.sentence(),
        }
    }
}

fn is_said(key: &str) -> bool {
    // Where nothing can be kept it is not said again and again: on such a page it does not hold.
    !matches!(BrowserStorage.get(key), Ok(None))
}

/// The note, and its buttons.
#[component]
pub fn OfflineNotes(
    /// What there is to say of the saving of scenarios.
    keeping: Keeping,
    /// Saves at once what waits to be saved.
    flush: Callback<()>,
) -> impl IntoView {
    let plan = Plan::expect();
    let (offline, renew) = use_offline();
    // What was put away, and what holds a change back.
    let put_away = RwSignal::new(None::<Offline>);
    let held = RwSignal::new(None::<Unkept>);
    let said = RwSignal::new((is_said(SAID), is_said(SAID_ON_IOS)));
    // On a first visit there is nothing yet that could be kept.
    let keeps = keeping
        .loaded
        .with_untracked(|loaded| loaded.desk.is_some());
    let on_ios = keeps && apple::could_install();
    let note = Memo::new(move |_| {
        let (ready_said, ios_said) = said.get();
        match offline.get() {
            now if put_away.get() == Some(now) => Note::Nothing,
            Offline::Newer | Offline::Elsewhere if held.get().is_some() => {
                held.get().map_or(Note::Nothing, Note::Held)
            }
            Offline::Newer => Note::Newer,
            Offline::Elsewhere => Note::Elsewhere,
            Offline::Ready if !ready_said => Note::Ready,
            _ if on_ios && !ios_said => Note::HomeScreen,
            _ => Note::Nothing,
        }
    });
    let understood = Callback::new(move |()| {
        let key = if note.get_untracked() == Note::Ready {
            said.update(|said| said.0 = true);
            SAID
        } else {
            said.update(|said| said.1 = true);
            SAID_ON_IOS
        };
        // Where it can't be kept it is said on the next visit again.
        let _ = BrowserStorage.set(key, &true);
    });
    // Good news goes by itself: it lies above what somebody came to read.
    Effect::new(move |_| {
        if note.get() == Note::Ready {
            // Once is once, also for who leaves before it has gone.
            let _ = BrowserStorage.set(SAID, &true);
            let go = move || {
                if note.try_get_untracked() == Some(Note::Ready) {
                    understood.run(());
                }
            };
            set_timeout(go, LONG_ENOUGH);
        }
    });
    let use_it = Callback::new(move |()| {
        flush.run(());
        let unkept = Unkept::find(keeping.trouble.get_untracked().is_some());
        // A second press means it; a text that can't be read is still worth a look.
        let known = held.get_untracked() == Some(Unkept::Saving) && unkept == held.get_untracked();
        match unkept {
            Some(unkept) if !known => held.set(Some(unkept)),
            _ => renew.run(()),
        }
    });
    let later = Callback::new(move |()| {
        held.set(None);
        put_away.set(Some(offline.get_untracked()));
    });
    let save = Callback::new(move |()| save_all(plan));
    let press = |words: &str, run| Press::new("button", words, run).view();
    let buttons = move || match note.get() {
        Note::Nothing => ().into_any(),
        Note::Ready => press("Understood", understood),
        Note::HomeScreen => (
            press("Save them as a file", save),
            press("Understood", understood),
        )
            .into_any(),
        Note::Newer | Note::Elsewhere | Note::Held(Unkept::Draft) => {
            (press("Use it now", use_it), press("Later", later)).into_any()
        }
        Note::Held(Unkept::Saving) => (
            press("Save all scenarios as a file", save),
            press("Use it all the same", use_it),
            press("Later", later),
        )
            .into_any(),
    };
    let is_there = move || note.get() != Note::Nothing;
    view! {
        <div class="offline" role="status">
            {move || {
                is_there()
                    .then(|| {
                        view! {
                            <div class="offline-note">
                                <p>{note.get().sentence()}</p>
                                <div class="offline-acts">{buttons()}</div>
                            </div>
                        }
                    })
            }}
        </div>
    }
}
