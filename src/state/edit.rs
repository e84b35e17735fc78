//! Reads and writes single fields of a stream through the engine's table of fields.
//!
//! A field is named by its path: `price`, `rates_by_year/1`, `rates_by_year/last`,
//! `rate_tiers/0/rate`, `retention/monthly_churn`, and `retention/first` and `retention/later` for
//! the two chances that a fading retention is put in by.

use super::retention::{ends, fading};
use paid_again_engine::bounds::Domain;
use paid_again_engine::scenario::{Quantity, Retention, Slot, Stream, Tier};

/// A field's value as an input shows it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Shown {
    /// One number.
    Number(f64),
    /// A range, of which the median is shown until the user types a number.
    Range {
        /// Its lower end.
        low: f64,
        /// Its upper end.
        high: f64,
        /// What the projection uses.
        median: f64,
    },
    /// Nothing: for fields that may be empty.
    Empty,
}

impl Shown {
    /// The number, if there is one.
    pub fn number(self) -> Option<f64> {
        match self {
            Shown::Number(x) | Shown::Range { median: x, .. } => Some(x),
            Shown::Empty => None,
        }
    }
}

fn shown(quantity: &Quantity) -> Shown {
    match quantity {
        Quantity::Point(x) => Shown::Number(*x),
        Quantity::Range(range) => Shown::Range {
            low: range.low,
            high: range.high,
            median: range.median(),
        },
    }
}

/// The slot that a path leads to, inside lists and objects too.
fn spot<'a>(stream: &'a mut Stream, path: &str) -> Option<Slot<'a>> {
    let (outer, inner) = path.split_once('/').unwrap_or((path, ""));
    Some(match (stream.slot(outer)?, inner) {
        (Slot::Quantities(all), inner) => {
            let at = index(inner, all.len());
            Slot::Quantity(all.get_mut(at)?)
        }
        (Slot::Tiers(tiers), inner) => {
            let (at, part) = inner.split_once('/').unwrap_or((inner, "rate"));
            let at = index(at, tiers.len());
            let tier = tiers.get_mut(at)?;
            match part {
                "from_units" => Slot::Number(&mut tier.from_units),
                _ => Slot::Quantity(&mut tier.rate),
            }
        }
        (Slot::Retention(Retention::Steady(steady)), "monthly_churn") => {
            Slot::Quantity(&mut steady.monthly_churn)
        }
        (slot, "") => slot,
        _ => return None,
    })
}

/// The place in a list that an inner name means; `last` is whatever comes last.
fn index(inner: &str, count: usize) -> usize {
    if inner == "last" {
        count.saturating_sub(1)
    } else {
        inner.parse().unwrap_or(0)
    }
}

/// The value of a numeric field.
pub fn read_number(stream: &Stream, path: &str) -> Option<Shown> {
    let mut stream = stream.clone();
    if let Some(end) = path.strip_prefix("retention/")
        && let Some(Slot::Retention(Retention::Fading(fading))) = stream.slot("retention")
    {
        let (first, later) = ends(fading);
        return match end {
            "first" => Some(Shown::Number(first)),
            "later" => Some(Shown::Number(later)),
            _ => None,
        };
    }
    Some(match spot(&mut stream, path)? {
        Slot::Quantity(quantity) => shown(quantity),
        Slot::QuantityOrNull(quantity) => quantity.as_ref().map_or(Shown::Empty, shown),
        Slot::Number(x) => Shown::Number(*x),
        Slot::NumberOrNull(x) => x.map_or(Shown::Empty, Shown::Number),
        Slot::Whole(x) => Shown::Number(f64::from(*x)),
        Slot::WholeOrNull(x) => x.map_or(Shown::Empty, |x| Shown::Number(f64::from(x))),
        _ => return None,
    })
}

/// Writes a number into a field, and answers whether the field exists and takes it.
pub fn write_number(stream: &mut Stream, path: &str, x: f64) -> bool {
    let Some(domain) = domain(stream, path) else {
        return false;
    };
    let whole = matches!(domain, Domain::Whole { .. });
    if !domain.holds(x) || (whole && x.fract() != 0.0) {
        return false;
    }
    if let Some(end) = path.strip_prefix("retention/")
        && let Some(Slot::Retention(Retention::Fading(old))) = stream.slot("retention")
    {
        let (first, later) = ends(old);
        *old = match end {
            "first" => fading(x, later, old.period_months),
            _ => fading(first, x, old.period_months),
        };
        return true;
    }
    match spot(stream, path) {
        Some(Slot::Quantity(quantity)) => *quantity = Quantity::Point(x),
        Some(Slot::QuantityOrNull(quantity)) => *quantity = Some(Quantity::Point(x)),
        Some(Slot::Number(number)) => *number = x,
        Some(Slot::NumberOrNull(number)) => *number = Some(x),
        // The domain keeps it within u32, so the conversion is exact.
        Some(Slot::Whole(number)) => *number = x as u32,
        Some(Slot::WholeOrNull(number)) => *number = Some(x as u32),
        _ => return false,
    }
    true
}

/// Empties a field that may be empty, and answers whether it may.
pub fn clear_number(stream: &mut Stream, path: &str) -> bool {
    match spot(stream, path) {
        Some(Slot::QuantityOrNull(quantity)) => *quantity = None,
        Some(Slot::NumberOrNull(number)) => *number = None,
        Some(Slot::WholeOrNull(number)) => *number = None,
        _ => return false,
    }
    true
}

/// The domain of a field, as narrow as its neighbours make it.
pub fn domain(stream: &Stream, path: &str) -> Option<Domain> {
    let mut parts = path.split('/');
    let field = stream.field(parts.next()?)?;
    let inner = parts.next().unwrap_or_default();
    let number = |min, max| Some(Domain::Number { min, max });
    match (field.domain, inner) {
        (Domain::Retention, "first") => {
            let later = read_number(stream, "retention/later")?.number()?;
            number(later * 1.001, 0.999)
        }
        (Domain::Retention, "later") => {
            let first = read_number(stream, "retention/first")?.number()?;
            number(0.0001, first * 0.999)
        }
        (Domain::Retention, _) => number(0.0, 1.0),
        (Domain::Tiers, at) => {
            let row = |name| Tier::FIELDS.iter().find(|row| row.name == name);
            let part = parts.next().unwrap_or("rate");
            let domain = row(part)?.domain;
            let at: usize = at.parse().ok()?;
            if part == "rate" {
                return Some(domain);
            }
            let from = |at: usize| {
                let path = format!("{}/{at}/from_units", field.name);
                read_number(stream, &path)?.number()
            };
            let (_, most) = domain.range()?;
            let least = at.checked_sub(1).and_then(from).map_or(0.0, |x| x + 1.0);
            number(least, from(at + 1).map_or(most, |x| x - 1.0))
        }
        (domain, _) => Some(domain),
    }
}
