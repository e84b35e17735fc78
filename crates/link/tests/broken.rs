//! Links that were cut, changed, or made to do harm: each is refused with a sentence, none panics.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails loudly"
)]

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use crc::{CRC_32_ISO_HDLC, Crc};
use miniz_oxide::deflate::compress_to_vec;
use paid_again_engine::file::{read_scenario, write_scenario};
use paid_again_link::{Fault, LONGEST, find, read, write};
use paid_again_presets::{DEFAULT, PRESETS, preset};
use std::time::{Duration, Instant};

fn link_of(name: &str) -> String {
    write(&read_scenario(preset(name).unwrap().text).unwrap())
}

/// The fault of a text that must not be read; it says something.
#[track_caller]
fn refused(text: &str) -> Fault {
    let fault = read(text).expect_err("it is no link");
    let sentence = fault.to_string();
    assert!(
        sentence.len() > 20 && sentence.ends_with('.'),
        "{sentence:?}"
    );
    fault
}

/// A link as somebody else might make it: anything at all under a right checksum.
fn sealed(bytes: &[u8]) -> String {
    let body = format!("1.{}", URL_SAFE_NO_PAD.encode(bytes));
    let sum = Crc::<u32>::new(&CRC_32_ISO_HDLC).checksum(body.as_bytes());
    format!("s={body}.{sum:08x}")
}

fn packed(text: &str) -> String {
    sealed(&compress_to_vec(text.as_bytes(), 9))
}

#[test]
fn every_truncation_is_refused() {
    for preset in PRESETS {
        let link = link_of(preset.name);
        for length in 0..link.len() {
            let fault = refused(&link[..length]);
            let told = match length {
                0..4 => matches!(fault, Fault::NoLink | Fault::CutOff),
                _ => fault == Fault::CutOff,
            };
            assert!(told, "{length}: {fault}");
        }
    }
}

#[test]
fn every_change_of_one_character_is_refused() {
    let others = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.= #%é";
    for name in ["default", "hit-song"] {
        let link = link_of(name);
        for (at, was) in link.char_indices() {
            for other in others.chars().filter(|other| *other != was) {
                let changed = format!("{}{other}{}", &link[..at], &link[at + 1..]);
                let fault = refused(&changed);
                assert!(!matches!(fault, Fault::Scenario(_)), "{changed}: {fault}");
            }
        }
    }
}

#[test]
fn what_is_doubled_or_swapped_is_refused() {
    let link = link_of("default");
    for at in 4..link.len() - 1 {
        let (a, b) = (&link[at..at + 1], &link[at + 1..at + 2]);
        refused(&format!("{}{a}{}", &link[..at], &link[at..]));
        if a != b {
            refused(&format!("{}{b}{a}{}", &link[..at], &link[at + 2..]));
        }
    }
    assert_eq!(refused(&link.to_uppercase()), Fault::NoLink);
    assert_eq!(refused(&link.to_lowercase()), Fault::Changed);
}

#[test]
fn what_is_no_link_is_called_so() {
    for text in [
        "",
        "#",
        "s",
        "s=",
        "s=.",
        "s=x",
        "s=0.abc.00000000",
        "s=-1.a.b",
        "s=1x.a.b",
        "top",
        "#top",
        "https://example.org/",
        "s=99999999999999999999.a.b",
        "S=1.a.b",
        "s=+1.a.b",
        "\u{0}",
        "é=1.",
    ] {
        assert_eq!(refused(text), Fault::NoLink, "{text:?}");
    }
    assert_eq!(refused(&"s=1.".repeat(LONGEST)), Fault::TooLong);
}

#[test]
fn a_newer_version_is_called_so() {
    let link = link_of("default");
    for (text, version) in [
        (link.replacen("s=1.", "s=2.", 1), 2),
        ("s=17.whatever~it?is".into(), 17),
        ("s=3".into(), 3),
    ] {
        assert_eq!(refused(&text), Fault::Newer(version));
    }
}

/// Deflate makes at most 1032 bytes of one: a mebibyte of link could become a gibibyte.
#[test]
fn a_bomb_takes_neither_time_nor_room() {
    let begun = Instant::now();
    let bomb = compress_to_vec(&vec![b' '; 300 << 20], 6);
    let link = sealed(&bomb);
    assert!(link.len() < LONGEST, "{}", link.len());
    let made = begun.elapsed();
    let begun = Instant::now();
    assert_eq!(refused(&link), Fault::TooLarge);
    assert!(begun.elapsed() < made.max(Duration::from_secs(1)));
}

#[test]
fn what_is_no_stream_is_refused() {
    let bytes =
        |seed: u32| (0..40).map(move |i| (seed.wrapping_mul(2_654_435_761) >> (i % 24)) as u8 ^ i);
    for seed in 0..3000 {
        let link = sealed(&bytes(seed).collect::<Vec<_>>());
        assert!(matches!(
            refused(&link),
            Fault::Unreadable | Fault::Scenario(_)
        ));
    }
    let whole = compress_to_vec(b"{}", 9);
    for end in 0..whole.len() {
        assert_eq!(refused(&sealed(&whole[..end])), Fault::Unreadable);
    }
    let mut more = whole.clone();
    more.push(0);
    assert_eq!(refused(&sealed(&more)), Fault::Unreadable);
    assert_eq!(
        refused(&sealed(&compress_to_vec(&[0xff, 0xfe], 9))),
        Fault::Unreadable
    );
}

/// What is whole and no scenario goes through the same reader as every file.
#[test]
fn a_bad_scenario_is_told_as_in_a_file() {
    let good = write_scenario(&read_scenario(DEFAULT).unwrap());
    assert!(
        read(&packed(&good)).is_ok(),
        "a link without the dictionary is a link"
    );
    for text in [
        "",
        "null",
        "[]",
        "{}",
        "<script>alert(1)</script>",
        &"[".repeat(1_000_000),
        &good.replace("\"horizon_months\":240", "\"horizon_months\":1e999"),
        &good.replace("\"version\":1", "\"version\":2"),
        &good.replace("\"kind\":\"fund\"", "\"kind\":\"lottery\""),
    ] {
        let Fault::Scenario(faults) = refused(&packed(text)) else {
            panic!("{text:.60}");
        };
        assert_eq!(Err(faults), read_scenario(text));
    }
}

#[test]
fn no_text_is_too_odd_to_look_for_a_link_in() {
    let link = link_of("hit-song");
    for text in [
        "#s=1",
        "#s=1.",
        "#s=1. ",
        "#s=#s=1.a",
        "s=1.é.é",
        "#s=1.\u{2028}.",
        "   ",
    ] {
        assert!(!matches!(find(text), Some(Ok(_))), "{text:?}");
    }
    for at in 0..link.len() {
        let broken = format!("see #{}\n\n{} yes", &link[..at], &link[at..]);
        assert!(
            !matches!(find(&broken), Some(Ok(_))),
            "words follow: {broken}"
        );
    }
}
