//! The page's hooks into the browser: canvas, size, colours, language. Nothing here knows the domain.

mod address;
mod canvas;
mod dialog;
mod drag;
mod fetch;
mod file;
mod focus;
mod hold;
mod language;
mod pass_on;
mod pointer;
mod preference;
mod save;
mod session;
mod size;
mod theme;
mod thread;
mod token;

pub use address::{drop_fragment, fragment, handed_over, own_address, show_page};
pub use canvas::{measure, paint_marks};
pub use dialog::{close_all_dialogs, close_dialog, open_dialog};
pub use drag::RowDrag;
pub use fetch::fetch_text;
pub use file::{bytes_of, file_name, files_of, on_opened_files};
pub use focus::{focus_from_top, focus_soon, show_soon};
pub use hold::hold_below;
pub use language::number_signs;
pub use pass_on::{can_share, copy_text, share_link};
pub use pointer::{capture, position};
pub use preference::{ColourScheme, use_colour_scheme};
pub use save::{save_picture, save_text};
pub use session::{recall, remember};
pub use size::{CanvasSize, use_element_size};
pub use theme::{light_theme, use_chart_theme};
pub use thread::{Thread, spare_threads};
pub use token::token;
