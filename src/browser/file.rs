//! Files: handing one to the user, and reading one that the user chose.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, Url};

/// Hands a text to the user as a file.
pub fn hand_over(name: &str, media_type: &str, text: &str) {
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    if let Ok(blob) = Blob::new_with_str_sequence_and_options(&parts, &options) {
        hand_over_blob(name, &blob);
    }
}

/// Hands a blob to the user as a file.
pub fn hand_over_blob(name: &str, blob: &Blob) {
    let Ok(address) = Url::create_object_url_with_blob(blob) else {
        return;
    };
    if let Ok(link) = document().create_element("a") {
        let link: HtmlAnchorElement = link.unchecked_into();
        link.set_href(&address);
        link.set_download(name);
        link.click();
    }
    // The browser has taken what it needs by the time of the next task.
    set_timeout(
        move || {
            let _ = Url::revoke_object_url(&address);
        },
        std::time::Duration::from_secs(30),
    );
}

/// The text of a file; none if the browser can't read it.
pub async fn text_of(file: File) -> Option<String> {
    JsFuture::from(file.text()).await.ok()?.as_string()
}

/// A name for a file, made of a title: letters and digits of any script, and hyphens.
pub fn file_name(title: &str, extension: &str) -> String {
    let mut name = String::new();
    for letter in title.chars().take(80) {
        if letter.is_alphanumeric() {
            name.extend(letter.to_lowercase());
        } else if !name.ends_with('-') {
            name.push('-');
        }
    }
    let name = name.trim_matches('-');
    let name = if name.is_empty() { "paid-again" } else { name };
    format!("{name}.{extension}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files_are_harmless() {
        assert_eq!(
            file_name("The same hours, paid…", "json"),
            "the-same-hours-paid.json"
        );
        assert_eq!(file_name("../../etc/passwd\u{0}", "svg"), "etc-passwd.svg");
        assert_eq!(file_name("Bücher 2027", "png"), "bücher-2027.png");
        assert_eq!(file_name(" ", "json"), "paid-again.json");
    }
}
