//! A whole simulation: the figures of all lives.

use super::bands::{Bands, Part};
use super::chunk::{Chunk, End};
use super::crew::each;
use super::drivers::{Driver, Swing, correlation, ranks, share_out, swings};
use super::lives::{Extent, Lives, Run};
use super::outlook::{Ahead, Outlook};
use crate::scenario::{KindName, Scenario, YearMonth};
use std::num::NonZeroUsize;
use std::ops::Range;

/// The figures of all lives of a scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct Simulation {
    /// The currency of every amount.
    pub currency: String,
    /// The calendar month of month 0.
    pub start: YearMonth,
    /// How many months there are.
    pub months: usize,
    /// The months that the bands tell of.
    pub kept: Vec<usize>,
    /// How many lives there are.
    pub paths: u32,
    /// The seed of their luck.
    pub seed: f64,
    /// One for each stream that is not off, in the scenario's order.
    pub streams: Vec<StreamSimulation>,
    /// All of them together.
    pub total: Outlook,
}

/// The figures of all lives of one stream.
#[derive(Clone, Debug, PartialEq)]
pub struct StreamSimulation {
    /// The stream's id.
    pub id: String,
    /// The stream's name.
    pub name: String,
    /// The stream's kind.
    pub kind: KindName,
    /// What may become of it.
    pub outlook: Outlook,
    /// How it fares against the baseline; none for the baseline and without one.
    pub ahead: Option<Ahead>,
}

impl Simulation {
    /// The figures of the stream with that id; none if it is off or absent.
    pub fn stream(&self, id: &str) -> Option<&StreamSimulation> {
        self.streams.iter().find(|stream| stream.id == id)
    }
}

/// All lives of one row, summed up.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// The bands of the position; unused if the row has none of its own, see [`Lives::has_bands`].
    pub position: Bands,
    /// The bands of operating, likewise.
    pub operating: Bands,
    /// What is known of each life as a whole.
    pub end: End,
}

/// Simulates a valid scenario.
pub fn simulate(scenario: &Scenario) -> Simulation {
    simulate_with(scenario, NonZeroUsize::MIN)
}

/// Simulates some of the lives and months of a valid scenario: a quick look.
pub fn simulate_extent(scenario: &Scenario, extent: Extent) -> Simulation {
    run(scenario, extent, 1)
}

/// Simulates a valid scenario by at most so many threads; their number changes nothing but the time it takes.
pub fn simulate_with(scenario: &Scenario, workers: NonZeroUsize) -> Simulation {
    run(scenario, Extent::whole(scenario), workers.get())
}

/// Values held at once of a row, of its total and of both series: 256 MB.
const HELD: usize = 8_000_000;

fn run(scenario: &Scenario, extent: Extent, workers: usize) -> Simulation {
    let months = extent.months(scenario);
    let at_once = (HELD / extent.paths.max(1) as usize).max(1);
    let mut rows: Vec<Row> = Vec::new();
    for months in months.chunks(at_once) {
        let lives = Lives::of_months(scenario, extent.paths, months.to_vec());
        for (row, more) in run_rows(&lives, workers).into_iter().enumerate() {
            match rows.get_mut(row) {
                None => rows.push(more),
                Some(row) => {
                    let position = std::mem::take(&mut row.position);
                    row.position = Bands::join(vec![position, more.position]);
                    let operating = std::mem::take(&mut row.operating);
                    row.operating = Bands::join(vec![operating, more.operating]);
                }
            }
        }
    }
    Lives::new(scenario, extent).assemble(rows)
}

/// Runs all lives, row after row, so that no more than a row and the total is held.
fn run_rows(lives: &Lives, workers: usize) -> Vec<Row> {
    let mut runs: Vec<Run<'_>> = pieces(lives.paths as usize, workers)
        .map(|range| lives.run(range.start as u32..range.end as u32))
        .collect();
    let rows = 0..lives.rows();
    rows.map(|row| {
        let chunks = each(workers, runs.iter_mut().collect(), |run| {
            run.next().unwrap_or_default()
        });
        let bands = |of: fn(&Chunk, Range<usize>) -> &[f64]| {
            if !lives.has_bands(row) {
                return Bands::default();
            }
            let months: Vec<Range<usize>> = pieces(lives.months.len(), 4 * workers).collect();
            let pieces = each(workers, months, |months| {
                let parts = chunks.iter().map(|chunk| Part {
                    paths: chunk.paths,
                    values: of(chunk, months.clone()),
                });
                Bands::new(&parts.collect::<Vec<_>>())
            });
            Bands::join(pieces)
        };
        Row {
            position: bands(Chunk::positions),
            operating: bands(Chunk::operatings),
            end: End::join(&chunks.iter().map(|chunk| &chunk.end).collect::<Vec<_>>()),
        }
    })
    .collect()
}

/// So many things cut into at most so many pieces of like size, none empty.
fn pieces(count: usize, most: usize) -> impl Iterator<Item = Range<usize>> {
    let most = most.clamp(1, count.max(1));
    (0..most).map(move |i| i * count / most..(i + 1) * count / most)
}

impl Lives {
    /// The figures of all lives, of all rows in order.
    pub fn assemble(&self, rows: Vec<Row>) -> Simulation {
        let scenario = &self.scenario;
        let horizon = scenario.horizon_months as usize;
        let swings = swings(self);
        let ends: Vec<&End> = rows.iter().map(|row| &row.end).collect();
        let inputs = self.input_ranks(&ends);
        let target = scenario.target_per_month;
        let streams = (0..self.sources.len()).map(|row| {
            let stream = self.stream(row);
            let ranked = swings[row].iter().zip(&inputs[row]);
            let drivers = drivers(&ends[row].position, ranked, |swing| swing.ends);
            let against = self.compared(row).map(|(baseline, _)| ends[baseline]);
            StreamSimulation {
                id: stream.id.clone(),
                name: stream.name.clone(),
                kind: stream.kind.name(),
                outlook: Outlook::new(self.bands(row, &rows), ends[row], target, drivers),
                ahead: against.map(|baseline| Ahead::new(ends[row], baseline, horizon)),
            }
        });
        let streams = streams.collect();
        let last = self.sources.len();
        let ranked = swings.iter().flatten().zip(inputs.iter().flatten());
        let drivers = drivers(&ends[last].position, ranked, |swing| swing.total);
        Simulation {
            currency: scenario.currency.clone(),
            start: scenario.start,
            months: horizon,
            kept: self.months.clone(),
            paths: self.paths,
            seed: scenario.simulation.seed,
            streams,
            total: Outlook::new(self.bands(last, &rows), ends[last], target, drivers),
        }
    }

    /// The bands of a row; where no luck touches it, every one is the one life.
    fn bands(&self, row: usize, rows: &[Row]) -> [Bands; 2] {
        if self.has_bands(row) {
            return [rows[row].position.clone(), rows[row].operating.clone()];
        }
        if !self.is_certain(row) {
            return [&rows[0].position, &rows[0].operating].map(Bands::as_total);
        }
        let mut sums = [0, 1].map(|_| vec![0.0; self.months.len()]);
        let streams = if row < self.sources.len() {
            row..row + 1
        } else {
            0..row
        };
        for stream in streams {
            let mut walk = self.walk(stream);
            walk.live(0);
            for (k, &month) in self.months.iter().enumerate() {
                sums[0][k] += walk.position[month];
                sums[1][k] += walk.operating[month];
            }
        }
        sums.map(|values| Bands::certain(&values))
    }

    /// The ranks of every range's draws, by stream.
    fn input_ranks(&self, ends: &[&End]) -> Vec<Vec<Vec<f64>>> {
        let paths = self.paths as usize;
        let of_row = |end: &&End| end.inputs.chunks(paths).map(ranks).collect();
        ends[..self.sources.len()].iter().map(of_row).collect()
    }
}

/// The drivers of a final position, and what is left to luck.
fn drivers<'a>(
    ends: &[f64],
    ranked: impl Iterator<Item = (&'a Swing, &'a Vec<f64>)>,
    swings: impl Fn(&Swing) -> [f64; 2],
) -> (Vec<Driver>, f64) {
    let mut end_ranks = None;
    let driver = |(swing, inputs): (&Swing, &Vec<f64>)| {
        let end_ranks = end_ranks.get_or_insert_with(|| ranks(ends));
        let [low, high] = swings(swing);
        Driver {
            input: swing.pointer.clone(),
            rho: correlation(inputs, end_ranks),
            variance_share: 0.0,
            low,
            high,
        }
    };
    let mut drivers: Vec<Driver> = ranked.map(driver).collect();
    let luck = share_out(&mut drivers);
    (drivers, luck)
}
