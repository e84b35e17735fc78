//! Lines: from series to values on the axis, and from those to strokes.

use crate::figure::{Arrangement, Baseline, Figure, Line};
use crate::finite::{LIMIT, finite};
use crate::geometry::Point;
use crate::ink::{Dash, Ink};
use crate::projection::Projection;
use crate::scene::{Mark, Track, TrackEnd};

use super::metrics::Metrics;
use super::sparse::sparse;

/// A line's value at a moment, and what it stands on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Sample {
    pub months: f64,
    /// Zero, or the edge of the band it is stacked on.
    pub base: f64,
    pub value: f64,
    /// How far the bands before this one reach upwards and downwards.
    stack: [f64; 2],
}

impl Sample {
    /// The edges of a band's part above zero (0) or below it (1); equal where it has none.
    pub fn part(self, side: usize) -> (f64, f64) {
        let base = self.stack[side];
        if (self.value < self.base) == (side == 1) {
            (base, self.value)
        } else {
            (base, base)
        }
    }
}

/// A line with its samples: today, then the end of each month; `None` in gaps.
pub(super) struct Run<'a> {
    pub line: &'a Line,
    pub samples: Vec<Option<Sample>>,
}

impl Run<'_> {
    /// The last sample there is.
    pub fn end(&self) -> Option<Sample> {
        self.samples.iter().rev().copied().flatten().next()
    }
}

/// All lines of a figure, stacked if it says so.
pub(super) fn runs(figure: &Figure) -> Vec<Run<'_>> {
    let months = figure.horizon();
    let stacked = figure.arrangement == Arrangement::Stacked;
    let mut stacks = vec![[0.0_f64; 2]; months as usize + 1];
    let mut runs = Vec::with_capacity(figure.lines.len());
    for line in &figure.lines {
        let moments = line.series.samples(months).zip(&mut stacks);
        let samples = moments.map(|((months, value), reach)| {
            let (value, stack) = (value?, *reach);
            let side = usize::from(value < 0.0);
            let base = stack[side];
            let value = (base + value).clamp(-LIMIT, LIMIT);
            if stacked {
                reach[side] = value;
            }
            Some(Sample {
                months,
                base,
                value,
                stack,
            })
        });
        runs.push(Run {
            line,
            samples: samples.collect(),
        });
    }
    runs
}

/// The smallest and the largest value that must be on the axis.
pub(super) fn extent(figure: &Figure, runs: &[Run]) -> (f64, f64) {
    let edges = figure
        .ranges
        .iter()
        .flat_map(|range| [&range.low, &range.high]);
    let shaded = edges
        .flat_map(|edge| edge.samples(figure.horizon()))
        .filter_map(|(_, v)| v);
    let drawn = runs
        .iter()
        .flat_map(|run| run.samples.iter().flatten().map(|s| s.value));
    let stacked = figure.arrangement == Arrangement::Stacked;
    let zero = (stacked || figure.baseline == Baseline::Zero).then_some(0.0);
    let (low, high) = figure.range.unzip();
    let asked = [low, high].into_iter().flatten().filter_map(finite);
    let values = shaded.chain(drawn).chain(zero).chain(asked);
    values
        .map(|v| (v, v))
        .reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))
        .unwrap_or((0.0, 0.0))
}

/// The lines themselves, from back to front, each with a dot at its end.
pub(super) fn line_marks(runs: &[Run], projection: Projection, metrics: Metrics) -> Vec<Mark> {
    let mut marks = Vec::new();
    for Run { line, samples } in runs {
        let point = |sample: Sample| projection.forward(sample.months, sample.value);
        let points: Vec<_> = samples.iter().map(|sample| sample.map(point)).collect();
        for points in stretches(&points) {
            marks.extend(stroke(points, line.ink, metrics.stroke, line.dash));
        }
        if let Some(centre) = points.iter().rev().copied().flatten().next() {
            let radius = metrics.stroke + 1.0;
            marks.push(Mark::Dot {
                centre,
                radius,
                fill: line.ink,
                ring: None,
            });
        }
    }
    marks
}

/// Where the pointer finds the lines.
pub(super) fn tracks(figure: &Figure, runs: &[Run], projection: Projection) -> Vec<Track> {
    let end = |sample: Sample| {
        let point = projection.forward(sample.months, sample.value);
        let base = match figure.arrangement {
            Arrangement::Lines => point.y,
            Arrangement::Stacked => projection.value.forward(sample.base),
        };
        TrackEnd { point, base }
    };
    let track = |run: &Run| Track {
        key: run.line.key,
        ink: run.line.ink,
        ends: run
            .samples
            .iter()
            .skip(1)
            .map(|sample| sample.map(end))
            .collect(),
    };
    runs.iter().map(track).collect()
}

/// A line; a single point between two gaps is a dot of the line's width.
pub(super) fn stroke(points: Vec<Point>, ink: Ink, width: f64, dash: Dash) -> Option<Mark> {
    match points.as_slice() {
        [] => None,
        [only] => Some(Mark::Dot {
            centre: *only,
            radius: width,
            fill: ink,
            ring: None,
        }),
        points => Some(Mark::Polyline {
            points: sparse(points),
            ink,
            width,
            dash,
        }),
    }
}

/// The unbroken pieces between gaps.
pub(super) fn stretches<T: Copy>(moments: &[Option<T>]) -> Vec<Vec<T>> {
    let pieces = moments.split(|moment| moment.is_none());
    pieces
        .map(|piece| piece.iter().copied().flatten().collect::<Vec<T>>())
        .filter(|piece| !piece.is_empty())
        .collect()
}
