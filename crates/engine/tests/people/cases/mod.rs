//! Scenarios that are lived by both, a file for each kind, and what a comparison takes.

mod capital;
mod expected;
mod jobs;
mod one_law;
mod residuals;
mod royalties;
mod several;
mod sharp_eyes;
mod teams;

use crate::comparison::sample::{Sample, of_reference};
use crate::reference::{self, Moving};
use paid_again_engine::Scenario;
use paid_again_engine::file::read_scenario;

/// How many lives are compared where nothing else is said.
const LIVES: u64 = 5000;

/// A scenario of these streams, each the fields of its kind; ids are given by their order.
fn scenario(months: u32, stop: Option<u32>, streams: &[&str]) -> Scenario {
    let streams = streams.iter().enumerate().map(|(i, fields)| {
        let id = format!("stream {i}");
        format!(r#"{{"id": "{id}", "name": "", {fields}}}"#)
    });
    let stop = stop.map_or("null".to_owned(), |stop| stop.to_string());
    let text = format!(
        r#"{{"format": "paid-again/scenario", "version": 1, "name": "", "currency": "EUR",
            "start": "2027-01", "horizon_months": {months}, "work_until_month": {stop},
            "streams": [{}]}}"#,
        streams.collect::<Vec<_>>().join(",")
    );
    read_scenario(&text).unwrap_or_else(|faults| {
        let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
        panic!("{}", faults.join("\n"))
    })
}

/// Four months to look at: the first third, two thirds, the month after work stops, the last.
fn months_to_look_at(scenario: &Scenario) -> Vec<usize> {
    let last = scenario.horizon_months as usize - 1;
    let after_work = scenario.work_until_month.map_or(last, |stop| stop as usize);
    let mut months = vec![last / 3, last * 2 / 3, after_work.min(last), last];
    months.sort_unstable();
    months.dedup();
    months
}

fn lived_by_reference(scenario: &Scenario, lives: u64, from: u64, moving: Moving) -> Sample {
    Sample::of(lives, &months_to_look_at(scenario), |life| {
        of_reference(reference::live(scenario, from + life, moving))
    })
}
