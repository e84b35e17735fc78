//! What the words of a call may be: help, version, presets, and wrong usage.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails loudly"
)]

mod running;

use running::{assert_done, assert_failed, run};

const TRY: &str = "Try: paid-again --help";

#[test]
fn help_and_version() {
    for word in ["--help", "-h", "help"] {
        let said = run(&[word]);
        assert_done(&said);
        for command in [
            "project FILE|-",
            "tip FILE|- STREAM FIELD",
            "seek FILE|- STREAM FIELD GOAL",
            "break-even MONTH",
            "simulate FILE|-",
            "workbook FILE|-",
            "csv FILE|-",
            "--workers N",
            "--path N",
            "link FILE|-",
            "--base URL",
            "unlink LINK|-",
            "presets",
            "preset NAME",
            "--version",
            "Exit status",
        ] {
            assert!(said.out.contains(command), "{command}");
        }
    }
    for word in ["--version", "-V"] {
        let said = run(&[word]);
        assert_done(&said);
        assert_eq!(
            said.out,
            concat!("paid-again ", env!("CARGO_PKG_VERSION"), "\n")
        );
    }
}

#[test]
fn presets_are_listed_a_line_each() {
    let said = run(&["presets"]);
    assert_done(&said);
    let lines: Vec<Vec<&str>> = said
        .out
        .lines()
        .map(|line| line.split('\t').collect())
        .collect();
    let all = paid_again_presets::PRESETS;
    assert_eq!(lines.len(), all.len());
    for (line, preset) in lines.iter().zip(all) {
        assert_eq!(line, &[preset.name, preset.kind, preset.title]);
    }
}

#[test]
fn every_preset_is_printed_as_a_valid_scenario() {
    for preset in paid_again_presets::PRESETS {
        let said = run(&["preset", preset.name]);
        assert_done(&said);
        let scenario = paid_again_engine::file::read_scenario(&said.out);
        assert_eq!(
            scenario,
            paid_again_engine::file::read_scenario(preset.text)
        );
        assert!(scenario.is_ok(), "{}", preset.name);
    }
}

#[test]
fn wrong_usage_is_a_sentence_and_status_64() {
    let rows: &[(&[&str], &str)] = &[
        (&[], "Say what to do."),
        (&["project"], "project what?"),
        (&["preset"], "preset what?"),
        (&["simulate"], "simulate what?"),
        (&["simulate", "--workers", "2"], "simulate what?"),
        (&["simulate", "a", "b"], "simulate takes one file."),
        (
            &["simulate", "a", "--quick"],
            "simulate does not know \"--quick\".",
        ),
        (
            &["simulate", "a", "--path", "1", "--path", "2"],
            "--path stands there twice.",
        ),
        (&["project", "a", "b"], "project takes fewer words."),
        (
            &["tip"],
            "tip takes FILE STREAM FIELD, and --against STREAM.",
        ),
        (&["seek", "a"], "seek takes FILE STREAM FIELD GOAL."),
        (&["presets", "all"], "presets takes fewer words."),
        (&["preset", "a", "b"], "preset takes fewer words."),
        (&["--help", "me"], "--help takes fewer words."),
        (&["--version", "x"], "--version takes fewer words."),
        (&["calculate"], "\"calculate\" is not a command."),
        (&["--color"], "\"--color\" is not a command."),
        (&["a\nb\u{1b}[31m"], r#""a\nb\u{1b}[31m" is not a command."#),
        (&[""], "\"\" is not a command."),
        (
            &["preset", "riches"],
            "There is no preset \"riches\"; paid-again presets lists them.",
        ),
    ];
    for (words, sentence) in rows {
        assert_failed(&run(words), 64, &[sentence, TRY]);
    }
}

#[test]
fn numbers_of_options_are_whole_and_bounded() {
    for bad in [
        "0",
        "10000",
        "-1",
        "+1",
        "1.0",
        "1e3",
        "",
        "two",
        "99999999999999999999",
    ] {
        let sentence = "--workers takes a whole number from 1 to 9999.";
        let words = ["simulate", "-", "--workers", bad];
        assert_failed(&run(&words), 64, &[sentence, TRY]);
    }
    let sentence = "--workers takes a whole number from 1 to 9999.";
    assert_failed(&run(&["simulate", "-", "--workers"]), 64, &[sentence, TRY]);
    for bad in ["-1", "0.5", "", "4294967296"] {
        let sentence = "--path takes a whole number from 0 on.";
        let words = ["simulate", "-", "--path", bad];
        assert_failed(&run(&words), 64, &[sentence, TRY]);
    }
}
