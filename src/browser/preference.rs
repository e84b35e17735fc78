//! Light, dark, or as the system says.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// The colour scheme that the user asked this page for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ColourScheme {
    /// As the system says.
    #[default]
    System,
    /// Light, whatever the system says.
    Light,
    /// Dark, whatever the system says.
    Dark,
}

impl ColourScheme {
    /// The scheme's name in the page's attribute and in storage.
    pub const fn as_str(self) -> &'static str {
        match self {
            ColourScheme::System => "system",
            ColourScheme::Light => "light",
            ColourScheme::Dark => "dark",
        }
    }

    /// The scheme of that name; the system's for any other text.
    pub fn from_text(text: &str) -> Self {
        match text {
            "light" => ColourScheme::Light,
            "dark" => ColourScheme::Dark,
            _ => ColourScheme::System,
        }
    }

    /// The next one, for a button that goes round.
    pub const fn next(self) -> Self {
        match self {
            ColourScheme::System => ColourScheme::Light,
            ColourScheme::Light => ColourScheme::Dark,
            ColourScheme::Dark => ColourScheme::System,
        }
    }
}

/// Where the scheme is kept: as plain text, because the page reads it before the app is there.
const KEY: &str = "paid-again.theme";

fn kept() -> ColourScheme {
    let storage = web_sys::window().and_then(|window| window.local_storage().ok().flatten());
    let text = storage.and_then(|storage| storage.get_item(KEY).ok().flatten());
    ColourScheme::from_text(&text.unwrap_or_default())
}

fn apply(scheme: ColourScheme) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let root = window
        .document()
        .and_then(|document| document.document_element());
    if let Some(root) = root {
        let _ = root.set_attribute("data-theme", scheme.as_str());
    }
    if let Ok(Some(storage)) = window.local_storage() {
        // A scheme that can't be kept holds for this visit.
        let _ = storage.set_item(KEY, scheme.as_str());
    }
}

/// The scheme in use, and a count that rises whenever the page's colours change.
pub fn use_colour_scheme() -> (RwSignal<ColourScheme>, ReadSignal<u32>) {
    let scheme = RwSignal::new(kept());
    let (changes, set_changes) = watch_colours();
    // Keeps the page's attribute in step with the scheme.
    Effect::new(move |before: Option<ColourScheme>| {
        let now = scheme.get();
        if before.is_some_and(|before| before != now) {
            apply(now);
            set_changes.update(|count| *count += 1);
        }
        now
    });
    (scheme, changes)
}

/// A count that rises whenever the system's colours change, and what raises it for other reasons.
pub fn watch_colours() -> (ReadSignal<u32>, WriteSignal<u32>) {
    let (changes, set_changes) = signal(0u32);
    let watch = move |query: &str| {
        let list = web_sys::window().and_then(|w| w.match_media(query).ok().flatten());
        let changed = Closure::<dyn FnMut()>::new(move || set_changes.update(|count| *count += 1));
        if let Some(list) = list {
            list.set_onchange(Some(changed.as_ref().unchecked_ref()));
            // The page lives as long as the app: the two are dropped together.
            StoredValue::new_local((list, changed));
        }
    };
    watch("(prefers-color-scheme: dark)");
    watch("(forced-colors: active)");
    (changes, set_changes)
}
