//! Writes a scenario as a file that [`super::read_scenario`] reads back as the same.

use super::document::Document;
use super::{SCENARIO_FORMAT, VERSION};
use crate::bounds::{Field, Presence};
use crate::scenario::{Fading, Quantity, Range, Retention, Scenario, Shape, Simulation, Slot};
use crate::scenario::{Steady, Stream, Tier};

/// The scenario as compact JSON; fields at their defaults are left out.
pub fn write_scenario(scenario: &Scenario) -> String {
    document(scenario).compact()
}

/// The scenario as JSON for people; fields at their defaults are left out.
pub fn write_scenario_pretty(scenario: &Scenario) -> String {
    document(scenario).pretty()
}

fn document(scenario: &Scenario) -> Document<'static> {
    let mut entries = vec![
        ("format", SCENARIO_FORMAT.into()),
        ("version", Document::Number(VERSION as f64)),
    ];
    let (mut written, mut blank) = (scenario.clone(), Scenario::default());
    entries.extend(fields(Scenario::FIELDS, written.slots(), blank.slots()));
    entries.push((
        "streams",
        Document::List(scenario.streams.iter().map(stream).collect()),
    ));
    Document::Object(entries)
}

fn stream(stream: &Stream) -> Document<'static> {
    let (mut written, mut blank) = (stream.clone(), Stream::default());
    let mut entries = fields(Stream::FIELDS, written.slots(), blank.slots());
    entries.push(("kind", stream.kind.name().as_str().into()));
    let (mut written, mut blank) = (stream.kind.clone(), stream.kind.name().blank());
    entries.extend(fields(stream.kind.fields(), written.slots(), blank.slots()));
    Document::Object(entries)
}

/// The fields of a struct that are required or differ from the blank struct's.
fn fields(
    rows: &[Field],
    written: Vec<Slot<'_>>,
    blank: Vec<Slot<'_>>,
) -> Vec<(&'static str, Document<'static>)> {
    let mut entries = Vec::new();
    for ((row, slot), blank) in rows.iter().zip(written).zip(blank) {
        let document = value(slot);
        if row.presence == Presence::Required || document != value(blank) {
            entries.push((row.name, document));
        }
    }
    entries
}

fn value(slot: Slot<'_>) -> Document<'static> {
    match slot {
        Slot::Quantity(quantity) => self::quantity(quantity),
        Slot::QuantityOrNull(quantity) => quantity.as_ref().map_or(Document::Null, self::quantity),
        Slot::Quantities(quantities) => Document::List(quantities.iter().map(quantity).collect()),
        Slot::Number(number) => (*number).into(),
        Slot::NumberOrNull(number) => (*number).into(),
        Slot::Whole(number) => (*number).into(),
        Slot::WholeOrNull(number) => (*number).into(),
        Slot::Text(text) => text.as_str().into(),
        Slot::TextOrNull(text) => text.as_deref().into(),
        Slot::Flag(flag) => (*flag).into(),
        Slot::Calendar(month) => month.to_string().as_str().into(),
        Slot::Retention(Retention::Steady(steady)) => Document::Object(fields(
            Steady::FIELDS,
            steady.slots(),
            Steady::default().slots(),
        )),
        Slot::Retention(Retention::Fading(fading)) => Document::Object(fields(
            Fading::FIELDS,
            fading.slots(),
            Fading::default().slots(),
        )),
        Slot::Tiers(tiers) => Document::List(tiers.iter_mut().map(tier).collect()),
        Slot::Simulation(simulation) => {
            let mut blank = Simulation::default();
            Document::Object(fields(
                Simulation::FIELDS,
                simulation.slots(),
                blank.slots(),
            ))
        }
    }
}

fn tier(tier: &mut Tier) -> Document<'static> {
    Document::Object(fields(Tier::FIELDS, tier.slots(), Tier::default().slots()))
}

fn quantity(quantity: &Quantity) -> Document<'static> {
    match *quantity {
        Quantity::Point(point) => point.into(),
        Quantity::Range(Range { low, high, shape }) => {
            let mut entries = vec![("low", low.into()), ("high", high.into())];
            if shape != Range::default_shape(low) {
                entries.push(("shape", shape_name(shape).into()));
            }
            if let Shape::Pert { mode } = shape {
                entries.push(("mode", mode.into()));
            }
            Document::Object(entries)
        }
    }
}

fn shape_name(shape: Shape) -> &'static str {
    match shape {
        Shape::Lognormal => "lognormal",
        Shape::Normal => "normal",
        Shape::Uniform => "uniform",
        Shape::Pert { .. } => "pert",
    }
}
