//! What the tests of fields work with.

use super::fields::{FieldSpec, groups};
use super::say::Pen;
use crate::format::{Currency, Locale};
use paid_again_engine::scenario::{KindName, Range, Stream};

pub(super) fn pen() -> Pen {
    Pen {
        currency: Currency::new("USD", Locale::ENGLISH),
        locale: Locale::ENGLISH,
    }
}

pub(super) fn spec(kind: KindName, name: &str) -> FieldSpec {
    let mut all = groups(&stream(kind))
        .into_iter()
        .flat_map(|group| group.fields);
    all.find(|field| field.name == name).unwrap()
}

pub(super) fn stream(kind: KindName) -> Stream {
    Stream {
        kind: kind.blank(),
        ..Stream::default()
    }
}

pub(super) fn range(low: f64, high: f64) -> Range {
    let shape = Range::default_shape(low);
    Range { low, high, shape }
}
