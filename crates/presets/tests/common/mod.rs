//! What the tests of the gallery share: reading a preset, its written fields, and golden files.

#![allow(dead_code, reason = "each test file uses its own part")]
#![allow(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a broken preset should stop the test loudly"
)]

use paid_again_engine::bounds::{Field, Presence};
use paid_again_engine::file::read_scenario;
use paid_again_engine::scenario::{Quantity, Retention, Slot, Stream, Tier};
use paid_again_engine::{Projection, Scenario, project};
use paid_again_presets::{PRESETS, Preset, Source, base, preset, sources};
use std::path::{Path, PathBuf};

/// A preset's scenario.
pub fn scenario(preset: &Preset) -> Scenario {
    read_scenario(preset.text).unwrap_or_else(|faults| panic!("{}: {faults:#?}", preset.name))
}

/// The presets of one option each.
pub fn options() -> impl Iterator<Item = &'static Preset> {
    PRESETS.iter().filter(|preset| !preset.is_comparison())
}

/// The rows that hold for an option, `preset` or `preset/comparison`: what a comparison changes
/// stands in the place of the preset's own, or behind them.
pub fn rows(option: &str) -> Vec<&'static Source> {
    let changed = sources::changed(option);
    let kept = |row: &&Source| !changed.iter().any(|it| it.field == row.field);
    let own = sources::of(base(option)).iter().filter(kept);
    own.chain(changed).collect()
}

/// A preset's projection.
pub fn projection(preset: &Preset) -> Projection {
    project(&scenario(preset))
}

/// The fields that a stream sets besides its identity: name, and value without brackets. In a
/// comparison that is also what it sets back to where a blank one begins.
pub fn written_fields(stream: &Stream) -> Vec<(&'static str, String)> {
    let mut blank = Stream::default();
    blank.kind = stream.kind.name().blank();
    let mut fields = set_otherwise(stream, &blank);
    let name = stream.preset.as_deref().unwrap_or_default();
    if let Some(original) = preset(base(name)).filter(|original| original.name != name) {
        let original = &scenario(original).streams[0];
        let changed = set_otherwise(stream, original).into_iter();
        let new = changed
            .filter(|it| !fields.contains(it))
            .collect::<Vec<_>>();
        fields.extend(new);
    }
    fields
}

/// The fields of a stream that are not as another of its kind has them, and those that every one must set.
fn set_otherwise(stream: &Stream, other: &Stream) -> Vec<(&'static str, String)> {
    let (mut stream, mut other) = (stream.clone(), other.clone());
    let rows = stream.kind.fields();
    let mut fields = differing(Stream::FIELDS, stream.slots(), other.slots());
    fields.retain(|(name, _)| !["id", "name", "preset"].contains(name));
    fields.extend(differing(rows, stream.kind.slots(), other.kind.slots()));
    fields
}

/// The settings of a scenario that have a number.
pub fn written_settings(scenario: &Scenario) -> Vec<(&'static str, String)> {
    let (mut scenario, mut blank) = (scenario.clone(), Scenario::default());
    let mut fields = differing(Scenario::FIELDS, scenario.slots(), blank.slots());
    let kept = ["name", "note", "currency", "start", "baseline"];
    fields.retain(|(name, _)| !kept.contains(name));
    fields
}

fn differing(
    rows: &[Field],
    slots: Vec<Slot<'_>>,
    blank: Vec<Slot<'_>>,
) -> Vec<(&'static str, String)> {
    let pairs = rows.iter().zip(slots.into_iter().zip(blank));
    pairs
        .filter_map(|(row, (slot, blank))| {
            let (text, blank) = (shown(slot), shown(blank));
            (row.presence == Presence::Required || text != blank).then_some((row.name, text))
        })
        .collect()
}

/// A value as the sources' tables write it.
fn shown(slot: Slot<'_>) -> String {
    let list = |all: Vec<String>| all.join(", ");
    match slot {
        Slot::Quantity(quantity) => number(quantity),
        Slot::QuantityOrNull(quantity) => quantity.as_ref().map_or("null".into(), number),
        Slot::Quantities(all) => list(all.iter().map(number).collect()),
        Slot::Number(number) => number.to_string(),
        Slot::NumberOrNull(number) => number.map_or("null".into(), |x| x.to_string()),
        Slot::Whole(number) => number.to_string(),
        Slot::WholeOrNull(number) => number.map_or("null".into(), |x| x.to_string()),
        Slot::Text(text) => text.clone(),
        Slot::TextOrNull(text) => text.clone().unwrap_or("null".into()),
        Slot::Flag(flag) => flag.to_string(),
        Slot::Calendar(month) => month.to_string(),
        Slot::Simulation(simulation) => format!("paths {}", simulation.paths),
        Slot::Retention(Retention::Steady(steady)) => {
            format!("monthly_churn {}", number(&steady.monthly_churn))
        }
        Slot::Retention(Retention::Fading(fading)) => {
            let (alpha, beta) = (number(&fading.alpha), number(&fading.beta));
            let period = fading.period_months;
            format!("alpha {alpha}, beta {beta}, period_months {period}")
        }
        Slot::Tiers(tiers) => list(tiers.iter().map(tier).collect()),
    }
}

fn tier(tier: &Tier) -> String {
    format!(
        "from_units {}, rate {}",
        tier.from_units,
        number(&tier.rate)
    )
}

fn number(quantity: &Quantity) -> String {
    match quantity {
        Quantity::Point(point) => point.to_string(),
        Quantity::Range(range) => format!("low {}, high {}", range.low, range.high),
    }
}

/// A file of the repository.
pub fn in_repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .join(path)
}

/// Compares a generated text with the committed file, or writes it where `UPDATE_GOLDENS` is set.
#[track_caller]
pub fn golden(path: &str, text: &str) {
    let file = in_repository(path);
    if std::env::var_os("UPDATE_GOLDENS").is_some() {
        std::fs::write(&file, text).unwrap();
    }
    let committed = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(
        committed.replace("\r\n", "\n") == text,
        "{path} is not what the code makes of it: run the tests with UPDATE_GOLDENS=1 and look at the change"
    );
}
