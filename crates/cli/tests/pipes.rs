//! Ends that are closed, full or gone: never a panic, always an exit status.

#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails loudly"
)]

mod running;

use running::{Said, file, program, start};
use std::io::{Read, Write};
use std::process::{Command, Stdio};

/// A scenario whose projection is far larger than any pipe holds.
fn long() -> String {
    let preset = paid_again_presets::preset("default").expect("the default");
    let mut scenario = paid_again_engine::file::read_scenario(preset.text).expect("a scenario");
    scenario.horizon_months = 1200;
    paid_again_engine::file::write_scenario(&scenario)
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let mut child = start(&["project", &file("long.json", long().as_bytes())]);
    let mut out = child.stdout.take().expect("a standard output");
    let mut beginning = [0; 10];
    out.read_exact(&mut beginning).expect("a beginning");
    drop(out);
    let said: Said = child.wait_with_output().expect("an end").into();
    assert_eq!((said.status, said.err.as_str()), (0, ""));
    assert_eq!(&beginning, b"{\"format\":");
}

/// Nobody listens from the beginning.
#[test]
fn a_reader_that_was_never_there_is_no_error() {
    let mut child = start(&["project", "-"]);
    drop(child.stdout.take());
    let mut stdin = child.stdin.take().expect("a standard input");
    stdin.write_all(long().as_bytes()).expect("it is read");
    drop(stdin);
    let said: Said = child.wait_with_output().expect("an end").into();
    assert_eq!((said.status, said.err.as_str()), (0, ""));
}

/// Runs the program in a shell with some of its ends closed.
fn in_shell(script: &str) -> Said {
    let mut shell = Command::new("sh");
    shell.args(["-c", script, "sh", env!("CARGO_BIN_EXE_paid-again")]);
    shell.arg(file("closed.json", long().as_bytes()));
    shell.output().expect("a shell").into()
}

#[test]
fn closed_ends() {
    // The standard library opens closed ends as /dev/null, so there is nothing to complain of.
    let said = in_shell(r#""$1" project "$2" >&-"#);
    assert_eq!((said.status, said.err.as_str()), (0, ""));
    let said = in_shell(r#""$1" project nowhere 2>&-"#);
    assert_eq!((said.status, said.out.as_str()), (2, ""));
    let said = in_shell(r#""$1" project - <&-"#);
    assert_eq!((said.status, said.out.as_str()), (2, ""));
    assert!(said.err.starts_with(": is not JSON"), "{said:?}");
}

/// Standard error that goes away while faults are told does not change the status.
#[test]
fn a_listener_to_faults_that_goes_away() {
    let mut child = start(&["project", "-"]);
    drop(child.stderr.take());
    let mut stdin = child.stdin.take().expect("a standard input");
    let _ = stdin.write_all(b"{}");
    drop(stdin);
    assert_eq!(child.wait().expect("an end").code(), Some(2));
}

/// A full disk is said, with the status of an output error.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk() {
    let full = std::fs::File::options()
        .write(true)
        .open("/dev/full")
        .expect("/dev/full");
    let mut program = program(&["project", &file("full.json", long().as_bytes())]);
    let said: Said = program
        .stdout(full)
        .stderr(Stdio::piped())
        .output()
        .expect("an end")
        .into();
    assert_eq!(said.status, 74);
    assert!(
        said.err.starts_with("The output can't be written: "),
        "{said:?}"
    );
    assert_eq!(said.err.lines().count(), 1);
}
