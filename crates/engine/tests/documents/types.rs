//! `package/scenario.d.ts`: what a scenario is in TypeScript, made from the engine's table of fields and
//! the words that `docs/scenario-format.md` has for them.

use super::{file, rows};
use paid_again_engine::bounds::{Field, Form, Presence};
use paid_again_engine::scenario::{Fading, KindName, Scenario, Simulation, Steady, Stream, Tier};

const HEAD: &str = "\
// @generated from the engine's table of fields and docs/scenario-format.md:
// UPDATE_GOLDENS=1 cargo test -p paid-again-engine --test documents

/** A number that you are not sure of: it lies somewhere between two. */
export type Range =
  | {
      /** The value below which one life in twenty lies; for `uniform` and `pert` the lowest. */
      low: number;
      /** The value above which one life in twenty lies; for `uniform` and `pert` the highest. */
      high: number;
      /** Left out: `lognormal` where `low` is above 0, and only there; else `normal`. */
      shape?: \"lognormal\" | \"normal\" | \"uniform\";
    }
  | {
      low: number;
      high: number;
      shape: \"pert\";
      /** The most likely value. */
      mode: number;
    };

/** A number, or a range where you are not sure of it. */
export type Quantity = number | Range;

/** How customers stay: the same share leaves every month, or those who stay are ever more loyal. */
export type Retention = Steady | Fading;
";

/// An interface: its name and comment, what stands first, and the rows of its tables.
fn interface(opening: &str, about: &str, own: &str, heading: &str, fields: &[Field]) -> String {
    let said = rows(heading);
    assert_eq!(said.len(), fields.len(), "{heading}");
    let members: String = fields
        .iter()
        .zip(&said)
        .map(|(field, said)| member(field, said))
        .collect();
    format!("\n/** {about} */\nexport interface {opening} {{\n{own}{members}}}\n")
}

/// A field with what the document says of it.
fn member(field: &Field, [allowed, default, meaning]: &[String; 3]) -> String {
    let ask = match field.presence {
        Presence::Required => "",
        Presence::Defaulted | Presence::Inherits(_) => "?",
    };
    let allowed = match allowed.as_str() {
        "" | "see below" => String::new(),
        range => format!(" Allowed: {range}."),
    };
    let default = match field.presence {
        Presence::Required => String::new(),
        Presence::Inherits(other) => format!(" Left out: the same as `{other}`."),
        Presence::Defaulted => format!(" Left out: {default}."),
    };
    let (name, form) = (field.name, form(field));
    format!("  /** {meaning}{allowed}{default} */\n  {name}{ask}: {form};\n")
}

fn form(field: &Field) -> String {
    let plain = match field.form {
        Form::Quantity | Form::QuantityOrNull => "Quantity",
        Form::Quantities => "Quantity[]",
        Form::Number | Form::Whole | Form::NumberOrNull | Form::WholeOrNull => "number",
        Form::Text | Form::TextOrNull | Form::Calendar => "string",
        Form::Flag => "boolean",
        Form::Retention => "Retention",
        Form::Tiers => "Tier[]",
        Form::Simulation => "SimulationSettings",
    };
    let empty = matches!(
        field.form,
        Form::QuantityOrNull | Form::NumberOrNull | Form::WholeOrNull | Form::TextOrNull
    );
    // Null may stand only where it is the default.
    match empty && field.presence == Presence::Defaulted {
        true => format!("{plain} | null"),
        false => plain.into(),
    }
}

/// `paid_once` as `PaidOnce`.
fn type_name(kind: KindName) -> String {
    let words = kind.as_str().split('_').map(|word| {
        let (first, rest) = word.split_at(1);
        first.to_uppercase() + rest
    });
    words.collect()
}

fn declarations() -> String {
    let own = "  format: \"paid-again/scenario\";\n  version: 1;\n  /** 1 to 24 options to compare. */\n  streams: Stream[];\n";
    let about = "Everything that a person puts in: settings, and streams of income to compare.";
    let mut text = HEAD.to_string();
    text += &interface("Scenario", about, own, "## Settings", Scenario::FIELDS);
    let about = "How many lives are simulated, and from which seed.";
    text += &interface(
        "SimulationSettings",
        about,
        "",
        "### Simulation",
        Simulation::FIELDS,
    );
    let kinds = KindName::ALL.map(|kind| format!("\"{}\"", kind.as_str()));
    let kinds = kinds.join(" | ");
    text += &format!("\n/** The six ways of being paid. */\nexport type KindName = {kinds};\n");
    let streams = KindName::ALL.map(type_name).join(" | ");
    text += &format!("\n/** One stream of income. */\nexport type Stream = {streams};\n");
    let about = "What every stream has.";
    text += &interface("AnyStream", about, "", "## Every stream", Stream::FIELDS);
    for kind in KindName::ALL {
        let name = kind.as_str();
        let about = match kind {
            KindName::PaidOnce => "A job, a freelance hour, a flat fee.",
            KindName::Royalty => "A work that sells again: a book, a song, a course.",
            KindName::Residual => "Customers who keep paying.",
            KindName::Team => "Customers of mine, and a team of customer gatherers.",
            KindName::Fund => "The stock market.",
            KindName::Rental => "Real estate.",
        };
        let opening = format!("{} extends AnyStream", type_name(kind));
        let own = format!("  kind: \"{name}\";\n");
        let heading = format!("### `{name}`");
        text += &interface(&opening, about, &own, &heading, kind.blank().fields());
    }
    let about = "A rate from so many units on.";
    text += &interface("Tier", about, "", "#### Tiers", Tier::FIELDS);
    let about = "The same share leaves every month.";
    text += &interface("Steady", about, "", "#### Steady retention", Steady::FIELDS);
    let about = "Those who stay are ever more loyal: the shifted-beta-geometric model.";
    text += &interface("Fading", about, "", "#### Fading retention", Fading::FIELDS);
    text
}

#[test]
fn the_types_are_the_engines() {
    let file = file("package/scenario.d.ts");
    let made = declarations();
    if std::env::var_os("UPDATE_GOLDENS").is_some() {
        std::fs::write(&file, &made).unwrap();
    }
    let committed = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(
        committed.replace("\r\n", "\n") == made,
        "package/scenario.d.ts is not what the table of fields makes of it: \
         run the test with UPDATE_GOLDENS=1"
    );
}
