//! One stream of income: what every stream has, and the fields of its kind.

use super::fields::fields;
use super::{Kind, PaidOnce, Quantity, Slot};
use crate::bounds::Presence::{Defaulted, Required};
use crate::bounds::{Domain, Field, MONTHS, SHARE, text, whole};

fields! {
    /// One stream of income.
    #[cfg_attr(feature = "reactive", derive(reactive_stores::Store))]
    pub struct Stream {
        /// Its identity: unique in the scenario, and the key to its luck.
        id: String = String::new(), text(1, 200), Required;
        /// What the user calls it.
        name: String = String::new(), text(0, 200), Required;
        /// Left out of every result, without being deleted.
        off: bool = false, Domain::Flag, Defaulted;
        /// The preset that it was made from.
        preset: Option<String> = None, text(0, 200), Defaulted;
        /// The month in which it starts.
        start_month: u32 = 0, whole(0, 1199), Defaulted;
        /// The month in which work on it stops; none: with the scenario's.
        work_until_month: Option<u32> = None, MONTHS, Defaulted;
        /// Flat rate on profit, with losses carried forward.
        tax_rate: Quantity = 0.0.into(), SHARE, Defaulted;
    }
    plus {
        /// What kind of stream it is, with the fields of that kind.
        kind: Kind = Kind::PaidOnce(PaidOnce::default());
    }
}

impl Stream {
    /// The row of the table for a field of this stream, by its name in the file.
    pub fn field(&self, name: &str) -> Option<&'static Field> {
        Self::FIELDS
            .iter()
            .chain(self.kind.fields())
            .find(|field| field.name == name)
    }

    /// A field of this stream, opened, by its name in the file.
    pub fn slot(&mut self, name: &str) -> Option<Slot<'_>> {
        if let Some(i) = Self::FIELDS.iter().position(|field| field.name == name) {
            return self.slots().into_iter().nth(i);
        }
        let i = self
            .kind
            .fields()
            .iter()
            .position(|field| field.name == name)?;
        self.kind.slots().into_iter().nth(i)
    }
}
