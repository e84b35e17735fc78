//! Inputs that somebody changes: some of every option, and of what holds for all.

use paid_again_engine::Scenario;
use paid_again_engine::bounds::Domain;
use paid_again_engine::scenario::{Kind, Slot, Stream};
use paid_again_workbook::{Inputs, Place, Value};

/// One change: of a setting (no option) or of an option, counted without those that are off.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The option.
    pub option: Option<usize>,
    /// The input.
    pub path: String,
    /// What is put in; blank where it is emptied.
    pub value: Value,
}

impl Change {
    /// Where it is made.
    pub fn place(&self, inputs: &Inputs) -> Place {
        match self.option {
            Some(option) => inputs.of(option, &self.path),
            None => inputs.setting(&self.path),
        }
    }
}

/// The scenario with some inputs changed, and the list of them.
///
/// With `sizes`, how many months count and how many works there are may change too, within what a file
/// of the first scenario has room for.
pub fn changed(scenario: &Scenario, seed: u64, sizes: bool) -> (Scenario, Vec<Change>) {
    let mut other = scenario.clone();
    let mut changes = Vec::new();
    let mut dice = Dice(seed.wrapping_mul(77).wrapping_add(5));
    let horizon = f64::from(scenario.horizon_months);
    let mut settings = vec![
        ("work_until_month", (horizon * dice.share()).floor()),
        ("target_per_month", dice.typed(900.0)),
        ("inflation", dice.typed(0.04)),
        ("discount_rate", dice.typed(0.08)),
    ];
    if sizes && dice.below(2) == 0 {
        settings.push((
            "horizon_months",
            (horizon * (0.5 + 0.5 * dice.share())).ceil(),
        ));
    }
    for (path, x) in settings {
        assert!(other.set_number(path, x), "{path}");
        changes.push(Change {
            option: None,
            path: path.into(),
            value: x.into(),
        });
    }
    let on: Vec<&mut Stream> = other
        .streams
        .iter_mut()
        .filter(|stream| !stream.off)
        .collect();
    let count = on.len() as u64;
    let mut baseline = None;
    for (option, stream) in on.into_iter().enumerate() {
        for (path, value) in of_stream(&mut dice, stream, horizon, sizes) {
            changes.push(Change {
                option: Some(option),
                path,
                value,
            });
        }
        if option as u64 == seed % count {
            baseline = Some((option, stream.id.clone()));
        }
    }
    if let Some((option, id)) = baseline {
        other.baseline = Some(id);
        changes.push(Change {
            option: None,
            path: "baseline".into(),
            value: (option as f64 + 1.0).into(),
        });
    }
    (other, changes)
}

fn of_stream(
    dice: &mut Dice,
    stream: &mut Stream,
    horizon: f64,
    sizes: bool,
) -> Vec<(String, Value)> {
    let mut changes = Vec::new();
    for path in stream.numbers() {
        if dice.below(3) != 0 || (path == "works" && !sizes) {
            continue;
        }
        let domain = stream.domain_of(&path).unwrap();
        let now = stream.number(&path).and_then(|number| number.median());
        let value = near(dice, &path, &domain, now, horizon);
        if dice.below(6) == 0 && stream.clear_number(&path) {
            changes.push((path, Value::Blank));
        } else if stream.set_number(&path, value) {
            changes.push((path, value.into()));
        }
    }
    if let Kind::Team(_) = stream.kind {
        for name in ["roll_up", "keep_active_after_stop"] {
            if let Some(Slot::Flag(flag)) = stream.slot(name) {
                *flag = dice.below(2) == 0;
                let said = if *flag { "yes" } else { "no" };
                changes.push((name.into(), said.into()));
            }
        }
    }
    changes
}

/// Near what it was; something plain where there was nothing.
fn near(dice: &mut Dice, path: &str, domain: &Domain, now: Option<f64>, horizon: f64) -> f64 {
    let (min, max) = domain.range().unwrap();
    if path == "works" {
        // The file has room for a few more.
        return now.unwrap_or(1.0) + dice.below(6) as f64;
    }
    let now = now.unwrap_or_else(|| (horizon / 2.0).min(max));
    let x = match now {
        0.0 => dice.typed(0.2 * max.min(10.0)),
        now => now * (0.3 + dice.typed(1.5)),
    };
    match domain {
        Domain::Whole { .. } => x.round().clamp(min, max),
        _ => x.clamp(min, max),
    }
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

    /// A number from 0 to `most`, with as few digits as people type.
    fn typed(&mut self, most: f64) -> f64 {
        (most * self.share() * 10_000.0).round() / 10_000.0
    }
}
