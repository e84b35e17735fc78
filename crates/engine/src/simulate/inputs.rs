//! The ranges of a stream, and what each of them is in one life.

use super::luck::Fate;
use super::random::Key;
use crate::bounds::{Domain, Field, RATE};
use crate::scenario::{Fading, Quantity, Range, Retention, Slot, Steady, Stream};

/// One range of a stream.
#[derive(Clone, Debug)]
pub(super) struct Input {
    /// Its JSON Pointer inside the stream.
    pub pointer: String,
    /// Its place among the stream's quantities.
    place: usize,
    range: Range,
    domain: Domain,
    key: Key,
}

/// A quantity of a stream: its place in the file, what it may be, and itself.
type Place<'a> = (Pointer, Domain, &'a mut Quantity);

/// Where a quantity stands inside its stream.
#[derive(Clone, Copy)]
struct Pointer {
    field: &'static str,
    item: Option<usize>,
    inner: Option<&'static str>,
}

impl Pointer {
    fn text(self) -> String {
        let mut text = format!("/{}", self.field);
        if let Some(item) = self.item {
            text += &format!("/{item}");
        }
        if let Some(inner) = self.inner {
            text += &format!("/{inner}");
        }
        text
    }
}

/// Every quantity of a stream, in the order of the file.
fn quantities(stream: &mut Stream) -> Vec<Place<'_>> {
    let mut places = Vec::with_capacity(32);
    let Stream { tax_rate, kind, .. } = stream;
    let tax = |field: &&Field| field.name == "tax_rate";
    if let Some(field) = Stream::FIELDS.iter().find(tax) {
        add(&mut places, field, None, Slot::Quantity(tax_rate));
    }
    for (field, slot) in kind.fields().iter().zip(kind.slots()) {
        add(&mut places, field, None, slot);
    }
    places
}

/// Adds the quantities of one field; `outer` is the field that it stands in.
fn add<'a>(
    places: &mut Vec<Place<'a>>,
    field: &Field,
    outer: Option<&'static str>,
    slot: Slot<'a>,
) {
    let plain = Pointer {
        field: outer.unwrap_or(field.name),
        item: None,
        inner: outer.map(|_| field.name),
    };
    match slot {
        Slot::Quantity(quantity) => places.push((plain, field.domain, quantity)),
        Slot::QuantityOrNull(quantity) => {
            places.extend(quantity.iter_mut().map(|q| (plain, field.domain, q)));
        }
        Slot::Quantities(all) => {
            let items = all.iter_mut().enumerate().map(|(item, quantity)| {
                let item = Some(item);
                (Pointer { item, ..plain }, field.domain, quantity)
            });
            places.extend(items);
        }
        Slot::Retention(retention) => {
            let (fields, slots) = match retention {
                Retention::Steady(steady) => (Steady::FIELDS, steady.slots()),
                Retention::Fading(fading) => (Fading::FIELDS, fading.slots()),
            };
            for (inner, slot) in fields.iter().zip(slots) {
                add(places, inner, Some(field.name), slot);
            }
        }
        Slot::Tiers(tiers) => {
            let rates = tiers.iter_mut().enumerate().map(|(item, tier)| {
                let (item, inner) = (Some(item), Some("rate"));
                (
                    Pointer {
                        item,
                        inner,
                        ..plain
                    },
                    RATE,
                    &mut tier.rate,
                )
            });
            places.extend(rates);
        }
        _ => {}
    }
}

/// The ranges of a stream, in the order of the file.
pub(super) fn inputs(stream: &Stream, fate: Fate) -> Vec<Input> {
    let mut stream = stream.clone();
    let id = stream.id.clone();
    let places = quantities(&mut stream).into_iter().enumerate();
    let ranges = places.filter_map(|(place, (pointer, domain, quantity))| match *quantity {
        Quantity::Point(_) => None,
        Quantity::Range(range) => {
            let pointer = pointer.text();
            let key = fate.of_input(&id, &pointer);
            Some(Input {
                pointer,
                place,
                range,
                domain,
                key,
            })
        }
    });
    ranges.collect()
}

impl Input {
    /// What it is in one life: a quantile of its distribution, clamped to the field's domain.
    ///
    /// One uniform number makes it, so that a range that is moved up moves up in every life.
    pub fn drawn(&self, path: u32) -> f64 {
        let uniform = self.key.with(u64::from(path)).uniform();
        let (min, max) = self.domain.range().unwrap_or((f64::MIN, f64::MAX));
        self.range.quantile(uniform).clamp(min, max)
    }

    /// Its low and high end.
    pub const fn ends(&self) -> [f64; 2] {
        [self.range.low, self.range.high]
    }
}

/// Puts a number into the place of each of these inputs.
pub(super) fn settle<'a>(stream: &mut Stream, settled: impl Iterator<Item = (&'a Input, f64)>) {
    let mut places = quantities(stream);
    for (input, value) in settled {
        *places[input.place].2 = Quantity::Point(value);
    }
}
