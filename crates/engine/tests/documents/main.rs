//! The documents against the code: what `docs/scenario-format.md` says is what the reader does.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a document that can't be read should stop the test loudly"
)]

mod types;

use paid_again_engine::bounds::{Domain, Field, Form, Presence};
use paid_again_engine::file::{read_scenario, write_projection, write_scenario};
use paid_again_engine::file::{write_seek, write_tipping};
use paid_again_engine::project;
use paid_again_engine::scenario::{Fading, KindName, Scenario, Simulation, Slot};
use paid_again_engine::scenario::{Steady, Stream, Tier};
use paid_again_engine::solve::{Goal, Input, seek, tipping};
use std::path::{Path, PathBuf};

/// A file of the checkout.
fn file(path: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    root.join(path)
}

/// The document's text from a heading to the next.
fn section(heading: &str) -> String {
    let text = std::fs::read_to_string(file("docs/scenario-format.md")).unwrap();
    let text = text.replace("\r\n", "\n");
    let after = text.split_once(&format!("\n{heading}\n"));
    let after = after.unwrap_or_else(|| panic!("no heading {heading:?}")).1;
    after.split("\n#").next().unwrap_or(after).to_string()
}

/// The fenced blocks of a language in a text.
fn blocks<'a>(text: &'a str, language: &str) -> Vec<&'a str> {
    let open = format!("```{language}\n");
    let after = text.split(open.as_str()).skip(1);
    after
        .map(|rest| rest.split_once("```").unwrap().0)
        .collect()
}

/// What the document says of each field below a heading: what is allowed, the default, the meaning.
fn rows(heading: &str) -> Vec<[String; 3]> {
    let section = section(heading);
    let lines = section.lines().filter(|line| line.starts_with("| `"));
    let cell = |line: &str, at: usize| line.split('|').nth(at).unwrap().trim().to_string();
    lines
        .map(|line| [3, 4, 5].map(|at| cell(line, at)))
        .collect()
}

/// What the tables say of a field before its meaning: name, value, allowed, default.
fn row(field: &Field, blank: Slot<'_>) -> String {
    let name = field.name;
    let (value, allowed) = (value(field), allowed(field.domain));
    let default = match field.presence {
        Presence::Required => "required".to_string(),
        Presence::Inherits(other) => format!("as `{other}`"),
        Presence::Defaulted => default(blank),
    };
    format!("| `{name}` | {value} | {allowed} | {default} |")
}

fn value(field: &Field) -> &'static str {
    match field.form {
        Form::Quantity | Form::QuantityOrNull => "number or range",
        Form::Quantities => "list of numbers or ranges",
        Form::Number | Form::NumberOrNull => match field.domain {
            Domain::Whole { .. } => "whole number",
            _ => "number",
        },
        Form::Whole | Form::WholeOrNull => "whole number",
        Form::Text | Form::TextOrNull => "text",
        Form::Flag => "true or false",
        Form::Calendar => "month",
        Form::Retention | Form::Simulation => "object",
        Form::Tiers => "list of objects",
    }
}

fn allowed(domain: Domain) -> String {
    match domain {
        Domain::Number { min, max } => format!("{} to {}", short(min), short(max)),
        Domain::Whole { min, max } if max == (1 << 53) - 1 => format!("{min} to 2⁵³ − 1"),
        Domain::Whole { min, max } => format!("{} to {}", short(min as f64), short(max as f64)),
        Domain::Text { min, max } => format!("{min} to {max} characters"),
        Domain::List {
            fewest,
            most,
            min,
            max,
        } => {
            format!(
                "{fewest} to {most} items, each {} to {}",
                short(min),
                short(max)
            )
        }
        Domain::Currency => "three capital letters".into(),
        Domain::Calendar => "0000-01 to 9999-12".into(),
        Domain::Flag => String::new(),
        Domain::Retention => "steady or fading".into(),
        Domain::Tiers => "1 to 100 tiers".into(),
        Domain::Simulation => "see below".into(),
    }
}

/// A number as people write it: large ones with their power of ten.
fn short(x: f64) -> String {
    let powers = [(1e6, "10⁶"), (1e9, "10⁹"), (1e10, "10¹⁰"), (1e12, "10¹²")];
    let power = powers.iter().find(|(power, _)| x == *power);
    let plain = || x.to_string().replace('-', "−");
    power.map_or_else(plain, |(_, text)| (*text).into())
}

fn default(blank: Slot<'_>) -> String {
    match blank {
        Slot::Quantity(quantity) => short(quantity.median()),
        Slot::Number(number) => short(*number),
        Slot::Whole(number) => short(f64::from(*number)),
        Slot::Flag(flag) => flag.to_string(),
        Slot::Text(_) => "empty".into(),
        Slot::Quantities(_) => "empty".into(),
        Slot::Simulation(_) => "`{}`".into(),
        _ => "null".into(),
    }
}

#[track_caller]
fn holds(heading: &str, fields: &[Field], blanks: Vec<Slot<'_>>) {
    let section = section(heading);
    let rows: Vec<String> = fields.iter().zip(blanks).map(|(f, b)| row(f, b)).collect();
    let lines = section.lines().filter(|line| line.starts_with("| `"));
    let lines: Vec<&str> = lines.collect();
    assert_eq!(
        lines.len(),
        rows.len(),
        "{heading} should list:\n{}",
        rows.join("\n")
    );
    for (line, row) in lines.iter().zip(&rows) {
        assert!(
            line.starts_with(row),
            "{heading}: {line}\nshould begin with {row}"
        );
    }
}

#[test]
fn the_tables_are_the_engines() {
    holds("## Settings", Scenario::FIELDS, Scenario::default().slots());
    holds("## Every stream", Stream::FIELDS, Stream::default().slots());
    for kind in KindName::ALL {
        let mut blank = kind.blank();
        let fields = blank.fields();
        holds(&format!("### `{}`", kind.as_str()), fields, blank.slots());
    }
    holds(
        "#### Steady retention",
        Steady::FIELDS,
        Steady::default().slots(),
    );
    holds(
        "#### Fading retention",
        Fading::FIELDS,
        Fading::default().slots(),
    );
    holds("#### Tiers", Tier::FIELDS, Tier::default().slots());
    holds(
        "### Simulation",
        Simulation::FIELDS,
        Simulation::default().slots(),
    );
}

/// The example is complete, and its result is what the document says.
#[test]
fn the_example_projects_as_shown() {
    let section = section("## An example");
    let [scenario, projection] = blocks(&section, "json")[..] else {
        panic!("an example and its result");
    };
    let read = read_scenario(scenario).unwrap();
    assert_eq!(read_scenario(&write_scenario(&read)).as_ref(), Ok(&read));
    let value = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
    let computed = write_projection(&project(&read));
    assert_eq!(value(projection), value(&computed), "\n{computed}");
}

/// A tipping point and a goal of that example.
#[test]
fn the_answers_are_as_shown() {
    let example = section("## An example");
    let scenario = read_scenario(blocks(&example, "json")[0]).unwrap();
    let value = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
    let shown = |heading: &str| value(blocks(&section(heading), "json")[0]);
    let price = Input::field("song", "price");
    let tipped = tipping(&scenario, "song", "price").unwrap();
    let written = write_tipping(&scenario, ("song", "club"), &price, &tipped);
    assert_eq!(shown("## A tipping point"), value(&written), "\n{written}");
    let (month, amount) = (3, 30.0);
    let goal = Goal::Operating { month, amount };
    let paid = Input::field("club", "value_per_month");
    let sought = seek(&scenario, "club", &goal, &paid).unwrap();
    let written = write_seek(&scenario, "club", &goal, &paid, &sought);
    assert_eq!(
        shown("## The answer to a goal"),
        value(&written),
        "\n{written}"
    );
}

/// The faults are worded as the document shows them.
#[test]
fn the_faults_are_as_shown() {
    let section = section("## Faults");
    let (scenario, shown) = (blocks(&section, "json")[0], blocks(&section, "text")[0]);
    let faults = read_scenario(scenario).unwrap_err();
    let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
    let lines = lines.join("\n");
    assert_eq!(shown.trim_end(), lines, "\n{lines}");
}
