//! Runs the built command line, feeds it, and takes what it says.

#![allow(dead_code, reason = "each test target uses its own part")]

use std::io::Write;
use std::path::PathBuf;
use std::process::{Child, Command, Output, Stdio};

/// What a run said, and its exit status.
#[derive(Debug)]
pub struct Said {
    pub status: i32,
    pub out: String,
    pub err: String,
}

impl From<Output> for Said {
    fn from(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
        Self {
            // A run that a signal ended has no status.
            status: output.status.code().expect("an exit status"),
            out: text(output.stdout),
            err: text(output.stderr),
        }
    }
}

/// The program with these words, not yet running.
pub fn program(words: &[&str]) -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_paid-again"));
    program.args(words);
    program
}

/// Starts the program with all three of its ends open.
pub fn start(words: &[&str]) -> Child {
    let mut program = program(words);
    program
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    program.spawn().expect("the program starts")
}

/// Runs the program with nothing on standard input.
pub fn run(words: &[&str]) -> Said {
    fed(words, b"")
}

/// Runs the program with a text on standard input.
pub fn fed(words: &[&str], input: &[u8]) -> Said {
    let mut child = start(words);
    let mut stdin = child.stdin.take().expect("a standard input");
    // The program may answer without reading to the end.
    let _ = stdin.write_all(input);
    drop(stdin);
    child.wait_with_output().expect("an end").into()
}

/// A file of this test alone, with these bytes.
pub fn file(name: &str, bytes: &[u8]) -> String {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, bytes).expect("a file");
    path.to_str().expect("UTF-8").to_string()
}

/// A run that ended well: status 0, something said, no complaint.
#[track_caller]
pub fn assert_done(said: &Said) {
    assert_eq!((said.status, said.err.as_str()), (0, ""), "{said:?}");
    assert!(said.out.ends_with('\n'), "{said:?}");
}

/// A run that failed: that status, just these lines as complaint, nothing said.
#[track_caller]
pub fn assert_failed(said: &Said, status: i32, lines: &[&str]) {
    let complaint: Vec<&str> = said.err.lines().collect();
    assert_eq!((said.status, said.out.as_str()), (status, ""), "{said:?}");
    assert_eq!(complaint, lines);
}
