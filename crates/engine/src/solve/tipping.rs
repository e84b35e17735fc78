//! The tipping point of an input: the value at which the verdict between two streams flips.

use super::axis::Axis;
use super::input::{Input, Unsolvable, counting, find};
use super::root::{Zero, root};
use crate::project::months_of;
use crate::scenario::{Scenario, Stream};
use crate::summary::{EQUAL, moved};

/// One of the two streams that are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The stream.
    Stream,
    /// The stream that it is held against.
    Against,
}

/// Where the verdict flips: where the difference of the final positions changes sign.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Tipping {
    /// At one value.
    At(Flip),
    /// At several values.
    Several {
        /// The one nearest to the present value.
        nearest: Flip,
        /// How many more were seen.
        more: usize,
    },
    /// At no value that the input may take: it may be even somewhere, but the other side never leads.
    Never {
        /// Who is ahead.
        ahead: Side,
    },
    /// The two are even, whatever the value.
    EqualEverywhere,
}

/// A value at which the verdict flips.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Flip {
    /// The value; of whole numbers, the first on the other side as seen from the present one.
    pub value: f64,
    /// Who is ahead above it (where the value itself is on the other side, that is the far one).
    pub above: Side,
}

impl Tipping {
    /// The flip nearest to the present value, if there is one.
    pub fn nearest(&self) -> Option<Flip> {
        match self {
            Tipping::At(flip) | Tipping::Several { nearest: flip, .. } => Some(*flip),
            Tipping::Never { .. } | Tipping::EqualEverywhere => None,
        }
    }
}

/// The tipping point of a number of a stream, against the baseline, everything else unchanged.
pub fn tipping(scenario: &Scenario, stream: &str, path: &str) -> Result<Tipping, Unsolvable> {
    let baseline = baseline(scenario)?;
    tipping_against(scenario, stream, baseline, &Input::field(stream, path))
}

/// The id of the scenario's baseline.
pub(super) fn baseline(scenario: &Scenario) -> Result<&str, Unsolvable> {
    scenario.baseline.as_deref().ok_or(Unsolvable::NoBaseline)
}

/// The tipping point of any input, between a stream and another.
pub fn tipping_against(
    scenario: &Scenario,
    stream: &str,
    against: &str,
    input: &Input,
) -> Result<Tipping, Unsolvable> {
    let missing = || Unsolvable::NoNumber(input.to_string());
    let found = counting(scenario, stream).and(counting(scenario, against));
    let axis = found.and_then(|_| input.axis(scenario).ok_or_else(missing))?;
    tipping_along(scenario, stream, against, &axis, |changed, x| {
        // The domain holds every value of the axis.
        input.set(changed, x);
    })
}

/// The tipping point along an axis of one's own, between a stream and another.
///
/// `change` puts a value of the axis into a scenario, which is valid afterwards. What it leaves as it
/// was is not computed again.
///
/// Positions that differ by at most 10⁻⁹ of the money that moved everywhere are even everywhere,
/// as in a comparison; a difference of 10⁻¹² of it is rounding and has no sign.
pub fn tipping_along(
    scenario: &Scenario,
    stream: &str,
    against: &str,
    axis: &Axis,
    mut change: impl FnMut(&mut Scenario, f64),
) -> Result<Tipping, Unsolvable> {
    let present = [counting(scenario, stream)?, counting(scenario, against)?]
        .map(|stream| (stream, Standing::of(scenario, stream)));
    if stream == against {
        return Err(Unsolvable::Itself(stream.into()));
    }
    let mut changed = scenario.clone();
    let mut differs = false;
    let roots = root(axis, Zero::Neither, |x| {
        change(&mut changed, x);
        let same_months = changed.horizon_months == scenario.horizon_months
            && changed.work_until_month == scenario.work_until_month;
        let [ours, theirs] = present.map(|(before, standing)| match find(&changed, &before.id) {
            Some(now) if now != before || !same_months => Standing::of(&changed, now),
            _ => standing,
        });
        let difference = ours.position - theirs.position;
        let money = ours.moved + theirs.moved;
        differs |= difference.abs() > EQUAL * money;
        if difference.abs() <= ROUNDING * money {
            0.0
        } else {
            difference
        }
    });
    if !differs {
        return Ok(Tipping::EqualEverywhere);
    }
    let side = |ahead: bool| if ahead { Side::Stream } else { Side::Against };
    let Some(nearest) = roots.nearest else {
        let ahead = side(roots.largest.1 > 0.0);
        return Ok(Tipping::Never { ahead });
    };
    let nearest = Flip {
        value: nearest.value,
        above: side(nearest.rising),
    };
    Ok(match roots.count {
        1 => Tipping::At(nearest),
        count => Tipping::Several {
            nearest,
            more: count - 1,
        },
    })
}

/// A difference of this share of the money that moved is the rounding of its sums.
const ROUNDING: f64 = 1e-12;

/// Where a stream stands at the horizon, and how much money moved until then.
#[derive(Clone, Copy)]
struct Standing {
    position: f64,
    moved: f64,
}

impl Standing {
    fn of(scenario: &Scenario, stream: &Stream) -> Self {
        let months = months_of(scenario, stream);
        let upfront = |m| {
            if m == months.span.start {
                months.upfront
            } else {
                0.0
            }
        };
        Self {
            position: months.series.position.last().copied().unwrap_or(0.0),
            moved: moved(&months.series, upfront).last().unwrap_or(0.0),
        }
    }
}
