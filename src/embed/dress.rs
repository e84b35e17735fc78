//! The colours that an author asks for, on the widget's root: the style sheet does the rest.

use super::Config;
use crate::browser::ColourScheme;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// A colour that may be handed to the style sheet: `#` and digits, or a word. Anything else is none.
fn colour(text: &str) -> Option<&str> {
    let is_plain = match text.strip_prefix('#') {
        Some(digits) => {
            matches!(digits.len(), 3 | 6) && digits.bytes().all(|b| b.is_ascii_hexdigit())
        }
        None => (3..=30).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphabetic()),
    };
    is_plain.then_some(text)
}

/// Puts theme, accent and transparency on the root.
pub fn dress(config: &Config) {
    let root = document().document_element();
    let Some(root) = root.and_then(|root| root.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    // Setting an attribute or a property fails for malformed names only.
    let theme = ColourScheme::from_text(&config.theme);
    let _ = root.set_attribute("data-theme", theme.as_str());
    let _ = match config.transparent {
        true => root.set_attribute("data-transparent", ""),
        false => root.remove_attribute("data-transparent"),
    };
    let _ = match colour(&config.accent) {
        Some(accent) => root
            .set_attribute("data-accent", "")
            .and_then(|()| root.style().set_property("--given", accent)),
        None => root.remove_attribute("data-accent"),
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_colours_only() {
        for text in ["#0a7", "#00AA77", "teal", "RebeccaPurple"] {
            assert_eq!(colour(text), Some(text));
        }
        for text in [
            "",
            "#",
            "#0a",
            "#00aa7711",
            "0a7",
            "url(x)",
            "red;",
            "var(--ink)",
            "# 0a7",
        ] {
            assert_eq!(colour(text), None, "{text}");
        }
    }
}
