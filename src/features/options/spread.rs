//! A range of the engine's, to be drawn and put in words: how its values lie.

use crate::ui::{BEYOND, Spread, Units};
use paid_again_engine::scenario::{Range, Shape};

/// How many places of a curve are computed, twice: evenly, so that it is smooth where little lies, and
/// as far apart as equal parts of the probability, so that no steep hill falls between two of them.
const PLACES: u32 = 40;

/// The drawing of a stored range, in shown units. What the field refuses is not drawn either: the
/// simulation draws nothing from there.
pub fn spread(range: &Range, units: &Units) -> Spread {
    let Range { low, high, .. } = *range;
    let middle = range.median();
    // A little more than is seen, so that the curve leaves the picture as it goes on.
    let beyond = (high - low) * BEYOND * 1.1;
    let (least, most) = units.bounds;
    let least = (low - beyond).max(least / units.scale);
    let most = (high + beyond).min(most / units.scale);
    let mut places = vec![least, low, middle, high, most];
    for i in 1..PLACES {
        let part = f64::from(i) / f64::from(PLACES);
        places.extend([range.quantile(part), least + (most - least) * part]);
    }
    places.retain(|x| (least..=most).contains(x));
    places.sort_unstable_by(f64::total_cmp);
    let point = |x: f64| (x * units.scale, range.density(x));
    // Of shapes that end at their ends, nothing lies beyond.
    let curve = places.into_iter().map(point);
    Spread {
        curve: curve.filter(|(_, dense)| *dense > 0.0).collect(),
        low: low * units.scale,
        middle: middle * units.scale,
        high: high * units.scale,
    }
}

/// What a range is called whose shape is not the one that holds where none is named.
pub fn shape_of(range: &Range, write: impl Fn(f64) -> String) -> Option<String> {
    match range.shape {
        shape if shape == Range::default_shape(range.low) => None,
        Shape::Uniform => Some("evenly spread".into()),
        Shape::Pert { mode } => Some(format!("most likely {}", write(mode))),
        Shape::Normal | Shape::Lognormal => Some("the same to both sides".into()),
    }
}

/// What the ends of a range are: of most shapes one value in twenty lies beyond each.
pub fn what_ends_are(range: &Range) -> &'static str {
    match range.shape {
        Shape::Lognormal | Shape::Normal => "nine in ten lie inside",
        Shape::Uniform | Shape::Pert { .. } => "all lie inside",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn units(scale: f64, most: f64) -> Units {
        Units {
            unit: String::new(),
            scale,
            bounds: (0.0, most),
            whole: false,
            ranges: true,
        }
    }

    fn range(low: f64, high: f64, shape: Shape) -> Range {
        Range { low, high, shape }
    }

    #[test]
    fn ends_and_middle_are_on_the_curve_and_the_hill_is_between_them() {
        for shape in [Shape::Lognormal, Shape::Normal, Shape::Pert { mode: 7.0 }] {
            let spread = spread(&range(5.0, 20.0, shape), &units(1.0, 1e6));
            let has = |x: f64| spread.curve.iter().any(|point| point.0 == x);
            assert!(has(spread.middle), "{shape:?}");
            assert!(spread.curve.is_sorted_by_key(|point| point.0));
            let top = spread.curve.iter().max_by(|a, b| a.1.total_cmp(&b.1));
            let top = top.map(|point| point.0).unwrap_or_default();
            // A hill that leans to the left has its top before its middle.
            assert!((5.0..=spread.middle).contains(&top), "{shape:?}: {top}");
        }
    }

    #[test]
    fn nothing_is_drawn_that_the_field_refuses() {
        let share = spread(&range(0.01, 0.9, Shape::Normal), &units(100.0, 100.0));
        let (first, last) = (share.curve[0].0, share.curve[share.curve.len() - 1].0);
        assert_eq!((first, last), (0.0, 100.0));
        assert_eq!((share.low, share.high), (1.0, 90.0));
        let even = spread(&range(5.0, 20.0, Shape::Uniform), &units(1.0, 1e6));
        assert_eq!(even.curve[0].0, 5.0);
        assert_eq!(even.curve[even.curve.len() - 1].0, 20.0);
    }

    #[test]
    fn absurd_ranges_can_be_drawn() {
        for (low, high) in [(1e-9, 1e12), (0.0, 1e12), (5.0, 5.0_f64.next_up())] {
            let shape = Range::default_shape(low);
            let spread = spread(&range(low, high, shape), &units(1.0, 1e12));
            assert!(spread.curve.len() > 2);
            let finite = |(x, y): &(f64, f64)| x.is_finite() && y.is_finite();
            assert!(spread.curve.iter().all(finite), "{low} to {high}");
        }
    }

    #[test]
    fn unusual_shapes_have_names() {
        let name = |low, shape| shape_of(&range(low, 20.0, shape), |x| x.to_string());
        assert_eq!(name(5.0, Shape::Lognormal), None);
        assert_eq!(name(0.0, Shape::Normal), None);
        assert_eq!(name(5.0, Shape::Uniform).as_deref(), Some("evenly spread"));
        let pert = Shape::Pert { mode: 7.0 };
        assert_eq!(name(5.0, pert).as_deref(), Some("most likely 7"));
        let normal = Some("the same to both sides");
        assert_eq!(name(5.0, Shape::Normal).as_deref(), normal);
    }
}
