//! Where the words of a read-out stand: beside the month that they are about, and out of its way.

use crate::geometry::{Point, Rect, Size};
use crate::scene::Scene;

/// From the month's rule to the words.
const AWAY: f64 = 14.0;

/// From the plot's top and bottom to the words.
const INSET: f64 = 4.0;

/// How many points of lines a place may cover more than the next one before that is taken: without
/// it the words would jump about while a pointer glides.
const PATIENCE: f64 = 12.0;

/// How many places below the top of the plot are looked at.
const STEPS: u32 = 4;

/// How much worse than any other it is to cover a point of the very month that is read.
const READ: f64 = 100.0;

/// The upper left corner of a read-out of this size: right of the month or left of it, at the top of
/// the plot or below, where it covers least of the lines. It lies within the chart, if it
/// fits into it at all.
pub fn beside(scene: &Scene, month: u32, words: Size) -> Point {
    let month = month.min(scene.months.saturating_sub(1));
    let x = scene.projection.time.forward(f64::from(month) + 1.0);
    let most = (scene.size.width() - words.width()).max(0.0);
    let (right, left) = (x + AWAY, x - AWAY - words.width());
    let columns = if x > scene.size.width() / 2.0 {
        [left, right]
    } else {
        [right, left]
    };
    let top = scene.plot.top() + INSET;
    let bottom = (scene.plot.bottom() - INSET - words.height()).max(top);
    let mut best = (f64::INFINITY, Point::new(0.0, top));
    for (i, column) in columns.into_iter().enumerate() {
        for step in 0..=STEPS {
            let y = top + (bottom - top) * f64::from(step) / f64::from(STEPS);
            let corner = Point::new(column.clamp(0.0, most), y);
            let waits = if step > 0 { PATIENCE } else { 0.0 };
            let waits = waits + 2.0 * PATIENCE * i as f64;
            let cost = covered(scene, month, corner, words) + waits;
            if cost < best.0 {
                best = (cost, corner);
            }
        }
    }
    best.1
}

/// How many points of lines lie below words at this corner, those of the read month many times.
fn covered(scene: &Scene, month: u32, corner: Point, words: Size) -> f64 {
    let (right, bottom) = (corner.x + words.width(), corner.y + words.height());
    let room = Rect::new(corner.x, corner.y, right, bottom);
    let mut cost = 0.0;
    for track in &scene.tracks {
        for (m, end) in track.ends.iter().enumerate() {
            if end.is_some_and(|end| room.contains(end.point)) {
                cost += if m == month as usize { READ } else { 1.0 };
            }
        }
    }
    cost
}
