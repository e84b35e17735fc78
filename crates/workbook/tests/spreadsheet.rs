//! Workbooks in LibreOffice: inputs are changed in the file, everything is recalculated, and every
//! month and figure is held against the engine's projection of the changed scenario.
//!
//! PAID_AGAIN_SOFFICE names the program; `cargo xtask spreadsheet` brings it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails loudly"
)]

mod common;
#[path = "../../engine/tests/corpus/mod.rs"]
mod corpus;
mod office;

use common::changes::{Change, changed};
use common::{close, differences};
use corpus::realistic;
use corpus::tape::{Tape, from_seed};
use office::{Opened, recalculated, retyped};
use paid_again_engine::Scenario;
use paid_again_engine::file::read_scenario;
use paid_again_engine::scenario::KindName;
use paid_again_presets::PRESETS;
use paid_again_workbook::{Place, Plan, Value, plan, workbook};
use std::collections::BTreeSet;

/// A workbook on its way through the program.
struct Case {
    name: String,
    plan: Plan,
    /// Whether it is opened as it is, too.
    as_saved: bool,
    /// What was typed into it.
    changes: Vec<Change>,
    /// What the file was made of.
    before: Scenario,
    /// What the engine is to be asked once it was changed.
    after: Scenario,
}

/// Scenarios near life, of all kinds.
const SEEDS: u64 = 16;

fn scenarios() -> Vec<(String, Scenario)> {
    let presets = PRESETS.iter().map(|preset| {
        let scenario = read_scenario(&preset.pretty()).unwrap();
        (preset.name.replace('/', " "), scenario)
    });
    let near_life = (100..100 + SEEDS).map(|seed| {
        let tape = from_seed(seed, 600);
        let scenario = realistic::scenario(&mut Tape::new(&tape), 96);
        (format!("near life {seed}"), scenario)
    });
    let odd = ("odd names".to_owned(), common::odd_names());
    presets.chain(near_life).chain([odd]).collect()
}

#[test]
fn every_month_and_figure_follows_the_inputs() {
    let mut cases = Vec::new();
    let mut files = Vec::new();
    let mut kinds = BTreeSet::new();
    for (at, (name, scenario)) in (0..).zip(scenarios()) {
        let bytes = workbook(&scenario).unwrap();
        let laid_out = plan(&scenario).unwrap();
        let (other, changes) = changed(&scenario, at, true);
        kinds.extend(scenario.streams.iter().map(|stream| stream.kind.name()));
        let typed = changes
            .iter()
            .map(|it| (it.place(&laid_out.inputs), it.value.clone()));
        files.push((
            format!("{name} changed"),
            retyped(&bytes, &laid_out.book.names, &typed.collect::<Vec<_>>()),
        ));
        // The ready comparisons are made of the other presets.
        let as_saved = scenario.streams.len() > 1;
        if as_saved {
            files.push((name.clone(), bytes));
        }
        cases.push(Case {
            name,
            plan: laid_out,
            as_saved,
            changes,
            before: scenario,
            after: other,
        });
    }
    assert_eq!(kinds.len(), KindName::ALL.len());
    let mut opened = recalculated(&files).into_iter();
    let mut faults = Vec::new();
    for case in &cases {
        let changed = &opened.next().unwrap();
        if differences(changed, &case.plan, &case.before).is_empty() {
            faults.push(format!("{}: nothing follows {:?}", case.name, case.changes));
        }
        let found = differences(changed, &case.plan, &case.after);
        faults.extend(
            found
                .iter()
                .take(5)
                .map(|it| format!("{} changed: {it}", case.name)),
        );
        if !found.is_empty() {
            faults.push(format!("{} differ after {:?}", found.len(), case.changes));
        }
        if case.as_saved {
            let stale = stale(&opened.next().unwrap(), &case.plan);
            faults.extend(
                stale
                    .iter()
                    .take(5)
                    .map(|it| format!("{}: {it}", case.name)),
            );
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Cells that the program works out otherwise than the file says.
fn stale(opened: &Opened, plan: &Plan) -> Vec<String> {
    let mut found = Vec::new();
    for (sheet, cells) in plan.book.sheets.iter().enumerate() {
        for (row, cells) in (0..).zip(&cells.rows) {
            let formulas = (0..).zip(cells).filter(|(_, cell)| cell.formula.is_some());
            for (col, cell) in formulas {
                let place = Place::new(sheet, row, col);
                let shown = common::Cells::at(opened, place);
                let same = match (&shown, &cell.value) {
                    (Value::Number(a), Value::Number(b)) => close(*a, *b, b.abs()),
                    (Value::Blank, Value::Text(b)) => b.is_empty(),
                    (a, b) => a.to_string() == b.to_string(),
                };
                if !same {
                    let formula = cell.formula.clone().unwrap_or_default();
                    found.push(format!(
                        "{place:?}: {shown:?}, the file says {:?}: {formula}",
                        cell.value
                    ));
                }
            }
        }
    }
    found
}
