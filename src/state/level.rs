//! How much would have to be sold for an option to end somewhere else.

use paid_again_engine::final_position;
use paid_again_engine::scenario::{Kind, Scenario, Stream};

/// Beyond a million times as many there is nothing to be hoped for.
const MOST: f64 = 1e6;

/// How many times as many units a royalty would have to sell, in every month alike, to end at a
/// position instead of where it ends now: at least 0; none where no number would do.
///
/// By projecting it anew, so that tiers, advances and tax are what they are: what it ends at never falls
/// as it sells more, but bends where they begin. Found by the Illinois variant of false position
/// (Dowell & Jarratt, 1971), which lands in a straight piece at once.
pub fn level_sales(scenario: &Scenario, royalty: &Stream, now: f64, position: f64) -> Option<f64> {
    let mut selling = royalty.clone();
    let mut ahead = |times: f64| {
        if let (Kind::Royalty(sells), Kind::Royalty(given)) = (&mut selling.kind, &royalty.kind) {
            sells.units_first_month = (given.units_first_month.median() * times).into();
        }
        (times, final_position(scenario, &selling) - position)
    };
    let mut low = ahead(0.0);
    if low.1 >= 0.0 {
        return Some(0.0);
    }
    let mut high = (1.0, now - position);
    if high.1 < 0.0 {
        // Where each unit brings the same, this is the answer; rounding must not leave it short.
        let straight = low.1 / (low.1 - high.1) * (1.0 + 1e-10);
        low = high;
        high = ahead(straight.clamp(1.0, MOST));
    }
    while high.1 < 0.0 {
        if high.0 > MOST {
            return None;
        }
        low = high;
        high = ahead(high.0 * 4.0);
    }
    // As long as one end stays, its weight is halved, so that the other can't creep.
    let (mut weights, mut side) = ((low.1, high.1), 0);
    for _ in 0..100 {
        if high.0 - low.0 <= 1e-9 * high.0 || high.1 <= 1e-9 * position.abs() {
            break;
        }
        let (a, b) = weights;
        let next = ahead((low.0 * b - high.0 * a) / (b - a));
        if next.1 < 0.0 {
            (low, weights.0) = (next, next.1);
            if side == -1 {
                weights.1 /= 2.0;
            }
            side = -1;
        } else {
            (high, weights.1) = (next, next.1);
            if side == 1 {
                weights.0 /= 2.0;
            }
            side = 1;
        }
    }
    Some(high.0).filter(|times| times.is_finite())
}
