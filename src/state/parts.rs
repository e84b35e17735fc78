//! Whole fields of a stream, whatever their form: lists, switches, and the same field of two streams.

use paid_again_engine::bounds::Domain;
use paid_again_engine::scenario::{Quantity, Retention, Slot, Stream, Tier};

/// How many rows a list has; none where the field is no list.
pub fn list_length(stream: &Stream, name: &str) -> Option<usize> {
    match stream.clone().slot(name)? {
        Slot::Quantities(all) => Some(all.len()),
        Slot::Tiers(tiers) => Some(tiers.len()),
        _ => None,
    }
}

/// The fewest and the most rows that a list may have.
pub fn list_limits(stream: &Stream, name: &str) -> (usize, usize) {
    match stream.field(name).map(|field| field.domain) {
        Some(Domain::List { fewest, most, .. }) => (fewest, most),
        _ => (1, 100),
    }
}

/// Adds a row at the end of a list, like the one before it, or takes the last one away.
pub fn resize_list(stream: &mut Stream, name: &str, grow: bool) {
    let (fewest, most) = list_limits(stream, name);
    match stream.slot(name) {
        Some(Slot::Quantities(all)) if grow && all.len() < most => {
            all.push(all.last().copied().unwrap_or(Quantity::Point(0.0)));
        }
        Some(Slot::Quantities(all)) if !grow && all.len() > fewest => {
            all.pop();
        }
        Some(Slot::Tiers(tiers)) if grow && tiers.len() < most => {
            let last = tiers.last().cloned().unwrap_or_default();
            let from_units = (last.from_units * 2.0).clamp(1000.0, 1e12);
            // Past the largest number there is no room for another.
            if from_units > last.from_units {
                tiers.push(Tier { from_units, ..last });
            }
        }
        Some(Slot::Tiers(tiers)) if !grow && tiers.len() > fewest => {
            tiers.pop();
        }
        _ => {}
    }
}

/// Whether a switch is on; none where the field is no switch.
pub fn read_flag(stream: &Stream, name: &str) -> Option<bool> {
    match stream.clone().slot(name)? {
        Slot::Flag(flag) => Some(*flag),
        _ => None,
    }
}

/// Turns a switch.
pub fn write_flag(stream: &mut Stream, name: &str, on: bool) {
    if let Some(Slot::Flag(flag)) = stream.slot(name) {
        *flag = on;
    }
}

/// How customers stay; none where the stream has none.
pub fn read_retention(stream: &Stream) -> Option<Retention> {
    match stream.clone().slot("retention")? {
        Slot::Retention(retention) => Some(retention.clone()),
        _ => None,
    }
}

/// Changes how customers stay.
pub fn write_retention(stream: &mut Stream, retention: Retention) {
    if let Some(Slot::Retention(old)) = stream.slot("retention") {
        *old = retention;
    }
}

/// Gives a field of one stream the value that it has in another, and answers whether that changed it.
pub fn copy_field(to: &mut Stream, from: &Stream, name: &str) -> bool {
    fn give<T: Clone + PartialEq>(to: &mut T, from: &T) -> bool {
        let differs = to != from;
        to.clone_from(from);
        differs
    }
    let mut from = from.clone();
    match (to.slot(name), from.slot(name)) {
        (Some(Slot::Quantity(to)), Some(Slot::Quantity(from))) => give(to, from),
        (Some(Slot::QuantityOrNull(to)), Some(Slot::QuantityOrNull(from))) => give(to, from),
        (Some(Slot::Quantities(to)), Some(Slot::Quantities(from))) => give(to, from),
        (Some(Slot::Number(to)), Some(Slot::Number(from))) => give(to, from),
        (Some(Slot::NumberOrNull(to)), Some(Slot::NumberOrNull(from))) => give(to, from),
        (Some(Slot::Whole(to)), Some(Slot::Whole(from))) => give(to, from),
        (Some(Slot::WholeOrNull(to)), Some(Slot::WholeOrNull(from))) => give(to, from),
        (Some(Slot::Flag(to)), Some(Slot::Flag(from))) => give(to, from),
        (Some(Slot::Retention(to)), Some(Slot::Retention(from))) => give(to, from),
        (Some(Slot::Tiers(to)), Some(Slot::Tiers(from))) => give(to, from),
        _ => false,
    }
}
