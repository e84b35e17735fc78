//! Controls that know nothing of the domain.

mod number_field;
mod switch;

pub use number_field::{NumberField, Slider, Units};
pub use switch::Switch;
