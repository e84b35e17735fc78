//! Whole pictures, kept as SVG text beside the tests. `UPDATE_GOLDENS=1` refreshes them; open
//! them in a browser before believing them.

#![allow(clippy::unwrap_used, reason = "writing to a string does not fail")]

mod common;

use common::{check_golden, five_options, line, odds, reasons, scene, theme};
use paid_again_chart::*;

/// The picture as a reader would save it.
#[track_caller]
fn check(name: &str, figure: &Figure, width: f64, height: f64) {
    check_golden(
        &format!("{name}.svg"),
        &svg(&scene(figure, width, height), &theme(), name),
    );
}

/// The picture as a plotters backend receives it.
#[track_caller]
fn check_painted(name: &str, marks: &[Mark], grain: Grain, size: (u32, u32)) {
    let mut out = String::new();
    {
        let mut backend = plotters_svg::SVGBackend::with_string(&mut out, size);
        paint(marks, &theme(), grain, &mut backend).unwrap();
        plotters_backend::DrawingBackend::present(&mut backend).unwrap();
    }
    check_golden(&format!("{name}.svg"), &out);
}

#[test]
fn five_options_on_a_desk() {
    check("five-options-desktop", &five_options(), 800.0, 340.0);
}

#[test]
fn five_options_on_a_phone() {
    check("five-options-phone", &five_options(), 358.0, 270.0);
}

#[test]
fn five_options_on_the_smallest_phone() {
    check("five-options-280", &five_options(), 280.0, 240.0);
}

#[test]
fn reasons_are_stacked() {
    check("reasons-desktop", &reasons(), 800.0, 300.0);
    check("reasons-phone", &reasons(), 358.0, 270.0);
}

#[test]
fn odds_are_shaded() {
    check("odds-desktop", &odds(), 800.0, 300.0);
}

#[test]
fn names_that_would_meet_are_moved_apart() {
    let flat = |key: u64, value: f64| line(key, vec![value; 24]);
    let lines = [50.0, 51.0, 52.0, 0.0, 0.5].iter().enumerate();
    let figure = Figure {
        months: 24,
        lines: lines.map(|(key, value)| flat(key as u64, *value)).collect(),
        ..Figure::default()
    };
    check("names-apart", &figure, 600.0, 200.0);
}

#[test]
fn a_gap_stays_a_gap() {
    let values = [1.0, 2.0, f64::NAN, 4.0, f64::INFINITY, 3.0, 2.0];
    let figure = Figure {
        months: 7,
        lines: vec![line(0, Series::new(values))],
        ..Figure::default()
    };
    check("gap", &figure, 400.0, 200.0);
}

#[test]
fn painted_on_device_pixels() {
    let scene = scene(&five_options(), 800.0, 340.0);
    check_painted("painted-1x", &scene.marks, Grain::device(1.0), (800, 340));
}

#[test]
fn painted_in_eighths_of_a_pixel() {
    let small = Figure {
        months: 12,
        lines: vec![line(0, vec![1.0; 12])],
        ..Figure::default()
    };
    let scene = scene(&small, 200.0, 120.0);
    check_painted(
        "painted-fine-2x",
        &scene.marks,
        Grain::fine(2.0),
        (3200, 1920),
    );
}

#[test]
fn the_readout_lies_over_the_chart() {
    let scene = scene(&five_options(), 800.0, 340.0);
    let marks = readout(&scene, 99, Some(Key(2)));
    check_painted("readout", &marks, Grain::device(2.0), (1600, 680));
}
