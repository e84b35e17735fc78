//! Rule: every Rust file begins by saying what it is for.

use super::{Fault, File};

fn faults(files: &[File]) -> Vec<Fault> {
    let rust = files
        .iter()
        .filter(|file| file.extension() == "rs" && file.is_written_by_hand());
    // A crate may open with its README instead.
    let opens = |text: &str| text.starts_with("//! ") || text.starts_with("#![doc = include_str!(");
    let bare = rust.filter(|file| !opens(&file.text));
    bare.map(|file| {
        Fault::of_file(
            &file.path,
            "begin with `//! `: what is in here, what it assumes",
        )
    })
    .collect()
}

#[test]
fn every_rust_file_begins_with_a_header() {
    super::assert_none(
        "A Rust file begins with a `//!` header.",
        &faults(super::checkout()),
    );
}

#[test]
fn a_bare_file_is_found() {
    let bad = File::sample("src/a.rs", "use std::fs;\n");
    let good = File::sample("src/b.rs", "//! Reads.\nuse std::fs;\n");
    assert_eq!(faults(&[bad, good]).len(), 1);
}
