//! Sizes that depend on the room alone: fonts, strokes, gaps. All in CSS pixels.

use crate::geometry::Size;
use crate::measure::{Font, Weight};
use crate::wording::Room;

/// Below this width a chart is a phone's: short names, fewer ticks.
const NARROW: f64 = 520.0;

/// The sizes of one chart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Metrics {
    pub room: Room,
    /// Tick labels and notes.
    pub tick: Font,
    /// Names of lines and the stop marker's label.
    pub name: Font,
    /// Width of a line.
    pub stroke: f64,
    /// Least distance between two ticks of the value axis.
    pub sparse_rows: f64,
    /// Least distance between two ticks of the time axis.
    pub sparse_columns: f64,
}

/// Free at the chart's left and right edge: letters reach a little out of their measured box.
pub(super) const EDGE: f64 = 2.0;
/// From the plot to a label beside it.
pub(super) const GAP: f64 = 9.0;
/// The same where a leader needs room to bend.
pub(super) const LEADER_GAP: f64 = 22.0;
/// From the plot's bottom to the middle of the time labels.
pub(super) const TIME_DROP: f64 = 18.0;
/// Below the plot, for the time labels.
pub(super) const FOOT: f64 = 28.0;
/// Above the plot, for half a tick label.
pub(super) const HEAD: f64 = 10.0;
/// Above the plot where the stop marker's handle and label stand there.
pub(super) const STOP_HEAD: f64 = 31.0;
/// Above the plot besides, where a note about the axis stands there.
pub(super) const NOTE_HEAD: f64 = 17.0;
/// From the plot's top to the middle of that note, clear of half a tick label.
pub(super) const NOTE_RISE: f64 = 17.0;
/// Left and right of the plot at least: half a dot, half a handle.
pub(super) const SIDE: f64 = 12.0;
/// The share of the width that names may take from the plot.
pub(super) const NAMES_SHARE: f64 = 0.34;

impl Metrics {
    /// The sizes for a chart of this size.
    pub fn new(size: Size) -> Self {
        let font = |size, weight| Font { size, weight };
        if size.width() < NARROW {
            Self {
                room: Room::Short,
                tick: font(11.0, Weight::Regular),
                name: font(12.0, Weight::Bold),
                stroke: 2.0,
                sparse_rows: 38.0,
                sparse_columns: 44.0,
            }
        } else {
            Self {
                room: Room::Full,
                tick: font(12.0, Weight::Regular),
                name: font(12.5, Weight::Bold),
                stroke: 2.25,
                sparse_rows: 44.0,
                sparse_columns: 84.0,
            }
        }
    }
}

/// The height of a line of text.
pub(super) fn line_height(font: Font) -> f64 {
    font.size * 1.3
}
