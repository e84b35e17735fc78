//! Rule: the page never promises. Words of the get-rich-quick trade have no place in what a
//! visitor can read.

use super::{Fault, File};

const PROMISES: &[&str] = &["financial freedom", "unlimited income", "quit your job"];

const READ_BY_VISITORS: &[&str] = &["src", "public", "index.html", "presets", "crates/presets"];

fn faults(files: &[File]) -> Vec<Fault> {
    let mut found = Vec::new();
    let is_test = |file: &File| {
        file.path
            .split('/')
            .any(|part| matches!(part, "tests" | "tests.rs"))
    };
    for file in files
        .iter()
        .filter(|file| file.is_in(READ_BY_VISITORS) && !is_test(file))
    {
        // A line break or a hyphen between the words does not make them better.
        let text = file.text.to_lowercase();
        let words = text
            .split(|it: char| !it.is_alphanumeric())
            .filter(|word| !word.is_empty());
        let text = format!(" {} ", words.collect::<Vec<_>>().join(" "));
        for promise in PROMISES
            .iter()
            .filter(|promise| text.contains(&format!(" {promise} ")))
        {
            let sentence = format!("\"{promise}\" is a promise: say what is calculated instead");
            found.push(Fault::of_file(&file.path, sentence));
        }
    }
    found
}

#[test]
fn nothing_promises() {
    super::assert_none(
        "What visitors read promises nothing.",
        &faults(super::checkout()),
    );
}

#[test]
fn a_promise_is_found_over_a_line_break() {
    let bad = File::sample("presets/a.json", "\"Quit-your\n  job!\"");
    assert_eq!(faults(&[bad]).len(), 1);
    let elsewhere = File::sample("docs/a.md", "quit your job");
    assert_eq!(faults(&[elsewhere]), []);
}
