//! The gallery: ready scenarios, each a plain file in `scenarios/`.
//!
//! The values' sources and grades are in `docs/presets.md`.

/// A ready scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Preset {
    /// Its name on the command line and in links.
    pub name: &'static str,
    /// What kind of stream it shows, or `comparison` for several side by side.
    pub kind: &'static str,
    /// Its title for people.
    pub title: &'static str,
    /// The scenario file.
    pub text: &'static str,
}

/// All presets, the default comparison first.
pub const PRESETS: &[Preset] = &[Preset {
    name: "default",
    kind: "comparison",
    title: "One-time work, royalties or a team",
    text: include_str!("scenarios/default.json"),
}];

/// The preset of that name.
pub fn preset(name: &str) -> Option<&'static Preset> {
    PRESETS.iter().find(|preset| preset.name == name)
}

impl Preset {
    /// The scenario file, as it is printed.
    pub fn pretty(&self) -> String {
        self.text.to_string()
    }
}
