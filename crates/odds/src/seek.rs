//! Goals, met by the projection or by a share of the lives.

use crate::answer::Sought;
use crate::question::Aim;
use paid_again_engine::Scenario;
use paid_again_engine::simulate::{Chunk, Extent, Lives};
use paid_again_engine::solve::{
    Axis, Goal, Input, Roots, Seek, Unsolvable, Zero, root, seek as solve,
};

/// How many lives a goal with a chance is held against at each value that is tried: the same lives
/// every time, so that what differs is the value alone.
pub const PATHS: u32 = 400;

/// Which value of a number makes a stream meet an aim, in the projection or in a share of lives.
pub fn seek(
    scenario: &Scenario,
    stream: &str,
    path: &str,
    aim: Aim,
    chance: Option<f64>,
) -> Result<Sought, Unsolvable> {
    let (goal, input) = (Goal::from(aim), Input::named(stream, path));
    let Some(chance) = chance else {
        return solve(scenario, stream, &goal, &input).map(Sought::from);
    };
    goal.check(scenario, stream)?;
    let missing = || Unsolvable::NoNumber(input.to_string());
    let mut changed = of_two(scenario, stream);
    let axis = within_reach(input.axis(&changed).ok_or_else(missing)?);
    let roots = root(&axis, Zero::Positive, |x| {
        // The domain holds every value of the axis.
        input.set(&mut changed, x);
        margin(&changed, stream, aim, chance)
    });
    Ok(Sought::from(&roots))
}

/// How many times the present value is still looked at: a million customers a month would take lives as
/// long as they are of no use.
const REACH: f64 = 100.0;
/// The same from a present value of 0.
const REACH_FROM_NOTHING: f64 = 1e5;

/// The values of an axis that lives are lived for.
fn within_reach(axis: Axis) -> Axis {
    let start = axis.start.abs();
    let reach = if start > 0.0 && start.is_finite() {
        REACH * start
    } else {
        REACH_FROM_NOTHING
    };
    Axis {
        min: axis.min.max(-reach),
        max: axis.max.min(reach.max(1.0)).max(axis.start),
        ..axis
    }
}

/// The scenario with nothing on but a stream and the baseline: luck does not depend on the others.
fn of_two(scenario: &Scenario, stream: &str) -> Scenario {
    let mut two = scenario.clone();
    for other in &mut two.streams {
        let counts = other.id == stream || Some(&other.id) == scenario.baseline.as_ref();
        other.off |= !counts;
    }
    two
}

/// By how much that share of the lives meets the aim: money, or, for a break-even, a share of lives.
fn margin(scenario: &Scenario, stream: &str, aim: Aim, chance: f64) -> f64 {
    let mut scenario = scenario.clone();
    if let Aim::Operating { month, .. } = aim {
        // A month is lived the same whatever comes after it.
        scenario.horizon_months = scenario.horizon_months.min(month as u32 + 1);
    }
    let Some(lives) = lived(&scenario, stream) else {
        return f64::NEG_INFINITY;
    };
    match aim {
        Aim::Operating { amount, .. } => quantile(lives.end.operating, 1.0 - chance) - amount,
        Aim::Final { amount } => quantile(lives.end.position, 1.0 - chance) - amount,
        Aim::BreakEven { month } => {
            let early = |at: &&u32| **at as usize <= month;
            let met = lives.end.break_even.iter().filter(early).count();
            met as f64 / f64::from(PATHS) - chance
        }
    }
}

/// The lives of one stream.
fn lived(scenario: &Scenario, stream: &str) -> Option<Chunk> {
    let row = scenario
        .streams
        .iter()
        .filter(|it| !it.off)
        .position(|it| it.id == stream)?;
    let extent = Extent {
        paths: PATHS,
        every: usize::MAX,
    };
    Lives::new(scenario, extent).run(0..PATHS).nth(row)
}

/// The largest amount that at least a share `1 − q` of the amounts reach.
fn quantile(mut amounts: Vec<f64>, q: f64) -> f64 {
    amounts.sort_by(f64::total_cmp);
    let below = (amounts.len() as f64 * q + 1e-9).floor() as usize;
    let place = below.min(amounts.len().saturating_sub(1));
    amounts.get(place).copied().unwrap_or(f64::NEG_INFINITY)
}

impl From<Seek> for Sought {
    fn from(seek: Seek) -> Self {
        match seek {
            Seek::At(at) => Sought::At {
                value: at.value,
                above: at.met_above,
                more: 0,
            },
            Seek::NonMonotone { nearest, more } => Sought::At {
                value: nearest.value,
                above: nearest.met_above,
                more,
            },
            Seek::Already { slackest, .. } => Sought::Already {
                until: slackest.map(|it| (it.value, it.met_above)),
            },
            Seek::Unreachable { value, short_by } => Sought::Unreachable {
                nearest: value,
                short_by: short_by.is_finite().then_some(short_by),
            },
        }
    }
}

impl From<&Roots> for Sought {
    fn from(roots: &Roots) -> Self {
        let nearest = roots.nearest.map(|it| (it.positive(), it.rising));
        match nearest {
            until if roots.at_start >= 0.0 => Sought::Already { until },
            Some((value, above)) => Sought::At {
                value,
                above,
                more: roots.count.saturating_sub(1),
            },
            None => Sought::Unreachable {
                nearest: roots.largest.0,
                short_by: Some(-roots.largest.1).filter(|short| short.is_finite()),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::quantile;

    #[test]
    fn the_quantile_is_reached_by_its_share() {
        let amounts: Vec<f64> = (1..=10).map(f64::from).collect();
        // Eight of ten are at least 3.
        assert_eq!(quantile(amounts.clone(), 0.2), 3.0);
        assert_eq!(quantile(amounts.clone(), 0.0), 1.0);
        assert_eq!(quantile(amounts, 1.0), 10.0);
        assert_eq!(quantile(Vec::new(), 0.5), f64::NEG_INFINITY);
    }
}
