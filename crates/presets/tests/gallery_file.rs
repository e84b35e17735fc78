//! `public/gallery.json`, which the page fetches when the gallery is first opened.

mod common;

use common::{golden, options, scenario};
use paid_again_presets::{PRESETS, Preset, Source, sources};

/// The presets with all their sources, then the comparisons with the sources of what they change.
/// The default is missing: the page carries it.
#[test]
fn gallery_file() {
    let presets: Vec<_> = options().map(preset).collect();
    let comparisons = PRESETS[1..].iter().filter(|preset| preset.is_comparison());
    let comparisons: Vec<_> = comparisons.map(comparison).collect();
    golden(
        "public/gallery.json",
        &format!(
            "{{\"presets\":[\n{}\n],\"comparisons\":[\n{}\n]}}\n",
            presets.join(",\n"),
            comparisons.join(",\n")
        ),
    );
}

fn preset(preset: &Preset) -> String {
    entry(preset, &format!("\"sources\":{}", rows(preset.sources())))
}

fn comparison(comparison: &Preset) -> String {
    let streams = scenario(comparison).streams.into_iter();
    let changed: Vec<_> = streams
        .filter_map(|stream| stream.preset)
        .filter(|name| !sources::changed(name).is_empty())
        .map(|name| format!("{}:{}", text(&name), rows(sources::changed(&name))))
        .collect();
    entry(
        comparison,
        &format!("\"changed\":{{\n{}\n}}", changed.join(",\n")),
    )
}

fn entry(preset: &Preset, sources: &str) -> String {
    let scenario: Vec<_> = preset.text.lines().map(str::trim).collect();
    format!(
        "{{\"name\":{},\"title\":{},\"summary\":{},\n\"scenario\":{},\n{sources}}}",
        text(preset.name),
        text(preset.title),
        text(preset.summary),
        scenario.join(" "),
    )
}

fn rows(rows: &[Source]) -> String {
    let rows: Vec<_> = rows.iter().map(source).collect();
    format!("[\n{}\n]", rows.join(",\n"))
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
