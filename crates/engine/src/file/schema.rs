//! A JSON Schema (draft 2020-12) of scenario files, made from the table of fields.
//!
//! It is for editors and other programs; the reader does not use it. A schema can't say everything
//! that the reader checks: `tests/schema` lists what it leaves out, and holds the two together.

use super::document::Document;
use super::{SCENARIO_FORMAT, VERSION};
use crate::bounds::{COUNT, GROWTH, HOURS, MONEY, POSITIVE, RATE, SHARE};
use crate::bounds::{Domain, Field, Form, Presence, number};
use crate::scenario::{Fading, KindName, STREAMS, Scenario, Simulation, Steady, Stream, Tier};

type Entries<'a> = Vec<(&'a str, Document<'a>)>;

/// The schema of a scenario file, as JSON for people.
pub fn scenario_schema() -> String {
    let quantities = quantities();
    let mut definitions: Entries<'_> = quantities
        .iter()
        .map(|(name, domain)| (name.as_str(), quantity(domain)))
        .collect();
    definitions.extend([
        ("range", range()),
        ("steady", object(Vec::new(), &[Steady::FIELDS])),
        ("fading", object(Vec::new(), &[Fading::FIELDS])),
        ("retention", any_of([refer("steady"), refer("fading")])),
        ("tier", object(Vec::new(), &[Tier::FIELDS])),
        ("tiers", tiers()),
        ("simulation", object(Vec::new(), &[Simulation::FIELDS])),
    ]);
    definitions.extend(KindName::ALL.map(|kind| (kind.as_str(), stream(kind))));
    let mut schema = vec![
        (
            "$schema",
            "https://json-schema.org/draft/2020-12/schema".into(),
        ),
        ("title", "A scenario of Paid Again".into()),
    ];
    schema.extend(scenario());
    schema.push(("$defs", Document::Object(definitions)));
    Document::Object(schema).pretty() + "\n"
}

fn scenario() -> Entries<'static> {
    let (fewest, most) = STREAMS;
    let kinds = KindName::ALL.map(|kind| refer(kind.as_str()));
    let streams = array((fewest, most), any_of(kinds));
    let own = vec![
        ("format", constant(SCENARIO_FORMAT.into())),
        ("version", constant(Document::Number(VERSION as f64))),
        ("streams", streams),
    ];
    entries(own, &[Scenario::FIELDS])
}

/// A stream: its kind, the fields that every stream has, and those of the kind.
fn stream(kind: KindName) -> Document<'static> {
    let own = vec![("kind", constant(kind.as_str().into()))];
    object(own, &[Stream::FIELDS, kind.blank().fields()])
}

/// An object of required entries and of the tables' fields, and of nothing else.
fn object(own: Entries<'static>, tables: &[&[Field]]) -> Document<'static> {
    Document::Object(entries(own, tables))
}

fn entries(own: Entries<'static>, tables: &[&[Field]]) -> Entries<'static> {
    let fields = || tables.iter().copied().flatten();
    let required = fields().filter(|field| field.presence == Presence::Required);
    let own_names = own.iter().map(|(name, _)| *name);
    let required: Vec<Document<'_>> = own_names
        .chain(required.map(|field| field.name))
        .map(Into::into)
        .collect();
    let mut properties = own;
    properties.extend(fields().map(|field| (field.name, value(field))));
    let mut entries = vec![
        ("type", "object".into()),
        ("properties", Document::Object(properties)),
    ];
    if !required.is_empty() {
        entries.push(("required", Document::List(required)));
    }
    entries.push(("additionalProperties", false.into()));
    entries
}

/// What may stand in a field.
fn value(field: &Field) -> Document<'static> {
    match field.form {
        Form::Quantity => refer(&name(field.domain)),
        Form::QuantityOrNull => any_of([refer(&name(field.domain)), typed("null", Vec::new())]),
        Form::Quantities => {
            let Domain::List { fewest, most, .. } = field.domain else {
                return refer(&name(field.domain));
            };
            array((fewest, most), refer(&name(field.domain)))
        }
        Form::Number | Form::Whole => typed(numeric(field.domain), limits(field.domain)),
        // Null may stand only where it is the default.
        Form::NumberOrNull | Form::WholeOrNull if field.presence == Presence::Defaulted => {
            or_null(numeric(field.domain), limits(field.domain))
        }
        Form::NumberOrNull | Form::WholeOrNull => {
            typed(numeric(field.domain), limits(field.domain))
        }
        Form::Text | Form::Calendar => typed("string", limits(field.domain)),
        Form::TextOrNull => or_null("string", limits(field.domain)),
        Form::Flag => typed("boolean", Vec::new()),
        Form::Retention => refer("retention"),
        Form::Tiers => refer("tiers"),
        Form::Simulation => refer("simulation"),
    }
}

/// The type of a number; the domain decides, as a double may have to be whole (the seed).
fn numeric(domain: Domain) -> &'static str {
    match domain {
        Domain::Whole { .. } => "integer",
        _ => "number",
    }
}

/// A domain in the schema's words.
fn limits(domain: Domain) -> Entries<'static> {
    match domain {
        Domain::Text { min: 0, max } => vec![("maxLength", max.into())],
        Domain::Text { min, max } => vec![("minLength", min.into()), ("maxLength", max.into())],
        Domain::Currency => vec![("pattern", "^[A-Z]{3}$".into())],
        Domain::Calendar => vec![("pattern", "^[0-9]{4}-(0[1-9]|1[0-2])$".into())],
        _ => domain.range().map_or(Vec::new(), |(min, max)| {
            vec![("minimum", min.into()), ("maximum", max.into())]
        }),
    }
}

/// Every domain that a number or a range may have, once, with its name.
fn quantities() -> Vec<(String, Domain)> {
    let kinds = KindName::ALL.map(|kind| kind.blank().fields());
    let others = [Stream::FIELDS, Steady::FIELDS, Fading::FIELDS, Tier::FIELDS];
    let mut all: Vec<(String, Domain)> = Vec::new();
    for field in others.iter().chain(&kinds).copied().flatten() {
        let may_be_range = matches!(
            field.form,
            Form::Quantity | Form::QuantityOrNull | Form::Quantities
        );
        let name = name(field.domain);
        if may_be_range && all.iter().all(|(known, _)| *known != name) {
            all.push((name, field.domain));
        }
    }
    all
}

/// The name of a number's domain; the domain of a list is that of its items.
fn name(domain: Domain) -> String {
    let (min, max) = domain.range().unwrap_or_default();
    let named = [
        (MONEY, "money"),
        (SHARE, "share"),
        (GROWTH, "growth"),
        (COUNT, "count"),
        (HOURS, "hours_a_month"),
        (RATE, "rate"),
        (POSITIVE, "positive"),
    ];
    named
        .iter()
        .find(|(known, _)| *known == number(min, max))
        .map_or_else(
            || format!("{min}_to_{max}"),
            |(_, name)| (*name).to_string(),
        )
}

/// A number of a domain, or a range within it.
fn quantity(domain: &Domain) -> Document<'static> {
    let number = || typed("number", limits(*domain));
    let within = ["low", "high", "mode"].map(|key| (key, number()));
    let range = Document::Object(vec![
        ("$ref", "#/$defs/range".into()),
        ("properties", Document::Object(within.into())),
    ]);
    any_of([number(), range])
}

/// A range, whatever its domain.
fn range() -> Document<'static> {
    let number = || typed("number", Vec::new());
    let low_and_high = |low| vec![("low", low), ("high", number())];
    let with_shape = |low, names: &[&'static str]| {
        let names = names.iter().map(|&name| name.into()).collect();
        let mut properties = low_and_high(low);
        properties.push((
            "shape",
            Document::Object(vec![("enum", Document::List(names))]),
        ));
        properties
    };
    let above_zero = typed("number", vec![("exclusiveMinimum", 0.0.into())]);
    let mut pert = with_shape(number(), &["pert"]);
    pert.push(("mode", number()));
    any_of([
        closed(low_and_high(number())),
        closed(with_shape(above_zero, &["lognormal"])),
        closed(with_shape(number(), &["normal", "uniform"])),
        closed(pert),
    ])
}

/// An object that has exactly these properties.
fn closed(properties: Entries<'static>) -> Document<'static> {
    object(properties, &[])
}

/// The tiers of a royalty; the first is from 0 units.
fn tiers() -> Document<'static> {
    let from_zero = Document::Object(vec![("from_units", constant(Document::Number(0.0)))]);
    let first = Document::Object(vec![
        ("$ref", "#/$defs/tier".into()),
        ("properties", from_zero),
    ]);
    typed(
        "array",
        vec![
            ("minItems", 1_u32.into()),
            ("maxItems", 100_u32.into()),
            ("prefixItems", Document::List(vec![first])),
            ("items", refer("tier")),
        ],
    )
}

fn array((fewest, most): (usize, usize), items: Document<'static>) -> Document<'static> {
    let limits = vec![
        ("minItems", fewest.into()),
        ("maxItems", most.into()),
        ("items", items),
    ];
    typed("array", limits)
}

fn typed(name: &'static str, limits: Entries<'static>) -> Document<'static> {
    let mut entries = vec![("type", name.into())];
    entries.extend(limits);
    Document::Object(entries)
}

fn or_null(name: &'static str, limits: Entries<'static>) -> Document<'static> {
    let types = Document::List(vec![name.into(), "null".into()]);
    let mut entries = vec![("type", types)];
    entries.extend(limits);
    Document::Object(entries)
}

fn refer(name: &str) -> Document<'static> {
    Document::Object(vec![("$ref", Document::Text(format!("#/$defs/{name}")))])
}

fn constant(value: Document<'static>) -> Document<'static> {
    Document::Object(vec![("const", value)])
}

fn any_of<const N: usize>(schemas: [Document<'static>; N]) -> Document<'static> {
    Document::Object(vec![("anyOf", Document::List(schemas.into()))])
}
