//! The doors: where texts come in from outside, and what holds there whatever the text is.

mod file;
mod kept;
mod link;
mod message;
mod scenario;

use fastrand::Rng;
use std::collections::BTreeSet;

/// A door.
#[derive(Clone, Copy, Debug)]
pub struct Door {
    /// Its name, which is that of its folder in `fuzz/found/`.
    pub name: &'static str,
    /// Texts to begin from.
    pub seeds: fn() -> Vec<Vec<u8>>,
    /// Words that mean something here.
    pub words: &'static [&'static str],
    /// Puts a changed text into a form that gets further in, such as under a right checksum.
    pub dress: fn(&mut Rng, Vec<u8>) -> Vec<u8>,
    /// Passes a text through the door and checks the law. What happened is answered in short words;
    /// a broken law as a sentence. A panic breaks the law too.
    pub pass: fn(&[u8]) -> Result<BTreeSet<String>, String>,
}

/// All doors.
pub const DOORS: &[Door] = &[
    scenario::DOOR,
    file::DOOR,
    link::DOOR,
    kept::DOOR,
    message::DOOR,
];

/// A text as it is.
fn bare(_: &mut Rng, text: Vec<u8>) -> Vec<u8> {
    text
}

/// The gallery's scenarios, as files.
fn presets() -> impl Iterator<Item = Vec<u8>> {
    let presets = paid_again_presets::PRESETS.iter();
    presets.map(|preset| preset.text.as_bytes().to_vec())
}

/// The longest message that is fit to be read, in characters.
const READABLE: usize = 1000;

/// Checks that a sentence is one: something is said, on one line, it ends, and it can be read.
fn sentence(text: &str) -> Result<(), String> {
    let said = text.chars().filter(|c| c.is_alphabetic()).count() >= 10;
    let short = text.chars().count() <= READABLE;
    if said && short && text.ends_with('.') && !text.chars().any(char::is_control) {
        return Ok(());
    }
    let begin: String = text.chars().take(READABLE).collect();
    Err(format!("No sentence: {begin:?}"))
}

/// A message without what differs from input to input: its letters up to what is quoted or listed.
fn gist(text: &str) -> String {
    let end = text.find([',', '(', '"', '{']).unwrap_or(text.len());
    let letters = text[..end].chars().filter(|c| !c.is_ascii_digit());
    letters.take(80).collect()
}
