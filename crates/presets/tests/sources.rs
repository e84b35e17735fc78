//! Every value has its source, and an assumption is called one.

mod common;

use common::{rows, scenario, written_fields, written_settings};
use paid_again_presets::{Grade, PRESETS, Source, sources};

fn all_rows() -> impl Iterator<Item = &'static Source> {
    let streams = PRESETS.iter().flat_map(|preset| scenario(preset).streams);
    let of_streams = streams.flat_map(|stream| rows(stream.preset.as_deref().unwrap_or_default()));
    sources::of_settings().iter().chain(of_streams)
}

/// Field by field, in the file's order: none missing, none too many, no value that has drifted.
#[test]
fn every_written_field_has_its_row() {
    for preset in PRESETS {
        for stream in scenario(preset).streams {
            let name = stream.preset.clone().expect("a preset's name");
            let mut rows: Vec<_> = rows(&name)
                .into_iter()
                .map(|row| (row.field, row.value.to_string()))
                .collect();
            let mut written = written_fields(&stream);
            rows.sort();
            written.sort();
            assert_eq!(rows, written, "{name}");
        }
        let settings = sources::of_settings().iter();
        let settings: Vec<_> = settings.map(|row| (row.field, row.value.into())).collect();
        assert_eq!(settings, written_settings(&scenario(preset)));
    }
}

/// What a comparison changes, it changes: no row repeats the preset's value.
#[test]
fn changed_values_differ() {
    let streams = PRESETS.iter().flat_map(|preset| scenario(preset).streams);
    for name in streams.filter_map(|stream| stream.preset) {
        for row in sources::changed(&name) {
            let own = sources::of(paid_again_presets::base(&name));
            let same = |it: &&Source| it.field == row.field && it.value == row.value;
            assert_eq!(own.iter().find(same), None, "{name}");
        }
    }
}

#[test]
fn an_assumption_is_called_one() {
    for row in all_rows() {
        let is_assumption = row.grade == Grade::D;
        assert_eq!(
            row.note.starts_with("Assumption: "),
            is_assumption,
            "{row:?}"
        );
        assert!(is_assumption || row.url.starts_with("http"), "{row:?}");
        assert!(row.url.is_empty() || row.url.starts_with("http"), "{row:?}");
        assert!(row.year.is_none() || !row.url.is_empty(), "{row:?}");
        assert!(row.note.ends_with('.'), "{row:?}");
    }
}

#[test]
fn years_are_plausible() {
    for row in all_rows() {
        assert!(
            row.year.is_none_or(|year| (2000..=2026).contains(&year)),
            "{row:?}"
        );
    }
}

/// A calculation of possible results, shown to somebody, is a claim: no promise, and no company.
#[test]
fn the_wording_promises_nothing() {
    const NEVER: &[&str] = &[
        "financial freedom",
        "financially free",
        "unlimited",
        "quit your job",
        "passive income",
        "get rich",
        "six-figure",
        "guarantee",
        "kindle",
        "amazon",
        "amway",
        "herbalife",
        "spotify",
        "youtube",
        "udemy",
        "incruises",
        "booking.com",
        "payoneer",
    ];
    let of_presets = PRESETS
        .iter()
        .flat_map(|preset| [preset.title, preset.summary, preset.text]);
    for text in of_presets.chain(all_rows().map(|row| row.note)) {
        let lower = text.to_lowercase();
        for word in NEVER {
            assert!(!lower.contains(word), "{word:?} in {text:?}");
        }
    }
}
