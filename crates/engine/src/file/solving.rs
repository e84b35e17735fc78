//! Writes tipping points and goals as the command line prints them.

use super::document::Document;
use super::{SEEK_FORMAT, TIPPING_FORMAT, VERSION};
use crate::scenario::Scenario;
use crate::solve::{Goal, Input, Seek, Side, Tipping};

/// A tipping point as compact JSON, in the format of `docs/scenario-format.md`.
pub fn write_tipping(
    scenario: &Scenario,
    (stream, against): (&str, &str),
    input: &Input,
    tipping: &Tipping,
) -> String {
    let named = |side: Side| match side {
        Side::Stream => stream,
        Side::Against => against,
    };
    let (result, ahead, more) = match *tipping {
        Tipping::At(_) => ("at", None, 0),
        Tipping::Several { more, .. } => ("several", None, more),
        Tipping::Never { ahead } => ("never", Some(named(ahead)), 0),
        Tipping::EqualEverywhere => ("equal", None, 0),
    };
    let flip = tipping.nearest();
    Document::Object(vec![
        ("format", TIPPING_FORMAT.into()),
        ("version", Document::Number(VERSION as f64)),
        ("stream", stream.into()),
        ("against", against.into()),
        ("field", input.to_string().as_str().into()),
        ("present", present(scenario, input)),
        ("result", result.into()),
        ("value", flip.map(|flip| flip.value).into()),
        ("ahead_above", flip.map(|flip| named(flip.above)).into()),
        ("ahead", ahead.into()),
        ("more", more.into()),
    ])
    .compact()
}

/// The answer to a goal as compact JSON, in the format of `docs/scenario-format.md`.
pub fn write_seek(
    scenario: &Scenario,
    stream: &str,
    goal: &Goal,
    input: &Input,
    seek: &Seek,
) -> String {
    let (result, more) = match *seek {
        Seek::At(_) => ("at", 0),
        Seek::Already { more, .. } => ("already", more),
        Seek::NonMonotone { more, .. } => ("non_monotone", more),
        Seek::Unreachable { .. } => ("unreachable", 0),
    };
    let solution = seek.solution();
    let value = match *seek {
        Seek::Unreachable { value, .. } => Some(value),
        _ => solution.map(|solution| solution.value),
    };
    let met = solution.map(|it| if it.met_above { "above" } else { "below" });
    let mut changed = scenario.clone();
    if let Some(value) = value {
        input.set(&mut changed, value);
    }
    Document::Object(vec![
        ("format", SEEK_FORMAT.into()),
        ("version", Document::Number(VERSION as f64)),
        ("stream", stream.into()),
        ("field", input.to_string().as_str().into()),
        ("present", present(scenario, input)),
        ("goal", self::goal(goal)),
        ("result", result.into()),
        ("value", value.into()),
        ("met", met.into()),
        ("more", more.into()),
        ("reached", goal.reached(&changed, stream).into()),
    ])
    .compact()
}

fn present(scenario: &Scenario, input: &Input) -> Document<'static> {
    let number = input.number(scenario);
    number.and_then(|number| number.median()).into()
}

fn goal(goal: &Goal) -> Document<'static> {
    let (kind, month, amount) = match *goal {
        Goal::Operating { month, amount } => ("operating", Some(month), Some(amount)),
        Goal::FinalPosition { amount } => ("final", None, Some(amount)),
        Goal::BreakEvenBy { month } => ("break-even", Some(month), None),
        Goal::PerHour { amount } => ("per-hour", None, Some(amount)),
    };
    let mut entries = vec![("kind", kind.into())];
    entries.extend(month.map(|month| ("month", month.into())));
    entries.extend(amount.map(|amount| ("amount", amount.into())));
    Document::Object(entries)
}
