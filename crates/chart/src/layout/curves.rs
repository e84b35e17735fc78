//! Lines, stacked bands and shaded ranges: from series to points.

use crate::figure::{Arrangement, Baseline, Figure, Line};
use crate::finite::{LIMIT, Series};
use crate::geometry::Point;
use crate::ink::{Dash, Ink};
use crate::projection::Projection;
use crate::scene::{Mark, Track, TrackEnd};

use super::metrics::Metrics;

/// A line's value at a moment, and what it stands on (zero, or the bands below).
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Sample {
    pub months: f64,
    pub base: f64,
    pub value: f64,
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
    // How high and how deep the bands have grown at each moment.
    let mut heights = vec![(0.0_f64, 0.0_f64); months as usize + 1];
    let mut runs = Vec::with_capacity(figure.lines.len());
    for line in &figure.lines {
        let moments = line.series.samples(months).zip(&mut heights);
        let samples = moments.map(|((months, value), (up, down))| {
            let value = value?;
            let base = match figure.arrangement {
                Arrangement::Lines => {
                    return Some(Sample {
                        months,
                        base: 0.0,
                        value,
                    });
                }
                Arrangement::Stacked if value < 0.0 => down,
                Arrangement::Stacked => up,
            };
            let sample = Sample {
                months,
                base: *base,
                value: (*base + value).clamp(-LIMIT, LIMIT),
            };
            *base = sample.value;
            Some(sample)
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
    let values = shaded.chain(drawn).chain(zero);
    values
        .map(|v| (v, v))
        .reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))
        .unwrap_or((0.0, 0.0))
}

/// The shaded ranges, from back to front.
pub(super) fn range_marks(figure: &Figure, projection: Projection) -> Vec<Mark> {
    let edge = |series: &Series| -> Vec<_> {
        let point = |(months, value): (f64, Option<f64>)| Some(projection.forward(months, value?));
        series.samples(figure.horizon()).map(point).collect()
    };
    let areas = figure.ranges.iter().flat_map(|range| {
        let opacity = if range.opacity.is_nan() {
            0.0
        } else {
            range.opacity.clamp(0.0, 1.0)
        };
        let pairs: Vec<_> = edge(&range.low)
            .into_iter()
            .zip(edge(&range.high))
            .map(|(low, high)| Some((low?, high?)))
            .collect();
        let area = move |pairs: &[(Point, Point)]| area(pairs, range.ink, opacity);
        stretches(&pairs)
            .iter()
            .map(|pairs| area(pairs))
            .collect::<Vec<_>>()
    });
    areas.collect()
}

/// The lines or bands themselves, from back to front.
pub(super) fn run_marks(
    figure: &Figure,
    runs: &[Run],
    projection: Projection,
    metrics: Metrics,
) -> Vec<Mark> {
    let mut marks = Vec::new();
    for run in runs {
        let pair = |s: Sample| {
            (
                projection.forward(s.months, s.base),
                projection.forward(s.months, s.value),
            )
        };
        let pairs: Vec<_> = run.samples.iter().map(|sample| sample.map(pair)).collect();
        for pairs in stretches(&pairs) {
            let points: Vec<Point> = pairs.iter().map(|(_, outer)| *outer).collect();
            if figure.arrangement == Arrangement::Stacked {
                marks.push(area(&pairs, run.line.ink, 0.88));
                // A hairline of the surface keeps neighbouring bands apart, in greyscale too.
                marks.extend(stroke(points, Ink::Surface, 1.0, Dash::Solid));
            } else {
                marks.extend(stroke(points, run.line.ink, metrics.stroke, run.line.dash));
            }
        }
        if let (Some(end), Arrangement::Lines) = (run.end(), figure.arrangement) {
            let centre = projection.forward(end.months, end.value);
            let radius = metrics.stroke + 1.0;
            marks.push(Mark::Dot {
                centre,
                radius,
                fill: run.line.ink,
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
fn stroke(points: Vec<Point>, ink: Ink, width: f64, dash: Dash) -> Option<Mark> {
    match points.as_slice() {
        [] => None,
        [only] => Some(Mark::Dot {
            centre: *only,
            radius: width,
            fill: ink,
            ring: None,
        }),
        _ => Some(Mark::Polyline {
            points,
            ink,
            width,
            dash,
        }),
    }
}

/// The area between two edges: along one of them, back along the other.
fn area(pairs: &[(Point, Point)], ink: Ink, opacity: f64) -> Mark {
    let there = pairs.iter().map(|(_, outer)| *outer);
    let back = pairs.iter().rev().map(|(inner, _)| *inner);
    Mark::Area {
        outline: there.chain(back).collect(),
        ink,
        opacity,
    }
}

/// The unbroken pieces between gaps.
fn stretches<T: Copy>(moments: &[Option<T>]) -> Vec<Vec<T>> {
    let pieces = moments.split(|moment| moment.is_none());
    pieces
        .map(|piece| piece.iter().copied().flatten().collect::<Vec<T>>())
        .filter(|piece| !piece.is_empty())
        .collect()
}
