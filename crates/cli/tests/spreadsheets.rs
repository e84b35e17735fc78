//! `workbook` and `csv`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails loudly"
)]

mod running;

use paid_again_engine::file::read_scenario;
use paid_again_engine::project;
use running::{assert_done, assert_failed, fed, program, run};
use std::process::Stdio;

const TRY: &str = "Try: paid-again --help";

fn book() -> String {
    run(&["preset", "ebook"]).out
}

/// What `workbook -` answers to a scenario's text, in bytes.
fn workbook(text: &str) -> Vec<u8> {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
    let file = folder.join("workbook.json");
    std::fs::write(&file, text).unwrap();
    let out = program(&["workbook", &file.display().to_string()])
        .stdin(Stdio::null())
        .output()
        .unwrap();
    assert!(out.status.success(), "{out:?}");
    out.stdout
}

#[test]
fn a_workbook_is_a_zip_and_always_the_same() {
    let text = book();
    let bytes = workbook(&text);
    assert!(bytes.starts_with(b"PK"), "a zip");
    assert_eq!(bytes, workbook(&text));
    let scenario = read_scenario(&text).unwrap();
    assert_eq!(bytes, paid_again_workbook::workbook(&scenario).unwrap());
}

#[test]
fn csv_has_a_row_for_each_month_of_each_stream_and_of_all() {
    let text = book();
    let projection = project(&read_scenario(&text).unwrap());
    let said = fed(&["csv", "-"], text.as_bytes());
    assert_done(&said);
    let rows: Vec<Vec<&str>> = said
        .out
        .split_terminator("\r\n")
        .map(|row| row.split(',').collect())
        .collect();
    assert_eq!(rows.len(), 1 + 2 * projection.months);
    let place = |name: &str| rows[0].iter().position(|head| *head == name).unwrap();
    let (again, position) = (place("paid_again"), place("position"));
    for (row, m) in rows[1..].iter().zip(0..projection.months) {
        let series = &projection.streams[0].series;
        assert_eq!(row[again].parse(), Ok(series.again[m]));
        assert_eq!(row[position].parse(), Ok(series.position[m]));
    }
    assert_eq!(rows[1][place("calendar")], projection.start.to_string());
    assert_eq!(rows.last().unwrap()[0], "All together");
}

#[test]
fn what_is_no_scenario_has_neither() {
    for command in ["workbook", "csv"] {
        let bad = fed(&[command, "-"], b"{");
        assert_eq!((bad.status, bad.out.as_str()), (2, ""), "{bad:?}");
        assert_failed(&run(&[command]), 64, &[&format!("{command} what?"), TRY]);
        assert_failed(
            &run(&[command, "a", "b"]),
            64,
            &[&format!("{command} takes fewer words."), TRY],
        );
    }
}
