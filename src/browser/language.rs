//! How the browser's language writes numbers.

use js_sys::{Array, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

/// The sign before the broken part of a number, and the one between its thousands.
pub fn number_signs() -> Option<(char, char)> {
    let options = Object::new();
    // Digits are written 0 to 9 everywhere; only the signs differ.
    let _ = Reflect::set(&options, &"numberingSystem".into(), &"latn".into());
    let format = Intl::NumberFormat::new(&Array::new(), &options);
    let parts = format.format_to_parts(1_234_567.5);
    let sign = |kind: &str| {
        let is_kind = |part: &JsValue| text(part, "type").as_deref() == Some(kind);
        let part = parts.iter().find(is_kind)?;
        text(&part, "value")?.chars().next()
    };
    Some((sign("decimal")?, sign("group")?))
}

fn text(part: &JsValue, key: &str) -> Option<String> {
    Reflect::get(part, &key.into()).ok()?.as_string()
}
