//! The house rules, as tests: each rule looks through the checkout and names every fault with its
//! rule, its file, its line and what to do.
//!
//! Each rule has a second test that gives it a bad sample, so that a rule that has gone blind is
//! noticed. To add one: write a function from [`File`]s to [`Fault`]s, and these two tests.

mod colours;
mod documents;
mod header;
mod hosting;
mod imports;
mod length;
mod licences;
mod panics;
mod rust_text;
mod wording;

use crate::places;
use std::fmt;
use std::fs;
use std::path::Path;
use std::sync::OnceLock;

/// A file of the checkout.
pub struct File {
    /// Its path from the root, with forward slashes.
    pub path: String,
    /// Its text.
    pub text: String,
}

impl File {
    /// A sample, for the rules' own tests.
    pub fn sample(path: &str, text: &str) -> Self {
        Self {
            path: path.into(),
            text: text.into(),
        }
    }

    /// The part after the last point.
    pub fn extension(&self) -> &str {
        self.path
            .rsplit_once('.')
            .map_or("", |(_, extension)| extension)
    }

    /// Whether it is in a folder, or is that file.
    pub fn is_in(&self, folders: &[&str]) -> bool {
        folders.iter().any(|folder| {
            let rest = self.path.strip_prefix(folder);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        })
    }

    /// Data and generated files follow no rules of style.
    pub fn is_written_by_hand(&self) -> bool {
        let data = self
            .path
            .split('/')
            .any(|part| matches!(part, "testdata" | "tables"));
        let generated = self
            .text
            .lines()
            .take(3)
            .any(|line| line.contains("@generated"));
        !data && !generated
    }

    /// Rust that ships: not a test, not a benchmark, not an example, not these rules.
    pub fn is_shipped_rust(&self) -> bool {
        let not_shipped = |part: &str| {
            matches!(
                part,
                "tests" | "benches" | "examples" | "tidy" | "tests.rs" | "build.rs"
            )
        };
        self.extension() == "rs"
            && self.is_in(&["src", "crates", "xtask"])
            && !self.path.split('/').any(not_shipped)
    }
}

/// A breach of a rule.
#[derive(Debug, PartialEq, Eq)]
pub struct Fault {
    place: String,
    sentence: String,
}

impl Fault {
    /// A fault of a whole file.
    pub fn of_file(path: &str, sentence: impl Into<String>) -> Self {
        Self {
            place: path.into(),
            sentence: sentence.into(),
        }
    }

    /// A fault in a line, counted from 1.
    pub fn at(path: &str, line: usize, sentence: impl Into<String>) -> Self {
        Self {
            place: format!("{path}:{line}"),
            sentence: sentence.into(),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}", self.place, self.sentence)
    }
}

/// Every text file of the checkout, read once.
pub fn checkout() -> &'static [File] {
    static FILES: OnceLock<Vec<File>> = OnceLock::new();
    FILES.get_or_init(|| {
        let mut files = Vec::new();
        read(&places::root(), "", &mut files);
        files
    })
}

/// Fails the test with every fault there is.
#[track_caller]
pub fn assert_none(rule: &str, faults: &[Fault]) {
    let list: Vec<String> = faults.iter().map(|fault| format!("  {fault}")).collect();
    assert!(faults.is_empty(), "\n{rule}\n{}\n", list.join("\n"));
}

fn read(folder: &Path, prefix: &str, files: &mut Vec<File>) {
    const FOREIGN: &[&str] = &[
        "target",
        "dist",
        "node_modules",
        "test-results",
        "playwright-report",
        "report",
    ];
    let mut entries: Vec<_> = fs::read_dir(folder).unwrap().flatten().collect();
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = format!("{prefix}{name}");
        if entry.path().is_dir() {
            if !name.starts_with('.') && !FOREIGN.contains(&name.as_str()) {
                read(&entry.path(), &format!("{path}/"), files);
            }
        } else if let Ok(text) = fs::read_to_string(entry.path()) {
            files.push(File { path, text });
        }
    }
}

#[test]
fn files_know_where_they_are() {
    let file = File::sample("src/state/mod.rs", "");
    assert!(file.is_in(&["src"]) && file.is_in(&["src/state"]) && !file.is_in(&["sr", "style"]));
    assert!(file.is_shipped_rust());
    assert!(!File::sample("crates/engine/tests/laws.rs", "").is_shipped_rust());
    assert!(
        checkout()
            .iter()
            .any(|file| file.path == "xtask/src/main.rs")
    );
}
