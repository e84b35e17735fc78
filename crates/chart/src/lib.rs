//! Charts as plain data.
//!
//! A [`Figure`] says what to show: lines over months, where work stops, what to point out.
//! [`layout`] places it in a size given in CSS pixels and returns a [`Scene`], a flat list of
//! marks. [`paint`] hands the marks to any plotters backend, [`svg`] writes them as a document,
//! [`hit`] and [`stop_hit`] answer the pointer, [`readout`] makes the layer over the chart while
//! a month is read.
//!
//! Nothing here knows a browser, a language, a currency, a colour or the engine: words come
//! through [`Wording`], widths of text through [`TextMeasure`], colours through [`Theme`].
//! Every function is pure and total: no input makes it fail, and the same input gives the same
//! scene on every machine.
//!
//! ```
//! use paid_again_chart::*;
//!
//! let line = Line {
//!     key: Key(1),
//!     label: "Self-published eBooks".into(),
//!     short_label: "eBooks".into(),
//!     ink: Ink::Again,
//!     dash: Dash::Solid,
//!     series: Series::new((1..=240).map(|m| f64::from(m) * 300.0)).starting_at(0.0),
//! };
//! let figure = Figure { months: 240, lines: vec![line], ..Figure::default() };
//! let scene = layout(&figure, Size::new(800.0, 340.0), &PlainWording, &FixedWidth::default());
//!
//! // The pointer on the middle of the plot reads the tenth year.
//! let plot = scene.plot;
//! let middle = Point::new(plot.left() + plot.width() / 2.0, plot.top() + 20.0);
//! let found = hit(&scene, middle).expect("inside the plot");
//! assert_eq!((found.month, found.key), (119, Some(Key(1))));
//! ```

mod beside;
mod dash;
mod figure;
mod finite;
mod geometry;
mod hit;
mod ink;
mod layout;
mod measure;
mod paint;
mod projection;
mod readout;
mod scene;
mod sheet;
mod svg;
mod theme;
pub mod ticks;
mod wording;

pub use beside::beside;
pub use figure::{
    Arrangement, Baseline, Crossing, Figure, Key, Line, MAX_MONTHS, Range, Scale, Stop,
};
pub use finite::{LIMIT, Series, finite};
pub use geometry::{Point, Rect, Size};
pub use hit::{Hit, Reach, hit, month_at, stop_hit};
pub use ink::{Dash, Ink};
pub use layout::{extent, label_box, layout, layout_within};
pub use measure::{FixedWidth, Font, TextMeasure, Weight};
pub use paint::{Grain, paint};
pub use projection::{Axis, Bend, Projection, Span};
pub use readout::readout;
pub use scene::{Anchor, Margins, Mark, NameBox, Ring, Scene, StopMark, Track, TrackEnd};
pub use sheet::{Caption, Sheet, sheet};
pub use svg::{svg, svg_sheet};
pub use theme::{Rgba, Theme};
pub use wording::{PlainWording, Room, Wording};
