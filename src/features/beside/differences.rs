//! What differs between two scenarios, in sentences: first what comes out, then what was put in.

use crate::features::options::{FieldSpec, Pen, groups};
use crate::format::{Currency, long_duration};
use paid_again_engine::project::StreamProjection;
use paid_again_engine::scenario::Stream;
use paid_again_engine::{Projection, Scenario};

/// How many differing inputs are told one by one.
const TOLD: usize = 8;

/// A scenario with what follows from it.
#[derive(Clone, Copy)]
pub struct Side<'a> {
    /// What was put in.
    pub scenario: &'a Scenario,
    /// What comes out.
    pub projection: &'a Projection,
    /// How numbers are written.
    pub pen: &'a Pen,
}

impl Side<'_> {
    fn currency(&self) -> &Currency {
        &self.pen.currency
    }

    fn stream(&self, id: &str) -> Option<&StreamProjection> {
        self.projection.stream(id)
    }
}

/// All differences, the outcomes first.
pub fn differences(here: Side<'_>, there: Side<'_>) -> Vec<String> {
    let mut told = outcomes(here, there);
    let inputs = inputs(here, there);
    let more = inputs.len().saturating_sub(TOLD);
    if told.is_empty() && inputs.is_empty() {
        return vec!["The two scenarios are the same, but for their names.".into()];
    }
    told.extend(inputs.into_iter().take(TOLD));
    if more > 0 {
        told.push(match more {
            1 => "One more number differs.".into(),
            more => format!("{more} more numbers differ."),
        });
    }
    told
}

/// Options that end elsewhere, the largest difference first, and options that only one side has.
fn outcomes(here: Side<'_>, there: Side<'_>) -> Vec<String> {
    let comparable = here.scenario.currency == there.scenario.currency;
    let mut moved = Vec::new();
    let mut alone = Vec::new();
    for stream in &here.projection.streams {
        let name = stream.name.trim();
        let Some(other) = there.stream(&stream.id) else {
            alone.push(format!("{name} is only here."));
            continue;
        };
        let (ends, ends_there) = (stream.summary.final_position, other.summary.final_position);
        let (text, text_there) = (
            here.currency().amount(ends),
            there.currency().amount(ends_there),
        );
        if text == text_there {
            continue;
        }
        let by = if comparable {
            let more = if ends_there > ends { "more" } else { "less" };
            let (to, from) = (
                here.currency().as_written(ends_there),
                here.currency().as_written(ends),
            );
            let by = here.currency().amount((to - from).abs());
            format!(", {by} {more}")
        } else {
            String::new()
        };
        let sentence = format!("{name} would end at {text} here and at {text_there} beside{by}.");
        moved.push(((ends_there - ends).abs(), sentence));
    }
    for stream in &there.projection.streams {
        if here.stream(&stream.id).is_none() {
            alone.push(format!("{} is only beside.", stream.name.trim()));
        }
    }
    moved.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    moved
        .into_iter()
        .map(|(_, sentence)| sentence)
        .chain(alone)
        .collect()
}

/// The inputs that differ, setting by setting and field by field.
fn inputs(here: Side<'_>, there: Side<'_>) -> Vec<String> {
    let (a, b) = (here.scenario, there.scenario);
    let mut told = Vec::new();
    let mut tell = |what: &str, one: String, other: String| {
        if one != other {
            told.push(format!("{what}: {one} here, {other} beside."));
        }
    };
    let percent = |pen: &Pen, x: f64| format!("{}\u{a0}%", pen.locale.plain(x * 100.0));
    let stop = |stop: Option<u32>| {
        stop.map_or("never".into(), |month| match month {
            0 => "at once".to_string(),
            month => format!("after {}", long_duration(month as usize)),
        })
    };
    tell("Currency", a.currency.clone(), b.currency.clone());
    let ahead = |scenario: &Scenario| long_duration(scenario.horizon_months as usize);
    tell("Looking ahead", ahead(a), ahead(b));
    tell(
        "Work stops",
        stop(a.work_until_month),
        stop(b.work_until_month),
    );
    tell(
        "Prices rise a year",
        percent(here.pen, a.inflation),
        percent(there.pen, b.inflation),
    );
    tell(
        "Money now is worth more a year",
        percent(here.pen, a.discount_rate),
        percent(there.pen, b.discount_rate),
    );
    for stream in &a.streams {
        let other = b.streams.iter().find(|other| other.id == stream.id);
        let Some(other) = other.filter(|other| other.kind.name() == stream.kind.name()) else {
            continue;
        };
        for spec in groups(stream).iter().flat_map(|group| &group.fields) {
            let value = |side: Side<'_>, stream: &Stream| side.pen.field(stream, spec);
            let what = format!("{}, {}", stream.name.trim(), label(spec));
            tell(&what, value(here, stream), value(there, other));
        }
    }
    told
}

/// A field's name in the middle of a sentence.
fn label(spec: &FieldSpec) -> String {
    let mut letters = spec.label.chars();
    letters
        .next()
        .map(|first| first.to_lowercase().chain(letters).collect())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::example;
    use crate::format::Locale;
    use crate::state::{Desk, Plan, write_number};
    use leptos::prelude::{GetUntracked, Owner};
    use std::sync::Arc;

    fn projected(scenario: &Scenario) -> Arc<Projection> {
        let owner = Owner::new();
        owner.with(|| {
            let plan = Plan::new(Desk::of("a", scenario.clone()));
            plan.projection().get_untracked()
        })
    }

    fn told(here: &Scenario, there: &Scenario) -> Vec<String> {
        let pens = [here, there].map(|scenario| Pen {
            currency: Currency::new(&scenario.currency, Locale::ENGLISH),
            locale: Locale::ENGLISH,
        });
        let projections = [here, there].map(projected);
        let side = |i: usize, scenario| Side {
            scenario,
            projection: &projections[i],
            pen: &pens[i],
        };
        differences(side(0, here), side(1, there))
    }

    #[test]
    fn twins_are_called_so() {
        let mut twin = example();
        twin.name = "Another".into();
        assert_eq!(told(&example(), &twin).len(), 1);
        assert!(told(&example(), &twin)[0].contains("the same"));
    }

    #[test]
    fn an_input_and_what_it_does_are_told() {
        let mut other = example();
        assert!(write_number(&mut other.streams[0], "pay_per_job", 35.0));
        let told = told(&example(), &other);
        assert_eq!(told.len(), 2);
        let ends = |scenario: &Scenario| {
            let end = projected(scenario).streams[0].summary.final_position;
            Currency::new("USD", Locale::ENGLISH).amount(end)
        };
        assert!(
            told[0].contains(&ends(&example())) && told[0].contains(&ends(&other)),
            "{}",
            told[0]
        );
        assert!(told[0].ends_with(" more."));
        assert_eq!(
            told[1],
            "Freelance job, pay for one job: $28 here, $35 beside."
        );
    }

    #[test]
    fn options_of_one_side_and_other_currencies_are_told() {
        let mut other = example();
        other.streams.truncate(2);
        other.currency = "EUR".into();
        other.work_until_month = None;
        let told = told(&example(), &other);
        assert!(told.contains(&"Index fund is only here.".to_string()));
        assert!(told.contains(&"Currency: USD here, EUR beside.".to_string()));
        assert!(told.contains(&"Work stops: after 5 years here, never beside.".to_string()));
        assert!(told[0].contains("€"));
        assert!(!told[0].contains("more") && !told[0].contains("less"));
    }
}
