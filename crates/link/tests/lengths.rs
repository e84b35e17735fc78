//! How long links are: the table of `docs/links.md`, made anew with `UPDATE_GOLDENS=1`.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails loudly"
)]

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use miniz_oxide::deflate::compress_to_vec;
use paid_again_engine::Scenario;
use paid_again_engine::file::{read_scenario, write_scenario};
use paid_again_engine::scenario::{Quantity, Slot};
use paid_again_link::write;
use paid_again_presets::PRESETS;
use std::path::Path;

/// The page's own address, as it stands before a link.
const BASE: &str = "https://example.org/paid-again/#";

/// The scenario with every number of its streams changed, as somebody might who starts from it.
fn changed(scenario: &Scenario) -> Scenario {
    let mut scenario = scenario.clone();
    for stream in &mut scenario.streams {
        for slot in stream.kind.slots() {
            if let Slot::Quantity(Quantity::Point(point)) = slot {
                *point = (*point * 1370.0).round() / 1000.0;
            }
        }
    }
    scenario
}

/// What a link of it would be without the dictionary.
fn without_dictionary(scenario: &Scenario) -> usize {
    let packed = compress_to_vec(write_scenario(scenario).as_bytes(), 10);
    "s=1.".len() + URL_SAFE_NO_PAD.encode(packed).len() + ".01234567".len()
}

fn table() -> String {
    let mut table = "| scenario | options | its file | link without dictionary | link | link, every number changed | whole address |\n\
                     | --- | ---: | ---: | ---: | ---: | ---: | ---: |\n"
        .to_string();
    for preset in PRESETS {
        let scenario = read_scenario(preset.text).unwrap();
        let (link, other) = (write(&scenario), write(&changed(&scenario)));
        table += &format!(
            "| {} | {} | {} | {} | {} | {} | {} |\n",
            preset.title,
            scenario.streams.len(),
            write_scenario(&scenario).len(),
            without_dictionary(&scenario),
            link.len(),
            other.len(),
            BASE.len() + link.len(),
        );
    }
    table
}

#[test]
fn the_document_has_the_lengths_of_today() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/links.md");
    let text = std::fs::read_to_string(&path)
        .unwrap()
        .replace("\r\n", "\n");
    let (before, rest) = text.split_once("| scenario |").expect("the table");
    let (_, after) = rest.split_once("\n\n").unwrap_or((rest, ""));
    let now = format!("{before}{}\n{after}", table());
    if std::env::var_os("UPDATE_GOLDENS").is_some() {
        std::fs::write(&path, now).unwrap();
    } else {
        assert_eq!(
            text, now,
            "UPDATE_GOLDENS=1 cargo test -p paid-again-link writes it anew"
        );
    }
}
