//! The lives of a scenario, to be run in any pieces: the pieces are the same however they are cut.

use super::chunk::{Chunk, End, NEVER};
use super::inputs::{Input, inputs};
use super::kinds::is_lucky;
use super::luck::Fate;
use super::walk::Walk;
use crate::project::{Span, has_existing, is_begun};
use crate::scenario::{Scenario, Stream};
use crate::summary::break_even_month;
use std::ops::Range;

/// How much of a simulation is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extent {
    /// The first so many lives.
    pub paths: u32,
    /// Every so-maniest month, so that 12 keeps the months that end a year; besides the first and the last,
    /// and up to 12 those in which a stream begins or its work ends, between which nothing turns abruptly.
    pub every: usize,
}

impl Extent {
    /// All lives that the scenario asks for, and all months.
    pub fn whole(scenario: &Scenario) -> Self {
        Self {
            paths: scenario.simulation.paths,
            every: 1,
        }
    }

    /// The months that are kept.
    pub(super) fn months(&self, scenario: &Scenario) -> Vec<usize> {
        let last = scenario.horizon_months as usize - 1;
        let every = self.every.max(1);
        let mut kept: Vec<usize> = (every - 1..last).step_by(every).collect();
        kept.extend([0, last]);
        // Who wants a few has no room for turns.
        if every <= 12 {
            let spans = scenario.streams.iter().filter(|it| !it.off);
            for span in spans.map(|it| Span::new(scenario, it)) {
                let turns = [span.start, span.end].into_iter();
                let turns = turns.flat_map(|m| [m.checked_sub(1), Some(m)]);
                kept.extend(turns.flatten().filter(|m| *m < last));
            }
        }
        kept.sort_unstable();
        kept.dedup();
        kept
    }
}

/// The lives of a scenario, ready to be run.
#[derive(Debug)]
pub struct Lives {
    pub(super) scenario: Scenario,
    /// How many lives there are.
    pub paths: u32,
    /// The months of which every life's values are kept.
    pub months: Vec<usize>,
    pub(super) sources: Vec<Source>,
    /// The row of the baseline.
    pub(super) baseline: Option<usize>,
    fate: Fate,
}

/// One stream that is not off.
#[derive(Debug)]
pub(super) struct Source {
    /// Its place in the scenario.
    pub place: usize,
    pub inputs: Vec<Input>,
    span: Span,
    /// Whether each of its lives is the same.
    pub certain: bool,
}

/// Positions kept of a baseline at most, in all: beyond that they are computed again for each stream.
const KEPT_OF_BASELINE: usize = 5_000_000;
/// Lives that are walked before their months are put in their places: a few lines of a processor's
/// cache for each month, since each month lies on a page of its own.
const ABREAST: usize = 32;

impl Lives {
    /// The lives of a valid scenario, to that extent.
    pub fn new(scenario: &Scenario, extent: Extent) -> Self {
        Self::of_months(scenario, extent.paths, extent.months(scenario))
    }

    /// The same, of which only these months are kept.
    pub(super) fn of_months(scenario: &Scenario, paths: u32, months: Vec<usize>) -> Self {
        let fate = Fate::new(scenario.simulation.seed);
        let on = |(_, stream): &(usize, &Stream)| !stream.off;
        let streams = scenario.streams.iter().enumerate().filter(on);
        let sources: Vec<Source> = streams
            .map(|(place, stream)| Source::new(scenario, stream, place, fate))
            .collect();
        let is_baseline = |source: &Source| {
            Some(&scenario.streams[source.place].id) == scenario.baseline.as_ref()
        };
        Self {
            baseline: sources.iter().position(is_baseline),
            scenario: scenario.clone(),
            paths: paths.max(1),
            months,
            sources,
            fate,
        }
    }

    /// How many rows there are: the streams that are not off, and the total.
    pub fn rows(&self) -> usize {
        self.sources.len() + 1
    }

    /// Whether no luck touches a row, so that each of its lives is the same.
    pub fn is_certain(&self, row: usize) -> bool {
        match self.sources.get(row) {
            Some(source) => source.certain,
            None => self.sources.iter().all(|source| source.certain),
        }
    }

    /// Whether a row has months of its own to make bands of: where no luck touches it, all lives are
    /// one, and the total of one stream is that stream.
    pub fn has_bands(&self, row: usize) -> bool {
        !self.is_certain(row) && (row < self.sources.len() || self.sources.len() > 1)
    }

    /// Runs some of the lives, row after row.
    pub fn run(&self, paths: Range<u32>) -> Run<'_> {
        Run {
            lives: self,
            total: Chunk {
                row: self.sources.len(),
                ..Chunk::default()
            },
            paths: paths.start..paths.end.min(self.paths).max(paths.start),
            row: 0,
            baseline: None,
        }
    }

    pub(super) fn stream(&self, row: usize) -> &Stream {
        &self.scenario.streams[self.sources[row].place]
    }

    pub(super) fn walk(&self, row: usize) -> Walk<'_> {
        let source = &self.sources[row];
        Walk::new(self.stream(row), source.span, &source.inputs, self.fate)
    }

    /// The baseline of a row, and the later start of the two; none for the baseline itself.
    pub(super) fn compared(&self, row: usize) -> Option<(usize, usize)> {
        let baseline = self.baseline.filter(|&baseline| baseline != row)?;
        let (ours, theirs) = (self.sources.get(row)?, &self.sources[baseline]);
        Some((baseline, ours.span.start.max(theirs.span.start)))
    }
}

impl Source {
    fn new(scenario: &Scenario, stream: &Stream, place: usize, fate: Fate) -> Self {
        let span = Span::new(scenario, stream);
        let inputs = inputs(stream, fate);
        let begun = is_begun(stream.kind.name(), &span, has_existing(&stream.kind));
        let lucky = begun && is_lucky(&stream.kind);
        Self {
            place,
            certain: inputs.is_empty() && !lucky,
            inputs,
            span,
        }
    }
}

/// Some lives on their way: each turn gives all of them of one row, the total at last.
#[derive(Debug)]
pub struct Run<'a> {
    lives: &'a Lives,
    paths: Range<u32>,
    row: usize,
    total: Chunk,
    baseline: Option<Kept>,
}

/// What a comparison needs of each life of the baseline: positions, and the money that moved.
#[derive(Debug, Default)]
struct Kept {
    position: Vec<f64>,
    moved: Vec<f64>,
    /// Whether one life stands for all.
    certain: bool,
}

impl Kept {
    fn push(&mut self, walk: &Walk<'_>) {
        self.position.extend_from_slice(&walk.position);
        self.moved.extend(walk.moved());
    }

    /// Position and money moved of the life of that place.
    fn life(&self, place: usize, months: usize) -> [&[f64]; 2] {
        let from = if self.certain { 0 } else { place * months };
        [
            &self.position[from..from + months],
            &self.moved[from..from + months],
        ]
    }
}

impl Iterator for Run<'_> {
    type Item = Chunk;

    fn next(&mut self) -> Option<Chunk> {
        let row = self.row;
        self.row += 1;
        if row < self.lives.sources.len() {
            let chunk = self.stream(row);
            self.add(&chunk);
            return Some(chunk);
        }
        (row == self.lives.sources.len()).then(|| {
            let paths = self.paths.len();
            self.total.paths = paths;
            // Where every stream is off, nothing was added.
            self.total.end.position.resize(paths, 0.0);
            self.total.end.operating.resize(paths, 0.0);
            std::mem::take(&mut self.total)
        })
    }
}

impl Run<'_> {
    fn stream(&mut self, row: usize) -> Chunk {
        let lives = self.lives;
        let (months, paths) = (lives.scenario.horizon_months as usize, self.paths.len());
        let source = &lives.sources[row];
        let compared = lives.compared(row);
        if let (Some((baseline, _)), None) = (compared, &self.baseline) {
            self.baseline = self.keep(baseline);
        }
        let size = if source.certain {
            0
        } else {
            lives.months.len() * paths
        };
        let mut chunk = Chunk {
            row,
            paths,
            position: vec![0.0; size],
            operating: vec![0.0; size],
            end: End {
                inputs: vec![0.0; source.inputs.len() * paths],
                ..End::default()
            },
        };
        let mut walk = lives.walk(row);
        // The baseline's lives, where they are too many to be kept.
        let mut beside = compared
            .filter(|_| self.baseline.is_none())
            .map(|(baseline, _)| lives.walk(baseline));
        let mut moved = Vec::new();
        let mut abreast = Abreast::new(months);
        for (place, path) in self.paths.clone().enumerate() {
            if place == 0 || !source.certain {
                walk.live(path);
                moved.clear();
                if compared.is_some() {
                    moved.extend(walk.moved());
                }
            }
            for (i, &drawn) in walk.drawn.iter().enumerate() {
                chunk.end.inputs[i * paths + place] = drawn;
            }
            chunk.end.position.push(walk.position[months - 1]);
            chunk.end.operating.push(walk.operating[months - 1]);
            if let Some((_, start)) = compared {
                let mut one = Kept::default();
                let [position, their] = match (&self.baseline, &mut beside) {
                    (Some(kept), _) => kept.life(place, months),
                    (None, Some(beside)) => {
                        beside.live(path);
                        one.push(beside);
                        one.life(0, months)
                    }
                    (None, None) => [walk.position.as_slice(), moved.as_slice()],
                };
                let scale = |m: usize| moved[m] + their[m];
                let month = break_even_month(&walk.position, position, scale, start);
                let month = month.map_or(NEVER, |month| month as u32);
                chunk.end.break_even.push(month);
            }
            if !source.certain {
                abreast.push(&walk);
                if abreast.count == ABREAST || place + 1 == paths {
                    abreast.put(&lives.months, &mut chunk, place + 1);
                }
            }
        }
        chunk
    }

    /// The baseline's lives; none if they are too many.
    fn keep(&self, baseline: usize) -> Option<Kept> {
        let months = self.lives.scenario.horizon_months as usize;
        let certain = self.lives.sources[baseline].certain;
        if !certain && self.paths.len() * months > KEPT_OF_BASELINE {
            return None;
        }
        let mut kept = Kept {
            certain,
            ..Kept::default()
        };
        let mut walk = self.lives.walk(baseline);
        let count = if certain { 1 } else { self.paths.len() };
        for path in self.paths.clone().take(count) {
            walk.live(path);
            kept.push(&walk);
        }
        Some(kept)
    }

    /// Adds a stream's lives to the total, in the order of the streams.
    fn add(&mut self, chunk: &Chunk) {
        let lives = self.lives;
        let paths = self.paths.len();
        add(&mut self.total.end.position, &chunk.end.position);
        add(&mut self.total.end.operating, &chunk.end.operating);
        if !lives.has_bands(lives.sources.len()) {
            return;
        }
        if !lives.sources[chunk.row].certain {
            add(&mut self.total.position, &chunk.position);
            add(&mut self.total.operating, &chunk.operating);
            return;
        }
        let mut walk = lives.walk(chunk.row);
        walk.live(0);
        for (total, same) in [
            (&mut self.total.position, &walk.position),
            (&mut self.total.operating, &walk.operating),
        ] {
            total.resize(lives.months.len() * paths, 0.0);
            for (all, &month) in total.chunks_mut(paths.max(1)).zip(&lives.months) {
                all.iter_mut().for_each(|life| *life += same[month]);
            }
        }
    }
}

fn add(sums: &mut Vec<f64>, values: &[f64]) {
    sums.resize(values.len(), 0.0);
    for (sum, value) in sums.iter_mut().zip(values) {
        *sum += value;
    }
}

/// A few lives side by side, before their months are put in their places.
struct Abreast {
    months: usize,
    count: usize,
    position: Vec<f64>,
    operating: Vec<f64>,
}

impl Abreast {
    fn new(months: usize) -> Self {
        Self {
            months,
            count: 0,
            position: vec![0.0; months * ABREAST],
            operating: vec![0.0; months * ABREAST],
        }
    }

    fn push(&mut self, walk: &Walk<'_>) {
        let place = self.count * self.months..(self.count + 1) * self.months;
        self.position[place.clone()].copy_from_slice(&walk.position);
        self.operating[place].copy_from_slice(&walk.operating);
        self.count += 1;
    }

    /// Puts all of them into a chunk, the last of them to before place `end`.
    fn put(&mut self, kept: &[usize], chunk: &mut Chunk, end: usize) {
        let from = end - self.count;
        for (k, &month) in kept.iter().enumerate() {
            let places = k * chunk.paths + from..k * chunk.paths + end;
            for (i, place) in places.enumerate() {
                chunk.position[place] = self.position[i * self.months + month];
                chunk.operating[place] = self.operating[i * self.months + month];
            }
        }
        self.count = 0;
    }
}
