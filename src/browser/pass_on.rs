//! Handing a text on: the clipboard, and what the system shares with.

use js_sys::Reflect;
use leptos::prelude::window;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::ShareData;

/// Whether the browser has something of this name; asking for what it lacks would throw.
fn has(name: &str) -> bool {
    let navigator: JsValue = window().navigator().into();
    let found = Reflect::get(&navigator, &name.into());
    found.is_ok_and(|found| !found.is_undefined() && !found.is_null())
}

/// Puts a text on the clipboard; false where the browser does not let the page.
pub async fn copy_text(text: String) -> bool {
    if !has("clipboard") {
        return false;
    }
    let writing = window().navigator().clipboard().write_text(&text);
    JsFuture::from(writing).await.is_ok()
}

/// Whether the system can be asked to share something.
pub fn can_share() -> bool {
    has("share")
}

/// Opens the system's own way to share a link. Closing it again is no fault.
pub async fn share_link(title: String, link: String) {
    let what = ShareData::new();
    what.set_title(&title);
    what.set_url(&link);
    let sharing = window().navigator().share_with_data(&what);
    let _ = JsFuture::from(sharing).await;
}
