//! What is looked at in a life, as a table: one row a life, one column a figure.

use crate::reference::Lived;
use paid_again_engine::Projection;

/// The series of a stream, in the order of [`of_reference`] and [`of_engine`].
const SERIES: [&str; 12] = [
    "first",
    "again",
    "team",
    "capital",
    "cost",
    "tax",
    "invested",
    "hours",
    "asset",
    "customers",
    "members",
    "position",
];

/// How finely figures are told apart, as a share of the largest in a column: the same sum in
/// another order is the same figure.
const GRAIN: f64 = 1.0 / (1 << 30) as f64;

/// Columns of figures, each with its name.
pub struct Sample {
    /// What a column holds.
    pub names: Vec<String>,
    /// The figures of all lives.
    pub columns: Vec<Vec<f64>>,
}

impl Sample {
    /// Lives so many lives, and notes every series at some months and its sum over all.
    pub fn of(lives: u64, months: &[usize], mut live: impl FnMut(u64) -> Streams) -> Self {
        let mut sample = Self {
            names: Vec::new(),
            columns: Vec::new(),
        };
        for life in 0..lives {
            let streams = live(life);
            if life == 0 {
                sample.names = names(streams.len(), months);
                sample.columns = vec![Vec::with_capacity(lives as usize); sample.names.len()];
            }
            let series = streams.iter().flatten();
            let figures = series.flat_map(|series| {
                let at = months.iter().map(|month| series[*month]);
                at.chain([series.iter().sum()])
            });
            for (column, figure) in sample.columns.iter_mut().zip(figures) {
                column.push(figure);
            }
        }
        sample
    }
}

/// The series of every stream of one life.
pub type Streams = Vec<[Vec<f64>; SERIES.len()]>;

fn names(streams: usize, months: &[usize]) -> Vec<String> {
    let mut names = Vec::new();
    for stream in 0..streams {
        for series in SERIES {
            let at = months
                .iter()
                .map(|month| format!("{stream}.{series}[{month}]"));
            names.extend(at.chain([format!("Σ {stream}.{series}")]));
        }
    }
    names
}

/// A life of the reference.
pub fn of_reference(life: Vec<Lived>) -> Streams {
    let streams = life.into_iter().map(
        |Lived {
             flows,
             tax,
             position,
         }| {
            [
                flows.first,
                flows.again,
                flows.team,
                flows.capital,
                flows.cost,
                tax,
                flows.invested,
                flows.hours,
                flows.asset,
                flows.customers,
                flows.members,
                position,
            ]
        },
    );
    streams.collect()
}

/// A life, or a projection, of the engine.
pub fn of_engine(life: Projection) -> Streams {
    let months = life.months;
    let streams = life.streams.into_iter().map(|stream| {
        let series = stream.series;
        let none = || vec![0.0; months];
        [
            series.first,
            series.again,
            series.team,
            series.capital,
            series.cost,
            series.tax,
            series.invested,
            series.hours,
            series.asset,
            series.customers.unwrap_or_else(none),
            series.members.unwrap_or_else(none),
            series.position,
        ]
    });
    streams.collect()
}

/// Puts the figures of two columns on one grid, so that rounding does not tell them apart.
pub fn on_one_grid(a: &mut [f64], b: &mut [f64]) {
    let largest = a
        .iter()
        .chain(b.iter())
        .fold(0.0_f64, |most, x| most.max(x.abs()));
    if largest == 0.0 {
        return;
    }
    let unit = libm::exp2(libm::floor(libm::log2(largest * GRAIN)));
    for figure in a.iter_mut().chain(b) {
        *figure = libm::round(*figure / unit) * unit;
    }
}
