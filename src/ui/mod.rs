//! Controls that know nothing of the domain.

mod button;
mod number_field;
mod switch;

pub use button::Press;
pub use number_field::{NumberField, Slider, Units};
pub use switch::Switch;
