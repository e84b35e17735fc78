//! Files that the user chooses, and the names of those that the page makes.

use wasm_bindgen_futures::JsFuture;
use web_sys::File;

/// The text of a file; none if the browser can't read it.
pub async fn text_of(file: File) -> Option<String> {
    JsFuture::from(file.text()).await.ok()?.as_string()
}

/// A file's name made of words: letters and digits, the rest as hyphens.
///
/// Letters of all languages are told from signs by where they stand among the characters, since
/// the tables that know each of them are larger than all names together.
pub fn file_name(words: &[&str], ending: &str) -> String {
    let is_letter = |c: char| match c {
        '\u{2000}'..='\u{2BFF}' | '\u{3000}'..='\u{303F}' => false,
        c => c.is_ascii_alphanumeric() || c >= '\u{C0}',
    };
    let plain = |c: char| {
        if is_letter(c) {
            c.to_ascii_lowercase()
        } else {
            ' '
        }
    };
    let all: String = words.join(" ").chars().map(plain).collect();
    let mut name = String::new();
    for word in all.split_whitespace() {
        if name.chars().count() + word.chars().count() > 80 {
            break;
        }
        if !name.is_empty() {
            name.push('-');
        }
        name.push_str(word);
    }
    let name = if name.is_empty() { "paid-again" } else { &name };
    format!("{name}.{ending}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files_are_harmless() {
        assert_eq!(
            file_name(&["The same hours, paid…"], "json"),
            "the-same-hours-paid.json"
        );
        assert_eq!(
            file_name(&["../../etc/passwd\u{0}"], "svg"),
            "etc-passwd.svg"
        );
        assert_eq!(file_name(&["Bücher 2027"], "png"), "bücher-2027.png");
        assert_eq!(file_name(&[" "], "json"), "paid-again.json");
    }
}
