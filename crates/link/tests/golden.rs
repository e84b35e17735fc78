//! Links that were made, one file for each version, read back for ever.
//!
//! A file here is written once, when its version is new (`UPDATE_GOLDENS=1`), and never again. What
//! a later version of the page writes may differ; what these hold may not.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails loudly"
)]

#[path = "../../engine/tests/corpus/mod.rs"]
mod corpus;

use corpus::generate;
use corpus::tape::{Tape, from_seed};
use paid_again_engine::Scenario;
use paid_again_engine::file::{read_scenario, write_scenario};
use paid_again_engine::scenario::KindName;
use paid_again_link::{VERSION, read, write};
use paid_again_presets::PRESETS;
use serde::Deserialize;
use serde_json::value::RawValue;
use std::path::{Path, PathBuf};

/// A link, and the file of what it holds. The file stays text: its numbers are read by our own reader.
#[derive(Deserialize)]
struct Row {
    link: String,
    scenario: Box<RawValue>,
}

fn file(version: u32) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    folder.join(format!("v{version}.json"))
}

/// What a new version is tried with: every preset, and every kind with corners, ranges and odd texts.
fn worth_keeping() -> Vec<Scenario> {
    let mut all: Vec<Scenario> = PRESETS
        .iter()
        .map(|preset| read_scenario(preset.text).unwrap())
        .collect();
    for (seed, kind) in KindName::ALL.into_iter().enumerate() {
        let tape = from_seed(seed as u64, 600);
        let stream = generate::stream(&mut Tape::new(&tape), kind, 0);
        all.push(Scenario {
            name: format!("Über “{}” 本 <b>&amp;</b> 🎵", kind.as_str()),
            note: "Line one.\nLine two,\twith a tab and a \"quote\".".into(),
            streams: vec![stream],
            ..Scenario::default()
        });
    }
    for seed in 100..104 {
        let tape = from_seed(seed, 500);
        all.push(generate::scenario(&mut Tape::new(&tape), 600, 24));
    }
    all
}

#[test]
fn every_link_ever_made_opens() {
    let newest = file(VERSION);
    if !newest.exists() && std::env::var_os("UPDATE_GOLDENS").is_some() {
        let row = |scenario: &Scenario| {
            let (link, file) = (write(scenario), write_scenario(scenario));
            format!("{{\"link\":\"{link}\",\"scenario\":{file}}}")
        };
        let lines: Vec<String> = worth_keeping().iter().map(row).collect();
        std::fs::write(&newest, format!("[\n{}\n]\n", lines.join(",\n"))).unwrap();
    }
    for version in 1..=VERSION {
        let text = std::fs::read_to_string(file(version)).unwrap();
        let rows: Vec<Row> = serde_json::from_str(&text).unwrap();
        assert!(
            rows.len() > 30,
            "version {version} has {} links",
            rows.len()
        );
        for row in rows {
            let link = &row.link;
            assert!(link.starts_with(&format!("s={version}.")), "{link}");
            let scenario = read_scenario(row.scenario.get()).unwrap();
            assert_eq!(read(link), Ok(scenario), "{link}");
        }
    }
}

/// The golden links point at little of the dictionary; this holds all of it.
#[test]
fn the_dictionary_never_changes() {
    let dictionary = include_bytes!("../src/dictionary-1.txt");
    let sum = crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC).checksum(dictionary);
    assert_eq!(
        (dictionary.len(), format!("{sum:08x}")),
        (11_697, "172da918".into())
    );
}
