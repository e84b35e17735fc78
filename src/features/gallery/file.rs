//! The gallery's file: presets with the source of each of their values, fetched when first needed.
//!
//! It is made from `crates/presets/` by a test there, so that its texts do not weigh on the first load.

use paid_again_engine::file::read_scenario;
use paid_again_engine::scenario::Stream;
use serde::Deserialize;
use serde_json::value::RawValue;

/// A ready option.
#[derive(Clone, Debug, PartialEq)]
pub struct Preset {
    /// The name that an option made from it carries.
    pub name: String,
    /// Its title.
    pub title: String,
    /// What is assumed, in a sentence.
    pub summary: String,
    /// The option itself.
    pub stream: Stream,
    /// Where its values come from.
    pub sources: Vec<Source>,
}

/// Where one value comes from.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Source {
    /// The field.
    pub field: String,
    /// How far it can be trusted: A to D, D being an assumption.
    pub grade: String,
    /// The year it describes.
    #[serde(default)]
    pub year: Option<u32>,
    /// Its address; empty where there is none.
    #[serde(default)]
    pub url: String,
    /// What it says, or why it is assumed.
    pub note: String,
}

#[derive(Deserialize)]
struct Entry<'a> {
    name: String,
    title: String,
    summary: String,
    #[serde(borrow)]
    scenario: &'a RawValue,
    sources: Vec<Source>,
}

/// The presets in the file; none where it can't be read.
pub fn read_gallery(text: &str) -> Option<Vec<Preset>> {
    let entries: Vec<Entry<'_>> = serde_json::from_str(text).ok()?;
    let preset = |entry: Entry<'_>| {
        let scenario = read_scenario(entry.scenario.get()).ok()?;
        Some(Preset {
            name: entry.name,
            title: entry.title,
            summary: entry.summary,
            stream: scenario.streams.into_iter().next()?,
            sources: entry.sources,
        })
    };
    entries.into_iter().map(preset).collect()
}

impl Source {
    /// Who published it: the address without what nobody reads.
    pub fn publisher(&self) -> Option<&str> {
        let host = self.url.split_once("://")?.1.split('/').next()?;
        Some(host.strip_prefix("www.").unwrap_or(host))
    }

    /// Whether it is our assumption.
    pub fn is_assumed(&self) -> bool {
        self.grade == "D"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = include_str!("../../../public/gallery.json");

    #[test]
    fn the_file_holds_all_presets_but_the_comparison() {
        let gallery = read_gallery(FILE).unwrap();
        let names: Vec<_> = gallery.iter().map(|preset| preset.name.as_str()).collect();
        let all: Vec<_> = paid_again_presets::PRESETS
            .iter()
            .map(|it| it.name)
            .collect();
        assert_eq!(names, all[1..]);
        for preset in &gallery {
            assert_eq!(preset.stream.preset.as_deref(), Some(preset.name.as_str()));
            for source in &preset.sources {
                assert!(preset.stream.field(&source.field).is_some(), "{source:?}");
                assert_eq!(source.publisher().is_some(), !source.url.is_empty());
            }
        }
    }

    #[test]
    fn another_file_is_no_gallery() {
        for text in ["", "[]x", "{}", "[{\"name\": 1}]", "<!doctype html>"] {
            assert_eq!(read_gallery(text), None, "{text}");
        }
    }
}
