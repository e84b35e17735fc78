//! A file of the page's own folder, fetched when it is first needed.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// The address of a file as the page names it, in this attribute beside its script.
pub fn named_by_page(attribute: &str) -> Option<String> {
    let document = web_sys::window()?.document()?;
    let script = document.query_selector("script[data-wasm]").ok()??;
    script.get_attribute(attribute)
}

/// The text of the file at a relative address; none where it did not arrive.
pub async fn fetch_text(address: &str) -> Option<String> {
    let window = web_sys::window()?;
    let answer = JsFuture::from(window.fetch_with_str(address)).await.ok()?;
    let response: Response = answer.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    let text = JsFuture::from(response.text().ok()?).await.ok()?;
    text.as_string()
}
