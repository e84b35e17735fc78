//! The state graph, without a browser: what is computed anew, and how often.

use super::{
    Desk, Gesture, Look, Luck, Plan, Shown, Whose, range_between, read_number, rows, takes_range,
    write_number, write_range, write_retention,
};
use crate::app::example;
use leptos::prelude::*;
use paid_again_engine::scenario::{ScenarioStoreFields, StreamStoreFields};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// A plan of the example, and a count of how often its projection changed.
fn watched() -> (Owner, Plan, Memo<usize>) {
    let owner = Owner::new();
    owner.set();
    let plan = Plan::new(Desk::of("1", example()));
    let runs = Arc::new(AtomicUsize::new(0));
    let count = Memo::new(move |_| {
        plan.projection().with(|_| ());
        runs.fetch_add(1, Ordering::Relaxed) + 1
    });
    (owner, plan, count)
}

fn write(plan: Plan, id: &str, field: &str, x: f64) {
    let streams = plan.scenario().streams();
    let row = streams
        .into_iter()
        .find(|row| row.clone().id().get_untracked() == id);
    row.expect("a stream of that id").update(|stream| {
        assert!(write_number(stream, field, x), "{field}");
    });
}

#[test]
fn one_edit_is_one_projection() {
    let (_owner, plan, count) = watched();
    assert_eq!(count.get_untracked(), 1);
    let before = plan
        .projection()
        .get_untracked()
        .stream("job")
        .map(|job| job.summary.income);
    write(plan, "job", "pay_per_job", 56.0);
    assert_eq!(count.get_untracked(), 2);
    let after = plan
        .projection()
        .get_untracked()
        .stream("job")
        .map(|job| job.summary.income);
    assert_eq!(after, before.map(|income| income * 2.0));
}

#[test]
fn an_edit_that_changes_nothing_visible_stops_at_the_projection() {
    let (_owner, plan, count) = watched();
    assert_eq!(count.get_untracked(), 1);
    plan.scenario().note().set("only a note".into());
    assert_eq!(
        count.get_untracked(),
        1,
        "the projection is equal, so nothing after it runs"
    );
}

#[test]
fn the_stop_marker_moves_the_tails_and_never_passes_the_horizon() {
    let (_owner, plan, count) = watched();
    let _ = count.get_untracked();
    assert_eq!(plan.stop(), 60);
    plan.set_stop(36);
    assert_eq!(plan.stop(), 36);
    let tail_from = plan.projection().get_untracked().streams[0].span.end;
    assert_eq!(tail_from, 36);
    plan.set_stop(900);
    assert_eq!(plan.stop(), 240);
    assert_eq!(plan.scenario().work_until_month().get_untracked(), None);
    assert!(
        plan.projection()
            .get_untracked()
            .streams
            .iter()
            .all(|s| s.summary.tail.is_none())
    );
    // A marker that is set where it stands wakes nobody.
    let runs = count.get_untracked();
    plan.set_stop(240);
    assert_eq!(count.get_untracked(), runs);
}

#[test]
fn a_shorter_horizon_keeps_the_stop_for_later() {
    let (_owner, plan, _count) = watched();
    plan.scenario().horizon_months().set(24);
    assert_eq!(plan.stop(), 24);
    assert_eq!(plan.projection().get_untracked().months, 24);
    plan.scenario().horizon_months().set(240);
    assert_eq!(plan.stop(), 60);
}

#[test]
fn rows_follow_the_projection() {
    let (_owner, plan, _count) = watched();
    let table = rows(&plan.projection().get_untracked());
    let ids: Vec<&str> = table.iter().map(|row| row.id.as_str()).collect();
    assert_eq!(ids, ["job", "book", "renewals", "team", "fund"]);
    assert!(table[0].is_baseline && table[0].passes_after.is_none());
    assert_eq!(table[4].per_hour, None);
    assert!(table[4].asset > 0.0);
}

#[test]
fn the_answer_is_worded_once_for_all_who_say_some_of_it() {
    let (_owner, plan, _count) = watched();
    let look = Look::new();
    let answer = plan.answer(look, Luck::new());
    let first = answer.words.get_untracked();
    assert!(Arc::ptr_eq(&first, &answer.words.get_untracked()));
    plan.set_stop(36);
    let second = answer.words.get_untracked();
    assert_ne!(first.verdict, second.verdict);
    assert!(Arc::ptr_eq(&second, &answer.words.get_untracked()));
    look.today.set(true);
    assert_ne!(second.verdict, answer.words.get_untracked().verdict);
}

#[test]
fn reasons_open_on_the_option_that_the_verdict_is_about() {
    let (_owner, plan, _count) = watched();
    let look = Look::new();
    assert_eq!(look.of(plan).as_deref(), Some("fund"));
    plan.edit(Gesture::Step, |scenario| {
        scenario.streams.pop();
    });
    // Nobody passes the job now; the nearest is held against it.
    assert_eq!(look.of(plan).as_deref(), Some("renewals"));
    look.whose.set(Whose::All);
    assert_eq!(look.of(plan), None);
    look.whose.set(Whose::One("job".into()));
    assert_eq!(look.of(plan).as_deref(), Some("job"));
}

#[test]
fn an_option_is_taken_in_hand_once() {
    let (_owner, _plan, _count) = watched();
    let look = Look::new();
    let woken = Arc::new(AtomicUsize::new(0));
    let seen = Arc::clone(&woken);
    let count = Memo::new(move |_| {
        look.about.track();
        seen.fetch_add(1, Ordering::Relaxed)
    });
    let _ = count.get_untracked();
    for id in ["book", "book", "team", "team"] {
        look.hold(id.into());
        let _ = count.get_untracked();
    }
    assert_eq!(woken.load(Ordering::Relaxed), 3);
    assert_eq!(look.about.get_untracked().as_deref(), Some("team"));
}

#[test]
fn letters_of_one_number_are_one_step_back() {
    let (_owner, plan, count) = watched();
    let _ = count.get_untracked();
    assert_eq!(plan.ways(), (false, false));
    let before = plan.scenario().get_untracked();
    for pay in [5.0, 56.0] {
        plan.edit_stream("job", Gesture::Part("job-pay".into()), |job| {
            assert!(write_number(job, "pay_per_job", pay));
        });
    }
    plan.set_stop(30);
    plan.set_stop(31);
    let after = plan.scenario().get_untracked();
    assert_eq!(plan.ways(), (true, false));
    plan.undo();
    assert_eq!(plan.stop(), 60);
    plan.undo();
    assert_eq!(plan.scenario().get_untracked(), before);
    assert_eq!(plan.ways(), (false, true));
    plan.redo();
    plan.redo();
    plan.redo();
    assert_eq!(plan.scenario().get_untracked(), after);
    let runs = count.get_untracked();
    plan.undo();
    assert_eq!(
        count.get_untracked(),
        runs + 1,
        "one step back is one projection"
    );
}

#[test]
fn scenarios_are_added_opened_removed_and_brought_back() {
    let (_owner, plan, _count) = watched();
    let mut other = example();
    other.name = "Other".into();
    other.streams.truncate(2);
    plan.set_stop(12);
    plan.edit_desk(|desk| {
        desk.put("2", Arc::new(other.clone()));
        desk.open = "2".into();
    });
    assert_eq!(plan.scenario().get_untracked(), other);
    assert_eq!(plan.projection().get_untracked().streams.len(), 2);
    plan.edit_desk(|desk| desk.remove("2"));
    assert_eq!(
        plan.stop(),
        12,
        "the first one is open again, as it was left"
    );
    plan.undo();
    assert_eq!(plan.scenario().get_untracked(), other);
    plan.undo();
    plan.undo();
    assert_eq!((plan.stop(), plan.desk_now().sheets.len()), (60, 1));
    plan.edit_desk(|desk| desk.remove("1"));
    assert_eq!(plan.desk_now().sheets.len(), 1, "the last one stays");
}

/// Rows once kept their old places until the list was shown anew: the last one then read beyond the
/// end of the list, which ends the page.
#[test]
fn a_row_that_is_gone_reads_nothing_and_the_others_read_their_own() {
    let (_owner, plan, _count) = watched();
    let rows: Vec<_> = plan.scenario().streams().into_iter().collect();
    let names = || -> Vec<_> {
        let names = rows
            .iter()
            .map(|row| row.clone().name().try_get_untracked());
        names.map(Option::unwrap_or_default).collect()
    };
    let before = names();
    plan.edit(Gesture::Step, |scenario| {
        scenario.streams.pop();
        scenario.streams.remove(1);
    });
    assert_eq!(names(), [&before[0], "", &before[2], &before[3], ""]);
    plan.undo();
    assert_eq!(names()[0], before[0]);
    plan.edit(Gesture::Step, |scenario| scenario.streams.truncate(1));
    assert_eq!(names()[1..], ["", "", "", ""]);
}

#[test]
fn what_the_table_refuses_is_not_written() {
    let mut stream = example().streams[0].clone();
    let before = stream.clone();
    for (field, x) in [
        ("pay_per_job", -1.0),
        ("billable_share", 1.5),
        ("hours_per_week", f64::NAN),
        ("start_month", 1.5),
        ("no_such_field", 1.0),
        ("name", 1.0),
    ] {
        assert!(!write_number(&mut stream, field, x), "{field}");
    }
    assert_eq!(stream, before);
    assert!(write_number(&mut stream, "start_month", 3.0));
    assert_eq!(
        read_number(&stream, "start_month").and_then(|shown| shown.number()),
        Some(3.0)
    );
}

#[test]
fn a_range_is_typed_over_a_number_and_undo_brings_either_back() {
    let (_owner, plan, _count) = watched();
    let read = || plan.scenario().get_untracked().streams.swap_remove(0);
    let (before, range) = (read(), range_between(20.0, 45.0, None));
    let gesture = || Gesture::Part("job-pay".into());
    // As letters come: 2, 20, 20 to 4, 20 to 45.
    for pay in [2.0, 20.0] {
        plan.edit_stream("job", gesture(), |job| {
            assert!(write_number(job, "pay_per_job", pay));
        });
    }
    plan.edit_stream("job", gesture(), |job| {
        assert!(write_range(job, "pay_per_job", range));
    });
    plan.settle();
    let shown = read_number(&read(), "pay_per_job");
    assert_eq!(shown, Some(Shown::Range(range)));
    assert_eq!(shown.and_then(Shown::number), Some(range.median()));
    let with_range = plan.projection().get_untracked();
    plan.edit_stream("job", gesture(), |job| {
        assert!(write_number(job, "pay_per_job", range.median()));
    });
    let series = |at: &paid_again_engine::Projection| at.streams[0].series.clone();
    assert_eq!(
        series(&plan.projection().get_untracked()),
        series(&with_range)
    );
    plan.undo();
    assert_eq!(read_number(&read(), "pay_per_job"), shown);
    plan.undo();
    assert_eq!(read(), before);
    plan.redo();
    assert_eq!(read_number(&read(), "pay_per_job"), shown);
}

#[test]
fn ranges_stand_only_where_a_number_may_be_uncertain() {
    let mut streams = example().streams;
    let range = |low, high| range_between(low, high, None);
    for (at, path) in [
        (0, "pay_per_job"),
        (0, "tax_rate"),
        (1, "rate_tiers/0/rate"),
        (2, "rates_by_year/0"),
        (3, "level_rates/1"),
    ] {
        assert!(takes_range(&streams[at], path), "{path}");
        let stream = &mut streams[at];
        assert!(write_range(stream, path, range(0.1, 0.2)), "{path}");
        assert!(!write_range(stream, path, range(-0.1, 0.2)), "{path}");
    }
    let fading = super::Shape::Yearly.typical();
    write_retention(&mut streams[2], fading);
    for (at, path) in [
        (0, "start_month"),
        (0, "weeks_off_per_year"),
        (1, "works"),
        (2, "retention/first"),
        (2, "retention/later"),
        (2, "retention/period_months"),
        (0, "no_such_field"),
        (0, "name"),
    ] {
        let before = streams[at].clone();
        assert!(!takes_range(&before, path), "{path}");
        let stream = &mut streams[at];
        assert!(!write_range(stream, path, range(0.1, 0.2)), "{path}");
        assert_eq!(*stream, before, "{path}");
    }
    write_retention(&mut streams[2], super::Shape::Steady.typical());
    let churn = "retention/monthly_churn";
    assert!(write_range(&mut streams[2], churn, range(0.02, 0.05)));
}

#[test]
fn a_range_keeps_its_shape_while_its_ends_stay() {
    use paid_again_engine::scenario::{Range, Shape};
    let even = Range {
        low: 0.05,
        high: 0.2,
        shape: Shape::Uniform,
    };
    // As percents come back from their field.
    let same = range_between(5.0 / 100.0, 0.2 + 1e-17, Some(even));
    assert_eq!(same, even);
    let other = range_between(0.05, 0.21, Some(even));
    assert_eq!(other.shape, Shape::Lognormal);
    assert_eq!(range_between(0.0, 0.2, Some(even)).shape, Shape::Normal);
}
