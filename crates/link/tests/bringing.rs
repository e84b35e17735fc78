//! What is brought: good files come, in whatever company; everything else gets a sentence.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails loudly"
)]

use paid_again_engine::Scenario;
use paid_again_engine::file::{read_scenario, write_scenario, write_scenario_pretty};
use paid_again_link::{Brought, LARGEST, back_up, bring, bring_text, write};
use paid_again_presets::{DEFAULT, PRESETS};

fn example() -> Scenario {
    read_scenario(DEFAULT).unwrap()
}

#[track_caller]
fn refused(bytes: &[u8], words: &str) {
    let Brought {
        scenarios, faults, ..
    } = bring(bytes, "“it”");
    let fault = faults.join(" ");
    assert_eq!((scenarios.len(), faults.len()), (0, 1), "{fault}");
    assert!(
        fault.contains(words) && fault.ends_with('.') && fault.len() < 400,
        "{fault}"
    );
}

#[test]
fn a_scenario_comes_however_it_is_written() {
    let (file, link) = (write_scenario_pretty(&example()), write(&example()));
    for (text, by_link) in [
        (DEFAULT.to_string(), false),
        (file.clone(), false),
        (format!("\u{feff}{file}\r\n"), false),
        (link.clone(), true),
        (format!("Look: https://example.org/#{link} !"), true),
    ] {
        let brought = bring(text.as_bytes(), "“it”");
        assert_eq!(brought, bring_text(&text, "“it”"));
        assert_eq!(brought.scenarios, [example()]);
        assert_eq!((brought.by_link, brought.faults.len()), (by_link, 0));
    }
}

#[test]
fn all_scenarios_come_back_from_one_file() {
    let all: Vec<Scenario> = PRESETS
        .iter()
        .map(|preset| read_scenario(preset.text).unwrap())
        .collect();
    let brought = bring(back_up(&all).as_bytes(), "“it”");
    assert_eq!((brought.scenarios, brought.faults.len()), (all, 0));
}

#[test]
fn what_is_good_in_a_file_comes_and_the_rest_is_told() {
    let good = write_scenario(&example());
    let bad = good.replace("\"horizon_months\":240", "\"horizon_months\":0");
    let text = format!(
        r#"{{"format":"paid-again/backup","version":1,"scenarios":[{good},{{}},{bad},{good}]}}"#
    );
    let brought = bring_text(&text, "“it”");
    assert_eq!(brought.scenarios, [example(), example()]);
    assert!(brought.faults[0].starts_with("Scenario 2 in “it” could not be read: /format"));
    assert!(brought.faults[1].starts_with("Scenario 3 in “it” could not be read: /horizon_months"));
    assert_eq!(brought.faults.len(), 2);
    let many = vec!["{}"; 5000].join(",");
    let text = format!(r#"{{"format":"paid-again/backup","version":1,"scenarios":[{many}]}}"#);
    let faults = bring_text(&text, "“it”").faults;
    assert_eq!(faults.len(), 1001);
    assert!(faults[1000].contains("5000 scenarios; the first 1000"));
}

#[test]
fn everything_else_gets_a_sentence() {
    let newer = DEFAULT.replacen("\"version\": 1", "\"version\": 2", 1);
    refused(newer.as_bytes(), "newer version");
    refused(
        br#"{"format":"paid-again/backup","version":9,"scenarios":[]}"#,
        "newer version",
    );
    refused(
        br#"{"format":"paid-again/backup","version":1,"scenarios":[]}"#,
        "no scenario in it",
    );
    refused(br#"{"format":"paid-again/backup"}"#, "missing field");
    refused(br#"{"format":"paid-again/projection"}"#, "holds results");
    refused(b"", "is empty");
    refused(b" \n\t ", "is empty");
    refused("\u{feff}".as_bytes(), "is empty");
    refused(b"<!doctype html><title>x</title>", "is a web page");
    refused(b"name,amount\nbook,12\n", "is not a file of this page");
    refused(b"{}", "is not a file of this page");
    refused(b"[]", "is not an object");
    refused(b"{\"name\": \"half", "is not JSON");
    refused(b"\x89PNG\r\n\x1a\n", "is not a text");
    refused(b"PK\x03\x04\0\0", "is not a text");
    refused(&[b'[', 0], "is not a text");
    refused(&vec![b'['; 10 << 20], "is too large");
    refused(&b"{\"a\":".repeat(2 << 20), "is too large");
    refused(&b"[".repeat(1000), "nested more than 32 deep");
    refused(&vec![b' '; LARGEST + 1], "is larger than 24 MB");
    let link = write(&example());
    refused(&link.as_bytes()[..link.len() - 4], "The end of this link");
    refused(b"https://example.org/#s=9.x", "newer version");
    let bad = DEFAULT.replace("\"horizon_months\": 240", "\"horizon_months\": 0");
    refused(bad.as_bytes(), "“it” could not be read: /horizon_months");
}
