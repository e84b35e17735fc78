//! iOS offers no way to install a page that a page could show: it has to be said.

use js_sys::Reflect;
use leptos::prelude::window;
use wasm_bindgen::JsValue;

/// How it is done, and what the app does not bring along.
pub const SENTENCE: &str = "To keep this calculator on your home screen, press Share, then “Add to Home Screen”. \
     The app there begins with empty storage: take your scenarios along as a file, and open it there.";

/// Whether this is Safari on iOS or iPadOS, and not the installed app.
pub fn could_install() -> bool {
    let navigator = window().navigator();
    // Only browsers on iOS know the word; the installed app says that it is true.
    let standalone = Reflect::get(&navigator, &JsValue::from_str("standalone"));
    let in_a_tab = standalone.is_ok_and(|it| it.as_bool() == Some(false));
    in_a_tab && navigator.user_agent().is_ok_and(|it| is_safari(&it))
}

/// Whether a browser that calls itself so is Safari: the others on iOS call themselves that too.
fn is_safari(agent: &str) -> bool {
    const OTHERS: [&str; 5] = ["CriOS/", "FxiOS/", "EdgiOS/", "OPT/", "DuckDuckGo/"];
    agent.contains(" Safari/") && !OTHERS.iter().any(|other| agent.contains(other))
}

#[cfg(test)]
mod tests {
    use super::is_safari;

    #[test]
    fn other_browsers_of_ios_are_told_apart() {
        let webkit = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";
        assert!(is_safari(&format!(
            "{webkit} Version/17.4 Mobile/15E148 Safari/604.1"
        )));
        assert!(!is_safari(&format!(
            "{webkit} CriOS/123.0.6312.52 Mobile/15E148 Safari/604.1"
        )));
        assert!(!is_safari(&format!("{webkit} Mobile/15E148")));
    }
}
