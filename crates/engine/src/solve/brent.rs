//! Narrows a bracket around one change of sign.
//!
//! Source: R. P. Brent, *Algorithms for Minimization without Derivatives* (1973), chapter 4: a
//! step by inverse quadratic interpolation or a secant where it helps, a halving where it does not.
//! Jumps and plateaus are halved, so that a bracket always ends narrow.

/// An end of a bracket: a value and what the function gives there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Point {
    pub x: f64,
    pub f: f64,
}

/// How narrow a bracket gets, as a share of the larger of its ends.
const NARROW: f64 = 1e-12;
/// Steps at the most; from a threefold bracket halving alone takes forty.
const MOST_STEPS: usize = 100;
/// After so many steps only halving is trusted: at roots of a high order leaps are short.
const MOST_LEAPS: usize = 30;

/// The ends of a bracket that is narrow enough, the better one first.
///
/// `positive` says which side a value of the function is on; the two ends are on different sides.
/// A value that `is_root` accepts ends the search: both ends are then that point.
pub(super) fn narrow(
    (first, second): (Point, Point),
    positive: impl Fn(f64) -> bool,
    is_root: impl Fn(f64) -> bool,
    mut evaluate: impl FnMut(f64) -> f64,
) -> (Point, Point) {
    let tolerance = NARROW * first.x.abs().max(second.x.abs());
    // b is the best so far, a the one before it, c lies on the other side of the root.
    let (mut a, mut b, mut c) = (first, second, first);
    let (mut step, mut before) = (b.x - a.x, b.x - a.x);
    for taken in 0..MOST_STEPS {
        if positive(b.f) == positive(c.f) {
            c = a;
            step = b.x - a.x;
            before = step;
        }
        if c.f.abs() < b.f.abs() {
            (a, b, c) = (b, c, b);
        }
        let least = 2.0 * f64::EPSILON * b.x.abs() + 0.5 * tolerance;
        let half = 0.5 * (c.x - b.x);
        if is_root(b.f) {
            return (b, b);
        }
        if half.abs() <= least || taken + 1 == MOST_STEPS {
            return (b, c);
        }
        let leap = interpolated(a, b, c).filter(|leap| {
            // Towards c, not past three quarters of the way, and shorter than half the step before last.
            let ratio = leap / half;
            let trusted = taken < MOST_LEAPS && before.abs() >= least;
            trusted && (0.0..1.5).contains(&ratio) && leap.abs() < 0.5 * before.abs()
        });
        match leap {
            Some(leap) => (before, step) = (step, leap),
            None => (before, step) = (half, half),
        }
        a = b;
        b.x += if step.abs() > least {
            step
        } else {
            least.copysign(half)
        };
        b.f = evaluate(b.x);
    }
    (b, c)
}

/// The step from b by inverse quadratic interpolation, or by a secant where a and c are one.
fn interpolated(a: Point, b: Point, c: Point) -> Option<f64> {
    let half = 0.5 * (c.x - b.x);
    let s = b.f / a.f;
    let (p, q) = if a.x == c.x {
        (2.0 * half * s, 1.0 - s)
    } else {
        let (q, r) = (a.f / c.f, b.f / c.f);
        let p = s * (2.0 * half * q * (q - r) - (b.x - a.x) * (r - 1.0));
        (p, (q - 1.0) * (r - 1.0) * (s - 1.0))
    };
    let leap = -p / q;
    // Infinite ends have no slope.
    let sloping = a.f.is_finite() && c.f.is_finite() && a.f.abs() > b.f.abs();
    (sloping && leap.is_finite()).then_some(leap)
}
