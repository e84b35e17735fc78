//! Scenarios by the dozen: the gallery's options, mixed, and their fields thrown over their domains.

use paid_again_engine::bounds::Domain;
use paid_again_engine::file::read_scenario;
use paid_again_engine::scenario::{Scenario, Stream};
use paid_again_presets::PRESETS;
use std::sync::OnceLock;

/// SplitMix64 (Steele, Lea & Flood, 2014): the same scenarios on every machine.
pub struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, count: usize) -> usize {
        (self.roll() % count as u64) as usize
    }

    fn one<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }
}

/// Every option of the gallery.
fn gallery() -> &'static [Stream] {
    static GALLERY: OnceLock<Vec<Stream>> = OnceLock::new();
    GALLERY.get_or_init(|| {
        let all = PRESETS.iter().filter_map(|it| read_scenario(it.text).ok());
        all.flat_map(|scenario| scenario.streams).collect()
    })
}

/// A scenario for each seed.
pub fn scenario(seed: u64) -> Scenario {
    let mut dice = Dice(seed);
    let gallery = gallery();
    let mut scenario = crate::app::example();
    scenario.horizon_months = dice.one(&[1, 2, 11, 12, 13, 60, 61, 120, 240, 480]);
    scenario.work_until_month = dice.one(&[
        None,
        Some(0),
        Some(1),
        Some(12),
        Some(59),
        Some(60),
        Some(400),
    ]);
    scenario.inflation = dice.one(&[0.0, 0.025, 0.1, -0.05]);
    let count = 1 + dice.below(6);
    scenario.streams = (0..count)
        .map(|i| {
            let mut stream = gallery[dice.below(gallery.len())].clone();
            stream.id = format!("{i}");
            stream.name = format!("Option {i}");
            stream.start_month = dice.one(&[0, 0, 0, 1, 24, 500]);
            stream.off = dice.below(8) == 0;
            stream.tax_rate = dice.one(&[0.0, 0.0, 0.25]).into();
            change(&mut dice, &mut stream);
            stream
        })
        .collect();
    let chosen = dice.below(count + 1);
    scenario.baseline = scenario.streams.get(chosen).map(|it| it.id.clone());
    scenario.target_per_month = dice.one(&[None, None, Some(10.0), Some(100.0), Some(3000.0)]);
    scenario
}

/// Up to three numbers of an option, somewhere in their domains.
fn change(dice: &mut Dice, stream: &mut Stream) {
    for _ in 0..dice.below(4) {
        let fields = stream.kind.fields();
        let field = &fields[dice.below(fields.len())];
        let Some((low, high)) = field.domain.range() else {
            continue;
        };
        let share = dice.one(&[0.0, 1e-9, 1e-3, 0.01, 0.1, 0.5, 1.0]);
        let mut x = low + (high - low) * share;
        if matches!(field.domain, Domain::Whole { .. }) {
            x = x.round();
        }
        let path = match field.domain {
            Domain::List { .. } => format!("{}/0", field.name),
            _ => field.name.to_string(),
        };
        crate::state::write_number(stream, &path, x);
    }
}
