//! The bottom storey: roots of functions that are known.

use crate::power;
use paid_again_engine::bounds::{MONEY, MONTHS, SHARE, number};
use paid_again_engine::solve::{Axis, MOST_EVALUATIONS, Roots, Zero, root};

fn roots(axis: Axis, zero: Zero, function: impl FnMut(f64) -> f64) -> Roots {
    let roots = root(&axis, zero, function);
    assert!(roots.evaluations <= MOST_EVALUATIONS, "{roots:?}");
    roots
}

/// Looks for one root, from many starts, within so many evaluations.
#[track_caller]
fn assert_root(most: usize, known: f64, rising: bool, function: impl Fn(f64) -> f64) {
    for start in [0.0, 1e-6, 0.4, 3.0, 28.0, 1e4, 3e8, 1e12] {
        let axis = Axis::new(MONEY, start).unwrap();
        let found = roots(axis, Zero::Positive, &function);
        assert!(found.evaluations <= most, "{start}: {}", found.evaluations);
        let nearest = found.nearest.expect("a root");
        assert_eq!((found.count, nearest.rising), (1, rising), "from {start}");
        let error = (nearest.value - known).abs();
        assert!(error <= 1e-10 * known, "{} from {start}", nearest.value);
        assert!(function(nearest.positive()) >= 0.0);
        let negative = nearest.below + nearest.above - nearest.positive();
        assert!(function(negative) < 0.0, "from {start}: {nearest:?}");
        assert!(nearest.above - nearest.below <= 1e-10 * known);
    }
}

#[test]
fn one_root_is_found_from_anywhere() {
    assert_root(100, 30.0, true, |x| x - 30.0);
    assert_root(100, 2e9, false, |x| 2e9 - x);
    assert_root(100, 0.02, true, |x| x * x - 0.0004);
    // Flat far from the root, steep at it, and a jump.
    assert_root(130, 7.0, true, |x| power(x - 7.0, 5));
    assert_root(100, 1234.5, false, |x| 1.0 / (1.0 + x) - 1.0 / 1235.5);
    assert_root(100, 55.0, true, |x| if x < 55.0 { -1.0 } else { 1e9 });
    assert_root(100, 55.0, true, |x| {
        if x < 55.0 { f64::NEG_INFINITY } else { x }
    });
}

#[test]
fn no_root_says_on_which_side_everything_is() {
    let axis = Axis::new(SHARE, 0.3).unwrap();
    let above = roots(axis, Zero::Neither, |x| x + 1.0);
    assert_eq!((above.nearest, above.smallest), (None, (0.0, 1.0)));
    let below = roots(axis, Zero::Neither, |x| -1.0 - x);
    assert_eq!((below.nearest, below.largest), (None, (0.0, -1.0)));
    // What has no effect is told from five looks.
    let flat = roots(axis, Zero::Neither, |_| -4.0);
    assert_eq!((flat.evaluations, flat.largest), (5, (0.3, -4.0)));
    let nothing = roots(axis, Zero::Positive, |_| f64::NAN);
    assert_eq!(nothing.nearest, None);
}

#[test]
fn a_zero_is_met_but_leads_nowhere() {
    let axis = Axis::new(MONEY, 3.0).unwrap();
    let reaches = |x: f64| (x - 10.0).min(0.0);
    assert_eq!(roots(axis, Zero::Neither, reaches).nearest, None);
    let met = roots(axis, Zero::Positive, reaches).nearest.unwrap();
    assert!((met.positive() - 10.0).abs() < 1e-9 && reaches(met.positive()) == 0.0);
    // From −1 to 1 over a stretch of zeros on which the start lies.
    let even = |x: f64| {
        if x < 2.0 {
            -1.0
        } else if x > 4.0 {
            1.0
        } else {
            0.0
        }
    };
    let flip = roots(axis, Zero::Neither, even).nearest.unwrap();
    assert_eq!((flip.value, flip.rising), (3.0, true));
}

#[test]
fn the_nearest_of_several() {
    // Roots at 2, 20 and 200.
    let cubic = |x: f64| (x - 2.0) * (x - 20.0) * (x - 200.0);
    for (start, known, rising) in [(0.0, 2.0, true), (15.0, 20.0, false), (1e6, 200.0, true)] {
        let axis = Axis::new(MONEY, start).unwrap();
        let found = roots(axis, Zero::Neither, cubic);
        let nearest = found.nearest.unwrap();
        assert!((nearest.value / known - 1.0).abs() < 1e-10, "{nearest:?}");
        assert_eq!((found.count, nearest.rising), (3, rising));
    }
}

/// A peak that stands between two neighbours of the grid.
#[test]
fn a_peak_that_only_just_pierces() {
    let peak = |x: f64| 1e-3 - power(x / 33.0 - 1.0, 2);
    let axis = Axis::new(MONEY, 1.0).unwrap();
    let found = roots(axis, Zero::Positive, peak);
    let nearest = found.nearest.unwrap();
    let known = 33.0 * (1.0 - 1e-3_f64.sqrt());
    assert!((nearest.value / known - 1.0).abs() < 1e-10, "{nearest:?}");
    assert_eq!((found.count, nearest.rising), (2, true));
    // One that does not is climbed all the same, so that the best is the best.
    let short = roots(axis, Zero::Positive, |x| peak(x) - 2e-3);
    assert_eq!(short.nearest, None);
    assert!(
        (short.largest.0 / 33.0 - 1.0).abs() < 1e-3,
        "{:?}",
        short.largest
    );
}

#[test]
fn whole_numbers_are_the_first_on_the_other_side() {
    let function = |x: f64| x - 100.5;
    let cases = [
        (0.0, 101.0),
        (100.0, 101.0),
        (101.0, 100.0),
        (240.0, 100.0),
        (1200.0, 100.0),
    ];
    for (start, value) in cases {
        let axis = Axis::new(MONTHS, start).unwrap();
        let asked = |x: f64| {
            assert_eq!(x.fract(), 0.0);
            function(x)
        };
        let nearest = roots(axis, Zero::Neither, asked).nearest.unwrap();
        assert_eq!(
            (nearest.value, nearest.rising),
            (value, true),
            "from {start}"
        );
        assert_eq!((nearest.below, nearest.above), (100.0, 101.0));
        assert_eq!(nearest.positive(), 101.0);
    }
}

#[test]
fn an_interval_of_one_value() {
    let axis = Axis::new(number(0.0, 0.0), 0.0).unwrap();
    assert_eq!(roots(axis, Zero::Positive, |_| -1.0).largest, (0.0, -1.0));
}
