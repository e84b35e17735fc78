//! Ways to break a text, all of them functions of the random numbers that they are given.

mod bytes;
mod table;
mod tree;

use fastrand::Rng;

/// The longest text that is made, in bytes: a little more than a scenario's file may have.
pub const LONGEST: usize = 1_060_000;

/// A text that was changed in one to some ways; `other` is there to take parts from.
pub fn changed(rng: &mut Rng, text: &[u8], other: &[u8], words: &[&str]) -> Vec<u8> {
    let mut text = text.to_vec();
    let times = 1 + rng.usize(..3) * rng.usize(..3);
    // What is meant to be read is changed as what it means first, and only now and then as what it is.
    let meant = rng.u8(..4) > 0;
    if let Some(tree) = meant
        .then(|| tree::changed(rng, &text, other, times))
        .flatten()
    {
        text = tree;
        if rng.u8(..4) > 0 {
            return text;
        }
    }
    for _ in 0..times {
        bytes::change(rng, &mut text, other, words);
    }
    text.truncate(LONGEST);
    text
}
