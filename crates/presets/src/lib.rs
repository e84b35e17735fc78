//! The gallery: ready scenarios, each a plain file in `scenarios/`.
//!
//! Values are at or below what is typical for real people, never the best case, and every one has
//! its row in [`sources`]: where it comes from, of which year, and how far to trust it.
//! `docs/presets.md` shows all of them. This crate only holds texts and depends on nothing.

mod gallery;
pub mod sources;

pub use gallery::PRESETS;
pub use sources::{Grade, Source};

/// A ready scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Preset {
    /// Its name on the command line and in links; the id of its stream, where it has one.
    pub name: &'static str,
    /// What kind of stream it shows, or `comparison` for several side by side.
    pub kind: &'static str,
    /// Its title for people.
    pub title: &'static str,
    /// One plain sentence: what is assumed.
    pub summary: &'static str,
    /// The scenario file.
    pub text: &'static str,
}

/// The scenario that a first visit sees, alone: a program that shows no gallery carries no more.
pub const DEFAULT: &str = include_str!("scenarios/default.json");

/// The preset of that name.
pub fn preset(name: &str) -> Option<&'static Preset> {
    PRESETS.iter().find(|preset| preset.name == name)
}

/// The preset that an option was made from: a comparison that changes some of its values calls its
/// option `preset/comparison`.
pub fn base(name: &str) -> &str {
    name.split_once('/').map_or(name, |(base, _)| base)
}

impl Preset {
    /// Whether it compares several options, each made from a preset of one option.
    pub fn is_comparison(&self) -> bool {
        self.kind == "comparison"
    }

    /// The scenario file, as it is printed.
    pub fn pretty(&self) -> String {
        self.text.to_string()
    }

    /// Where each value of its stream comes from; empty for a comparison, whose streams are other
    /// presets' and say so.
    ///
    /// The tables are reached through this function alone, so a program that never calls it
    /// does not carry them.
    pub fn sources(&self) -> &'static [Source] {
        sources::of(self.name)
    }
}
