//! The six ways of being paid, as one type.

use super::{Fund, PaidOnce, Rental, Residual, Royalty, Slot, Team};
use crate::bounds::Field;

/// What kind of stream it is, with the fields of that kind.
#[derive(Clone, Debug, PartialEq)]
#[allow(
    clippy::large_enum_variant,
    reason = "at most 24 streams exist; boxing would only hide them"
)]
pub enum Kind {
    /// A job, a freelance hour, a flat fee.
    PaidOnce(PaidOnce),
    /// A work that sells again.
    Royalty(Royalty),
    /// Customers who keep paying.
    Residual(Residual),
    /// A team of customer gatherers.
    Team(Team),
    /// The stock market.
    Fund(Fund),
    /// Real estate.
    Rental(Rental),
}

/// The name of a kind, without its fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KindName {
    /// A job, a freelance hour, a flat fee.
    PaidOnce,
    /// A work that sells again.
    Royalty,
    /// Customers who keep paying.
    Residual,
    /// A team of customer gatherers.
    Team,
    /// The stock market.
    Fund,
    /// Real estate.
    Rental,
}

impl KindName {
    /// All six, in the order of the model.
    pub const ALL: [KindName; 6] = [
        KindName::PaidOnce,
        KindName::Royalty,
        KindName::Residual,
        KindName::Team,
        KindName::Fund,
        KindName::Rental,
    ];

    /// The kind's name in a file.
    pub const fn as_str(self) -> &'static str {
        match self {
            KindName::PaidOnce => "paid_once",
            KindName::Royalty => "royalty",
            KindName::Residual => "residual",
            KindName::Team => "team",
            KindName::Fund => "fund",
            KindName::Rental => "rental",
        }
    }

    /// The kind of that name in a file.
    pub fn from_text(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }

    /// Whether income of this kind is pay for work (and not for capital).
    pub const fn is_working(self) -> bool {
        !matches!(self, KindName::Fund | KindName::Rental)
    }

    /// A stream's fields as an editor starts from them; required ones are placeholders.
    pub fn blank(self) -> Kind {
        match self {
            KindName::PaidOnce => Kind::PaidOnce(PaidOnce::default()),
            KindName::Royalty => Kind::Royalty(Royalty::default()),
            KindName::Residual => Kind::Residual(Residual::default()),
            KindName::Team => Kind::Team(Team::default()),
            KindName::Fund => Kind::Fund(Fund::default()),
            KindName::Rental => Kind::Rental(Rental::default()),
        }
    }
}

impl Kind {
    /// The kind's name.
    pub const fn name(&self) -> KindName {
        match self {
            Kind::PaidOnce(_) => KindName::PaidOnce,
            Kind::Royalty(_) => KindName::Royalty,
            Kind::Residual(_) => KindName::Residual,
            Kind::Team(_) => KindName::Team,
            Kind::Fund(_) => KindName::Fund,
            Kind::Rental(_) => KindName::Rental,
        }
    }

    /// The kind's rows in the table of fields.
    pub const fn fields(&self) -> &'static [Field] {
        match self {
            Kind::PaidOnce(_) => PaidOnce::FIELDS,
            Kind::Royalty(_) => Royalty::FIELDS,
            Kind::Residual(_) => Residual::FIELDS,
            Kind::Team(_) => Team::FIELDS,
            Kind::Fund(_) => Fund::FIELDS,
            Kind::Rental(_) => Rental::FIELDS,
        }
    }

    /// The kind's fields, opened, in the order of [`Self::fields`].
    pub fn slots(&mut self) -> Vec<Slot<'_>> {
        match self {
            Kind::PaidOnce(fields) => fields.slots(),
            Kind::Royalty(fields) => fields.slots(),
            Kind::Residual(fields) => fields.slots(),
            Kind::Team(fields) => fields.slots(),
            Kind::Fund(fields) => fields.slots(),
            Kind::Rental(fields) => fields.slots(),
        }
    }
}
