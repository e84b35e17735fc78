//! The page's hooks into the browser: canvas, size, colours. Nothing here knows the domain.

mod canvas;
mod file;
mod hold;
mod pointer;
mod preference;
mod save;
mod size;
mod theme;
mod token;

pub use canvas::{measure, paint_marks};
pub use file::{file_name, text_of};
pub use hold::hold_below;
pub use pointer::{capture, position};
pub use preference::{ColourScheme, use_colour_scheme};
pub use save::{save_picture, save_text};
pub use size::{CanvasSize, use_element_size};
pub use theme::{light_theme, use_chart_theme};
pub use token::token;
