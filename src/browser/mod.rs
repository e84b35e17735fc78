//! The page's hooks into the browser: canvas, size, colours, language. Nothing here knows the domain.

mod canvas;
mod dialog;
mod drag;
mod fetch;
mod focus;
mod hold;
mod language;
mod pointer;
mod preference;
mod size;
mod theme;

pub use canvas::{measure, paint_marks};
pub use dialog::{close_dialog, open_dialog};
pub use drag::RowDrag;
pub use fetch::fetch_text;
pub use focus::focus_soon;
pub use hold::hold_below;
pub use language::number_signs;
pub use pointer::{capture, position};
pub use preference::{ColourScheme, use_colour_scheme};
pub use size::{CanvasSize, use_element_size};
pub use theme::use_chart_theme;
