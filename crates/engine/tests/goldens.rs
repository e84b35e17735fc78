//! The examples' projections as tables that a person can check, and the digests of the whole corpus.
//!
//! `UPDATE_GOLDENS=1 cargo test -p paid-again-engine --test goldens` writes them anew; read the
//! difference before it is committed.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails loudly"
)]

mod corpus;
mod table;

use std::path::PathBuf;

/// Holds a text against the file it must be, or writes the file.
#[track_caller]
fn check(file: &str, text: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("testdata")
        .join(file);
    if std::env::var_os("UPDATE_GOLDENS").is_some() {
        std::fs::write(&path, text).expect("the file can be written");
        return;
    }
    let golden = std::fs::read_to_string(&path).unwrap_or_default();
    let differs = golden
        .lines()
        .zip(text.lines())
        .find(|(golden, new)| golden != new);
    assert!(
        golden == text,
        "{file} differs, first at\n  {differs:?}\nIf the new figures are right: UPDATE_GOLDENS=1"
    );
}

#[test]
fn examples_project_as_tabled() {
    for (name, _) in corpus::examples::ALL {
        let scenario = corpus::examples::scenario(name);
        let projection = paid_again_engine::project(&scenario);
        check(
            &format!("{name}/projection.txt"),
            &table::table(&projection),
        );
    }
}

#[test]
fn every_bit_is_the_same_as_ever() {
    check("digests.txt", &corpus::digests::lines());
}

#[test]
fn every_life_is_the_same_as_ever() {
    check("simulations.txt", &corpus::digests::simulated_lines());
}
