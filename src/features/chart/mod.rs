//! The chart: five views of one answer, read out, saved, and with the numbers behind it.
//!
//! A view's [`Content`] is made of the projection once; the picture, the read-out, the table and
//! the sentence for who can't see it are all made of that.

mod content;
mod controls;
mod fan;
mod figure;
mod kept;
mod plot;
mod read_out;
mod saving;
mod stop_marker;
mod target;
mod twin;
mod unit;
mod view;
mod views;
mod wording;

#[cfg(test)]
mod tests;

pub use content::{Asked, Content};
pub use controls::{chart_switches, chart_views};
pub use fan::fan;
pub use kept::keep_view;
pub use read_out::ReadOut;
pub use saving::Saving;
pub use twin::Twin;
pub use view::{Chart, extent_of};
pub use views::{Said, VIEWS};
