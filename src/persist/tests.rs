//! Keeping, without a browser: what is written is read, what is unreadable is kept.

use super::{KEY, KeyValue, Loaded, QUARANTINE, Trouble, load, save};
use crate::app::example;
use serde::Serialize;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

/// A storage in memory that can be closed and filled.
#[derive(Default)]
struct Shelf {
    texts: RefCell<BTreeMap<String, String>>,
    denied: Cell<bool>,
    full: Cell<bool>,
}

impl Shelf {
    fn holding(text: &str) -> Self {
        let shelf = Self::default();
        shelf.texts.borrow_mut().insert(KEY.into(), text.into());
        shelf
    }

    fn text(&self, key: &str) -> Option<String> {
        self.texts.borrow().get(key).cloned()
    }

    fn quarantined(&self, key: &str) -> Option<String> {
        serde_json::from_str(&self.text(key)?).ok()
    }
}

impl KeyValue for Shelf {
    fn get(&self, key: &str) -> Result<Option<String>, Trouble> {
        if self.denied.get() {
            Err(Trouble::Denied)
        } else {
            Ok(self.text(key))
        }
    }

    fn set(&self, key: &str, value: &impl Serialize) -> Result<(), Trouble> {
        if self.denied.get() {
            return Err(Trouble::Denied);
        }
        if self.full.get() {
            return Err(Trouble::Full);
        }
        let text = serde_json::to_string(value).expect("plain data");
        self.texts.borrow_mut().insert(key.into(), text);
        Ok(())
    }
}

#[test]
fn what_is_saved_is_loaded() {
    let shelf = Shelf::default();
    assert_eq!(load(&shelf), Loaded::Empty);
    let mut scenario = example();
    scenario.name = "Mine \u{1f4da} \"quoted\"".into();
    scenario.work_until_month = Some(7);
    assert_eq!(save(&shelf, &scenario), Ok(()));
    assert_eq!(load(&shelf), Loaded::Work(scenario));
}

/// The envelope of every version that was ever written is read for ever.
#[test]
fn envelopes_of_all_versions_are_read() {
    let shelf = Shelf::holding(include_str!("../../testdata/kept-v1.json"));
    let Loaded::Work(scenario) = load(&shelf) else {
        panic!("{:?}", load(&shelf))
    };
    assert_eq!(
        (scenario.name.as_str(), scenario.streams.len()),
        ("One song", 1)
    );
}

#[test]
fn unreadable_work_is_put_aside_and_never_overwritten() {
    for text in [
        "",
        "not JSON",
        "{}",
        "[1, 2]",
        r#"{"version": 2, "scenarios": []}"#,
        r#"{"version": 1, "scenario": "{}"}"#,
        r#"{"version": 1}"#,
    ] {
        let shelf = Shelf::holding(text);
        assert!(matches!(load(&shelf), Loaded::Quarantined { .. }), "{text}");
        assert_eq!(shelf.quarantined(QUARANTINE).as_deref(), Some(text));
        // A later visit finds it put aside already.
        assert!(matches!(load(&shelf), Loaded::Quarantined { .. }));
        assert_eq!(shelf.texts.borrow().len(), 2, "{text}");
        // Saving takes its place, and what was put aside stays.
        assert_eq!(save(&shelf, &example()), Ok(()));
        assert_eq!(shelf.quarantined(QUARANTINE).as_deref(), Some(text));
        // Another unreadable text is put beside it.
        shelf
            .texts
            .borrow_mut()
            .insert(KEY.into(), "also not JSON".into());
        assert!(matches!(load(&shelf), Loaded::Quarantined { .. }));
        assert_eq!(shelf.quarantined(QUARANTINE).as_deref(), Some(text));
        let second = shelf.quarantined(&format!("{QUARANTINE}.2"));
        assert_eq!(second.as_deref(), Some("also not JSON"));
    }
}

#[test]
fn unreadable_work_without_room_beside_it_stays_where_it_is() {
    let shelf = Shelf::holding("not JSON");
    shelf.full.set(true);
    assert!(matches!(load(&shelf), Loaded::Stuck { .. }));
    assert_eq!(shelf.text(KEY).as_deref(), Some("not JSON"));
}

#[test]
fn denied_and_full_are_told() {
    let shelf = Shelf::default();
    shelf.full.set(true);
    assert_eq!(save(&shelf, &example()), Err(Trouble::Full));
    shelf.denied.set(true);
    assert_eq!(save(&shelf, &example()), Err(Trouble::Denied));
    assert_eq!(load(&shelf), Loaded::Unavailable);
}
