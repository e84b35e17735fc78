//! What a chart says at a given size: the words of its labels, in the order they are painted.

mod common;

use common::{five_options, line, reasons, scene};
use paid_again_chart::*;

/// All label texts of a chart, joined by " | ".
#[track_caller]
fn check(figure: &Figure, (width, height): (f64, f64), expect: &str) {
    let scene = scene(figure, width, height);
    let words = scene.marks.iter().filter_map(|mark| match mark {
        Mark::Label { text, .. } => Some(text.as_str()),
        _ => None,
    });
    assert_eq!(words.collect::<Vec<_>>().join(" | "), expect);
}

/// A single line of these values.
fn one(values: &[f64]) -> Figure {
    let months = values.len() as u32;
    Figure {
        months,
        lines: vec![line(0, values.to_vec())],
        ..Figure::default()
    }
}

const DESK: (f64, f64) = (800.0, 340.0);
const PHONE: (f64, f64) = (358.0, 270.0);

#[test]
fn a_desk_has_room_for_whole_words() {
    check(
        &five_options(),
        DESK,
        "0 | 20k | 40k | 60k | 80k | 100k | today | year 5 | year 10 | year 15 | year 20 \
         | Freelance job | Self-published eBooks | Insurance renewals | Network-marketing team \
         | Index fund | you stop after year 5 | the books pass the job",
    );
}

#[test]
fn a_phone_has_every_line_by_its_short_name() {
    check(
        &five_options(),
        PHONE,
        "0 | 20k | 40k | 60k | 80k | 100k | today | 5 | 10 | 15 | 20 \
         | job | eBooks | renewals | team | fund | you stop after year 5",
    );
}

#[test]
fn the_stop_marker_says_what_fits_beside_its_handle() {
    let mut figure = Figure {
        lines: Vec::new(),
        crossings: Vec::new(),
        ..five_options()
    };
    let mut check_stop = |after: u32, width: f64, words: &str| {
        if let Some(stop) = &mut figure.stop {
            stop.after = after;
        }
        check(&figure, (width, 120.0), &format!("0 | today | {words}"));
    };
    check_stop(36, 240.0, "5 | 10 | 15 | 20 | you stop after year 5");
    check_stop(200, 240.0, "5 | 10 | 15 | 20 | you stop after year 5");
    check_stop(120, 240.0, "5 | 10 | 15 | 20 | after year 5");
    check_stop(120, 160.0, "10 | 20");
}

/// Seen: "you stop after 11 years 3 months" had no room on either side of its handle on a phone, nor
/// had its short form, which was the same; a bare knob was left.
#[test]
fn beside_the_stop_marker_some_words_always_stand() {
    let mut figure = five_options();
    for width in [250.0, 300.0, 342.0, 520.0] {
        for after in 0..=240 {
            let (label, short_label) = ("you stop after 11 years 3 months", "stop: 11 y 3 m");
            figure.stop = Some(Stop {
                after,
                label: label.into(),
                short_label: short_label.into(),
            });
            let scene = scene(&figure, width, 270.0);
            let stands = scene.marks.iter().any(
                |mark| matches!(mark, Mark::Label { text, .. } if text == label || text == short_label),
            );
            assert!(stands, "after {after} months, {width} wide");
        }
    }
}

#[test]
fn names_too_long_for_a_desk_are_shortened_together() {
    let mut figure = five_options();
    figure.lines[0].label =
        "A very long name that nobody would want to read at a line's end".into();
    check(
        &figure,
        (600.0, 200.0),
        "0 | 50k | 100k | today | year 5 | year 10 | year 15 | year 20 \
         | job | eBooks | renewals | team | fund | you stop after year 5 \
         | the books pass the job",
    );
}

#[test]
fn short_names_that_are_not_short_are_cut() {
    let mut figure = one(&[1.0, 2.0]);
    figure.lines[0].short_label = "Leistungsabhängige Bestandsprovision".into();
    check(
        &figure,
        PHONE,
        "0.0 | 0.5 | 1.0 | 1.5 | 2.0 | today | 1 mo | 2 mo | Leistungsabhäng…",
    );
}

#[test]
fn where_names_cannot_all_stand_the_first_ones_do() {
    let lines = (0..20).map(|key| line(key, vec![key as f64; 12]));
    let figure = Figure {
        months: 12,
        lines: lines.collect(),
        ..Figure::default()
    };
    check(
        &figure,
        (320.0, 100.0),
        "0 | 20 | today | 3 mo | 6 mo | 9 mo | year 1 | l0 | l1 | l2 | l3",
    );
}

#[test]
fn degenerate_values_are_charts_too() {
    let time = "today | 1 mo | 2 mo | l0";
    check(&one(&[0.0, 0.0]), PHONE, &format!("0 | {time}"));
    check(
        &one(&[-5.0, -30.0]),
        PHONE,
        &format!("-30 | -25 | -20 | -15 | -10 | -5 | 0 | {time}"),
    );
    check(&one(&[7.0]), PHONE, "0 | 2 | 4 | 6 | today | 1 mo | l0");
    check(
        &one(&[0.0, 1e140]),
        PHONE,
        &format!("0e0 | 2e139 | 4e139 | 6e139 | 8e139 | 1e140 | {time}"),
    );
    check(
        &one(&[f64::NAN, f64::INFINITY]),
        PHONE,
        "0 | today | 1 mo | 2 mo",
    );
    check(&Figure::default(), PHONE, "0 | today | 1 mo");
}

#[test]
fn a_hundred_years_are_a_chart_too() {
    let century = vec![1.0; 1200];
    check(
        &one(&century),
        DESK,
        "0.0 | 0.2 | 0.4 | 0.6 | 0.8 | 1.0 \
         | today | year 20 | year 40 | year 60 | year 80 | year 100 | line 0",
    );
}

#[test]
fn a_stack_is_as_high_as_its_bands_together() {
    let scene = scene(&reasons(), 800.0, 300.0);
    // Month 59: 900 first, 708 again, 177 capital; the team loses 140.7.
    let span = scene.projection.value.span;
    assert!(span.contains(900.0 + 708.0 + 177.0) && span.contains(-140.7));
    let top = scene.tracks[3].ends[59].map(|end| scene.projection.inverse(end.point).1);
    assert!(
        top.is_some_and(|top| (top - 1785.0).abs() < 1e-6),
        "{top:?}"
    );
}
