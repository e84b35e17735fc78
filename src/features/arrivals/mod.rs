//! What reaches the installed page from outside: scenario files that the system opens with it, and
//! texts that another app shares with it.

use crate::browser::{on_launched, open_fragment, take_fragment, take_shared};
use crate::features::scenarios::{bring_file, bring_text};
use crate::state::Plan;
use crate::ui::Press;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What stands before the scenario in a link to one.
const IN_A_LINK: &str = "s=";

/// What was shared: a scenario's own text, or a link to one.
#[derive(Debug, PartialEq, Eq)]
enum Shared {
    Text(String),
    Fragment(String),
    Nothing,
}

fn read(text: &str, link: &str) -> Shared {
    // Apps put a link into either of the two, and some into the text behind other words.
    let words = text.split_whitespace().chain(link.split_whitespace());
    let fragment = words
        .filter_map(|word| word.split_once('#'))
        .map(|(_, fragment)| fragment)
        .find(|fragment| fragment.starts_with(IN_A_LINK));
    match fragment {
        Some(fragment) => Shared::Fragment(fragment.to_string()),
        None if text.trim_start().starts_with('{') => Shared::Text(text.to_string()),
        None => Shared::Nothing,
    }
}

/// Takes in what the page was called with, and says what came of it.
#[component]
pub fn Arrivals() -> impl IntoView {
    let plan = Plan::expect();
    let said = RwSignal::new(None::<String>);
    // The page opens with the last comparison by itself.
    take_fragment("last");
    if let Some((text, link)) = take_shared() {
        match read(&text, &link) {
            Shared::Text(text) => said.set(Some(bring_text(plan, &text).said)),
            Shared::Fragment(fragment) => open_fragment(&fragment),
            Shared::Nothing => said.set(Some(
                "What was shared holds no scenario: nothing was changed.".into(),
            )),
        }
    }
    on_launched(move |files| {
        spawn_local(async move {
            for file in files {
                let brought = bring_file(plan, file).await;
                said.try_set(Some(brought.said));
            }
        });
    });
    let understood = Callback::new(move |()| said.set(None));
    let notice = move || {
        let sentence = said.get()?;
        Some(view! {
            <div class="notice">
                <p>{sentence}</p>
                {Press::new("button", "Understood", understood).view()}
            </div>
        })
    };
    view! { <div class="notices" role="status">{notice}</div> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_and_texts_are_told_apart() {
        let link = "https://example.com/calculator/#s=1abc";
        let fragment = || Shared::Fragment("s=1abc".into());
        assert_eq!(read("", link), fragment());
        assert_eq!(read(&format!("Look at this: {link}"), ""), fragment());
        assert_eq!(read("{\"a\": 1}", ""), Shared::Text("{\"a\": 1}".into()));
        assert_eq!(read("Hello", "https://example.com/#top"), Shared::Nothing);
        assert_eq!(read("", ""), Shared::Nothing);
    }
}
