//! Controls that know nothing of the domain.

mod number_field;

pub use number_field::{NumberField, Slider, Units};
