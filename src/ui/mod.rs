//! Controls that know nothing of the domain.

mod button;
mod by_year;
mod draft;
mod number_field;
mod spread;
mod switch;

pub use button::Press;
pub use number_field::{NumberField, Slider, Units};
pub use spread::{BEYOND, Spread};
pub use switch::Switch;
