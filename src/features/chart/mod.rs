//! The chart: total position over time, where it is read out, and where work stops.

mod figure;
mod read_out;
mod stop_marker;
mod view;
mod wording;

pub use figure::position_figure;
pub use view::Chart;
