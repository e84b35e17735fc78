//! Rule: colours live in the stylesheet. The page reads them from there, so that light, dark and
//! forced colours are one decision in one place.

use super::rust_text::shipped_code_and_strings;
use super::{Fault, File};

fn faults(files: &[File]) -> Vec<Fault> {
    let mut found = Vec::new();
    for file in files
        .iter()
        .filter(|file| file.is_in(&["src"]) && file.is_shipped_rust())
    {
        for (number, line) in shipped_code_and_strings(&file.text).lines().enumerate() {
            if let Some(colour) = colour(line) {
                let sentence = format!("{colour}: name it in style/ and read the name");
                found.push(Fault::at(&file.path, number + 1, sentence));
            }
        }
    }
    found
}

fn colour(line: &str) -> Option<&str> {
    for function in [
        "rgb(",
        "rgba(",
        "hsl(",
        "hsla(",
        "oklch(",
        "RGBColor(",
        "RGBAColor(",
    ] {
        if let Some(at) = line.find(function) {
            let rest = &line[at + function.len()..];
            if rest
                .trim_start()
                .starts_with(|it: char| it.is_ascii_digit())
            {
                return Some(function);
            }
        }
    }
    line.match_indices('#').find_map(|(at, _)| {
        let rest = &line[at + 1..];
        let digits = rest
            .find(|it: char| !it.is_ascii_hexdigit())
            .unwrap_or(rest.len());
        let ends =
            !rest[digits..].starts_with(|it: char| it.is_alphanumeric() || it == '-' || it == '_');
        // A quote or a space before it: `r#"` and `#[` are something else.
        let begins = line[..at].ends_with(['"', '\'', ' ', ':', '(']);
        (matches!(digits, 3 | 4 | 6 | 8) && ends && begins).then_some(&line[at..=at + digits])
    })
}

#[test]
fn no_colour_stands_in_the_page_s_rust() {
    super::assert_none("Colours live in style/.", &faults(super::checkout()));
}

#[test]
fn each_kind_of_colour_is_found() {
    for bad in [
        "\"#fff\"",
        "\"color: #12ab34\"",
        "\"rgb(1 2 3)\"",
        "RGBColor(0, 0, 0)",
    ] {
        assert_eq!(faults(&[File::sample("src/a.rs", bad)]).len(), 1, "{bad}");
    }
    for good in [
        "\"#main\"",
        "r#\"a\"#",
        "#[derive(A)]",
        "// #fff",
        "RGBColor(r, g, b)",
    ] {
        assert_eq!(faults(&[File::sample("src/a.rs", good)]), [], "{good}");
    }
    assert_eq!(
        faults(&[File::sample("crates/chart/src/a.rs", "\"#fff\"")]),
        []
    );
}
