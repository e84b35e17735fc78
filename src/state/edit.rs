//! Reads and writes single fields of a stream as inputs show them.
//!
//! Paths are the engine's ([`Stream::number`]), and two more: `retention/first` and
//! `retention/later`, the two chances that a fading retention is put in by.

use super::retention::{ends, fading};
use paid_again_engine::bounds::Domain;
use paid_again_engine::scenario::{Fading, Number, Range, Retention, Slot, Stream};

/// A field's value as an input shows it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Shown {
    /// One number.
    Number(f64),
    /// A range, of which the projection uses the median.
    Range(Range),
    /// Nothing: for fields that may be empty.
    Empty,
}

impl Shown {
    /// The number that the projection uses, if there is one.
    pub fn number(self) -> Option<f64> {
        match self {
            Shown::Number(x) => Some(x),
            Shown::Range(range) => Some(range.median()),
            Shown::Empty => None,
        }
    }
}

impl From<Number> for Shown {
    fn from(number: Number) -> Self {
        match number {
            Number::Sure(x) => Shown::Number(x),
            Number::Range(range) => Shown::Range(range),
            Number::Empty => Shown::Empty,
        }
    }
}

/// One of the two chances that a fading retention is put in by.
#[derive(Clone, Copy, PartialEq)]
enum End {
    First,
    Later,
}

impl End {
    fn of(path: &str) -> Option<Self> {
        match path {
            "retention/first" => Some(End::First),
            "retention/later" => Some(End::Later),
            _ => None,
        }
    }
}

/// The fading retention of a stream, if it has one.
fn fading_of(stream: &mut Stream) -> Option<&mut Fading> {
    match stream.slot("retention")? {
        Slot::Retention(Retention::Fading(fading)) => Some(fading),
        _ => None,
    }
}

/// The value of a numeric field.
pub fn read_number(stream: &Stream, path: &str) -> Option<Shown> {
    let Some(end) = End::of(path) else {
        return stream.number(path).map(Shown::from);
    };
    let (first, later) = ends(fading_of(&mut stream.clone())?);
    Some(Shown::Number(match end {
        End::First => first,
        End::Later => later,
    }))
}

/// Writes a number into a field, and answers whether the field exists and takes it.
pub fn write_number(stream: &mut Stream, path: &str, x: f64) -> bool {
    let Some(end) = End::of(path) else {
        return stream.set_number(path, x);
    };
    if domain(stream, path).is_none_or(|domain| !domain.holds(x)) {
        return false;
    }
    let Some(old) = fading_of(stream) else {
        return false;
    };
    let (first, later) = ends(old);
    *old = match end {
        End::First => fading(x, later, old.period_months),
        End::Later => fading(first, x, old.period_months),
    };
    true
}

/// Whether a field takes a range: the two chances of a fading retention take numbers only, and so do
/// counts of months, works and the like.
pub fn takes_range(stream: &Stream, path: &str) -> bool {
    End::of(path).is_none() && stream.takes_range(path)
}

/// The range between two ends: the one that stood there if its ends are the same, with its shape from
/// a file, else one of the shape that holds where none is named.
pub fn range_between(low: f64, high: f64, before: Option<Range>) -> Range {
    let close = |a: f64, b: f64| (a - b).abs() <= 1e-9 * a.abs();
    let same = |range: &Range| close(range.low, low) && close(range.high, high);
    let shape = Range::default_shape(low);
    before.filter(same).unwrap_or(Range { low, high, shape })
}

/// Writes a range into a field, and answers whether the field exists and takes it.
pub fn write_range(stream: &mut Stream, path: &str, range: Range) -> bool {
    takes_range(stream, path) && stream.set_range(path, range)
}

/// Empties a field that may be empty, and answers whether it may.
pub fn clear_number(stream: &mut Stream, path: &str) -> bool {
    stream.clear_number(path)
}

/// The domain of a field, as narrow as its neighbours make it.
pub fn domain(stream: &Stream, path: &str) -> Option<Domain> {
    let Some(end) = End::of(path) else {
        return stream.domain_of(path);
    };
    let (first, later) = ends(fading_of(&mut stream.clone())?);
    let (min, max) = match end {
        End::First => (later * 1.001, 0.999),
        End::Later => (0.0001, first * 0.999),
    };
    Some(Domain::Number { min, max })
}
