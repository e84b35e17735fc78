//! What may become of a scenario: the figures of a simulation that a page shows.

use crate::histogram::Histogram;
use paid_again_engine::simulate::{self, Simulation, standard_error};
use serde::{Deserialize, Serialize};

/// What may become of a scenario, by so many lives.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Odds {
    /// How many lives tell it.
    pub paths: u32,
    /// How many months there are.
    pub months: usize,
    /// The months that the bands tell of, rising; the last month is the last of them.
    pub kept: Vec<usize>,
    /// One for each stream that is not off, in the scenario's order.
    pub streams: Vec<StreamOdds>,
    /// All of them together.
    pub total: Outlook,
}

/// What may become of a stream.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StreamOdds {
    /// The stream's id.
    pub id: String,
    /// What may become of it.
    pub outlook: Outlook,
    /// How it fares against the baseline; none for the baseline and without one.
    pub ahead: Option<Ahead>,
}

/// What may become of a stream, or of all together.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Outlook {
    /// The position, a value for each kept month.
    pub position: Bands,
    /// Income less cost and tax, likewise.
    pub operating: Bands,
    /// The lower end of a 95 % interval for the median of the final position.
    pub median_low: f64,
    /// Its upper end.
    pub median_high: f64,
    /// The standard error of the mean final position.
    pub mean_se: f64,
    /// The chance to end below 0.
    pub loss: Chance,
    /// The chance that the last month brings the target or more; none without a target.
    pub target: Option<Chance>,
    /// The ranges, in the order of the file.
    pub drivers: Vec<Driver>,
    /// What of the final position's ranks hangs on no range.
    pub luck: f64,
    /// Where the lives end.
    pub ends: Histogram,
    /// Lives to look at.
    pub typical: Typical,
}

/// Mean and quantiles, a value for each kept month.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Bands {
    /// The mean.
    pub mean: Vec<f64>,
    /// The 5 % quantile.
    pub p05: Vec<f64>,
    /// The first quartile.
    pub p25: Vec<f64>,
    /// The median.
    pub p50: Vec<f64>,
    /// The third quartile.
    pub p75: Vec<f64>,
    /// The 95 % quantile.
    pub p95: Vec<f64>,
}

/// A chance, and how exactly the lives tell it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Chance {
    /// The share of lives, 0 to 1.
    pub share: f64,
    /// Its standard error.
    pub se: f64,
}

/// How a stream fares against the baseline.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Ahead {
    /// The chance to end at or above the baseline.
    pub chance: Chance,
    /// The share of lives that are ahead for good by each month of the horizon; the rest never is.
    pub by_month: Vec<f64>,
}

/// One range, and how the final position hangs on it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Driver {
    /// Its JSON Pointer in the scenario's file.
    pub input: String,
    /// Spearman's rank correlation with the final position.
    pub rho: f64,
    /// ρ² as a share of the sum over all ranges.
    pub variance_share: f64,
    /// The projection's final position with this range at its low end.
    pub low: f64,
    /// The same at its high end.
    pub high: f64,
}

/// The numbers of lives to look at, by where they end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Typical {
    /// One of twenty ends as low or lower.
    pub unlucky: u32,
    /// Half of them end lower.
    pub median: u32,
    /// One of twenty ends as high or higher.
    pub lucky: u32,
}

impl Odds {
    /// What may become of a stream; none if it is off or absent.
    pub fn stream(&self, id: &str) -> Option<&StreamOdds> {
        self.streams.iter().find(|stream| stream.id == id)
    }
}

impl From<&Simulation> for Odds {
    fn from(simulation: &Simulation) -> Self {
        let paths = simulation.paths as usize;
        let stream = |stream: &simulate::StreamSimulation| StreamOdds {
            id: stream.id.clone(),
            outlook: outlook(&stream.outlook, paths),
            ahead: stream.ahead.as_ref().map(|ahead| Ahead {
                chance: chance(ahead.chance, paths),
                by_month: ahead.break_even.by_month.clone(),
            }),
        };
        Self {
            paths: simulation.paths,
            months: simulation.months,
            kept: simulation.kept.clone(),
            streams: simulation.streams.iter().map(stream).collect(),
            total: outlook(&simulation.total, paths),
        }
    }
}

fn chance(share: f64, paths: usize) -> Chance {
    Chance {
        share,
        se: standard_error(share, paths),
    }
}

fn outlook(of: &simulate::Outlook, paths: usize) -> Outlook {
    let sorted: Vec<f64> = of
        .order
        .iter()
        .map(|&life| of.ends[life as usize])
        .collect();
    let driver = |driver: &simulate::Driver| Driver {
        input: driver.input.clone(),
        rho: driver.rho,
        variance_share: driver.variance_share,
        low: driver.low,
        high: driver.high,
    };
    Outlook {
        position: bands(&of.position),
        operating: bands(&of.operating),
        median_low: of.precision.p50_low,
        median_high: of.precision.p50_high,
        mean_se: of.precision.mean_se,
        loss: chance(of.chance_of_loss, paths),
        target: of.chance_of_target.map(|share| chance(share, paths)),
        drivers: of.drivers.iter().map(driver).collect(),
        luck: of.luck,
        ends: Histogram::of_sorted(&sorted),
        typical: Typical {
            unlucky: of.path_at(0.05),
            median: of.path_at(0.5),
            lucky: of.path_at(0.95),
        },
    }
}

fn bands(of: &simulate::Bands) -> Bands {
    Bands {
        mean: of.mean.clone(),
        p05: of.p05.clone(),
        p25: of.p25.clone(),
        p50: of.p50.clone(),
        p75: of.p75.clone(),
        p95: of.p95.clone(),
    }
}
