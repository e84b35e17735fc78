//! A tape of choices, from which the generators read. Zero is always the plainest choice.

/// Reads choices one by one; past its end a tape holds zeros.
pub struct Tape<'a> {
    choices: &'a [u64],
    at: usize,
}

impl<'a> Tape<'a> {
    pub fn new(choices: &'a [u64]) -> Self {
        Self { choices, at: 0 }
    }

    fn draw(&mut self) -> u64 {
        let choice = self.choices.get(self.at).copied().unwrap_or(0);
        self.at += 1;
        choice
    }

    /// A whole number below `count`.
    pub fn below(&mut self, count: u64) -> u64 {
        self.draw() % count
    }

    /// A whole number from `min` to `max`.
    pub fn whole(&mut self, min: u64, max: u64) -> u64 {
        min + self.below(max - min + 1)
    }

    /// A number from 0 to below 1.
    pub fn share(&mut self) -> f64 {
        (self.draw() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// One of several.
    pub fn pick<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len() as u64) as usize]
    }

    pub fn flag(&mut self) -> bool {
        self.below(2) == 1
    }
}

/// The tape of a seed.
///
/// SplitMix64 (Steele, Lea & Flood, "Fast splittable pseudorandom number generators", 2014).
pub fn from_seed(seed: u64, length: usize) -> Vec<u64> {
    let mut state = seed;
    let next = || {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    };
    std::iter::repeat_with(next).take(length).collect()
}
