//! A link among other words: in a message that was pasted or handed over.

use crate::{Fault, MARK, read};
use paid_again_engine::Scenario;

/// The scenario of the first link in a text; none where there is no link in it.
///
/// A link that is broken over several lines is found too, where nothing follows it.
pub fn find(text: &str) -> Option<Result<Scenario, Fault>> {
    let from = [format!("#{MARK}"), "#s%3D".into(), "#s%3d".into()];
    let at = from.iter().filter_map(|mark| text.find(mark)).min();
    let at = match at {
        Some(at) => at,
        None if text.trim_start().starts_with(MARK) => 0,
        None => return None,
    };
    let rest = text[at..].trim();
    let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
    let word = read(&rest[..end]);
    match word {
        Err(Fault::CutOff | Fault::Changed) if end < rest.len() => Some(read(rest).or(word)),
        _ => Some(word),
    }
}
