//! Files that the user chooses, and the names of those that the page makes.

use wasm_bindgen_futures::JsFuture;
use web_sys::File;

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
