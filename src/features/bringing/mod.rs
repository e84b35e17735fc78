//! The ways in: a link in the address, files dropped on the page or opened from the system, a paste.
//!
//! What comes of them is said above the page. Somebody else's link is only shown.

mod dropping;
mod shared;
mod take;

pub use take::{Taken, take_files};

use crate::browser::{
    close_all_dialogs, drop_fragment, files_of, fragment, handed_over, on_opened_files, show_page,
    take_fragment,
};
use crate::features::notices::notice;
use crate::state::Plan;
use crate::ui::Press;
use dropping::DropHint;
use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;
use paid_again_link::Fault;
use shared::shared_notice;
use take::{open_text, show_text};
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, File};

/// Where a keystroke or a paste belongs to the field and not to the page.
const TEXT_FIELDS: &str = "textarea, select, [contenteditable], input:not([type=button]):not([type=checkbox]):not([type=radio]):not([type=range]):not([type=file])";

/// Whether an event happened in a field that takes text.
fn in_text_field(target: Option<EventTarget>) -> bool {
    let element = target.and_then(|target| target.dyn_into::<Element>().ok());
    let field = element.and_then(|element| element.closest(TEXT_FIELDS).ok().flatten());
    field.is_some()
}

/// Opens the link in the address; a sentence where it can't be read. Nothing where there is none.
fn open_address(plan: Plan) -> Option<String> {
    let link = fragment();
    if !link.starts_with(paid_again_link::MARK) && !link.starts_with("s%3") {
        return None;
    }
    let taken = show_text(plan, &format!("#{link}"), "This link");
    if taken.clean && taken.said.is_empty() {
        return None;
    }
    // A newer version of the page may come with the next load, and can read it then.
    let newer = matches!(paid_again_link::read(&link), Err(Fault::Newer(_)));
    if !newer {
        drop_fragment();
    }
    let unharmed = match taken.clean {
        true => "",
        false => " Nothing of yours was changed.",
    };
    Some(taken.said + unharmed)
}

/// What is said of what came.
#[derive(Clone)]
struct Note {
    words: String,
    /// The scenario that lay open then.
    at: String,
}

/// Listens at all ways in, from now on, and says what came.
#[component]
pub fn Bringing() -> impl IntoView {
    let plan = Plan::expect();
    let said = RwSignal::new(None::<Note>);
    let open = move || plan.desk().with_untracked(|desk| desk.open.clone());
    let say = move |words: Option<String>| {
        let words = words.filter(|words| !words.is_empty());
        said.set(words.map(|words| Note { words, at: open() }));
    };
    let tell = move |taken: Taken| {
        // What is said stands on the page, behind any dialog.
        close_all_dialogs();
        say(Some(taken.said));
    };
    let take = move |files: Vec<File>| {
        spawn_local(async move { tell(take_files(plan, files).await) });
    };
    // A shortcut asks for the last comparison, which lies open by itself.
    take_fragment("last");
    if let Some(text) = handed_over() {
        tell(show_text(plan, &text, "What was handed over"));
    }
    if let Some(sentence) = open_address(plan) {
        say(Some(sentence));
    }
    on_opened_files(take);
    let moved = window_event_listener(ev::hashchange, move |_| {
        if fragment().is_empty() {
            // The step back in the browser goes back to what is the user's own.
            if plan.shows_guest() {
                plan.leave_guest();
            }
            return;
        }
        say(open_address(plan));
        close_all_dialogs();
    });
    let pasted = window_event_listener(ev::paste, move |event| {
        if in_text_field(event.target()) || event.default_prevented() {
            return;
        }
        let Some(brought) = event.clipboard_data() else {
            return;
        };
        let files = files_of(brought.files());
        if !files.is_empty() {
            event.prevent_default();
            return take(files);
        }
        let text = brought.get_data("text/plain").unwrap_or_default();
        if !text.trim().is_empty() {
            event.prevent_default();
            tell(open_text(plan, &text, "What you pasted"));
        }
    });
    on_cleanup(move || {
        moved.remove();
        pasted.remove();
    });
    show_page();
    let understood = Callback::new(move |()| said.set(None));
    let told = move || {
        let understood = Press::new("button", "Understood", understood);
        let note = said.get()?;
        // Who has opened another scenario since knows.
        let is_open = plan.desk().with(|desk| desk.open == note.at);
        is_open.then(|| notice(note.words, vec![understood]))
    };
    view! {
        <div class="notices" role="status">
            {shared_notice(plan)}
            {told}
        </div>
        <DropHint take=Callback::new(take) />
    }
}
