//! Single numbers inside a scenario, by their path.
//!
//! A path is a JSON Pointer without its leading slash: `price`, `rates_by_year/1`,
//! `rate_tiers/0/rate`, `retention/monthly_churn`. It leads through lists and objects to one number.

use super::{Quantity, Range, Retention, Scenario, Slot, Stream, Tier};
use crate::bounds::{Domain, Field};

/// What stands in a numeric field.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Number {
    /// One number.
    Sure(f64),
    /// A range.
    Range(Range),
    /// Nothing, where that is allowed.
    Empty,
}

impl Number {
    /// The number that the projection uses; none where nothing stands.
    pub fn median(&self) -> Option<f64> {
        match self {
            Number::Sure(x) => Some(*x),
            Number::Range(range) => Some(range.median()),
            Number::Empty => None,
        }
    }
}

impl From<&Quantity> for Number {
    fn from(quantity: &Quantity) -> Self {
        match quantity {
            Quantity::Point(x) => Number::Sure(*x),
            Quantity::Range(range) => Number::Range(*range),
        }
    }
}

impl Stream {
    /// The number at a path; none if no numeric field is there.
    pub fn number(&self, path: &str) -> Option<Number> {
        read(&spot(&mut self.clone(), path)?)
    }

    /// Puts a number at a path, in place of a range too; answers whether the field exists and takes it.
    ///
    /// It takes what a file may hold: where a tier begins, anything between its neighbours.
    pub fn set_number(&mut self, path: &str, x: f64) -> bool {
        let fits = self.domain_of(path).is_some_and(|domain| takes(&domain, x));
        let fits = fits || self.tiers_rise_with(path, x);
        fits && spot(self, path).is_some_and(|slot| write(slot, x))
    }

    /// Whether the field at a path takes a range: those of the form `number or range` do.
    pub fn takes_range(&self, path: &str) -> bool {
        let mut copy = self.clone();
        let slot = spot(&mut copy, path);
        matches!(slot, Some(Slot::Quantity(_) | Slot::QuantityOrNull(_)))
    }

    /// Puts a range at a path; answers whether the field exists and takes it, with both its ends.
    pub fn set_range(&mut self, path: &str, range: Range) -> bool {
        let domain = self.domain_of(path);
        let holds =
            domain.is_some_and(|domain| domain.holds(range.low) && domain.holds(range.high));
        if !holds || !range.is_sound() {
            return false;
        }
        match spot(self, path) {
            Some(Slot::Quantity(quantity)) => *quantity = Quantity::Range(range),
            Some(Slot::QuantityOrNull(quantity)) => *quantity = Some(Quantity::Range(range)),
            _ => return false,
        }
        true
    }

    /// Whether tiers still rise if the one at a path begins at `x`; false if no tier begins there.
    fn tiers_rise_with(&self, path: &str, x: f64) -> bool {
        let parts: Vec<&str> = path.split('/').collect();
        let [name, at, "from_units"] = parts.as_slice() else {
            return false;
        };
        let (mut copy, at) = (self.clone(), index(at));
        match (copy.slot(name), at) {
            (Some(Slot::Tiers(tiers)), Some(at)) if at > 0 && at < tiers.len() => {
                let known = Tier::FIELDS.iter().find(|row| row.name == "from_units");
                let allowed = known.is_some_and(|row| row.domain.holds(x));
                allowed
                    && x > tiers[at - 1].from_units
                    && tiers.get(at + 1).is_none_or(|after| x < after.from_units)
            }
            _ => false,
        }
    }

    /// Empties the field at a path, and answers whether it may be empty.
    pub fn clear_number(&mut self, path: &str) -> bool {
        match spot(self, path) {
            Some(Slot::QuantityOrNull(quantity)) => *quantity = None,
            Some(Slot::NumberOrNull(number)) => *number = None,
            Some(Slot::WholeOrNull(number)) => *number = None,
            _ => return false,
        }
        true
    }

    /// The domain of the number at a path, as narrow as its neighbours make it: tiers must rise.
    pub fn domain_of(&self, path: &str) -> Option<Domain> {
        let mut parts = path.split('/');
        let field = self.field(parts.next()?)?;
        let number = |row: &Field| row.domain;
        let of =
            |fields: &[Field], name: &str| fields.iter().find(|row| row.name == name).map(number);
        let inner = parts.next();
        let domain = match (field.domain, inner) {
            (Domain::Retention, Some(part)) => match self.clone().slot(field.name)? {
                Slot::Retention(Retention::Steady(_)) => of(super::Steady::FIELDS, part),
                Slot::Retention(Retention::Fading(_)) => of(super::Fading::FIELDS, part),
                _ => None,
            },
            (Domain::Tiers, Some(at)) => {
                let part = parts.next()?;
                let domain = of(Tier::FIELDS, part)?;
                match self.clone().slot(field.name)? {
                    Slot::Tiers(tiers) if part == "from_units" => {
                        between(tiers, index(at)?, domain)
                    }
                    Slot::Tiers(tiers) => tiers.get(index(at)?).map(|_| domain),
                    _ => None,
                }
            }
            (Domain::List { min, max, .. }, Some(_)) => Some(Domain::Number { min, max }),
            (domain, None) => Some(domain),
            _ => None,
        };
        domain.filter(|domain| parts.next().is_none() && domain.range().is_some())
    }

    /// The paths of all numbers of this stream, in the order of the table of fields.
    ///
    /// Where the first tier begins is no number to be chosen: it is 0.
    pub fn numbers(&self) -> Vec<String> {
        let mut copy = self.clone();
        let mut paths = Vec::new();
        let rows = Self::FIELDS.iter().chain(self.kind.fields());
        for row in rows {
            let name = row.name;
            match copy.slot(name) {
                Some(Slot::Quantities(all)) => {
                    paths.extend((0..all.len()).map(|i| format!("{name}/{i}")));
                }
                Some(Slot::Tiers(tiers)) => {
                    for i in 0..tiers.len() {
                        paths.extend((i > 0).then(|| format!("{name}/{i}/from_units")));
                        paths.push(format!("{name}/{i}/rate"));
                    }
                }
                Some(Slot::Retention(retention)) => {
                    let rows = match retention {
                        Retention::Steady(_) => super::Steady::FIELDS,
                        Retention::Fading(_) => super::Fading::FIELDS,
                    };
                    paths.extend(rows.iter().map(|row| format!("{name}/{}", row.name)));
                }
                Some(slot) if read(&slot).is_some() => paths.push(name.into()),
                _ => {}
            }
        }
        paths
    }
}

impl Scenario {
    /// The number in a setting; none if that is no numeric setting.
    pub fn number(&self, name: &str) -> Option<Number> {
        let at = Self::FIELDS.iter().position(|field| field.name == name)?;
        read(&self.clone().slots().into_iter().nth(at)?)
    }

    /// Puts a number into a setting, and answers whether the setting exists and takes it.
    pub fn set_number(&mut self, name: &str, x: f64) -> bool {
        let Some(at) = Self::FIELDS.iter().position(|field| field.name == name) else {
            return false;
        };
        let slot = self.slots().into_iter().nth(at);
        takes(&Self::FIELDS[at].domain, x) && slot.is_some_and(|slot| write(slot, x))
    }
}

/// The place in a list: digits, without a sign.
fn index(text: &str) -> Option<usize> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

/// The slot that a path leads to, inside lists and objects too.
fn spot<'a>(stream: &'a mut Stream, path: &str) -> Option<Slot<'a>> {
    let (outer, inner) = match path.split_once('/') {
        Some((outer, inner)) => (outer, Some(inner)),
        None => (path, None),
    };
    let part = |fields: &[Field], slots: Vec<Slot<'a>>, name: &str| {
        let at = fields.iter().position(|field| field.name == name)?;
        slots.into_iter().nth(at)
    };
    match (stream.slot(outer)?, inner) {
        (slot, None) => Some(slot),
        (Slot::Quantities(all), Some(at)) => Some(Slot::Quantity(all.get_mut(index(at)?)?)),
        (Slot::Tiers(tiers), Some(inner)) => {
            let (at, name) = inner.split_once('/')?;
            part(Tier::FIELDS, tiers.get_mut(index(at)?)?.slots(), name)
        }
        (Slot::Retention(Retention::Steady(steady)), Some(name)) => {
            part(super::Steady::FIELDS, steady.slots(), name)
        }
        (Slot::Retention(Retention::Fading(fading)), Some(name)) => {
            part(super::Fading::FIELDS, fading.slots(), name)
        }
        _ => None,
    }
}

/// Where a tier may begin: between its neighbours, by a unit at least, or where it is.
fn between(tiers: &[Tier], at: usize, domain: Domain) -> Option<Domain> {
    let (least, most) = domain.range()?;
    let own = tiers.get(at)?.from_units;
    let Some(before) = at.checked_sub(1).and_then(|at| tiers.get(at)) else {
        // The first begins at 0.
        let (min, max) = (least, least);
        return Some(Domain::Number { min, max });
    };
    let after = tiers.get(at + 1).map(|tier| tier.from_units);
    Some(Domain::Number {
        min: (before.from_units + 1.0).min(own),
        max: after.map_or(most, |after| (after - 1.0).max(own)),
    })
}

/// Whether a numeric domain takes a number: whole ones take no fractions.
fn takes(domain: &Domain, x: f64) -> bool {
    let whole = matches!(domain, Domain::Whole { .. });
    domain.holds(x) && !(whole && x.fract() != 0.0)
}

fn read(slot: &Slot<'_>) -> Option<Number> {
    let sure = Number::Sure;
    Some(match slot {
        Slot::Quantity(quantity) => Number::from(&**quantity),
        Slot::QuantityOrNull(quantity) => quantity.as_ref().map_or(Number::Empty, Number::from),
        Slot::Number(x) => sure(**x),
        Slot::NumberOrNull(x) => x.map_or(Number::Empty, sure),
        Slot::Whole(x) => sure(f64::from(**x)),
        Slot::WholeOrNull(x) => x.map_or(Number::Empty, |x| sure(f64::from(x))),
        _ => return None,
    })
}

/// Writes a number that the slot's domain holds.
fn write(slot: Slot<'_>, x: f64) -> bool {
    match slot {
        Slot::Quantity(quantity) => *quantity = x.into(),
        Slot::QuantityOrNull(quantity) => *quantity = Some(x.into()),
        Slot::Number(number) => *number = x,
        Slot::NumberOrNull(number) => *number = Some(x),
        // The domain keeps it within u32, so the conversion is exact.
        Slot::Whole(number) => *number = x as u32,
        Slot::WholeOrNull(number) => *number = Some(x as u32),
        _ => return false,
    }
    true
}
