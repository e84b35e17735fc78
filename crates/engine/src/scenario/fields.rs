//! The macro that declares a struct and its rows in the table of fields at once,
//! and the one way in which reader, writer, schema, page and test generators reach a field: a [`Slot`].

use super::{Quantity, Retention, Simulation, Tier, YearMonth};
use crate::bounds::Form;

/// A field, open for reading and writing whatever its type.
#[derive(Debug)]
pub enum Slot<'a> {
    /// A number or a range.
    Quantity(&'a mut Quantity),
    /// A number, a range or nothing.
    QuantityOrNull(&'a mut Option<Quantity>),
    /// A list of numbers or ranges.
    Quantities(&'a mut Vec<Quantity>),
    /// A number.
    Number(&'a mut f64),
    /// A number or nothing.
    NumberOrNull(&'a mut Option<f64>),
    /// A whole number.
    Whole(&'a mut u32),
    /// A whole number or nothing.
    WholeOrNull(&'a mut Option<u32>),
    /// A text.
    Text(&'a mut String),
    /// A text or nothing.
    TextOrNull(&'a mut Option<String>),
    /// True or false.
    Flag(&'a mut bool),
    /// How customers stay.
    Retention(&'a mut Retention),
    /// Royalty tiers.
    Tiers(&'a mut Vec<Tier>),
    /// A month of the calendar.
    Calendar(&'a mut YearMonth),
    /// The settings of the simulation.
    Simulation(&'a mut Simulation),
}

/// A type that can stand in a field.
pub(crate) trait Entry {
    /// What the table says of it.
    const FORM: Form;
    /// Opens it.
    fn slot(&mut self) -> Slot<'_>;
}

macro_rules! entries {
    ($($ty:ty => $form:ident,)*) => { $(
        impl Entry for $ty {
            const FORM: Form = Form::$form;
            fn slot(&mut self) -> Slot<'_> {
                Slot::$form(self)
            }
        }
    )* };
}

entries! {
    Quantity => Quantity,
    Option<Quantity> => QuantityOrNull,
    Vec<Quantity> => Quantities,
    f64 => Number,
    Option<f64> => NumberOrNull,
    u32 => Whole,
    Option<u32> => WholeOrNull,
    String => Text,
    Option<String> => TextOrNull,
    bool => Flag,
    Retention => Retention,
    Vec<Tier> => Tiers,
    YearMonth => Calendar,
    Simulation => Simulation,
}

/// Declares a struct whose fields are rows of the table: `name: Type = default, domain, presence;`.
/// The default of a required field is only where an editor starts from.
macro_rules! fields {
    (
        $(#[$meta:meta])*
        pub struct $name:ident {
            $( $(#[$doc:meta])* $field:ident: $ty:ty = $default:expr, $domain:expr, $presence:expr; )*
        }
        $( plus { $( $(#[$more_doc:meta])* $more:ident: $more_ty:ty = $more_default:expr; )* } )?
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name {
            $( $(#[$doc])* pub $field: $ty, )*
            $( $( $(#[$more_doc])* pub $more: $more_ty, )* )?
        }

        impl $name {
            /// The rows of the table, in the order of the fields.
            pub const FIELDS: &'static [$crate::bounds::Field] = &[
                $( $crate::bounds::Field {
                    name: stringify!($field),
                    form: <$ty as $crate::scenario::fields::Entry>::FORM,
                    domain: $domain,
                    presence: $presence,
                }, )*
            ];

            /// The fields, opened, in the order of [`Self::FIELDS`].
            pub fn slots(&mut self) -> Vec<$crate::scenario::Slot<'_>> {
                vec![ $( $crate::scenario::fields::Entry::slot(&mut self.$field), )* ]
            }
        }

        impl Default for $name {
            fn default() -> Self {
                Self {
                    $( $field: $default, )*
                    $( $( $more: $more_default, )* )?
                }
            }
        }
    };
}
pub(crate) use fields;
