//! Rule: a path that a document names in backticks exists.

use super::{Fault, File};
use crate::places;
use std::collections::HashSet;

/// Made by a build, named by documents, absent from a fresh clone.
const MADE: &[&str] = &["dist", "target", "node_modules"];

fn faults(files: &[File], exists: &dyn Fn(&str) -> bool) -> Vec<Fault> {
    let names: HashSet<&str> = files
        .iter()
        .filter_map(|file| file.path.rsplit('/').next())
        .collect();
    let mut found = Vec::new();
    for file in files.iter().filter(|file| is_document(&file.path)) {
        let folder = file.path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let mut in_block = false;
        for (number, line) in file.text.lines().enumerate() {
            if line.trim_start().starts_with("```") {
                in_block = !in_block;
            }
            if in_block {
                continue;
            }
            for path in line
                .split('`')
                .skip(1)
                .step_by(2)
                .filter(|span| is_path(span, exists))
            {
                let path = path.trim_end_matches('/');
                let there =
                    exists(path) || exists(&format!("{folder}/{path}")) || names.contains(path);
                if !there {
                    let sentence = format!("`{path}` does not exist: correct the path or drop it");
                    found.push(Fault::at(&file.path, number + 1, sentence));
                }
            }
        }
    }
    found
}

fn is_document(path: &str) -> bool {
    matches!(path, "README.md" | "ARCHITECTURE.md" | "CONTRIBUTING.md")
        || path
            .strip_prefix("docs/")
            .is_some_and(|rest| rest.ends_with(".md"))
}

/// Whether a span of code looks like a path of this repository.
fn is_path(span: &str, exists: &dyn Fn(&str) -> bool) -> bool {
    let plain = |it: char| it.is_ascii_alphanumeric() || matches!(it, '/' | '.' | '_' | '-');
    if span.starts_with(['/', '-']) || span.contains("..") || !span.chars().all(plain) {
        return false;
    }
    let first = span.split('/').next().unwrap_or_default();
    if MADE.contains(&first) {
        return false;
    }
    let extension = span.rsplit_once('.').map_or("", |(_, extension)| extension);
    let known = ["rs", "toml", "md", "css", "html", "ts", "mjs", "js"].contains(&extension);
    if !span.contains('/') {
        return matches!(extension, "rs" | "toml" | "md") && !span.starts_with('.');
    }
    known || span.ends_with('/') || exists(first)
}

#[test]
fn named_paths_exist() {
    let exists = |path: &str| places::root().join(path).exists();
    super::assert_none(
        "Documents name paths that exist.",
        &faults(super::checkout(), &exists),
    );
}

#[test]
fn a_wrong_path_is_found() {
    let exists = |path: &str| matches!(path, "src" | "src/main.rs" | "docs/model.md");
    let bad = "See `src/gone.rs`, `src/away`, `old/place/` and `gone.md`.";
    assert_eq!(faults(&[File::sample("README.md", bad)], &exists).len(), 4);
    let good = "`src/main.rs`, `src/`, `dist/index.html`, `and/or`, `a + b`, `0.5`, `--port`,\n\
                ```\n`src/gone.rs`\n```\n`README.md`";
    assert_eq!(faults(&[File::sample("README.md", good)], &exists), []);
    assert_eq!(
        faults(&[File::sample("docs/a.md", "`model.md`")], &exists),
        []
    );
}
