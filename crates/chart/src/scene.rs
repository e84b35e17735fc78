//! A chart as a flat list of marks, and what the pointer can find on it.
//!
//! All lengths are CSS pixels. Nothing here is ever NaN or infinite. Two equal scenes look the
//! same, so a page that keeps the scene in a memo paints only when something visible changed.

use crate::figure::Key;
use crate::geometry::{Point, Rect, Size};
use crate::ink::{Dash, Ink};
use crate::measure::Font;
use crate::projection::Projection;

/// A finished chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// The whole chart.
    pub size: Size,
    /// Where lines are drawn.
    pub plot: Rect,
    /// Months and values to points of the plot, and back.
    pub projection: Projection,
    /// The horizon, in months.
    pub months: u32,
    /// What to paint, from back to front.
    pub marks: Vec<Mark>,
    /// Where each line runs, for hit tests and the readout.
    pub tracks: Vec<Track>,
    /// Where each line's name stands.
    pub names: Vec<NameBox>,
    /// Where the stop marker stands.
    pub stop: Option<StopMark>,
}

/// The room left and right of the plot, in CSS pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Margins {
    /// For the labels of the value axis.
    pub left: f64,
    /// For the names of the lines.
    pub right: f64,
}

impl Margins {
    /// Margins that leave something of a chart of this size; nonsense counts as none.
    pub(crate) fn tame(self, size: Size) -> Self {
        let side = |v: f64| {
            if v.is_nan() {
                0.0
            } else {
                v.clamp(0.0, size.width() / 2.0)
            }
        };
        Self {
            left: side(self.left),
            right: side(self.right),
        }
    }
}

impl Scene {
    /// The room beside the plot.
    pub fn margins(&self) -> Margins {
        Margins {
            left: self.plot.left(),
            right: self.size.width() - self.plot.right(),
        }
    }
}

impl Mark {
    /// The same mark, so many pixels further right and down.
    pub fn moved(self, dx: f64, dy: f64) -> Self {
        let to = |point: Point| Point::new(point.x + dx, point.y + dy);
        let all = |points: Vec<Point>| points.into_iter().map(to).collect();
        let mut mark = self;
        match &mut mark {
            Mark::Area {
                outline: points, ..
            }
            | Mark::Polyline { points, .. } => {
                *points = all(std::mem::take(points));
            }
            Mark::Rule { from, to: end, .. } => (*from, *end) = (to(*from), to(*end)),
            Mark::Label { at: point, .. } | Mark::Dot { centre: point, .. } => *point = to(*point),
        }
        mark
    }
}

/// One thing to paint.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// A filled outline without stroke.
    Area {
        /// Its corners; the last is joined to the first.
        outline: Vec<Point>,
        /// Its colour role.
        ink: Ink,
        /// Multiplies the colour's own opacity, 0 to 1.
        opacity: f64,
    },
    /// A line through at least two points.
    Polyline {
        /// Its corners.
        points: Vec<Point>,
        /// Its colour role.
        ink: Ink,
        /// Its width.
        width: f64,
        /// Its stroke.
        dash: Dash,
    },
    /// A straight line along an axis, which the painter puts on whole device pixels.
    Rule {
        /// The left or upper end.
        from: Point,
        /// The right or lower end.
        to: Point,
        /// Its colour role.
        ink: Ink,
        /// Its width.
        width: f64,
    },
    /// A line of text, vertically centred on its point.
    Label {
        /// The words.
        text: String,
        /// Where they stand.
        at: Point,
        /// Which end of them stands there.
        anchor: Anchor,
        /// Their colour role.
        ink: Ink,
        /// Size and weight.
        font: Font,
    },
    /// A disc, with a ring around it if it has one.
    Dot {
        /// Its centre.
        centre: Point,
        /// From the centre to the outside of the ring.
        radius: f64,
        /// The colour role inside.
        fill: Ink,
        /// Its ring.
        ring: Option<Ring>,
    },
}

/// The ring of a dot.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ring {
    /// Its colour role.
    pub ink: Ink,
    /// Its width.
    pub width: f64,
}

/// Which end of a label stands at its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its beginning.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

impl Anchor {
    /// Where a label of this width begins when its point is at `x`.
    pub fn left(self, x: f64, width: f64) -> f64 {
        match self {
            Anchor::Start => x,
            Anchor::Middle => x - width / 2.0,
            Anchor::End => x - width,
        }
    }
}

/// Where a line runs: one entry per month index, `None` in a gap.
#[derive(Clone, Debug, PartialEq)]
pub struct Track {
    /// The line.
    pub key: Key,
    /// Its colour role.
    pub ink: Ink,
    /// Its position at the end of each month.
    pub ends: Vec<Option<TrackEnd>>,
}

/// A line's position at the end of a month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TrackEnd {
    /// The point on the line, or on the outer edge of a stacked band.
    pub point: Point,
    /// The y of a stacked band's inner edge; the point's own y for a line.
    pub base: f64,
}

/// Where a line's name stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NameBox {
    /// The line.
    pub key: Key,
    /// The box around its words.
    pub rect: Rect,
}

/// Where the stop marker stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StopMark {
    /// Elapsed months.
    pub after: u32,
    /// The centre of the handle.
    pub handle: Point,
    /// The radius of the handle.
    pub radius: f64,
    /// Where the marker's line ends, at the bottom.
    pub foot: f64,
}
