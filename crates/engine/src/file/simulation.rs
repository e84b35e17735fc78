//! Writes a simulation as the command line prints it.

use super::document::Document;
use super::{SIMULATION_FORMAT, VERSION};
use crate::simulate::{Ahead, Bands, Driver, Outlook, Simulation, StreamSimulation};

type Entries<'a> = Vec<(&'a str, Document<'a>)>;

/// The simulation as compact JSON, in the format of `docs/scenario-format.md`.
pub fn write_simulation(simulation: &Simulation) -> String {
    let total = outlook(&simulation.total, Vec::new());
    Document::Object(vec![
        ("format", SIMULATION_FORMAT.into()),
        ("version", Document::Number(VERSION as f64)),
        ("currency", simulation.currency.as_str().into()),
        ("start", simulation.start.to_string().as_str().into()),
        ("months", simulation.months.into()),
        ("paths", simulation.paths.into()),
        ("seed", simulation.seed.into()),
        (
            "streams",
            Document::List(simulation.streams.iter().map(stream).collect()),
        ),
        ("total", Document::Object(total)),
    ])
    .compact()
}

fn stream(stream: &StreamSimulation) -> Document<'_> {
    let mut entries = vec![
        ("id", stream.id.as_str().into()),
        ("name", stream.name.as_str().into()),
        ("kind", stream.kind.as_str().into()),
    ];
    let ahead = stream.ahead.as_ref().map_or_else(Vec::new, ahead);
    entries.extend(outlook(&stream.outlook, ahead));
    Document::Object(entries)
}

fn ahead(ahead: &Ahead) -> Entries<'_> {
    let break_even = vec![
        ("never", ahead.break_even.never.into()),
        ("by_month", Document::Series(&ahead.break_even.by_month)),
    ];
    vec![
        ("chance_ahead", ahead.chance.into()),
        ("break_even", Document::Object(break_even)),
    ]
}

fn outlook<'a>(outlook: &'a Outlook, ahead: Entries<'a>) -> Entries<'a> {
    let precision = vec![
        ("mean_se", outlook.precision.mean_se.into()),
        ("p50_low", outlook.precision.p50_low.into()),
        ("p50_high", outlook.precision.p50_high.into()),
    ];
    let mut entries = vec![
        ("position", bands(&outlook.position)),
        ("operating", bands(&outlook.operating)),
        ("precision", Document::Object(precision)),
        ("chance_of_loss", outlook.chance_of_loss.into()),
        ("chance_of_target", outlook.chance_of_target.into()),
    ];
    entries.extend(ahead);
    entries.extend([
        (
            "drivers",
            Document::List(outlook.drivers.iter().map(driver).collect()),
        ),
        ("luck", outlook.luck.into()),
    ]);
    entries
}

fn bands(bands: &Bands) -> Document<'_> {
    Document::Object(vec![
        ("mean", Document::Series(&bands.mean)),
        ("p05", Document::Series(&bands.p05)),
        ("p25", Document::Series(&bands.p25)),
        ("p50", Document::Series(&bands.p50)),
        ("p75", Document::Series(&bands.p75)),
        ("p95", Document::Series(&bands.p95)),
    ])
}

fn driver(driver: &Driver) -> Document<'_> {
    Document::Object(vec![
        ("input", driver.input.as_str().into()),
        ("rho", driver.rho.into()),
        ("variance_share", driver.variance_share.into()),
        ("low", driver.low.into()),
        ("high", driver.high.into()),
    ])
}
