//! Rule: the licences the packages name are in the checkout.

use super::{Fault, File};

/// A file, and words that its text must contain.
const TEXTS: &[(&str, &str)] = &[
    ("LICENSE-MIT", "Permission is hereby granted"),
    ("LICENSE-APACHE", "Apache License"),
];

fn faults(files: &[File]) -> Vec<Fault> {
    let missing = TEXTS.iter().filter(|(path, words)| {
        !files
            .iter()
            .any(|file| file.path == *path && file.text.contains(words))
    });
    missing
        .map(|(path, _)| Fault::of_file(path, "put the licence's whole text there"))
        .collect()
}

#[test]
fn the_licences_are_there() {
    super::assert_none(
        "Both licences are in the checkout.",
        &faults(super::checkout()),
    );
}

#[test]
fn an_empty_licence_is_found() {
    let files = [
        File::sample(
            "LICENSE-MIT",
            "Permission is hereby granted, free of charge",
        ),
        File::sample("LICENSE-APACHE", ""),
    ];
    assert_eq!(faults(&files).len(), 1);
    assert_eq!(faults(&[]).len(), 2);
}
