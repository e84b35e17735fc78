//! What a chart shows, before anyone knows how large it will be.
//!
//! Plain data: the page turns its own figures into this. No colours, no pixels, no currency.
//!
//! Two ways of counting months occur and are never mixed: a *month index* `m` is 0-based and
//! its value stands at its end, `m + 1` months after today; an *elapsed* time is months after
//! today, 0 being today.

use crate::finite::Series;
use crate::ink::{Dash, Ink};

/// The identity of a line, chosen by the page and handed back by hit tests.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key(pub u64);

/// Everything one chart shows.
///
/// ```
/// use paid_again_chart::{Dash, Figure, Ink, Key, Line, Series};
///
/// let figure = Figure {
///     months: 3,
///     lines: vec![Line {
///         key: Key(7),
///         label: "Freelance job".into(),
///         short_label: "job".into(),
///         ink: Ink::First,
///         dash: Dash::Solid,
///         series: Series::new([100.0, 200.0, 300.0]).starting_at(0.0),
///     }],
///     ..Figure::default()
/// };
/// assert_eq!(figure.lines[0].series.at(2), Some(300.0));
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Figure {
    /// The horizon, in months. Taken as 1 when 0, as [`MAX_MONTHS`] when longer.
    pub months: u32,
    /// The lines, or the bands of a stack from the inside out. Where labels run out of room the
    /// first ones keep theirs.
    pub lines: Vec<Line>,
    /// Shaded ranges behind the lines, widest first (the odds).
    pub ranges: Vec<Range>,
    /// Whether lines stand side by side or on top of each other.
    pub arrangement: Arrangement,
    /// Whether the value axis must contain zero.
    pub baseline: Baseline,
    /// Where all work stops, if it does.
    pub stop: Option<Stop>,
    /// Moments worth a ring and a note.
    pub crossings: Vec<Crossing>,
    /// How values become heights.
    pub scale: Scale,
    /// Values that the axis must show besides those of the lines, so that two charts share one.
    pub range: Option<(f64, f64)>,
    /// What is said above a logarithmic axis, which nobody expects; empty says nothing.
    pub log_note: String,
}

/// The longest horizon a chart shows, in months: ten times the longest projection.
pub const MAX_MONTHS: u32 = 12_000;

/// One line over time.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Its identity.
    pub key: Key,
    /// Its name at the line's end where there is room.
    pub label: String,
    /// Its name on a phone.
    pub short_label: String,
    /// Its colour role.
    pub ink: Ink,
    /// Its stroke.
    pub dash: Dash,
    /// Its values.
    pub series: Series,
}

/// A shaded range between two series, for example a 5 to 95 % band.
#[derive(Clone, Debug, PartialEq)]
pub struct Range {
    /// One edge.
    pub low: Series,
    /// The other edge. The order of the two does not matter.
    pub high: Series,
    /// Its colour role.
    pub ink: Ink,
    /// How strongly it covers what is behind it, 0 to 1.
    pub opacity: f64,
}

/// How lines share the plot.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Arrangement {
    /// Each line from its own values.
    #[default]
    Lines,
    /// Each line is a band on top of the earlier ones; what is negative is stacked downwards.
    Stacked,
}

/// Whether zero belongs to the value axis.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Baseline {
    /// Zero is always shown: amounts of money.
    #[default]
    Zero,
    /// The axis covers the values alone.
    Free,
}

/// How values become heights.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scale {
    /// Equal heights are equal amounts.
    #[default]
    Linear,
    /// Equal heights are equal multiples, above zero and below it alike; near zero it is even.
    /// A stack, whose parts could not be compared, and a figure of zeros alone stay linear.
    Log,
}

/// The moment all work stops.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop {
    /// Elapsed months: work fills the months before it. Taken as the horizon when later.
    pub after: u32,
    /// The words at the marker.
    pub label: String,
    /// The words where those do not fit.
    pub short_label: String,
}

/// A moment on a line worth a ring and a note, for example one line passing another for good.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crossing {
    /// The line on which the ring sits.
    pub key: Key,
    /// The month index at whose end it happens.
    pub month: u32,
    /// The note beside the ring; left out where it would cover a line.
    pub label: String,
}

impl Figure {
    /// The horizon as it is drawn, in months: at least 1, at most [`MAX_MONTHS`].
    pub fn horizon(&self) -> u32 {
        self.months.clamp(1, MAX_MONTHS)
    }
}
