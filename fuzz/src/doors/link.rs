//! Links: a scenario that can be relied on and makes a link to itself, or a sentence.

use super::{Door, gist, presets, sentence};
use crate::sound::sound;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use crc::{CRC_32_ISO_HDLC, Crc};
use fastrand::Rng;
use miniz_oxide::deflate::compress_to_vec;
use paid_again_engine::Scenario;
use paid_again_engine::file::read_scenario;
use paid_again_link::{Fault, LONGEST, find, read, write};
use std::collections::BTreeSet;

pub(super) const DOOR: Door = Door {
    name: "link",
    seeds,
    words: &["s=1.", "s%3D1.", "#", "s=2.", ".", "%2E", "https://"],
    dress,
    pass,
};

fn seeds() -> Vec<Vec<u8>> {
    let texts: Vec<Vec<u8>> = presets().collect();
    let links = texts.iter().filter_map(|text| {
        let scenario = read_scenario(std::str::from_utf8(text).ok()?).ok()?;
        Some(write(&scenario).into_bytes())
    });
    links.chain(texts.clone()).collect()
}

/// A file is packed into a link, and a link that was changed often gets the checksum that it needs to
/// be opened at all.
fn dress(rng: &mut Rng, text: Vec<u8>) -> Vec<u8> {
    if text.starts_with(b"{") {
        return sealed(&packed(&text));
    }
    let link = text.strip_prefix(b"s=1.");
    let end = text.iter().rposition(|byte| *byte == b'.');
    match (link, end) {
        (Some(_), Some(end)) if end > 4 && rng.u8(..4) > 0 => {
            let payload = &text[4..end];
            match URL_SAFE_NO_PAD.decode(payload) {
                // What is inside is broken, and not only how it is written.
                Ok(mut stream) if !stream.is_empty() && rng.bool() => {
                    let at = rng.usize(..stream.len());
                    stream[at] ^= 1 << rng.u8(..8);
                    sealed(&URL_SAFE_NO_PAD.encode(stream))
                }
                _ => sealed(&String::from_utf8_lossy(payload)),
            }
        }
        _ => text,
    }
}

fn packed(text: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(compress_to_vec(text, 6))
}

fn sealed(payload: &str) -> Vec<u8> {
    let body = format!("1.{payload}");
    let sum = Crc::<u32>::new(&CRC_32_ISO_HDLC).checksum(body.as_bytes());
    format!("s={body}.{sum:08x}").into_bytes()
}

fn pass(bytes: &[u8]) -> Result<BTreeSet<String>, String> {
    let text = String::from_utf8_lossy(bytes);
    let mut seen = match find(&text) {
        None => BTreeSet::from(["nothing found".to_string()]),
        Some(found) => judged(found)?,
    };
    seen.extend(judged(read(&text))?);
    Ok(seen)
}

fn judged(answer: Result<Scenario, Fault>) -> Result<BTreeSet<String>, String> {
    match answer {
        Ok(scenario) => {
            let link = write(&scenario);
            if link.len() <= LONGEST && read(&link).as_ref() != Ok(&scenario) {
                return Err("Its own link opens something else.".into());
            }
            sound(&scenario)
        }
        Err(fault) => {
            let text = fault.to_string();
            sentence(&text)?;
            Ok(BTreeSet::from([gist(&text)]))
        }
    }
}
