//! Ticks as they are read: each table is the printed labels of an axis.

use paid_again_chart::ticks::money::{MoneyTicks, Step};
use paid_again_chart::ticks::time::time_ticks;
use paid_again_chart::{PlainWording, Room, Wording};

/// The labels of the value axis for values between `low` and `high` with about six steps.
#[track_caller]
fn check_money(low: f64, high: f64, expect: &str) {
    let money = MoneyTicks::new(low, high, 6.0);
    let label = |tick: &f64| PlainWording.amount(*tick, money.step.value());
    let labels: Vec<String> = money.ticks.iter().map(label).collect();
    assert_eq!(labels.join(" "), expect);
}

#[test]
fn money_climbs_by_one_two_or_five() {
    check_money(0.0, 100.0, "0 20 40 60 80 100");
    check_money(0.0, 55_000.0, "0 10k 20k 30k 40k 50k");
    check_money(0.0, 230_000.0, "0 50k 100k 150k 200k 250k");
    check_money(0.0, 6_100_000.0, "0 2M 4M 6M");
}

#[test]
fn a_near_tick_is_reached_and_a_far_one_is_not() {
    check_money(0.0, 92_700.0, "0 20k 40k 60k 80k 100k");
    check_money(0.0, 82_000.0, "0 20k 40k 60k 80k");
    check_money(-1_300.0, 92_700.0, "0 20k 40k 60k 80k 100k");
}

#[test]
fn zero_is_a_tick_where_the_axis_crosses_it() {
    check_money(-30.0, 70.0, "-20 0 20 40 60");
    check_money(-5_000.0, 0.0, "-5k -4k -3k -2k -1k 0");
}

#[test]
fn cents_are_multiples_without_residue() {
    check_money(0.0, 0.5, "0.0 0.1 0.2 0.3 0.4 0.5");
    check_money(
        0.0,
        0.003,
        "0.0000 0.0005 0.0010 0.0015 0.0020 0.0025 0.0030",
    );
    assert_eq!(Step::at_least(0.1).times(3.0), 0.3);
}

#[test]
fn degenerate_values_have_an_axis() {
    check_money(0.0, 0.0, "0");
    check_money(50.0, 50.0, "50 51 52 53 54 55");
    check_money(0.0, 1e140, "0e0 2e139 4e139 6e139 8e139 1e140");
    check_money(-1e140, 1e140, "-1e140 -5e139 0e0 5e139 1e140");
}

/// The labels of the time axis; a letter is 6 pixels wide.
#[track_caller]
fn check_time(months: u32, width: f64, room: Room, expect: &str) {
    let sparse = if room == Room::Full { 84.0 } else { 44.0 };
    let letters = |text: &str| text.len() as f64 * 6.0;
    let ticks = time_ticks(months, width, sparse, room, &PlainWording, &letters);
    let labels: Vec<String> = ticks.into_iter().map(|tick| tick.label).collect();
    assert_eq!(labels.join(", "), expect);
}

#[test]
fn time_climbs_from_months_to_decades_on_a_desk() {
    check_time(1, 600.0, Room::Full, "today, month 1");
    check_time(
        12,
        600.0,
        Room::Full,
        "today, month 3, month 6, month 9, year 1",
    );
    check_time(
        36,
        600.0,
        Room::Full,
        "today, month 6, year 1, month 18, year 2, month 30, year 3",
    );
    check_time(
        84,
        700.0,
        Room::Full,
        "today, year 1, year 2, year 3, year 4, year 5, year 6, year 7",
    );
    check_time(
        240,
        600.0,
        Room::Full,
        "today, year 5, year 10, year 15, year 20",
    );
    check_time(
        480,
        600.0,
        Room::Full,
        "today, year 10, year 20, year 30, year 40",
    );
    check_time(
        1200,
        600.0,
        Room::Full,
        "today, year 20, year 40, year 60, year 80, year 100",
    );
}

#[test]
fn time_is_short_on_a_phone() {
    check_time(12, 230.0, Room::Short, "today, 3 mo, 6 mo, 9 mo, year 1");
    check_time(120, 230.0, Room::Short, "today, 2, 4, 6, 8, 10");
    check_time(240, 230.0, Room::Short, "today, 5, 10, 15, 20");
    check_time(1200, 230.0, Room::Short, "today, 20, 40, 60, 80, 100");
}

#[test]
fn without_room_only_today_is_marked() {
    check_time(240, 20.0, Room::Short, "today");
    check_time(240, 0.0, Room::Full, "today");
}
