//! The gallery's file: presets with the source of each of their values, and ready comparisons made
//! of them, fetched when first needed.
//!
//! It is made from `crates/presets/` by a test there, so that its texts do not weigh on the first load.

use paid_again_engine::Scenario;
use paid_again_engine::file::read_scenario;
use paid_again_engine::scenario::Stream;
use paid_again_presets::base;
use serde::Deserialize;
use serde_json::value::RawValue;
use std::collections::HashMap;
use std::sync::Arc;

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

/// A ready comparison: a question that people come with, and options that answer it.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The question.
    pub title: String,
    /// What is compared, in a sentence.
    pub summary: String,
    /// The options side by side.
    pub scenario: Scenario,
}

/// All that is in the file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Collection {
    /// The ready options.
    pub presets: Vec<Arc<Preset>>,
    /// The ready comparisons.
    pub comparisons: Vec<Comparison>,
    /// The options of comparisons that are not as their presets have them.
    adapted: Vec<Arc<Preset>>,
}

#[derive(Deserialize)]
struct Entry<'a> {
    name: String,
    title: String,
    summary: String,
    #[serde(borrow)]
    scenario: &'a RawValue,
    /// Of a preset: where its values come from.
    #[serde(default)]
    sources: Vec<Source>,
    /// Of a comparison: where the values come from that it sets otherwise, by the option's preset.
    #[serde(default)]
    changed: HashMap<String, Vec<Source>>,
}

#[derive(Deserialize)]
struct Whole<'a> {
    #[serde(borrow)]
    presets: Vec<Entry<'a>>,
    #[serde(borrow)]
    comparisons: Vec<Entry<'a>>,
}

/// What is in the file; none where it can't be read.
pub fn read_gallery(text: &str) -> Option<Collection> {
    let whole: Whole<'_> = serde_json::from_str(text).ok()?;
    let mut all = Collection::default();
    for entry in whole.presets {
        let scenario = read_scenario(entry.scenario.get()).ok()?;
        all.presets.push(Arc::new(Preset {
            name: entry.name,
            title: entry.title,
            summary: entry.summary,
            stream: scenario.streams.into_iter().next()?,
            sources: entry.sources,
        }));
    }
    for mut entry in whole.comparisons {
        let scenario = read_scenario(entry.scenario.get()).ok()?;
        for stream in &scenario.streams {
            let name = stream.preset.as_deref()?;
            if let Some(changed) = entry.changed.remove(name) {
                let adapted = all.preset(base(name))?.adapted(stream.clone(), changed);
                all.adapted.push(Arc::new(adapted));
            }
        }
        all.comparisons.push(Comparison {
            title: entry.title,
            summary: entry.summary,
            scenario,
        });
    }
    Some(all)
}

impl Collection {
    /// The preset that an option names: as a comparison adapted it, or as it is.
    pub fn preset(&self, name: &str) -> Option<&Arc<Preset>> {
        let named = |name: &str| {
            let mut all = self.adapted.iter().chain(&self.presets);
            all.find(|preset| preset.name == name)
        };
        named(name).or_else(|| named(base(name)))
    }
}

impl Preset {
    /// This preset with a comparison's values, and their sources in the place of its own.
    fn adapted(&self, stream: Stream, changed: Vec<Source>) -> Self {
        let kept = |source: &&Source| !changed.iter().any(|it| it.field == source.field);
        let kept: Vec<Source> = self.sources.iter().filter(kept).cloned().collect();
        Self {
            name: stream.preset.clone().unwrap_or_default(),
            stream,
            sources: kept.into_iter().chain(changed).collect(),
            ..self.clone()
        }
    }
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
    fn the_file_holds_all_presets_and_all_comparisons_but_the_default() {
        let gallery = read_gallery(FILE).unwrap();
        let names = |of: &[Arc<Preset>]| -> Vec<String> {
            of.iter().map(|preset| preset.name.clone()).collect()
        };
        let all = paid_again_presets::PRESETS;
        let options = all.iter().filter(|it| !it.is_comparison());
        let options: Vec<_> = options.map(|it| it.name).collect();
        assert_eq!(names(&gallery.presets), options);
        let titles: Vec<_> = gallery.comparisons.iter().map(|it| &it.title).collect();
        let comparisons = all[1..].iter().filter(|it| it.is_comparison());
        let comparisons: Vec<_> = comparisons.map(|it| it.title).collect();
        assert_eq!(titles, comparisons);
        for preset in gallery.presets.iter().chain(&gallery.adapted) {
            assert_eq!(preset.stream.preset.as_deref(), Some(preset.name.as_str()));
            for source in &preset.sources {
                assert!(preset.stream.field(&source.field).is_some(), "{source:?}");
                assert_eq!(source.publisher().is_some(), !source.url.is_empty());
                let twins = preset.sources.iter().filter(|it| it.field == source.field);
                assert_eq!(twins.count(), 1, "{}: {source:?}", preset.name);
            }
        }
    }

    /// An option of a comparison, as it comes, is as its preset has it: nothing is "set by you".
    #[test]
    fn options_of_comparisons_are_their_presets() {
        let gallery = read_gallery(FILE).unwrap();
        let streams = gallery
            .comparisons
            .iter()
            .flat_map(|it| &it.scenario.streams);
        let mut adapted = 0;
        for stream in streams {
            let name = stream.preset.as_deref().unwrap_or_default();
            let preset = gallery.preset(name).unwrap();
            assert_eq!(preset.name, name);
            assert_eq!(preset.stream.kind, stream.kind);
            assert_eq!(preset.stream.work_until_month, stream.work_until_month);
            adapted += usize::from(name != base(name));
        }
        assert_eq!(adapted, gallery.adapted.len());
        let of = |name: &str| gallery.preset(name).map(|it| it.name.as_str());
        assert_eq!(of("ebook/a-comparison-of-another-version"), Some("ebook"));
        assert_eq!(of("song"), None);
    }

    #[test]
    fn another_file_is_no_gallery() {
        for text in ["", "[]", "{}x", "{}", "[{\"name\": 1}]", "<!doctype html>"] {
            assert_eq!(read_gallery(text), None, "{text}");
        }
    }
}
