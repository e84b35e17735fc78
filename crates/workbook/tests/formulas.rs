//! What the formulas give, as it is written beside them, against the engine.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails loudly"
)]

mod common;
#[path = "../../engine/tests/corpus/mod.rs"]
mod corpus;

use common::changes::changed;
use common::differences;
use corpus::tape::{Tape, from_seed};
use corpus::{generate, realistic};
use paid_again_engine::Scenario;
use paid_again_engine::file::read_scenario;
use paid_again_presets::PRESETS;
use paid_again_workbook::{Plan, Value, plan};

fn assert_same(name: &str, scenario: &Scenario) -> Plan {
    let plan = plan(scenario).unwrap();
    let found = differences(&plan, &plan, scenario);
    let first = found[..found.len().min(12)].join("\n");
    assert!(found.is_empty(), "{name}: {} differ\n{first}", found.len());
    plan
}

#[test]
fn every_preset_comes_out_as_the_engine_has_it() {
    for preset in PRESETS {
        assert_same(preset.name, &read_scenario(&preset.pretty()).unwrap());
    }
}

#[test]
fn so_does_what_is_near_life() {
    for seed in 0..60 {
        let tape = from_seed(seed, 600);
        let scenario = realistic::scenario(&mut Tape::new(&tape), 150);
        assert_same(&format!("realistic {seed}"), &scenario);
    }
}

/// Anything at all that a file may hold.
#[test]
fn so_does_anything() {
    for seed in 0..200 {
        let tape = from_seed(seed, 600);
        let scenario = generate::scenario(&mut Tape::new(&tape), 40, 3);
        assert_same(&format!("anything {seed}"), &scenario);
    }
}

/// What is put in changes the inputs alone: no formula has a number of the scenario's in it.
#[test]
fn formulas_do_not_know_the_inputs() {
    for seed in 0..20 {
        let tape = from_seed(seed, 600);
        let scenario = realistic::scenario(&mut Tape::new(&tape), 40);
        let before = plan(&scenario).unwrap();
        let (other, changes) = changed(&scenario, seed, false);
        assert!(changes.len() > 3, "{changes:?}");
        let after = assert_same(&format!("changed {seed}: {changes:?}"), &other);
        let (before, after) = (shape(&before), shape(&after));
        assert_eq!(before.len(), after.len());
        for (before, after) in before.iter().zip(after) {
            assert_eq!(*before, after, "{changes:?}");
        }
    }
}

/// Every cell but the inputs with their notes, and what formulas give: texts, numbers and formulas.
fn shape(plan: &Plan) -> Vec<String> {
    let inputs = plan.inputs.setting("name").sheet;
    let sheets = plan.book.sheets.iter().enumerate();
    let sheets = sheets
        .filter(|(sheet, _)| *sheet != inputs)
        .map(|(_, sheet)| sheet);
    let cells = sheets.flat_map(|sheet| &sheet.rows).flatten();
    let said = cells.map(|cell| match (&cell.formula, &cell.input, &cell.value) {
        (Some(formula), _, _) => formula.clone(),
        (None, Some(_), _) | (None, None, Value::Blank) => String::new(),
        (None, None, value) => value.to_string(),
    });
    said.collect()
}
