//! Keeping, without a browser: what is written is read, what is unreadable stays.

mod tabs;

use super::*;
use crate::app::example;
use crate::state::{Desk, Sheet};
use paid_again_engine::Scenario;
use serde::Serialize;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A storage in memory that can be closed and filled.
#[derive(Default)]
struct Shelf {
    texts: RefCell<BTreeMap<String, String>>,
    denied: Cell<bool>,
    full: Cell<bool>,
}

impl Shelf {
    fn holding(key: &str, text: &str) -> Self {
        let shelf = Self::default();
        shelf.put(key, text);
        shelf
    }

    fn put(&self, key: &str, text: &str) {
        self.texts.borrow_mut().insert(key.into(), text.into());
    }

    fn text(&self, key: &str) -> Option<String> {
        self.texts.borrow().get(key).cloned()
    }

    fn allowed<T>(&self, value: T) -> Result<T, Trouble> {
        if self.denied.get() {
            Err(Trouble::Denied)
        } else {
            Ok(value)
        }
    }
}

impl KeyValue for Shelf {
    fn keys(&self) -> Result<Vec<String>, Trouble> {
        self.allowed(self.texts.borrow().keys().cloned().collect())
    }

    fn get(&self, key: &str) -> Result<Option<String>, Trouble> {
        self.allowed(self.text(key))
    }

    fn set(&self, key: &str, value: &impl Serialize) -> Result<(), Trouble> {
        self.allowed(())?;
        if self.full.get() {
            return Err(Trouble::Full);
        }
        self.put(key, &serde_json::to_string(value).expect("plain data"));
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), Trouble> {
        self.allowed(())?;
        self.texts.borrow_mut().remove(key);
        Ok(())
    }
}

/// A tab: its keeper, its desk, and its own tokens.
struct Tab<'a> {
    shelf: &'a Shelf,
    keeper: Keeper,
    desk: Desk,
    name: &'static str,
    tokens: Cell<u32>,
}

impl<'a> Tab<'a> {
    /// Opens the page.
    fn open(shelf: &'a Shelf, name: &'static str) -> Self {
        let mut keeper = Keeper::default();
        let loaded = keeper.load(shelf);
        assert_eq!(loaded.unreadable, []);
        let desk = loaded.desk.unwrap_or_else(|| {
            let desk = Desk::of(name, example());
            keeper.presume(name, &desk.sheets[0].scenario);
            desk
        });
        Self {
            shelf,
            keeper,
            desk,
            name,
            tokens: Cell::new(0),
        }
    }

    fn save(&mut self) -> Result<Vec<Clash>, Trouble> {
        let token = || {
            self.tokens.set(self.tokens.get() + 1);
            format!("{}{}", self.name, self.tokens.get())
        };
        self.keeper.save(self.shelf, &self.desk, &token)
    }

    /// Another name for the open scenario, not saved yet.
    fn rename(&mut self, name: &str) {
        let id = self.desk.open.clone();
        let open = self.desk.sheet(&id).expect("the open sheet");
        let mut scenario = Scenario::clone(&open.scenario);
        scenario.name = name.into();
        self.desk.put(&id, Arc::new(scenario));
    }

    fn hear(&mut self, id: &str) -> Heard {
        let key = format!("{PREFIX}{id}");
        let text = self.shelf.text(&key);
        self.keeper.hear(&key, text.as_deref(), &self.desk, false)
    }

    fn names(&self) -> Vec<&str> {
        self.desk
            .sheets
            .iter()
            .map(|sheet| sheet.scenario.name.as_str())
            .collect()
    }
}

fn named(name: &str) -> Scenario {
    Scenario {
        name: name.into(),
        ..example()
    }
}

#[test]
fn what_is_saved_is_loaded_in_its_order() {
    let shelf = Shelf::default();
    let mut tab = Tab::open(&shelf, "a");
    assert_eq!(tab.save(), Ok(vec![]));
    assert_eq!(shelf.texts.borrow().len(), 0, "a mere visit keeps nothing");
    tab.rename("Mine \u{1f4da} \"quoted\"");
    assert_eq!(tab.save(), Ok(vec![]));
    for id in ["z", "b"] {
        tab.desk.put(id, Arc::new(named(id)));
    }
    tab.desk.open = "z".into();
    assert_eq!(tab.save(), Ok(vec![]));
    let again = Tab::open(&shelf, "x");
    assert_eq!(again.desk, tab.desk);
    assert_eq!(again.desk.open, "z");
}

#[test]
fn the_untouched_example_is_kept_once_it_has_company() {
    let shelf = Shelf::default();
    let mut tab = Tab::open(&shelf, "a");
    tab.desk.put("b", Arc::new(named("b")));
    assert_eq!(tab.save(), Ok(vec![]));
    assert_eq!(Tab::open(&shelf, "x").names().len(), 2);
    tab.desk.remove("a");
    assert_eq!(tab.save(), Ok(vec![]));
    assert_eq!(Tab::open(&shelf, "x").names(), ["b"]);
}

/// The records of all versions are read for ever.
#[test]
fn records_of_all_versions_are_read() {
    let v1 = Shelf::holding(FIRST_KEY, include_str!("../../../testdata/kept-v1.json"));
    let mut tab = Tab::open(&v1, "a");
    assert_eq!(
        (tab.names(), tab.desk.open.as_str()),
        (vec!["One song"], "first")
    );
    assert!(v1.text(FIRST_KEY).is_some());
    // The first saving moves it, and nothing is lost on the way.
    assert_eq!(tab.save(), Ok(vec![]));
    assert_eq!(v1.text(FIRST_KEY), None);
    assert_eq!(Tab::open(&v1, "b").names(), ["One song"]);

    let key = format!("{PREFIX}song");
    let v2 = Shelf::holding(&key, include_str!("../../../testdata/kept-v2.json"));
    let tab = Tab::open(&v2, "a");
    assert_eq!(
        (tab.names(), tab.desk.open.as_str()),
        (vec!["One song"], "song")
    );
}

#[test]
fn an_old_page_beside_a_new_one_loses_nothing() {
    let shelf = Shelf::holding(FIRST_KEY, include_str!("../../../testdata/kept-v1.json"));
    let mut tab = Tab::open(&shelf, "a");
    assert_eq!(tab.save(), Ok(vec![]));
    // The old page in another tab goes on writing where it always did.
    let old = include_str!("../../../testdata/kept-v1.json").replace("One song", "Changed");
    shelf.put(FIRST_KEY, &old);
    let mut later = Tab::open(&shelf, "b");
    let mut names = later.names();
    names.sort_unstable();
    assert_eq!(names, ["Changed", "One song"]);
    assert_eq!(later.save(), Ok(vec![]));
    assert_eq!(shelf.text(FIRST_KEY), None);
    assert_eq!(Tab::open(&shelf, "c").names().len(), 2);
}

#[test]
fn unreadable_texts_stay_where_they_are_and_are_told() {
    for key in [FIRST_KEY, "paid-again.scenario.x"] {
        for text in [
            "",
            "not JSON",
            "{}",
            "[1, 2]",
            r#"{"version": 3, "scenarios": []}"#,
            r#"{"version": 2, "scenario": "{}"}"#,
            r#"{"version": 1, "scenario": "{}"}"#,
            r#"{"version": 1}"#,
        ] {
            let shelf = Shelf::holding(key, text);
            let mut keeper = Keeper::default();
            let loaded = keeper.load(&shelf);
            assert_eq!(loaded.desk, None);
            assert_eq!(loaded.unreadable.len(), 1, "{text}");
            assert_eq!(
                (
                    loaded.unreadable[0].key.as_str(),
                    loaded.unreadable[0].text.as_str()
                ),
                (key, text)
            );
            // Even work that happens to have the same id goes elsewhere.
            let desk = Desk::of("x", named("Mine"));
            let token = || "new".to_string();
            let clashes = keeper.save(&shelf, &desk, &token);
            assert_eq!(shelf.text(key).as_deref(), Some(text));
            let kept = clashes
                .expect("room")
                .pop()
                .map_or("x".into(), |clash| clash.ours.id);
            let kept = shelf.text(&format!("{PREFIX}{kept}")).expect("kept");
            assert!(kept.contains("Mine"));
        }
    }
}

#[test]
fn denied_and_full_are_told_and_tried_again() {
    let shelf = Shelf::default();
    let mut tab = Tab::open(&shelf, "a");
    tab.rename("Mine");
    shelf.full.set(true);
    assert_eq!(tab.save(), Err(Trouble::Full));
    shelf.denied.set(true);
    assert_eq!(tab.save(), Err(Trouble::Denied));
    assert!(Keeper::default().load(&shelf).denied);
    shelf.denied.set(false);
    shelf.full.set(false);
    assert_eq!(tab.save(), Ok(vec![]));
    assert_eq!(Tab::open(&shelf, "b").names(), ["Mine"]);
}

#[test]
fn a_backup_holds_everything_and_comes_back() {
    let mut desk = Desk::of("a", named("One"));
    desk.sheets.push(Sheet {
        id: "b".into(),
        scenario: Arc::new(named("Two")),
    });
    let brought = paid_again_link::bring_text(&back_up(&desk), "It");
    let back: Vec<&Scenario> = brought.scenarios.iter().collect();
    let kept: Vec<&Scenario> = desk.sheets.iter().map(|sheet| &*sheet.scenario).collect();
    assert_eq!((back, brought.faults.len()), (kept, 0));
}
