//! The values that one input may take, and the grid on which a search looks at them.

use crate::bounds::Domain;
use crate::math::{asinh, sinh};

/// The values of one input: a closed interval, or its whole numbers, and where the search begins.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Axis {
    /// The smallest value.
    pub min: f64,
    /// The largest value.
    pub max: f64,
    /// Whether only whole numbers count.
    pub whole: bool,
    /// The present value: the search goes outward from here.
    pub start: f64,
}

/// Below this a value is as good as none: the grid is linear around 0 and geometric beyond.
const NEAR_NOTHING: f64 = 1e-3;
/// The first step from the start, as a share of the value: a tenth more, a tenth less.
const FIRST_STEP: f64 = 0.1;
/// By how much each step is longer than the one before …
const GROWTH: f64 = 1.4;
/// … up to this: a little more than threefold.
const LONGEST_STEP: f64 = 1.2;

impl Axis {
    /// The axis of a numeric domain, from a start that is brought into it; none for other domains.
    pub fn new(domain: Domain, start: f64) -> Option<Self> {
        let (min, max) = domain.range()?;
        let whole = matches!(domain, Domain::Whole { .. });
        let start = if whole { start.round() } else { start };
        // A NaN falls to the lower end.
        let start = start.max(min).min(max);
        Some(Self {
            min,
            max,
            whole,
            start,
        })
    }

    /// The values to look at, rising, both ends and the start among them; and the place of the start.
    pub(super) fn grid(&self) -> (Vec<f64>, usize) {
        let mut values = self.steps(self.min);
        values.reverse();
        values.push(self.start);
        let place = values.len() - 1;
        values.extend(self.steps(self.max));
        (values, place)
    }

    /// The values from the start (which is left out) to one end (which is the last of them).
    fn steps(&self, end: f64) -> Vec<f64> {
        let mut values: Vec<f64> = Vec::new();
        if end == self.start {
            return values;
        }
        let sign = if end > self.start { 1.0 } else { -1.0 };
        let (from, to) = (asinh(self.start / NEAR_NOTHING), asinh(end / NEAR_NOTHING));
        let (mut at, mut step, mut stride) = (from, FIRST_STEP, 1.0);
        let mut last = self.start;
        loop {
            let value = if self.whole {
                let value = last + sign * stride;
                stride = (stride * GROWTH).ceil().min((value.abs() * 2.0).max(2.0));
                value
            } else {
                at += sign * step;
                step = (step * GROWTH).min(LONGEST_STEP);
                if sign * (to - at) <= 0.0 {
                    end
                } else {
                    NEAR_NOTHING * sinh(at)
                }
            };
            if sign * (end - value) <= 0.0 {
                values.push(end);
                return values;
            }
            // Rounding could keep a step in its place.
            if sign * (value - last) > 0.0 {
                values.push(value);
                last = value;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bounds::{GROWTH, MONEY, MONTHS, number};

    #[test]
    fn a_grid_rises_from_end_to_end_and_is_short() {
        let tiny = number(1e-300, 1e300);
        let starts = [0.0, 1e-9, 0.06, 1.0, 28.0, 55.0, 4e5, 1e12];
        for domain in [MONEY, GROWTH, MONTHS, number(0.0, 0.0), tiny] {
            for start in starts {
                let axis = Axis::new(domain, start).unwrap();
                let (grid, place) = axis.grid();
                assert!(grid.windows(2).all(|pair| pair[0] < pair[1]), "{axis:?}");
                let ends = (grid.first().copied(), grid.last().copied());
                assert_eq!(ends, (Some(axis.min), Some(axis.max)), "{axis:?}");
                assert_eq!(grid[place], axis.start);
                let most = if domain == tiny { 700 } else { 60 };
                assert!(grid.len() <= most, "{axis:?}: {}", grid.len());
                assert!(!axis.whole || grid.iter().all(|value| value.fract() == 0.0));
            }
        }
    }

    #[test]
    fn a_start_outside_is_brought_in() {
        let start = |x: f64| Axis::new(MONTHS, x).unwrap().start;
        assert_eq!((start(-5.0), start(1e9), start(2.4)), (0.0, 1200.0, 2.0));
        assert_eq!(start(f64::NAN), 0.0);
        assert_eq!(Axis::new(Domain::Flag, 1.0), None);
    }
}
