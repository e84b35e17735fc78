//! What local storage holds, whoever wrote it: it is read, or it stays where it is and is told; and the
//! user's own work is kept beside it.

use super::{Door, READABLE, bare, presets};
use crate::sound::sound;
use paid_again_app::persist::{FIRST_KEY, Heard, Keeper, KeyValue, PREFIX, Record, Trouble};
use paid_again_app::state::Desk;
use paid_again_engine::Scenario;
use paid_again_engine::file::read_scenario;
use serde::Serialize;
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};

pub(super) const DOOR: Door = Door {
    name: "kept",
    seeds,
    words: &[
        "version",
        "scenario",
        "place",
        "stamp",
        "after",
        "4294967295",
    ],
    dress: bare,
    pass,
};

/// The ids under which the text lies: one that the user's own work has too, and others.
const MINE: &str = "mine";
const IDS: [&str; 3] = [MINE, "", "first"];

fn seeds() -> Vec<Vec<u8>> {
    let kept = |text: Vec<u8>| {
        let scenario = read_scenario(std::str::from_utf8(&text).ok()?).ok()?;
        let record = Record::new(&scenario, 2, "k3f9".into(), "k3f8".into());
        serde_json::to_vec(&record).ok()
    };
    let v1 = include_bytes!("../../../testdata/kept-v1.json").to_vec();
    let v2 = include_bytes!("../../../testdata/kept-v2.json").to_vec();
    presets().filter_map(kept).chain([v1, v2]).collect()
}

/// A storage in memory.
#[derive(Default)]
struct Shelf(RefCell<BTreeMap<String, String>>);

impl KeyValue for Shelf {
    fn keys(&self) -> Result<Vec<String>, Trouble> {
        Ok(self.0.borrow().keys().cloned().collect())
    }

    fn get(&self, key: &str) -> Result<Option<String>, Trouble> {
        Ok(self.0.borrow().get(key).cloned())
    }

    fn set(&self, key: &str, value: &impl Serialize) -> Result<(), Trouble> {
        let text = serde_json::to_string(value).map_err(|_| Trouble::Full)?;
        self.0.borrow_mut().insert(key.into(), text);
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), Trouble> {
        self.0.borrow_mut().remove(key);
        Ok(())
    }
}

fn pass(bytes: &[u8]) -> Result<BTreeSet<String>, String> {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let mut seen = BTreeSet::new();
    let readable = match Record::read(&text).and_then(|record| record.scenario()) {
        Ok(scenario) => {
            seen.extend(sound(&scenario)?);
            true
        }
        Err(reason) if reason.len() < 20 => return Err(format!("It says too little: {reason:?}")),
        Err(reason) if reason.chars().count() > READABLE => {
            return Err("It says more than anybody reads.".into());
        }
        Err(reason) => {
            let gist = reason.chars().filter(|c| !c.is_ascii_digit());
            seen.insert(gist.take(80).collect());
            false
        }
    };
    let first = FIRST_KEY.to_string();
    for key in IDS
        .map(|id| format!("{PREFIX}{id}"))
        .into_iter()
        .chain([first])
    {
        seen.insert(beside(&key, &text, readable)?);
    }
    Ok(seen)
}

/// A tab that finds the text, hears of it, and keeps work of its own.
fn beside(key: &str, text: &str, readable: bool) -> Result<String, String> {
    let shelf = Shelf::default();
    shelf.0.borrow_mut().insert(key.into(), text.into());
    let mut keeper = Keeper::default();
    let loaded = keeper.load(&shelf);
    let told = loaded
        .unreadable
        .iter()
        .any(|it| it.key == key && it.text == text);
    if readable != loaded.desk.is_some() || readable == told {
        return Err(format!("Under {key:?} it is neither read nor told."));
    }
    let mine = own();
    let mut desk = loaded.desk.unwrap_or_else(|| Desk::of(MINE, mine.clone()));
    if readable {
        desk.put("other", mine.clone().into());
    }
    let tokens = Cell::new(0);
    let token = || {
        tokens.set(tokens.get() + 1);
        format!("token {}", tokens.get())
    };
    let clashes = keeper.save(&shelf, &desk, &token);
    let clashes = clashes.map_err(|trouble| format!("It could not be kept: {trouble:?}"))?;
    if !readable && shelf.get(key) != Ok(Some(text.to_string())) {
        return Err(format!("What can't be read under {key:?} was overwritten."));
    }
    let mut again = Keeper::default();
    let kept = again.load(&shelf).desk;
    let is_there = |scenario: &Scenario| {
        let mut sheets = kept.iter().flat_map(|desk| &desk.sheets);
        sheets.any(|sheet| *sheet.scenario == *scenario)
    };
    if !is_there(&mine) || !desk.sheets.iter().all(|sheet| is_there(&sheet.scenario)) {
        return Err(format!("Beside {key:?} own work was lost."));
    }
    let heard = match keeper.hear(key, Some(text), &desk, false) {
        Heard::Nothing => "nothing",
        Heard::Changed(_) => "changed",
        Heard::Gone(_) => "gone",
        Heard::Overwritten { .. } => "overwritten",
    };
    Ok(format!("{readable} {heard} {}", clashes.len()))
}

/// The user's own work.
fn own() -> Scenario {
    let mut scenario = Scenario {
        name: "Own work, which nothing else is called".into(),
        ..Scenario::default()
    };
    scenario.streams.push(Default::default());
    scenario.streams[0].id = "own".into();
    scenario
}
