//! Every range is drawn once in a life; what was drawn takes the range's place.

use super::luck::Luck;
use paid_again_engine::bounds::{Domain, Field};
use paid_again_engine::scenario::{Quantity, Range, Retention, Shape, Slot, Stream};

/// The 95 % quantile of the standard normal distribution.
const Z_95: f64 = 1.644_853_626_951_472_1;

/// The stream with a number in the place of every range.
pub fn drawn(stream: &Stream, luck: &mut Luck) -> Stream {
    let mut stream = stream.clone();
    draw_all(Stream::FIELDS, stream.slots(), luck);
    let fields = stream.kind.fields();
    draw_all(fields, stream.kind.slots(), luck);
    stream
}

fn draw_all(fields: &[Field], slots: Vec<Slot<'_>>, luck: &mut Luck) {
    for (field, slot) in fields.iter().zip(slots) {
        match slot {
            Slot::Quantity(quantity) | Slot::QuantityOrNull(Some(quantity)) => {
                draw(quantity, &field.domain, luck);
            }
            Slot::Quantities(list) => {
                for quantity in list {
                    draw(quantity, &field.domain, luck);
                }
            }
            Slot::Retention(Retention::Steady(steady)) => {
                let fields = paid_again_engine::scenario::Steady::FIELDS;
                draw_all(fields, steady.slots(), luck);
            }
            Slot::Retention(Retention::Fading(fading)) => {
                let fields = paid_again_engine::scenario::Fading::FIELDS;
                draw_all(fields, fading.slots(), luck);
            }
            Slot::Tiers(tiers) => {
                for tier in tiers {
                    let fields = paid_again_engine::scenario::Tier::FIELDS;
                    draw_all(fields, tier.slots(), luck);
                }
            }
            _ => {}
        }
    }
}

fn draw(quantity: &mut Quantity, domain: &Domain, luck: &mut Luck) {
    let Quantity::Range(range) = *quantity else {
        return;
    };
    let (least, most) = domain.range().expect("a quantity is a number");
    *quantity = Quantity::Point(one_of(&range, luck).clamp(least, most));
}

/// A value of a range, before it is clamped to its field's domain.
fn one_of(range: &Range, luck: &mut Luck) -> f64 {
    let Range { low, high, shape } = *range;
    let between = |low: f64, high: f64, z: f64| {
        let (middle, deviation) = ((low + high) / 2.0, (high - low) / (2.0 * Z_95));
        middle + deviation * z
    };
    match shape {
        Shape::Lognormal => libm::exp(between(libm::log(low), libm::log(high), luck.normal())),
        Shape::Normal => between(low, high, luck.normal()),
        Shape::Uniform => low + (high - low) * luck.uniform(),
        Shape::Pert { mode } => {
            let width = high - low;
            let a = 1.0 + 4.0 * (mode - low) / width;
            let b = 1.0 + 4.0 * (high - mode) / width;
            low + width * luck.share(a, b)
        }
    }
}
