//! Changes of a text as bytes: flips, cuts, splices, repetitions, and words that readers stumble over.

use super::LONGEST;
use fastrand::Rng;
use std::ops::Range;

/// Words that mean something to readers of JSON, or ought not to.
const WORDS: &[&str] = &[
    "0",
    "-0",
    "-1",
    "12.0",
    "1e999",
    "-1e999",
    "1e308",
    "1e-400",
    "9007199254740993",
    "0x10",
    "1E+2",
    "01",
    ".5",
    "1.",
    "NaN",
    "Infinity",
    "null",
    "true",
    "false",
    "\"\"",
    "{}",
    "[]",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    "\\u0000",
    "\\ud800",
    "\\udc00\\ud800",
    "\\u202e",
    "\u{0}",
    "\u{feff}",
    "\u{2028}",
    "é",
    "\u{1f4da}",
    "//",
    "/*",
    "#",
    " ",
    "\n",
    "\r\n",
    "\t",
    "low",
    "high",
    "\"shape\":\"pert\"",
    "\"mode\":0",
    "__proto__",
];

/// How often one thing is repeated, at most.
const OFTEN: usize = 200_000;

/// Changes a text in one way.
pub fn change(rng: &mut Rng, text: &mut Vec<u8>, other: &[u8], words: &[&str]) {
    let at = rng.usize(..=text.len());
    let part = part(rng, text.len());
    match rng.u8(..11) {
        0 => {
            if let Some(byte) = text.get_mut(at) {
                *byte ^= 1 << rng.u8(..8);
            }
        }
        1 => {
            if let Some(byte) = text.get_mut(at) {
                *byte = rng.u8(..);
            }
        }
        2 => drop(text.drain(part)),
        3 => text.truncate(at),
        4 | 5 => put(text, at..at, word(rng, words)),
        6 => {
            let word = word(rng, words);
            put(text, part, word);
        }
        7 => {
            let copy = text[part].to_vec();
            put(text, at..at, &copy);
        }
        8 => {
            let taken = self::part(rng, other.len());
            put(text, part, &other[taken]);
        }
        9 => {
            let number = number(text, at);
            put(text, number, word(rng, &[]));
        }
        _ => {
            let one = match rng.bool() {
                true => word(rng, words).to_vec(),
                false => text[part].to_vec(),
            };
            let most = LONGEST.saturating_sub(text.len()) / one.len().max(1);
            let times = 1 << rng.u32(..18);
            put(text, at..at, &one.repeat(times.min(most).min(OFTEN)));
        }
    }
}

fn word<'a>(rng: &mut Rng, words: &[&'a str]) -> &'a [u8] {
    let own = rng.usize(..WORDS.len() + 2 * words.len());
    match WORDS.get(own) {
        Some(word) => word.as_bytes(),
        None => words[(own - WORDS.len()) / 2].as_bytes(),
    }
}

fn put(text: &mut Vec<u8>, place: Range<usize>, what: &[u8]) {
    drop(text.splice(place, what.iter().copied()));
}

/// A part of something so long; a short one more often than not.
fn part(rng: &mut Rng, length: usize) -> Range<usize> {
    let from = rng.usize(..=length);
    let most = match rng.bool() {
        true => 16.min(length - from),
        false => length - from,
    };
    from..from + rng.usize(..=most)
}

/// The first number from a place on, or nothing at that place.
fn number(text: &[u8], at: usize) -> Range<usize> {
    let of_number = |byte: &u8| byte.is_ascii_digit() || b"+-.eE".contains(byte);
    let Some(from) = text[at..].iter().position(u8::is_ascii_digit) else {
        return at..at;
    };
    let from = at + from;
    let length = text[from..].iter().take_while(|byte| of_number(byte));
    from..from + length.count()
}
