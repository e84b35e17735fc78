//! `paid-again project`: a scenario in, a projection or every fault out.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails loudly"
)]

mod running;

use running::{Said, assert_done, assert_failed, fed, file, run};

const SCENARIO: &str = r#"{"format":"paid-again/scenario","version":1,"name":"A song","currency":"EUR",
"start":"2027-01","horizon_months":3,"streams":[{"id":"song","name":"A \"song\"","kind":"royalty",
"hours_per_work":40,"units_first_month":100,"price":1,"rate_tiers":[{"from_units":0,"rate":0.5}]}]}"#;

/// The whole projection, worked out by hand: a month of work, then two of 100 × 1 × 0.5.
const PROJECTION: &str = concat!(
    r#"{"format":"paid-again/projection","version":1,"currency":"EUR","start":"2027-01","months":3,"#,
    r#""streams":[{"id":"song","name":"A \"song\"","kind":"royalty","upfront":0,"#,
    r#""series":{"first":[0,50,0],"again":[0,0,50],"team":[0,0,0],"capital":[0,0,0],"#,
    r#""cost":[0,0,0],"tax":[0,0,0],"invested":[0,0,0],"hours":[40,0,0],"asset":[0,0,0],"#,
    r#""operating":[0,50,50],"net":[0,50,50],"position":[0,50,100]},"#,
    r#""summary":{"income":100,"cost":0,"tax":0,"hours":40,"invested":0,"net":100,"#,
    r#""final_position":100,"per_hour":2.5,"share":{"first":0.5,"again":0.5,"team":0,"capital":0},"#,
    r#""verdict":"mixed","present_value":100,"real_final_position":100,"irr":null,"#,
    r#""payback_month":null,"tail":null}}],"#,
    r#""total":{"series":{"first":[0,50,0],"again":[0,0,50],"team":[0,0,0],"capital":[0,0,0],"#,
    r#""cost":[0,0,0],"tax":[0,0,0],"invested":[0,0,0],"hours":[40,0,0],"asset":[0,0,0],"#,
    r#""operating":[0,50,50],"net":[0,50,50],"position":[0,50,100]},"#,
    r#""summary":{"income":100,"cost":0,"tax":0,"hours":40,"invested":0,"net":100,"#,
    r#""final_position":100,"per_hour":2.5,"share":{"first":0.5,"again":0.5,"team":0,"capital":0},"#,
    r#""verdict":"mixed","present_value":100,"real_final_position":100,"irr":null,"#,
    r#""payback_month":null,"tail":null}},"comparison":[]}"#,
    "\n"
);

#[test]
fn a_file_and_standard_input_alike() {
    let path = file("song.json", SCENARIO.as_bytes());
    for said in [
        run(&["project", &path]),
        fed(&["project", "-"], SCENARIO.as_bytes()),
    ] {
        assert_done(&said);
        assert_eq!(said.out, PROJECTION);
    }
}

/// The library and the program print the same, whatever the scenario.
#[test]
fn every_preset_projects() {
    for preset in paid_again_presets::PRESETS {
        let printed = run(&["preset", preset.name]);
        assert_done(&printed);
        let said = fed(&["project", "-"], printed.out.as_bytes());
        assert_done(&said);
        let scenario = paid_again_engine::file::read_scenario(preset.text).expect("a valid preset");
        let projection = paid_again_engine::project(&scenario);
        assert_eq!(
            said.out,
            paid_again_engine::file::write_projection(&projection) + "\n"
        );
    }
}

#[test]
fn every_fault_is_a_line_on_standard_error() {
    let bad = SCENARIO
        .replace("\"EUR\"", "\"eur\"")
        .replace("\"price\":1", "\"price\":-1,\"odd\":\"\\n\"");
    assert_failed(
        &fed(&["project", "-"], bad.as_bytes()),
        2,
        &[
            "/currency: does not fit, \"eur\", allowed: three capital letters such as USD",
            "/streams/0/price: is too small, -1, allowed: a number from 0 to 1000000000000, or a range of such",
            "/streams/0/odd: is not a field known here, \"\\n\", allowed: no such field",
        ],
    );
}

/// One complaint of one line with an empty pointer, status 2, nothing on standard output.
#[track_caller]
fn assert_unreadable(said: &Said, what: &str) {
    let one_line = said.err.lines().count() == 1 && said.err.starts_with(": ");
    assert!(one_line && said.err.contains(what), "{said:?}");
    assert_eq!((said.status, said.out.as_str()), (2, ""));
}

#[test]
fn texts_that_cannot_be_read_at_all() {
    let marked = [b"\xef\xbb\xbf", SCENARIO.as_bytes()].concat();
    let latin = SCENARIO.replace("song", "s\u{f6}ng").into_bytes();
    let latin: Vec<u8> = latin.into_iter().filter(|&byte| byte != 0xc3).collect();
    let rows: &[(&str, &[u8], &str)] = &[
        ("empty", b"", "is not JSON"),
        ("brackets", &[b'['; 2 << 20], "is too large"),
        (
            "many-brackets",
            &[b'['; 1 << 20],
            "is nested more than 32 deep",
        ),
        ("large", &[b' '; (1 << 20) + 1], "is too large"),
        ("marked", &marked, "byte order mark"),
        ("latin", &latin, "is not UTF-8 from byte"),
        ("zeros", &[0; 100], "is not JSON"),
        ("trailing", b"{} {}", "trailing characters"),
        ("half", &SCENARIO.as_bytes()[..200], "is not JSON"),
    ];
    for (name, bytes, what) in rows {
        let path = file(&format!("{name}.json"), bytes);
        assert_unreadable(&run(&["project", &path]), what);
        assert_unreadable(&fed(&["project", "-"], bytes), what);
    }
}

#[test]
fn files_that_cannot_be_opened() {
    let folder = env!("CARGO_TARGET_TMPDIR");
    let missing = format!("{folder}/no such file\n.json");
    // The name is quoted, so that it can't break the line.
    let sentence = format!("{missing:?} does not exist.");
    assert_failed(&run(&["project", &missing]), 2, &[&sentence]);
    let sentence = format!("{folder:?} is a folder, not a file.");
    assert_failed(&run(&["project", folder]), 2, &[&sentence]);
    let below = file("file.json", b"{}") + "/below.json";
    let said = run(&["project", &below]);
    assert_eq!(
        (said.status, said.out.as_str(), said.err.lines().count()),
        (2, "", 1)
    );
}

/// A name that is no UTF-8 is a name all the same.
#[cfg(unix)]
#[test]
fn a_file_with_an_odd_name() {
    use std::os::unix::ffi::OsStrExt;
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
    let path = folder.join(std::ffi::OsStr::from_bytes(b"odd\xff.json"));
    std::fs::write(&path, SCENARIO).expect("a file");
    let output = running::program(&["project"])
        .arg(&path)
        .output()
        .expect("an end");
    assert_eq!(Said::from(output).out, PROJECTION);
}
