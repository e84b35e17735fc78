//! Rings where something happens on a line, with a note beside each where there is room.
//!
//! A note may cover a grid line if it must, but never a curve, a marker or another text.

use crate::figure::{Crossing, Figure};
use crate::geometry::{Point, Rect};
use crate::ink::Ink;
use crate::measure::{TextMeasure, safe_width};
use crate::scene::{Anchor, Mark, Ring, Track};

use super::metrics::{Metrics, line_height};

/// Radius of a ring with its stroke, and the stroke.
const RING: (f64, f64) = (5.5, 2.0);

/// Distances from the ring's centre to the note's middle line that are tried, near ones first.
const DROPS: [f64; 3] = [15.0, 21.0, 29.0];

/// From the ring's centre to the note's near end when it stands to one side.
const ASIDE: f64 = 5.0;

/// The rings and notes, given everything that is painted before them.
pub(super) fn note_marks(
    figure: &Figure,
    tracks: &[Track],
    before: &[Mark],
    plot: Rect,
    metrics: Metrics,
    measure: &dyn TextMeasure,
) -> Vec<Mark> {
    let mut rings = Vec::new();
    let mut notes: Vec<Mark> = Vec::new();
    let mut taken: Vec<Rect> = Vec::new();
    let found = figure
        .crossings
        .iter()
        .filter_map(|crossing| ring(crossing, tracks));
    let found: Vec<_> = found.collect();
    for (centre, ink, _) in &found {
        let ring = Some(Ring {
            ink: *ink,
            width: RING.1,
        });
        rings.push(Mark::Dot {
            centre: *centre,
            radius: RING.0,
            fill: Ink::Surface,
            ring,
        });
        taken.push(Rect::around(*centre, 2.0 * RING.0, 2.0 * RING.0));
    }
    for (centre, _, crossing) in found {
        let text = &crossing.label;
        let width = safe_width(measure, text, metrics.tick);
        let places = places(centre, width, line_height(metrics.tick));
        let cost = |rect: &Rect| cover(*rect, before, &taken, plot);
        let priced = places
            .into_iter()
            .filter_map(|place| Some((cost(&place.2)?, place)));
        // The first of the cheapest, since near places come first.
        let best = priced.min_by_key(|(cost, _)| *cost);
        if let Some((_, (anchor, at, rect))) = best.filter(|_| !text.is_empty()) {
            let (text, font) = (text.clone(), metrics.tick);
            notes.push(Mark::Label {
                text,
                at,
                anchor,
                ink: Ink::Soft,
                font,
            });
            taken.push(rect);
        }
    }
    rings.extend(notes);
    rings
}

/// Where a crossing's ring sits and in which ink; `None` off the line.
fn ring<'a>(crossing: &'a Crossing, tracks: &[Track]) -> Option<(Point, Ink, &'a Crossing)> {
    let track = tracks.iter().find(|track| track.key == crossing.key)?;
    let end = track.ends.get(crossing.month as usize).copied().flatten()?;
    Some((end.point, track.ink, crossing))
}

/// The places tried for a note: below right, above left, then the others, then further away.
fn places(centre: Point, width: f64, height: f64) -> Vec<(Anchor, Point, Rect)> {
    let sides = [
        (Anchor::Start, ASIDE, 1.0),
        (Anchor::End, -ASIDE, -1.0),
        (Anchor::Start, ASIDE, -1.0),
        (Anchor::End, -ASIDE, 1.0),
        (Anchor::Middle, 0.0, 1.0),
        (Anchor::Middle, 0.0, -1.0),
    ];
    let place = |drop: f64, (anchor, aside, way): (Anchor, f64, f64)| {
        let at = Point::new(centre.x + aside, centre.y + way * drop);
        let left = anchor.left(at.x, width);
        let rect = Rect::new(left, at.y - height / 2.0, left + width, at.y + height / 2.0);
        (anchor, at, rect)
    };
    DROPS
        .iter()
        .flat_map(|drop| sides.map(|side| place(*drop, side)))
        .collect()
}

/// What a note there would cover: `None` for what it must not, else the number of grid lines.
fn cover(note: Rect, before: &[Mark], taken: &[Rect], plot: Rect) -> Option<u32> {
    if !plot.encloses(note) || taken.iter().any(|rect| rect.overlaps(note)) {
        return None;
    }
    let mut grid_lines = 0;
    for mark in before {
        match mark {
            Mark::Polyline { points, width, .. } => {
                let wide = note.grown(width / 2.0 + 1.0);
                if points
                    .windows(2)
                    .any(|pair| wide.meets_segment(pair[0], pair[1]))
                {
                    return None;
                }
            }
            Mark::Rule { from, to, ink, .. } if note.grown(1.0).meets_segment(*from, *to) => {
                if *ink == Ink::Stop {
                    return None;
                }
                grid_lines += 1;
            }
            _ => {}
        }
    }
    Some(grid_lines)
}
