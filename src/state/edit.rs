//! Reads and writes single fields of a stream through the engine's table of fields.

use paid_again_engine::bounds::Domain;
use paid_again_engine::scenario::{Quantity, Retention, Slot, Stream};

/// A field's value as an input shows it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Shown {
    /// One number.
    Number(f64),
    /// A range, of which the median is shown until the user types a number.
    Median(f64),
    /// Nothing: for fields that may be empty.
    Empty,
}

impl Shown {
    /// The number, if there is one.
    pub fn number(self) -> Option<f64> {
        match self {
            Shown::Number(x) | Shown::Median(x) => Some(x),
            Shown::Empty => None,
        }
    }
}

fn shown(quantity: &Quantity) -> Shown {
    match quantity {
        Quantity::Point(x) => Shown::Number(*x),
        Quantity::Range(range) => Shown::Median(range.median()),
    }
}

/// The value of a numeric field, by its name in the file; `retention/monthly_churn` names an inner one.
pub fn read_number(stream: &Stream, name: &str) -> Option<Shown> {
    let mut stream = stream.clone();
    let (outer, inner) = name.split_once('/').unwrap_or((name, ""));
    Some(match stream.slot(outer)? {
        Slot::Quantity(quantity) => shown(quantity),
        Slot::QuantityOrNull(quantity) => quantity.as_ref().map_or(Shown::Empty, shown),
        Slot::Quantities(all) => shown(all.get(index(inner, all.len()))?),
        Slot::Number(x) => Shown::Number(*x),
        Slot::NumberOrNull(x) => x.map_or(Shown::Empty, Shown::Number),
        Slot::Whole(x) => Shown::Number(f64::from(*x)),
        Slot::WholeOrNull(x) => x.map_or(Shown::Empty, |x| Shown::Number(f64::from(x))),
        Slot::Retention(retention) => shown(retention_part(retention, inner)?),
        Slot::Tiers(tiers) => shown(&tiers.get(index(inner, tiers.len()))?.rate),
        _ => return None,
    })
}

/// Writes a number into a field, and answers whether the field exists and takes it.
pub fn write_number(stream: &mut Stream, name: &str, x: f64) -> bool {
    let (outer, inner) = name.split_once('/').unwrap_or((name, ""));
    let Some(domain) = domain(stream, name) else {
        return false;
    };
    let whole = matches!(domain, Domain::Whole { .. });
    if !domain.holds(x) || (whole && x.fract() != 0.0) {
        return false;
    }
    let point = Quantity::Point(x);
    match stream.slot(outer) {
        Some(Slot::Quantity(quantity)) => *quantity = point,
        Some(Slot::QuantityOrNull(quantity)) => *quantity = Some(point),
        Some(Slot::Quantities(all)) => {
            let at = index(inner, all.len());
            let Some(quantity) = all.get_mut(at) else {
                return false;
            };
            *quantity = point;
        }
        Some(Slot::Number(number)) => *number = x,
        Some(Slot::NumberOrNull(number)) => *number = Some(x),
        Some(Slot::Whole(number)) => *number = x as u32,
        Some(Slot::WholeOrNull(number)) => *number = Some(x as u32),
        Some(Slot::Retention(retention)) => {
            let Some(quantity) = retention_part(retention, inner) else {
                return false;
            };
            *quantity = point;
        }
        Some(Slot::Tiers(tiers)) => {
            let at = index(inner, tiers.len());
            let Some(tier) = tiers.get_mut(at) else {
                return false;
            };
            tier.rate = point;
        }
        _ => return false,
    }
    true
}

/// The domain of a field by its name, inner ones included.
pub fn domain(stream: &Stream, name: &str) -> Option<Domain> {
    use paid_again_engine::scenario::{Fading, Steady, Tier};
    let (outer, inner) = name.split_once('/').unwrap_or((name, ""));
    let field = stream.field(outer)?;
    match field.domain {
        Domain::Retention => {
            let rows = Steady::FIELDS.iter().chain(Fading::FIELDS);
            rows.into_iter()
                .find(|row| row.name == inner)
                .map(|row| row.domain)
        }
        Domain::Tiers => Tier::FIELDS
            .iter()
            .find(|row| row.name == "rate")
            .map(|row| row.domain),
        domain => Some(domain),
    }
}

/// The place in a list that an inner name means; `last` is whatever comes last.
fn index(inner: &str, count: usize) -> usize {
    if inner == "last" {
        count.saturating_sub(1)
    } else {
        inner.parse().unwrap_or(0)
    }
}

fn retention_part<'a>(retention: &'a mut Retention, name: &str) -> Option<&'a mut Quantity> {
    match (retention, name) {
        (Retention::Steady(steady), "monthly_churn") => Some(&mut steady.monthly_churn),
        (Retention::Fading(fading), "alpha") => Some(&mut fading.alpha),
        (Retention::Fading(fading), "beta") => Some(&mut fading.beta),
        _ => None,
    }
}
