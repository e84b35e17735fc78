//! New scenarios: blank, copied, brought back.

use crate::browser::token;
use crate::features::options::kind_title;
use crate::state::{Desk, Plan, Sheet, fresh};
use leptos::prelude::*;
use paid_again_engine::Scenario;
use paid_again_engine::scenario::{KindName, ScenarioStoreFields, Stream};
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
    let taken = |name: &str| desk.sheets.iter().any(|sheet| sheet.scenario.name == name);
    scenario.name = fresh(&scenario.name, " ", taken);
    scenario
}

/// A scenario with one empty job in it, in the currency and from the month of the open one.
pub fn blank(plan: Plan) -> Scenario {
    let stream = Stream {
        id: "job".into(),
        name: "A job".into(),
        kind: KindName::PaidOnce.blank(),
        ..Stream::default()
    };
    alone(plan, "New scenario".into(), stream)
}

/// A scenario of one option, in the currency and from the month of the open one.
pub fn of_one(plan: Plan, mut stream: Stream) -> Scenario {
    if stream.name.trim().is_empty() {
        stream.name = kind_title(stream.kind.name()).into();
    }
    let scenario = alone(plan, stream.name.clone(), stream);
    let open = plan.scenario();
    Scenario {
        work_until_month: open.work_until_month().get_untracked(),
        inflation: open.inflation().get_untracked(),
        discount_rate: open.discount_rate().get_untracked(),
        ..scenario
    }
}

fn alone(plan: Plan, name: String, stream: Stream) -> Scenario {
    let scenario = plan.scenario().with_untracked(|open| Scenario {
        name,
        currency: open.currency.clone(),
        start: open.start,
        horizon_months: open.horizon_months,
        baseline: Some(stream.id.clone()),
        streams: vec![stream],
        ..Scenario::default()
    });
    fresh_name(plan, scenario)
}
