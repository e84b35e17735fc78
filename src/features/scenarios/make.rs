//! New scenarios: blank, copied, brought back.

use crate::browser::token;
use crate::state::{Desk, Plan, Sheet};
use leptos::prelude::*;
use paid_again_engine::Scenario;
use paid_again_engine::scenario::{KindName, Stream};
use std::sync::Arc;

/// Adds scenarios to the desk and opens the first of them.
pub fn add(plan: Plan, scenarios: Vec<Scenario>) {
    if scenarios.is_empty() {
        return;
    }
    plan.edit_desk(|desk| {
        let mut open = None;
        for scenario in scenarios {
            let id = token();
            open.get_or_insert(id.clone());
            desk.sheets.push(Sheet {
                id,
                scenario: Arc::new(scenario),
            });
        }
        if let Some(open) = open {
            show(desk, open);
        }
    });
}

/// Opens a scenario.
pub fn show(desk: &mut Desk, id: String) {
    if desk.beside.as_ref() == Some(&id) {
        // What was beside comes to the front, and what was in front stands beside it.
        desk.beside = Some(desk.open.clone());
    }
    desk.open = id;
}

/// The scenario under a name that no other one has.
pub fn fresh_name(plan: Plan, mut scenario: Scenario) -> Scenario {
    let desk = plan.desk_now();
    let taken: Vec<&str> = desk
        .sheets
        .iter()
        .map(|sheet| sheet.scenario.name.as_str())
        .collect();
    scenario.name = unlike(&scenario.name, &taken);
    scenario
}

/// A name like this one that is not among those taken: "Book", "Book 2", "Book 3" …
fn unlike(name: &str, taken: &[&str]) -> String {
    if !taken.contains(&name) {
        return name.to_string();
    }
    let stem = name
        .trim_end_matches(|c: char| c.is_ascii_digit())
        .trim_end();
    // 200 characters are allowed; the number needs some.
    let stem: String = stem.chars().take(190).collect();
    (2..)
        .map(|number| format!("{stem} {number}"))
        .find(|name| !taken.contains(&name.as_str()))
        .unwrap_or_default()
}

/// A scenario with one empty job in it, in the currency and from the month of the open one.
pub fn blank(plan: Plan) -> Scenario {
    let stream = Stream {
        id: "job".into(),
        name: "A job".into(),
        kind: KindName::PaidOnce.blank(),
        ..Stream::default()
    };
    let scenario = plan.scenario().with_untracked(|open| Scenario {
        name: "New scenario".into(),
        currency: open.currency.clone(),
        start: open.start,
        horizon_months: open.horizon_months,
        baseline: Some("job".into()),
        streams: vec![stream],
        ..Scenario::default()
    });
    fresh_name(plan, scenario)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_counted_on() {
        assert_eq!(unlike("Book", &["Film"]), "Book");
        assert_eq!(unlike("Book", &["Book"]), "Book 2");
        assert_eq!(unlike("Book 2", &["Book", "Book 2"]), "Book 3");
        assert_eq!(unlike("1984", &["1984"]).trim(), "2");
        let long = "x".repeat(200);
        assert!(unlike(&long, &[&long]).chars().count() <= 200);
    }
}
