//! The page's hooks into the browser: canvas, size, colours, language. Nothing here knows the domain.

mod canvas;
mod dialog;
mod drag;
mod fetch;
mod file;
mod focus;
mod hold;
mod language;
mod parent;
mod pointer;
mod preference;
mod save;
mod session;
mod size;
mod theme;
mod thread;
mod token;

pub use canvas::{measure, paint_marks};
pub use dialog::{close_dialog, open_dialog};
pub use drag::RowDrag;
pub use fetch::fetch_text;
pub use file::{file_name, text_of};
pub use focus::{focus_from_top, focus_soon, show_soon};
pub use hold::hold_below;
pub use language::number_signs;
pub use parent::{Parent, address_text, part};
pub use pointer::{capture, position};
pub use preference::{ColourScheme, use_colour_scheme, watch_colours};
pub use save::{save_picture, save_text};
pub use session::{recall, remember};
pub use size::{CanvasSize, use_element_size};
pub use theme::{light_theme, use_chart_theme};
pub use thread::{Thread, spare_threads};
pub use token::token;
