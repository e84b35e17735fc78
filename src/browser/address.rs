//! The page's address: what stands after its `#`, and what the system handed over in it.

use js_sys::decode_uri_component;
use leptos::prelude::window;
use wasm_bindgen::JsValue;

/// What a system that shares something with the page puts into its address.
const HANDED: [&str; 3] = ["title", "text", "url"];

fn href() -> String {
    window().location().href().unwrap_or_default()
}

/// What stands after the `#`, without it; empty where nothing does.
pub fn fragment() -> String {
    let href = href();
    let after = href.split_once('#').map(|(_, after)| after);
    after.unwrap_or_default().to_string()
}

/// Takes the `#` and what follows away from the address, without a step in the browser's history.
pub fn drop_fragment() {
    if let Some((address, _)) = href().split_once('#') {
        replace(address);
    }
}

fn replace(address: &str) {
    // Where a browser refuses, as in some frames, the address only stays as it is.
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(address));
    }
}

/// The page's own address, without what anybody has put behind it.
pub fn own_address() -> String {
    let href = href();
    href.split(['#', '?'])
        .next()
        .unwrap_or_default()
        .to_string()
}

/// A word of an address as text.
fn decoded(word: &str) -> String {
    let text = decode_uri_component(&word.replace('+', " "));
    text.map(String::from).unwrap_or_default()
}

/// What the system handed over, once: it is taken out of the address.
pub fn handed_over() -> Option<String> {
    let href = href();
    let (page, fragment) = match href.split_once('#') {
        Some((page, fragment)) => (page, Some(fragment)),
        None => (&*href, None),
    };
    let (page, query) = page.split_once('?')?;
    let handed = |pair: &&str| HANDED.contains(&pair.split('=').next().unwrap_or_default());
    let (mine, others): (Vec<&str>, Vec<&str>) = query.split('&').partition(handed);
    if mine.is_empty() {
        return None;
    }
    let mut address = page.to_string();
    for (i, pair) in others.iter().enumerate() {
        address.push(if i == 0 { '?' } else { '&' });
        address.push_str(pair);
    }
    if let Some(fragment) = fragment {
        address.push('#');
        address.push_str(fragment);
    }
    replace(&address);
    let values = mine.iter().filter_map(|pair| pair.split_once('='));
    let texts: Vec<String> = values.map(|(_, value)| decoded(value)).collect();
    // A file's text comes as it is; a link may stand in any of them.
    let text = texts.join("\n").trim().to_string();
    Some(text).filter(|text| !text.is_empty())
}

/// Shows the page, which was held back until what its address brings is there.
pub fn show_page() {
    let root = leptos::prelude::document().document_element();
    // It fails for no attribute; one that is not there is none.
    let _ = root.map(|root| root.remove_attribute("data-awaits"));
}
