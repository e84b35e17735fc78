//! `public/gallery.json`, which the page fetches when the gallery is first opened.

mod common;

use common::golden;
use paid_again_presets::{PRESETS, Preset, Source};

#[test]
fn gallery_file() {
    let entries: Vec<_> = PRESETS[1..].iter().map(entry).collect();
    golden(
        "public/gallery.json",
        &format!("[\n{}\n]\n", entries.join(",\n")),
    );
}

fn entry(preset: &Preset) -> String {
    let scenario: Vec<_> = preset.text.lines().map(str::trim).collect();
    let sources: Vec<_> = preset.sources().iter().map(source).collect();
    format!(
        "{{\"name\":{},\"title\":{},\"summary\":{},\n\"scenario\":{},\n\"sources\":[\n{}\n]}}",
        text(preset.name),
        text(preset.title),
        text(preset.summary),
        scenario.join(" "),
        sources.join(",\n")
    )
}

fn source(source: &Source) -> String {
    let year = source
        .year
        .map_or(String::new(), |year| format!("\"year\":{year},"));
    let url = match source.url {
        "" => String::new(),
        url => format!("\"url\":{},", text(url)),
    };
    let note = source
        .note
        .strip_prefix("Assumption: ")
        .unwrap_or(source.note);
    format!(
        "{{\"field\":{},\"grade\":\"{}\",{year}{url}\"note\":{}}}",
        text(source.field),
        source.grade.letter(),
        text(note)
    )
}

/// A text as JSON; no preset's text has a control character.
fn text(text: &str) -> String {
    assert!(!text.chars().any(char::is_control), "{text:?}");
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
