//! The file itself: that there is one for everything a scenario may hold, or a sentence.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails loudly"
)]

mod common;
#[path = "../../engine/tests/corpus/mod.rs"]
mod corpus;

use common::odd_names;
use corpus::tape::{Tape, from_seed};
use corpus::{examples, generate};
use paid_again_engine::scenario::{Kind, KindName, Quantity, Scenario, Stream, Tier};
use paid_again_workbook::{NoFile, Plan, plan, workbook};

/// Excel refuses to open a file with a longer formula.
const LONGEST: usize = 8192;

fn stream(kind: KindName) -> Stream {
    examples::streams(kind)[0].clone()
}

/// So many options of a kind over so many months.
fn many(kind: KindName, count: usize, months: u32) -> Scenario {
    let mut scenario = examples::comparison();
    scenario.horizon_months = months;
    let copy = |at: usize| Stream {
        id: at.to_string(),
        name: "A name that is as long as the name of a sheet may be, and longer".into(),
        ..stream(kind)
    };
    scenario.streams = (0..count).map(copy).collect();
    scenario.baseline = Some("0".into());
    scenario
}

fn longest_formula(plan: &Plan) -> usize {
    let cells = plan
        .book
        .sheets
        .iter()
        .flat_map(|sheet| &sheet.rows)
        .flatten();
    let formulas = cells.filter_map(|cell| cell.formula.as_ref());
    formulas
        .map(|formula| formula.chars().count())
        .max()
        .unwrap_or(0)
}

#[test]
fn no_formula_is_too_long() {
    for kind in KindName::ALL {
        let plan = plan(&many(kind, 24, 3)).unwrap();
        assert!(longest_formula(&plan) < LONGEST, "{kind:?}");
    }
    let mut scenario = many(KindName::Royalty, 1, 3);
    if let Kind::Royalty(royalty) = &mut scenario.streams[0].kind {
        let tier = |at: u32| Tier {
            from_units: f64::from(at),
            rate: Quantity::Point(0.1),
        };
        royalty.rate_tiers = (0..100).map(tier).collect();
    }
    assert!(longest_formula(&plan(&scenario).unwrap()) < LONGEST);
}

#[test]
fn what_is_too_large_is_said_at_once() {
    for (kind, count) in [
        (KindName::Team, 24),
        (KindName::Royalty, 24),
        (KindName::Fund, 24),
    ] {
        let mut scenario = many(kind, count, 1200);
        if let Kind::Royalty(royalty) = &mut scenario.streams[0].kind {
            royalty.works = 1000;
        }
        let why = workbook(&scenario).unwrap_err();
        assert!(matches!(why, NoFile::TooLarge(_)));
        assert!(why.to_string().ends_with("make it smaller."), "{why}");
    }
}

#[test]
fn everything_else_has_a_file_and_always_the_same() {
    let mut all_off = examples::comparison();
    all_off
        .streams
        .iter_mut()
        .for_each(|stream| stream.off = true);
    for scenario in [odd_names(), all_off] {
        let bytes = workbook(&scenario).unwrap();
        assert!(bytes.starts_with(b"PK"));
        assert_eq!(bytes, workbook(&scenario).unwrap());
    }
    for seed in 0..40 {
        let tape = from_seed(seed, 600);
        let scenario = generate::scenario(&mut Tape::new(&tape), 24, 3);
        match workbook(&scenario) {
            Ok(bytes) => assert!(bytes.starts_with(b"PK"), "{seed}"),
            Err(why) => assert!(matches!(why, NoFile::TooLarge(_)), "{seed}: {why}"),
        }
    }
}
