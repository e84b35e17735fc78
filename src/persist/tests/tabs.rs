//! Two tabs: they follow each other, and lose nothing of what either has edited.

use super::{Shelf, Tab, named};
use crate::persist::{Heard, KeyValue, PREFIX, Record};
use std::sync::Arc;

/// Two tabs with the same scenario, saved once.
fn two(shelf: &Shelf) -> (Tab<'_>, Tab<'_>) {
    let mut a = Tab::open(shelf, "a");
    a.rename("both");
    assert_eq!(a.save(), Ok(vec![]));
    let b = Tab::open(shelf, "b");
    (a, b)
}

#[test]
fn a_tab_follows_what_another_one_keeps() {
    let shelf = Shelf::default();
    let (mut a, mut b) = two(&shelf);
    a.rename("newer");
    assert_eq!(a.save(), Ok(vec![]));
    assert_eq!(a.hear("a"), Heard::Nothing, "its own echo");
    let Heard::Changed(sheet) = b.hear("a") else {
        panic!("not heard")
    };
    b.desk.put(&sheet.id, sheet.scenario);
    assert_eq!(b.names(), ["newer"]);
    assert_eq!(b.save(), Ok(vec![]));
    // And back, one after the other, without a copy.
    b.rename("newest");
    assert_eq!(b.save(), Ok(vec![]));
    assert!(matches!(a.hear("a"), Heard::Changed(_)));
}

#[test]
fn edits_of_two_tabs_at_once_are_both_kept() {
    let shelf = Shelf::default();
    let (mut a, mut b) = two(&shelf);
    a.rename("of a");
    b.rename("of b");
    assert_eq!(a.save(), Ok(vec![]));
    // b hears of it while its own edit is not kept yet, and does not give it up.
    assert_eq!(b.hear("a"), Heard::Nothing);
    let clashes = b.save().expect("room");
    assert_eq!(clashes.len(), 1);
    assert_eq!(
        clashes[0]
            .theirs
            .as_ref()
            .map(|theirs| theirs.name.as_str()),
        Some("of a")
    );
    assert_eq!(clashes[0].ours.scenario.name, "of b");
    let mut names: Vec<String> = Tab::open(&shelf, "c")
        .names()
        .into_iter()
        .map(String::from)
        .collect();
    names.sort();
    assert_eq!(names, ["of a", "of b"]);
}

#[test]
fn an_edit_that_was_overwritten_unseen_comes_back() {
    let shelf = Shelf::default();
    let (mut a, b) = two(&shelf);
    let key = format!("{PREFIX}{}", a.desk.open);
    let before = Record::read(&shelf.text(&key).expect("kept")).expect("a record");
    a.rename("of a");
    assert_eq!(a.save(), Ok(vec![]));
    // In the same moment another process writes, which had not seen it.
    let theirs = Record::new(&named("of b"), 0, "elsewhere".into(), before.stamp);
    shelf.put(&key, &serde_json::to_string(&theirs).expect("plain data"));
    let Heard::Overwritten { theirs, ours } = a.hear("a") else {
        panic!("not noticed")
    };
    assert_eq!(
        (theirs.scenario.name.as_str(), ours.name.as_str()),
        ("of b", "of a")
    );
    drop(b);
}

#[test]
fn a_deletion_elsewhere_spares_what_is_open_or_changed_here() {
    let shelf = Shelf::default();
    let (mut a, _) = two(&shelf);
    a.desk.put("other", Arc::new(named("other")));
    assert_eq!(a.save(), Ok(vec![]));
    let mut b = Tab::open(&shelf, "b");
    a.desk.remove("other");
    assert_eq!(a.save(), Ok(vec![]));
    assert_eq!(b.hear("other"), Heard::Gone("other".into()));
    b.desk.remove("other");
    // The open one goes on here, and its next edit is kept.
    shelf.remove("paid-again.scenario.a").expect("allowed");
    assert_eq!(b.hear("a"), Heard::Nothing);
    b.rename("still here");
    assert_eq!(b.save(), Ok(vec![]));
    assert_eq!(Tab::open(&shelf, "c").names(), ["still here"]);
    // What another tab has changed is not deleted by who had not seen that.
    let mut c = Tab::open(&shelf, "c");
    b.rename("changed");
    assert_eq!(b.save(), Ok(vec![]));
    c.desk.put("new", Arc::new(named("new")));
    c.desk.open = "new".into();
    c.desk.remove("a");
    assert_eq!(c.save(), Ok(vec![]));
    let names = Tab::open(&shelf, "d").names().len();
    assert_eq!(names, 2);
}
