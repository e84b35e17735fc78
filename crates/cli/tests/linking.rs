//! `paid-again link` and `unlink`: a file in, a link out, and back.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails loudly"
)]

mod running;

use running::{assert_done, assert_failed, fed, file, run};

const PAGE: &str = "https://example.org/paid-again/";

#[test]
fn a_file_becomes_a_link_and_a_file_again() {
    let preset = run(&["preset", "hit-song"]).out;
    let path = file("hit-song.json", preset.as_bytes());
    let bare = run(&["link", &path]);
    assert_done(&bare);
    assert!(bare.out.starts_with("#s=1."), "{bare:?}");
    assert_eq!(fed(&["link", "-"], preset.as_bytes()).out, bare.out);
    for base in [PAGE.to_string(), format!("{PAGE}#s=1.old")] {
        let whole = run(&["link", &path, "--base", &base]);
        assert_done(&whole);
        assert_eq!(whole.out, format!("{PAGE}{}", bare.out));
        let back = run(&["unlink", whole.out.trim()]);
        assert_done(&back);
        assert_eq!(fed(&["unlink", "-"], whole.out.as_bytes()).out, back.out);
        let again = fed(&["link", "-"], back.out.as_bytes());
        assert_eq!(again.out, bare.out);
        let projected = |text: &str| fed(&["project", "-"], text.as_bytes()).out;
        assert_eq!(projected(&back.out), projected(&preset));
    }
}

#[test]
fn a_bad_link_says_why() {
    let preset = run(&["preset", "hit-song"]).out;
    let link = fed(&["link", "-"], preset.as_bytes()).out;
    let cut =
        "The end of this link is missing. Copy it again, from its first character to its last.";
    assert_failed(&run(&["unlink", &link[..40]]), 2, &[cut]);
    let none = "This is not a link to a scenario.";
    assert_failed(&run(&["unlink", PAGE]), 2, &[none]);
    assert_failed(&fed(&["unlink", "-"], b""), 2, &[none]);
}

#[test]
fn wrong_usage_is_told() {
    let lines = ["link takes FILE, and --base URL.", "Try: paid-again --help"];
    for words in [&["link"][..], &["link", "a", "b"], &["link", "a", "--base"]] {
        assert_failed(&run(words), 64, &lines);
    }
    let lines = ["unlink takes LINK.", "Try: paid-again --help"];
    for words in [&["unlink"][..], &["unlink", "a", "b"]] {
        assert_failed(&run(words), 64, &lines);
    }
}
