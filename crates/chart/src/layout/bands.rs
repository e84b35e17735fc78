//! Areas: the bands of a stack, and shaded ranges such as the odds.

use crate::figure::Figure;
use crate::finite::finite;
use crate::geometry::Point;
use crate::ink::{Dash, Ink};
use crate::projection::Projection;
use crate::scene::Mark;

use super::curves::{Run, stretches, stroke};
use super::sparse::sparse;

/// How strongly bands cover the grid: it shines through.
const BAND: f64 = 0.88;

/// The shaded ranges, from back to front.
pub(super) fn range_marks(figure: &Figure, projection: Projection) -> Vec<Mark> {
    let mut marks = Vec::new();
    for range in &figure.ranges {
        let opacity = finite(range.opacity).unwrap_or(0.0).clamp(0.0, 1.0);
        let lows = range.low.samples(figure.horizon());
        let moments = lows.zip(range.high.samples(figure.horizon()));
        let point = |months: f64, value: f64| projection.forward(months, value);
        let pairs = moments.map(|((m, low), (_, high))| Some((point(m, low?), point(m, high?))));
        let pairs: Vec<_> = pairs.collect();
        let areas = stretches(&pairs).into_iter();
        marks.extend(areas.map(|pairs| area(&pairs, range.ink, opacity)));
    }
    marks
}

/// Lines as bands on top of each other, from the inside out.
pub(super) fn band_marks(runs: &[Run], projection: Projection) -> Vec<Mark> {
    let mut marks = Vec::new();
    let places = runs.iter().enumerate();
    for (place, run, side) in places.flat_map(|(at, run)| [(at, run, 0), (at, run, 1)]) {
        let samples = &run.samples;
        let part = |at: usize| samples.get(at).copied().flatten().map(|s| s.part(side));
        let thick = |at: usize| part(at).is_some_and(|(base, edge)| base != edge);
        // A band is drawn where it is thick, and tapers off to the moments beside.
        let drawn = |at: usize| thick(at) || thick(at + 1) || (at > 0 && thick(at - 1));
        let pair = |at: usize| {
            let (months, (base, edge)) = (samples[at]?.months, part(at).filter(|_| drawn(at))?);
            Some((
                projection.forward(months, base),
                projection.forward(months, edge),
            ))
        };
        let pairs: Vec<_> = (0..samples.len()).map(pair).collect();
        // A hairline of the surface keeps neighbouring bands apart, in greyscale too; where there is no
        // neighbour the band has its own, so that a single month of many is seen.
        let is_outer = !runs[place + 1..].iter().any(|it| is_thick(it, side));
        let hairline = if is_outer { run.line.ink } else { Ink::Surface };
        for pairs in stretches(&pairs) {
            marks.push(area(&pairs, run.line.ink, BAND));
            let edge = pairs.iter().map(|(_, edge)| *edge).collect();
            marks.extend(stroke(edge, hairline, 1.0, Dash::Solid));
        }
    }
    marks
}

/// Whether a band has any part on this side of zero.
fn is_thick(run: &Run, side: usize) -> bool {
    let parts = run.samples.iter().flatten().map(|sample| sample.part(side));
    parts.into_iter().any(|(base, edge)| base != edge)
}

/// The area between two edges: along one of them, back along the other.
fn area(pairs: &[(Point, Point)], ink: Ink, opacity: f64) -> Mark {
    let edge = |of: fn(&(Point, Point)) -> Point| sparse(&pairs.iter().map(of).collect::<Vec<_>>());
    let (there, back) = (edge(|(_, outer)| *outer), edge(|(inner, _)| *inner));
    Mark::Area {
        outline: there.into_iter().chain(back.into_iter().rev()).collect(),
        ink,
        opacity,
    }
}
