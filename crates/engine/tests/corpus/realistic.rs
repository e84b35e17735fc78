//! Scenarios near life: the examples, with each number up to halved or doubled.

use super::examples;
use super::tape::Tape;
use super::values::range;
use paid_again_engine::bounds::{Domain, Field};
use paid_again_engine::scenario::{KindName, Quantity, Retention, Scenario, Slot, Stream};

/// A scenario of several streams near life.
pub fn scenario(tape: &mut Tape<'_>, longest: u32) -> Scenario {
    let mut scenario = examples::comparison();
    scenario.streams.clear();
    scenario.horizon_months = tape.whole(1, u64::from(longest)) as u32;
    scenario.work_until_month = tape
        .flag()
        .then(|| tape.whole(0, u64::from(longest)) as u32);
    for place in 0..tape.whole(1, 6) as usize {
        let kind = tape.pick(&KindName::ALL);
        let mut stream = stream(tape, kind);
        stream.id = format!("{place} {}", stream.id);
        scenario.streams.push(stream);
    }
    let chosen = tape.pick(&[0, 1]);
    scenario.baseline = scenario.streams.get(chosen).map(|stream| stream.id.clone());
    scenario
}

/// A stream of that kind near life.
pub fn stream(tape: &mut Tape<'_>, kind: KindName) -> Stream {
    let all = examples::streams(kind);
    let mut stream = all[tape.below(all.len() as u64) as usize].clone();
    stream.start_month = tape.below(24) as u32;
    let rows = stream.kind.fields();
    vary_all(tape, rows, stream.kind.slots());
    stream
}

fn vary_all(tape: &mut Tape<'_>, fields: &[Field], slots: Vec<Slot<'_>>) {
    for (field, slot) in fields.iter().zip(slots) {
        vary(tape, &field.domain, slot);
    }
}

fn vary(tape: &mut Tape<'_>, domain: &Domain, slot: Slot<'_>) {
    match slot {
        Slot::Quantity(value) => vary_quantity(tape, domain, value),
        Slot::QuantityOrNull(Some(value)) => vary_quantity(tape, domain, value),
        Slot::Quantities(values) => {
            for value in values {
                vary_quantity(tape, domain, value);
            }
        }
        Slot::Number(value) | Slot::NumberOrNull(Some(value)) => {
            *value = near(tape, domain, *value)
        }
        Slot::Whole(value) | Slot::WholeOrNull(Some(value)) => {
            *value = near(tape, domain, f64::from(*value)).round() as u32;
        }
        Slot::Flag(value) => *value ^= tape.below(4) == 1,
        Slot::Retention(Retention::Steady(steady)) => {
            vary_all(
                tape,
                paid_again_engine::scenario::Steady::FIELDS,
                steady.slots(),
            );
        }
        Slot::Retention(Retention::Fading(fading)) => {
            vary_all(
                tape,
                paid_again_engine::scenario::Fading::FIELDS,
                fading.slots(),
            );
        }
        Slot::Tiers(tiers) => {
            // The edges stay, for they must rise.
            for tier in tiers {
                vary_quantity(tape, &paid_again_engine::bounds::RATE, &mut tier.rate);
            }
        }
        Slot::QuantityOrNull(None) | Slot::NumberOrNull(None) | Slot::WholeOrNull(None) => {}
        Slot::Text(_) | Slot::TextOrNull(_) | Slot::Calendar(_) | Slot::Simulation(_) => {}
    }
}

fn vary_quantity(tape: &mut Tape<'_>, domain: &Domain, quantity: &mut Quantity) {
    let middle = near(tape, domain, quantity.median());
    let other = near(tape, domain, middle);
    let varied = if tape.below(4) == 1 {
        range(tape, middle.min(other), middle.max(other)).map(Quantity::Range)
    } else {
        None
    };
    *quantity = varied.unwrap_or(middle.into());
}

/// Between half and double.
fn near(tape: &mut Tape<'_>, domain: &Domain, number: f64) -> f64 {
    let (min, max) = domain.range().expect("a numeric domain");
    let (less, more) = (0.5 + 0.5 * tape.share(), 1.0 + tape.share());
    let factor = tape.pick(&[1.0, less, more]);
    (number * factor).clamp(min, max) + 0.0
}
