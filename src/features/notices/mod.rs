//! What the user must know about the keeping of their work, in a sentence, where it is seen.

use crate::browser::{file_name, save_text};
use crate::keeping::Keeping;
use crate::persist::{BrowserStorage, KeyValue, Trouble, Unreadable, back_up};
use crate::state::Plan;
use crate::ui::Press;
use leptos::prelude::*;

/// What a text that can't be read has to say.
pub fn unreadable_notice(unreadable: &Unreadable) -> String {
    format!(
        "A saved scenario could not be read: {}. It stays in this browser as it is, under “{}”, and \
         nothing will overwrite it.",
        unreadable.reason, unreadable.key
    )
}

/// What a failed save has to say.
pub fn trouble_notice(trouble: Trouble) -> &'static str {
    match trouble {
        Trouble::Denied => {
            "This browser does not let the page keep anything. \
             Everything works, but what you do here lasts only until you close the page."
        }
        Trouble::Full => {
            "This browser’s storage is full: your last changes are not saved. \
             They last until you close the page."
        }
    }
}

/// Hands all scenarios to the user as one file.
pub fn save_all(plan: Plan) {
    let text = back_up(&plan.desk_to_keep());
    save_text("paid-again-scenarios.json", "application/json", &text);
}

/// A sentence above the page, with what can be done about it.
pub fn notice(sentence: String, acts: Vec<Press>) -> AnyView {
    let acts = acts.into_iter().map(Press::view).collect_view();
    view! {
        <div class="notice">
            <p>{sentence}</p>
            <span class="notice-acts">{acts}</span>
        </div>
    }
    .into_any()
}

fn button(label: &'static str, act: impl Fn() + 'static) -> AnyView {
    view! { <button type="button" class="button" on:click=move |_| act()>{label}</button> }
        .into_any()
}

fn unreadable_view(keeping: Keeping, unreadable: Unreadable) -> AnyView {
    let forget = {
        let key = unreadable.key.clone();
        move || {
            keeping
                .loaded
                .update(|loaded| loaded.unreadable.retain(|it| it.key != key))
        }
    };
    let saved = RwSignal::new(false);
    let sentence = unreadable_notice(&unreadable);
    let save = {
        let unreadable = unreadable.clone();
        move || {
            let name = file_name(&[&unreadable.key], "txt");
            saved.set(save_text(&name, "text/plain", &unreadable.text));
        }
    };
    let remove = {
        let (key, forget) = (unreadable.key, forget.clone());
        move || {
            // Where it can't be removed it is told again on the next visit.
            let _ = BrowserStorage.remove(&key);
            forget();
        }
    };
    view! {
        <div class="notice">
            <p>{sentence}</p>
            {button("Save it as a file", save)}
            {move || saved.get().then(|| button("Remove it from this browser", remove.clone()))}
            {button("Understood", forget)}
        </div>
    }
    .into_any()
}

/// The notices at the head of the page; nothing where there is nothing to say.
#[component]
pub fn Notices(
    /// What there is to say.
    keeping: Keeping,
) -> impl IntoView {
    let plan = Plan::expect();
    let unreadable = move || {
        let all = keeping.loaded.get().unreadable;
        all.into_iter()
            .map(|one| unreadable_view(keeping, one))
            .collect_view()
    };
    let trouble = move || {
        let trouble = keeping.trouble.get()?;
        Some(view! {
            <div class="notice">
                <p>{trouble_notice(trouble)}</p>
                {button("Save all scenarios as a file", move || save_all(plan))}
            </div>
        })
    };
    let tabs = move || {
        let sentence = keeping.tabs.get()?;
        Some(view! {
            <div class="notice">
                <p>{sentence}</p>
                {button("Understood", move || keeping.tabs.set(None))}
            </div>
        })
    };
    view! { <div class="notices" role="status">{unreadable}{trouble}{tabs}</div> }
}
