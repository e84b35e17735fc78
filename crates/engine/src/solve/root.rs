//! Where a function of one number changes sign: a look along a grid, then a narrowing.

use super::axis::Axis;
use super::brent::{Point, narrow};

/// What a value of exactly 0 is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zero {
    /// As good as above 0: a goal is met when it is just reached.
    Positive,
    /// Neither: a verdict has flipped only when the other side is ahead.
    Neither,
}

/// A search evaluates its function at most this often; ordinary ones 15 to 50 times.
pub const MOST_EVALUATIONS: usize = 350;

/// What was seen along an axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Roots {
    /// What the function gives at the start.
    pub at_start: f64,
    /// The change of sign nearest to the start; none if there is no change.
    pub nearest: Option<Root>,
    /// How many changes of sign were seen.
    pub count: usize,
    /// The value at which the function is largest, of those looked at, and what it gives there.
    pub largest: (f64, f64),
    /// The value at which the function is smallest, of those looked at, and what it gives there.
    pub smallest: (f64, f64),
    /// How often the function was evaluated.
    pub evaluations: usize,
}

/// A change of sign.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Root {
    /// The root itself; of whole numbers, the first beyond the change as seen from the start.
    pub value: f64,
    /// The last value below the change, at most 10⁻¹² of its size away; of whole numbers, the last one.
    pub below: f64,
    /// The first value above the change.
    pub above: f64,
    /// Whether the function is positive above the change (and negative below it).
    pub rising: bool,
}

impl Root {
    /// The end of the change at which the function is positive.
    pub fn positive(&self) -> f64 {
        if self.rising { self.above } else { self.below }
    }
}

/// Looks along an axis for the values at which a function changes sign.
///
/// The function may jump, have plateaus and be −∞ or +∞; NaN counts as −∞.
/// It is looked at on a grid that is fine around the start and coarser, geometrically, away from it,
/// and in the dip or the peak that comes nearest to 0 if no sign changes on the grid.
pub fn root(axis: &Axis, zero: Zero, function: impl FnMut(f64) -> f64) -> Roots {
    let mut look = Look {
        function,
        evaluations: 0,
    };
    let (grid, place) = axis.grid();
    let seen = look.along(&grid, place);
    let mut scan = Scan { axis, zero, seen };
    let start = scan.seen[place].f;
    let mut changes = scan.changes();
    if changes.is_empty() && scan.pierce(&mut look) {
        changes = scan.changes();
    }
    let nearest = scan.nearest(&changes, &mut look);
    let (smallest, largest) = scan.extremes();
    Roots {
        at_start: start,
        nearest,
        count: changes.len(),
        largest,
        smallest,
        evaluations: look.evaluations,
    }
}

/// The function, and how often it was asked.
struct Look<F> {
    function: F,
    evaluations: usize,
}

impl<F: FnMut(f64) -> f64> Look<F> {
    fn at(&mut self, x: f64) -> Point {
        self.evaluations += 1;
        let f = (self.function)(x);
        let f = if f.is_nan() { f64::NEG_INFINITY } else { f };
        Point { x, f }
    }

    /// All points of a grid, or, where five of them far and near give the very same, these five.
    fn along(&mut self, grid: &[f64], place: usize) -> Vec<Point> {
        let last = grid.len() - 1;
        let mut first = [
            0,
            place.saturating_sub(1),
            place,
            (place + 1).min(last),
            last,
        ]
        .to_vec();
        first.dedup();
        let few: Vec<Point> = first.iter().map(|&i| self.at(grid[i])).collect();
        // An input that has no effect, such as a volatility, is told from these at once.
        let flat = few.windows(2).all(|pair| pair[0].f == pair[1].f);
        (0..=last)
            .map(|i| match first.iter().position(|&known| known == i) {
                Some(known) => few[known],
                None if flat => Point {
                    x: grid[i],
                    ..few[0]
                },
                None => self.at(grid[i]),
            })
            .collect()
    }
}

/// What was seen, from left to right.
struct Scan<'a> {
    axis: &'a Axis,
    zero: Zero,
    seen: Vec<Point>,
}

impl Scan<'_> {
    /// The side that a value is on: −1, 0 or 1.
    fn side(&self, f: f64) -> i8 {
        match (self.zero, f) {
            (_, f) if f < 0.0 => -1,
            (Zero::Neither, 0.0) => 0,
            _ => 1,
        }
    }

    /// Neighbours on different sides, by their places; those on neither side are passed over.
    fn changes(&self) -> Vec<(usize, usize)> {
        let sides = self.seen.iter().map(|point| self.side(point.f));
        let sided: Vec<(usize, i8)> = sides.enumerate().filter(|(_, side)| *side != 0).collect();
        let pairs = sided.windows(2).filter(|pair| pair[0].1 != pair[1].1);
        pairs.map(|pair| (pair[0].0, pair[1].0)).collect()
    }

    /// Where the function comes nearest to 0 between two neighbours that are further from it, goes
    /// down into that dip (or up that peak), and answers whether it comes out on the other side.
    fn pierce<F: FnMut(f64) -> f64>(&mut self, look: &mut Look<F>) -> bool {
        let Some(side) = self
            .seen
            .iter()
            .map(|point| self.side(point.f))
            .find(|s| *s != 0)
        else {
            return false;
        };
        let depth = |point: &Point| point.f * f64::from(side);
        let dips = (1..self.seen.len().saturating_sub(1)).filter(|&i| {
            let [before, here, after] = [i - 1, i, i + 1].map(|i| depth(&self.seen[i]));
            here <= before && here <= after && (here < before || here < after)
        });
        let deepest = dips.min_by(|&a, &b| depth(&self.seen[a]).total_cmp(&depth(&self.seen[b])));
        let Some(at) = deepest else {
            return false;
        };
        let point = golden(&self.seen[at - 1..=at + 1], self.axis.whole, |x| {
            let point = look.at(x);
            (point, depth(&point), self.side(point.f) == -side)
        });
        let pierced = self.side(point.f) == -side;
        let place = self.seen.partition_point(|seen| seen.x < point.x);
        if self.seen.get(place).is_none_or(|seen| seen.x != point.x) {
            self.seen.insert(place, point);
        }
        pierced
    }

    /// The root nearest to the start, of those changes of sign.
    fn nearest<F: FnMut(f64) -> f64>(
        &self,
        changes: &[(usize, usize)],
        look: &mut Look<F>,
    ) -> Option<Root> {
        let start = self.axis.start;
        let below = changes
            .iter()
            .rev()
            .find(|pair| self.seen[pair.1].x <= start);
        let above = changes.iter().find(|pair| self.seen[pair.1].x > start);
        let roots = [below, above].map(|pair| pair.map(|pair| self.narrowed(*pair, look)));
        let distance = |root: &Root| (root.value - start).abs();
        roots
            .into_iter()
            .flatten()
            .rev()
            .min_by(|a, b| distance(a).total_cmp(&distance(b)))
    }

    fn narrowed<F: FnMut(f64) -> f64>(&self, pair: (usize, usize), look: &mut Look<F>) -> Root {
        let (low, high) = (self.seen[pair.0], self.seen[pair.1]);
        let rising = self.side(high.f) > 0;
        let start = self.axis.start;
        if low.x < start && start < high.x {
            // The start is on neither side itself.
            return Root {
                value: start,
                below: low.x,
                above: high.x,
                rising,
            };
        }
        if self.axis.whole {
            return self.first_whole(low.x, high.x, rising, look);
        }
        let positive = |f: f64| self.side(f) > 0;
        let is_root = |f: f64| self.side(f) == 0;
        let (best, other) = narrow((low, high), positive, is_root, |x| look.at(x).f);
        Root {
            value: best.x,
            below: best.x.min(other.x),
            above: best.x.max(other.x),
            rising,
        }
    }

    /// Of whole numbers, the first on the far side, as seen from the start: by halving.
    fn first_whole<F: FnMut(f64) -> f64>(
        &self,
        low: f64,
        high: f64,
        rising: bool,
        look: &mut Look<F>,
    ) -> Root {
        let upward = self.axis.start <= low;
        let (mut near, mut far) = if upward { (low, high) } else { (high, low) };
        let there = if rising == upward { 1 } else { -1 };
        while (far - near).abs() > 1.0 {
            let middle = (0.5 * (near + far)).floor();
            if self.side(look.at(middle).f) == there {
                far = middle;
            } else {
                near = middle;
            }
        }
        Root {
            value: far,
            below: near.min(far),
            above: near.max(far),
            rising,
        }
    }

    /// The smallest and the largest that was seen; of equals, that nearest to the start.
    fn extremes(&self) -> ((f64, f64), (f64, f64)) {
        let mut near: Vec<&Point> = self.seen.iter().collect();
        let distance = |point: &Point| (point.x - self.axis.start).abs();
        near.sort_by(|a, b| distance(a).total_cmp(&distance(b)));
        let start = Point {
            x: self.axis.start,
            f: near.first().map_or(0.0, |point| point.f),
        };
        let (mut smallest, mut largest) = (start, start);
        for point in near {
            if point.f < smallest.f {
                smallest = *point;
            }
            if point.f > largest.f {
                largest = *point;
            }
        }
        ((smallest.x, smallest.f), (largest.x, largest.f))
    }
}

/// Looks in a dip: the search of the golden section, Brent (1973), chapter 5.
const MOST_SECTIONS: usize = 24;
/// 1/φ: the part of the interval that each section keeps.
const GOLDEN: f64 = 0.618_033_988_749_894_9;

/// The deepest point between the outer two of three; a point on the other side ends the search.
fn golden(three: &[Point], whole: bool, mut look: impl FnMut(f64) -> (Point, f64, bool)) -> Point {
    let (mut low, mut high) = (three[0].x, three[2].x);
    let place = |x: f64| if whole { x.round() } else { x };
    let mut left = look(place(high - GOLDEN * (high - low)));
    let mut right = look(place(low + GOLDEN * (high - low)));
    for _ in 0..MOST_SECTIONS {
        if left.2 || right.2 || (whole && high - low <= 2.0) {
            break;
        }
        if left.1 <= right.1 {
            high = right.0.x;
            right = left;
            left = look(place(high - GOLDEN * (high - low)));
        } else {
            low = left.0.x;
            left = right;
            right = look(place(low + GOLDEN * (high - low)));
        }
    }
    if right.2 || (right.1 < left.1 && !left.2) {
        right.0
    } else {
        left.0
    }
}
