//! Random numbers that belong to what they are for: a key made of seed, stream, purpose, path and month.
//!
//! The generator is xoshiro256++ (Blackman & Vigna, "Scrambled linear pseudorandom number generators",
//! ACM Transactions on Mathematical Software 47, 2021), seeded by SplitMix64 (Steele, Lea & Flood,
//! "Fast splittable pseudorandom number generators", OOPSLA 2014) as its authors recommend.
//! Nothing is drawn in a sequence that crosses two purposes, so no draw shifts another.

/// The odd constant of SplitMix64: 2⁶⁴ divided by the golden ratio.
const GAMMA: u64 = 0x9e37_79b9_7f4a_7c15;

/// The mixing function of SplitMix64 (variant 13 of Stafford): each bit of its input reaches all of its output.
const fn mix(mut z: u64) -> u64 {
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// What a draw is for, as 64 bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Key(u64);

impl Key {
    /// The key of a whole simulation.
    pub fn new(seed: u64) -> Self {
        Self(mix(seed.wrapping_add(GAMMA)))
    }

    /// The key of one part: a purpose, a path, a month.
    pub const fn with(self, part: u64) -> Self {
        Self(mix((self.0 ^ part).wrapping_add(GAMMA)))
    }

    /// The key of a part that has a name. Its length is mixed in too, so that no name continues another.
    pub fn named(self, name: &str) -> Self {
        let words = name.as_bytes().chunks(8).map(|bytes| {
            let mut word = [0; 8];
            word[..bytes.len()].copy_from_slice(bytes);
            u64::from_le_bytes(word)
        });
        words.fold(self.with(name.len() as u64), Self::with)
    }

    /// The generator of this key.
    pub const fn generator(self) -> Generator {
        Generator::seeded(self.0)
    }

    /// The first uniform number of this key's generator, seeded no further than that takes.
    #[inline]
    pub const fn uniform(self) -> f64 {
        let first = self.0.wrapping_add(GAMMA);
        let fourth = first.wrapping_add(GAMMA.wrapping_mul(3));
        inside(scrambled(mix(first), mix(fourth)))
    }

    /// The generator of this key after its first number, which [`Self::uniform`] gives.
    pub const fn after_first(self) -> Generator {
        let mut generator = self.generator();
        generator.next();
        generator
    }
}

/// xoshiro256++.
#[derive(Clone, Debug)]
pub(super) struct Generator {
    state: [u64; 4],
}

impl Generator {
    /// Seeded with four numbers of SplitMix64, which are never all 0.
    const fn seeded(seed: u64) -> Self {
        let first = seed.wrapping_add(GAMMA);
        let second = first.wrapping_add(GAMMA);
        let third = second.wrapping_add(GAMMA);
        let fourth = third.wrapping_add(GAMMA);
        Self {
            state: [mix(first), mix(second), mix(third), mix(fourth)],
        }
    }

    /// The next 64 bits.
    pub const fn next(&mut self) -> u64 {
        let [a, b, c, d] = self.state;
        let result = scrambled(a, d);
        let (c, d) = (c ^ a, d ^ b);
        self.state = [a ^ d, b ^ c, c ^ (b << 17), d.rotate_left(45)];
        result
    }

    /// A number strictly between 0 and 1: the middle of one of 2⁵² equal intervals.
    pub const fn uniform(&mut self) -> f64 {
        inside(self.next())
    }
}

/// What xoshiro256++ makes of the first and the last part of its state.
const fn scrambled(a: u64, d: u64) -> u64 {
    a.wrapping_add(d).rotate_left(23).wrapping_add(a)
}

/// 64 bits as a number strictly between 0 and 1.
const fn inside(bits: u64) -> f64 {
    // 2⁵² whole numbers and a half fit a double exactly; 2⁵³ would not.
    const INTERVALS: f64 = (1_u64 << 52) as f64;
    ((bits >> 12) as f64 + 0.5) / INTERVALS
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Source: the reference implementation's output for the state 1, 2, 3, 4, as published with
    /// `rand` 0.10 (`rngs/xoshiro256plusplus.rs`, test `reference`).
    #[test]
    fn xoshiro_is_the_published_one() {
        let mut generator = Generator {
            state: [1, 2, 3, 4],
        };
        let published: [u64; 10] = [
            41_943_041,
            58_720_359,
            3_588_806_011_781_223,
            3_591_011_842_654_386,
            9_228_616_714_210_784_205,
            9_973_669_472_204_895_162,
            14_011_001_112_246_962_877,
            12_406_186_145_184_390_807,
            15_849_039_046_786_891_736,
            10_450_023_813_501_588_000,
        ];
        assert_eq!(published.map(|_| generator.next()), published);
    }

    /// Source: the reference implementation's output for the seed 1477776061723855037, as published
    /// with `rand_xoshiro` 0.7 (`splitmix64.rs`, test `reference`).
    #[test]
    fn split_mix_is_the_published_one() {
        let seed = 1_477_776_061_723_855_037;
        let published: [u64; 4] = [
            1_985_237_415_132_408_290,
            2_979_275_885_539_914_483,
            13_511_426_838_097_143_398,
            8_488_337_342_461_049_707,
        ];
        assert_eq!(Generator::seeded(seed).state, published);
    }

    #[test]
    fn uniform_numbers_stay_inside() {
        let mut highest = Generator {
            state: [u64::MAX, 0, 0, 0],
        };
        let mut lowest = Generator { state: [0; 4] };
        assert_eq!(lowest.uniform(), f64::EPSILON / 2.0);
        // The sum wraps, the rotation keeps every bit.
        assert!(highest.uniform() < 1.0);
        let largest = ((u64::MAX >> 12) as f64 + 0.5) / (1_u64 << 52) as f64;
        assert_eq!(largest, 1.0 - f64::EPSILON / 2.0);
    }

    #[test]
    fn the_first_number_can_be_had_alone() {
        for i in 0..1000 {
            let key = Key::new(3).with(i);
            let (mut whole, mut rest) = (key.generator(), key.after_first());
            assert_eq!(key.uniform().to_bits(), whole.uniform().to_bits());
            assert_eq!(rest.next(), whole.next());
        }
    }

    #[test]
    fn names_that_continue_each_other_have_other_keys() {
        let key = Key::new(1);
        let names = ["", "\0", "a", "a\0", "ab", "abcdefgh", "abcdefgh\0"];
        for (i, name) in names.iter().enumerate() {
            for other in &names[..i] {
                assert_ne!(key.named(name), key.named(other), "{name:?}, {other:?}");
            }
        }
    }

    /// Neighbouring keys: the mean of the first number over 100,000 of them is ½, and its correlation
    /// with the next key's is 0, both within four standard errors.
    #[test]
    fn neighbouring_keys_are_strangers() {
        let count = 100_000;
        let first = |i: u64| Key::new(1).with(i).generator().uniform() - 0.5;
        let (mut sum, mut product) = (0.0, 0.0);
        for i in 0..count {
            sum += first(i);
            product += first(i) * first(i + 1);
        }
        let n = count as f64;
        assert!((sum / n).abs() < 4.0 * libm::sqrt(1.0 / 12.0 / n));
        assert!((product / n).abs() < 4.0 / 12.0 / libm::sqrt(n));
    }
}
