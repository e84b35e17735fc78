//! Writing and reading a link are inverse, whatever stands in a scenario.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails loudly"
)]

#[path = "../../engine/tests/corpus/mod.rs"]
mod corpus;

use corpus::tape::{Tape, from_seed};
use corpus::{generate, realistic};
use paid_again_engine::Scenario;
use paid_again_engine::file::read_scenario;
use paid_again_engine::scenario::KindName;
use paid_again_link::{LONGEST, find, read, write};
use paid_again_presets::PRESETS;

/// Scenarios over whole domains and near life, in turn.
fn scenarios(count: u64) -> impl Iterator<Item = Scenario> {
    (0..count).map(|seed| {
        let tape = from_seed(seed, 500);
        let tape = &mut Tape::new(&tape);
        match seed % 2 {
            0 => generate::scenario(tape, 1200, 6),
            _ => realistic::scenario(tape, 600),
        }
    })
}

#[test]
fn every_scenario_comes_back_as_it_was() {
    for scenario in scenarios(600) {
        let link = write(&scenario);
        assert_eq!(read(&link).as_ref(), Ok(&scenario), "{link}");
    }
    for preset in PRESETS {
        let scenario = read_scenario(preset.text).unwrap();
        assert_eq!(read(&write(&scenario)), Ok(scenario), "{}", preset.name);
    }
}

/// Twenty-four streams of each kind, every list and text as long as it may be, all of it hard to compress.
#[test]
fn the_longest_link_is_read() {
    for kind in KindName::ALL {
        let streams = (0..24).map(|i| {
            let tape = from_seed(i as u64, 4000);
            let mut stream = generate::stream(&mut Tape::new(&tape), kind, i);
            stream.name = noise(200, i as u64);
            stream
        });
        let scenario = Scenario {
            name: noise(200, 98),
            note: noise(10_000, 99),
            streams: streams.collect(),
            horizon_months: 1,
            ..Scenario::default()
        };
        let link = write(&scenario);
        assert!(link.len() > 20_000 && link.len() < LONGEST / 2);
        assert_eq!(read(&link), Ok(scenario));
    }
}

/// A text of four-byte characters without any order.
fn noise(length: usize, seed: u64) -> String {
    let letter = |draw: u64| char::from_u32(0x2_0000 + (draw >> 40) as u32 % 0xa000);
    let letters = from_seed(seed, length).into_iter().filter_map(letter);
    letters.collect()
}

/// What a link is made of needs no escaping, and no program that looks for links cuts it short.
#[test]
fn a_link_is_plain_and_ends_in_a_letter_or_digit() {
    let plain = |it: char| it.is_ascii_alphanumeric() || "-_.=".contains(it);
    for scenario in scenarios(50) {
        let link = write(&scenario);
        assert!(
            link.starts_with("s=1.") && link.chars().all(plain),
            "{link}"
        );
        assert!(link.ends_with(|it: char| it.is_ascii_alphanumeric()));
    }
}

#[test]
fn an_address_around_it_and_broken_lines_do_no_harm() {
    for scenario in scenarios(20) {
        let link = write(&scenario);
        let escaped = link.replace('=', "%3D");
        let (one, two) = link.split_at(link.len() / 2);
        for text in [
            format!("https://example.org/some/folder/?a=1#{link}"),
            format!("#{link}"),
            format!("  {link}\r\n"),
            format!("https://example.org/#{escaped}"),
            format!("https://example.org/#{one}\n  {two}"),
        ] {
            assert_eq!(read(&text).as_ref(), Ok(&scenario), "{text}");
        }
    }
}

#[test]
fn a_link_is_found_among_words() {
    for scenario in scenarios(20) {
        let link = write(&scenario);
        let (one, two) = link.split_at(link.len() / 2);
        for text in [
            link.clone(),
            format!("Look at this:\nhttps://example.org/#{link} What do you think? s=1"),
            format!("My book\nhttps://example.org/x#{link}\n"),
            format!("> https://example.org/#{one}\n{two}"),
        ] {
            assert_eq!(find(&text), Some(Ok(scenario.clone())), "{text}");
        }
    }
    for text in ["", "{}", "Is s=1 a link?", "https://example.org/#top"] {
        assert_eq!(find(text), None, "{text:?}");
    }
    let cut = find("https://example.org/#s=1.abc and more").and_then(Result::err);
    assert_eq!(cut, Some(paid_again_link::Fault::CutOff));
}
