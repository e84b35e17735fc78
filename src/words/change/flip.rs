//! Where one number flips the verdict.

use super::beyond;
use paid_again_odds::Found;

/// What has been found of one number.
pub struct Flip<'a> {
    /// The option whose number it is.
    pub option: &'a str,
    /// What it is held against.
    pub baseline: &'a str,
    /// The number as it is now.
    pub present: f64,
    /// Where the verdict flips.
    pub found: Found,
}

impl Flip<'_> {
    /// A short value just on the other side of the flip, as seen from the present one; none without a flip.
    pub fn other_side(&self) -> Option<f64> {
        let Found::At { value, .. } = self.found else {
            return None;
        };
        Some(beyond(value, value >= self.present))
    }

    /// Whether the option leads on that other side; none without a flip.
    pub fn leads_there(&self) -> Option<bool> {
        let Found::At {
            value, leads_above, ..
        } = self.found
        else {
            return None;
        };
        Some(leads_above == (value >= self.present))
    }

    /// By which share of the present value it would have to change; none from 0, and without a flip.
    pub fn change(&self) -> Option<f64> {
        let change = (self.other_side()? - self.present) / self.present.abs();
        change.is_finite().then_some(change)
    }
}

/// The finding in a sentence; `now` is the present number or range as it is written, `written` writes
/// any other value.
pub fn flip_words(flip: &Flip<'_>, now: &str, written: impl Fn(f64) -> String) -> String {
    let Flip {
        option, baseline, ..
    } = flip;
    match (flip.found, flip.other_side(), flip.leads_there()) {
        (Found::At { more, value, .. }, Some(other), Some(leads)) => {
            let other = written(other);
            let bound = if value >= flip.present {
                format!("From {other} on")
            } else {
                format!("At {other} or less")
            };
            let stand = if leads { "ahead of" } else { "behind" };
            let again = match more {
                0 => "",
                _ => " Farther away it would turn again.",
            };
            format!("{bound}, instead of {now}, {option} would end {stand} {baseline}.{again}")
        }
        (Found::Never { leads: true }, ..) => {
            format!("Whatever stands here, {option} would end ahead of {baseline}.")
        }
        (Found::Never { leads: false }, ..) => {
            format!("Whatever stands here, {option} would not end ahead of {baseline}.")
        }
        _ => format!("Whatever stands here, {option} and {baseline} would end level."),
    }
}
