//! Inputs that somebody changes: some of every option, and of what holds for all.

use paid_again_engine::Scenario;
use paid_again_engine::bounds::Domain;

/// One change: of a setting (no option) or of an option, counted without those that are off.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The option.
    pub option: Option<usize>,
    /// The input.
    pub path: String,
    /// The new number; none where it is emptied.
    pub value: Option<f64>,
}

/// The scenario with some inputs changed, and the list of them. `works` and the months that are
/// computed stay: how many rows and columns there are is fixed by a file.
pub fn changed(scenario: &Scenario, seed: u64) -> (Scenario, Vec<Change>) {
    let mut other = scenario.clone();
    let mut changes = Vec::new();
    let mut dice = Dice(seed.wrapping_mul(77).wrapping_add(5));
    let horizon = f64::from(scenario.horizon_months);
    let stop = (horizon * dice.share()).floor();
    for (path, x) in [
        ("work_until_month", stop),
        ("inflation", 0.04 * dice.share()),
        ("discount_rate", 0.08 * dice.share()),
    ] {
        assert!(other.set_number(path, x), "{path}");
        changes.push(Change {
            option: None,
            path: path.into(),
            value: Some(x),
        });
    }
    let on = other.streams.iter_mut().filter(|stream| !stream.off);
    for (option, stream) in on.enumerate() {
        for path in stream.numbers() {
            if path == "works" || dice.below(3) != 0 {
                continue;
            }
            let Some(domain) = stream.domain_of(&path) else {
                continue;
            };
            let now = stream.number(&path).and_then(|number| number.median());
            let value = near(&mut dice, &domain, now, horizon);
            let value = value.filter(|x| stream.set_number(&path, *x));
            if value.is_some() || (dice.below(2) == 0 && stream.clear_number(&path)) {
                changes.push(Change {
                    option: Some(option),
                    path,
                    value,
                });
            }
        }
    }
    (other, changes)
}

/// Near what it was; something plain where there was nothing.
fn near(dice: &mut Dice, domain: &Domain, now: Option<f64>, horizon: f64) -> Option<f64> {
    let (min, max) = domain.range()?;
    let now = now.unwrap_or_else(|| (horizon / 2.0).min(max));
    let x = (now * (0.3 + 1.5 * dice.share()) + if now == 0.0 { max.min(2.0) * 0.1 * dice.share() } else { 0.0 }).clamp(min, max);
    if dice.below(6) == 0 {
        return None;
    }
    Some(match domain {
        Domain::Whole { .. } => x.round(),
        // As people type it.
        _ => (x * 1000.0).round() / 1000.0,
    })
}

/// SplitMix64 (Steele, Lea & Flood, 2014).
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, count: u64) -> u64 {
        self.roll() % count
    }

    fn share(&mut self) -> f64 {
        (self.roll() >> 11) as f64 / (1_u64 << 53) as f64
    }
}
