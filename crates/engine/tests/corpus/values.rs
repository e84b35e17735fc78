//! Values for one field, over its whole domain: defaults, both ends, tiny ones, ranges of all shapes.

use super::tape::Tape;
use paid_again_engine::bounds::{Domain, Field};
use paid_again_engine::scenario::{Fading, Quantity, Range, Retention, Shape, Simulation};
use paid_again_engine::scenario::{Slot, Steady, Tier, YearMonth};

/// Orders of magnitude; exact, so that every machine makes the same values of them.
const MAGNITUDES: [f64; 12] = [
    1.0, 10.0, 100.0, 0.1, 0.01, 1e-3, 1e-6, 1e-12, 1e3, 1e6, 1e9, 1e12,
];
/// The smallest doubles, whose quotients overflow.
const TINY: [f64; 4] = [1e-9, 1e-30, 1e-300, 5e-324];
/// Characters that a file, a terminal or a line could stumble over.
const LETTERS: [char; 14] = [
    'a', 'Z', '7', ' ', '/', '~', '"', '\\', '\n', '\u{0}', 'é', '€', '\u{202e}', '🦀',
];

/// Gives every field of a struct a value, row by row.
pub fn fill(tape: &mut Tape<'_>, fields: &[Field], slots: Vec<Slot<'_>>) {
    for (field, slot) in fields.iter().zip(slots) {
        put(tape, field, slot);
    }
}

/// Gives one field a value of its domain; choice 0 leaves what stands there.
pub fn put(tape: &mut Tape<'_>, field: &Field, slot: Slot<'_>) {
    let keep = tape.below(4) == 0;
    let domain = &field.domain;
    match slot {
        _ if keep => {}
        Slot::Quantity(value) => *value = quantity(tape, domain),
        Slot::QuantityOrNull(value) => *value = Some(quantity(tape, domain)),
        Slot::Quantities(value) => {
            let Domain::List { fewest, most, .. } = *domain else {
                panic!("a list has the domain of a list");
            };
            let count = length(tape, fewest as u64, most as u64);
            *value = (0..count).map(|_| quantity(tape, domain)).collect();
        }
        Slot::Number(value) => *value = number(tape, domain),
        Slot::NumberOrNull(value) => *value = Some(number(tape, domain)),
        Slot::Whole(value) => *value = number(tape, domain) as u32,
        Slot::WholeOrNull(value) => *value = Some(number(tape, domain) as u32),
        Slot::Text(value) => *value = text(tape, domain),
        Slot::TextOrNull(value) => *value = Some(text(tape, domain)),
        Slot::Flag(value) => *value = tape.flag(),
        Slot::Retention(value) => *value = retention(tape),
        Slot::Tiers(value) => *value = tiers(tape),
        Slot::Calendar(value) => {
            let (year, month) = (tape.pick(&[2027, 0, 9999]), tape.whole(1, 12) as u32);
            *value = YearMonth::new(year, month).expect("a month");
        }
        Slot::Simulation(value) => {
            let mut simulation = Simulation::default();
            fill(tape, Simulation::FIELDS, simulation.slots());
            *value = simulation;
        }
    }
}

/// A number of a domain (an item of it, for a list).
pub fn number(tape: &mut Tape<'_>, domain: &Domain) -> f64 {
    let (min, max) = domain.range().expect("a numeric domain");
    let number = match tape.below(8) {
        0 => min + tape.share(),
        1 => min,
        2 => max,
        3 => min + (max - min) * tape.share(),
        4 => min + tape.pick(&TINY),
        5 => tape.share() - 0.5,
        _ => min + tape.share() * tape.pick(&MAGNITUDES),
    };
    let number = match domain {
        Domain::Whole { .. } => number.round(),
        _ => number,
    };
    // Never −0, which no file can hold: reading gives 0 for it.
    number.clamp(min, max) + 0.0
}

/// A point, or in one case of three a range.
pub fn quantity(tape: &mut Tape<'_>, domain: &Domain) -> Quantity {
    let point = number(tape, domain);
    if tape.below(3) != 1 {
        return point.into();
    }
    let other = number(tape, domain);
    range(tape, point.min(other), point.max(other)).map_or(point.into(), Quantity::Range)
}

/// A range of any shape; none if it would be empty.
pub fn range(tape: &mut Tape<'_>, low: f64, high: f64) -> Option<Range> {
    let shape = match tape.below(4) {
        0 => Range::default_shape(low),
        1 => Shape::Normal,
        2 => Shape::Uniform,
        _ => {
            let inside = low + (high - low) * tape.share();
            let mode = tape.pick(&[inside, low, high]).clamp(low, high);
            Shape::Pert { mode }
        }
    };
    (low < high).then_some(Range { low, high, shape })
}

fn length(tape: &mut Tape<'_>, fewest: u64, most: u64) -> u64 {
    match tape.below(4) {
        0 => fewest,
        1 => most,
        _ => tape.whole(fewest, most.min(fewest + 5)),
    }
}

fn text(tape: &mut Tape<'_>, domain: &Domain) -> String {
    match *domain {
        Domain::Text { min, max } => {
            let count = length(tape, min as u64, max as u64);
            (0..count).map(|_| tape.pick(&LETTERS)).collect()
        }
        Domain::Currency => (0..3).map(|_| tape.pick(&['A', 'M', 'Z'])).collect(),
        _ => panic!("a text has the domain of a text"),
    }
}

fn retention(tape: &mut Tape<'_>) -> Retention {
    if tape.flag() {
        let mut fading = Fading::default();
        fill(tape, Fading::FIELDS, fading.slots());
        Retention::Fading(fading)
    } else {
        let mut steady = Steady::default();
        fill(tape, Steady::FIELDS, steady.slots());
        Retention::Steady(steady)
    }
}

fn tiers(tape: &mut Tape<'_>) -> Vec<Tier> {
    let (mut tiers, mut from_units) = (Vec::new(), 0.0);
    for _ in 0..length(tape, 1, 100) {
        let mut tier = Tier::default();
        fill(tape, Tier::FIELDS, tier.slots());
        // The edges rise from 0: each lies as far above the last as its own draw says.
        let above = std::mem::replace(&mut tier.from_units, from_units);
        tiers.push(tier);
        from_units += above.max(1e-3);
        if from_units > 1e12 {
            break;
        }
    }
    tiers
}
