//! Rule: dependencies point one way.
//!
//! The engine knows nothing of the web, the engine and the chart nothing of each other, and in the
//! page only the state projects: everything else reads what it derived.

use super::rust_text::only_code;
use super::{Fault, File};

const WEB: &[&str] = &[
    "leptos",
    "web-sys",
    "js-sys",
    "wasm-bindgen",
    "wasm-bindgen-futures",
    "gloo",
    "plotters-canvas",
];

/// A folder, and the packages it must not know.
const FORBIDDEN: &[(&str, &[&str])] = &[
    ("crates/engine", WEB),
    (
        "crates/engine",
        &["paid-again-chart", "paid-again-app", "plotters"],
    ),
    ("crates/chart", WEB),
    ("crates/chart", &["paid-again-engine", "paid-again-app"]),
    ("crates/cli", WEB),
];

fn faults(files: &[File]) -> Vec<Fault> {
    let manifests = files
        .iter()
        .filter(|file| file.path.ends_with("Cargo.toml"));
    let sources = files.iter().filter(|file| file.is_shipped_rust());
    manifests
        .flat_map(in_manifest)
        .chain(sources.flat_map(in_source))
        .collect()
}

fn in_manifest(file: &File) -> Vec<Fault> {
    let mut found = Vec::new();
    let mut section = "";
    for (number, line) in file.text.lines().enumerate() {
        if line.starts_with('[') {
            section = line.trim();
        }
        // What tests need does not ship.
        if !section.contains("dependencies") || section.contains("dev-dependencies") {
            continue;
        }
        // `[dependencies.name]`, or `name = …` under `[dependencies]`.
        let name = match line.strip_prefix('[') {
            Some(table) => table
                .rsplit('.')
                .next()
                .unwrap_or_default()
                .trim_end_matches(']'),
            None => line.split(['=', '.', ' ']).next().unwrap_or_default(),
        };
        for package in forbidden(file).filter(|package| *package == name) {
            let sentence = format!("must not depend on {package}");
            found.push(Fault::at(&file.path, number + 1, sentence));
        }
    }
    found
}

fn in_source(file: &File) -> Vec<Fault> {
    let mut found = Vec::new();
    let code = only_code(&file.text);
    for (number, line) in code.lines().enumerate() {
        for package in forbidden(file) {
            let path = format!("{}::", package.replace('-', "_"));
            if starts_a_word(line, &path) {
                let sentence = format!("must not use {package}");
                found.push(Fault::at(&file.path, number + 1, sentence));
            }
        }
        let calls = starts_a_word(line, "project(") && !line.contains("fn project(");
        if calls && file.is_in(&["src"]) && !file.is_in(&["src/state", "src/state.rs"]) {
            let sentence = "only src/state projects; read the memo it keeps";
            found.push(Fault::at(&file.path, number + 1, sentence));
        }
    }
    found
}

fn forbidden(file: &File) -> impl Iterator<Item = &'static str> {
    let rules = FORBIDDEN.iter().filter(|(folder, _)| file.is_in(&[folder]));
    rules.flat_map(|(_, packages)| packages.iter().copied())
}

fn starts_a_word(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        !line[..at].ends_with(|it: char| it.is_alphanumeric() || matches!(it, '_' | '.'))
    })
}

#[test]
fn dependencies_point_one_way() {
    super::assert_none("Dependencies point one way.", &faults(super::checkout()));
}

#[test]
fn each_wrong_direction_is_found() {
    let bad = [
        File::sample(
            "crates/engine/Cargo.toml",
            "[dependencies]\nweb-sys = \"0.3\"\n",
        ),
        File::sample(
            "crates/engine/Cargo.toml",
            "[dependencies.leptos]\nversion = \"1\"\n",
        ),
        File::sample("crates/engine/src/a.rs", "use paid_again_chart::Scene;"),
        File::sample(
            "crates/chart/src/a.rs",
            "let x = paid_again_engine::project(&y);",
        ),
        File::sample("src/features/a.rs", "let all = project(&scenario);"),
        File::sample("src/features/b.rs", "let all = engine::project(&scenario);"),
    ];
    for file in bad {
        assert_eq!(
            faults(std::slice::from_ref(&file)).len(),
            1,
            "{}",
            file.text
        );
    }
    let good = [
        File::sample(
            "crates/engine/Cargo.toml",
            "[dev-dependencies]\nwasm-bindgen = \"1\"\n",
        ),
        File::sample("src/state/a.rs", "let all = project(&scenario);"),
        File::sample("src/a.rs", "// project(x)\naxis.project(x); reproject(x)"),
        File::sample("crates/chart/src/a.rs", "use plotters_backend::Coordinate;"),
    ];
    assert_eq!(faults(&good), []);
}
