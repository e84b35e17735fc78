//! What somebody brings: a file, a text that was pasted or handed over. Whatever it is, it becomes
//! scenarios, or sentences that say what is wrong and what was expected.

use crate::backup;
use crate::find::find;
use paid_again_engine::Scenario;
use paid_again_engine::file::{Fault, LARGEST_FILE, SCENARIO_FORMAT, VERSION, read_scenario};
use serde::Deserialize;

/// The largest file that is read, in bytes: 24 scenarios of the largest allowed size.
pub const LARGEST: usize = 24 * LARGEST_FILE;

/// What can be brought, as the end of a message.
const EXPECTED: &str = "What can be opened here is a scenario’s file, a file with all scenarios, or a link to a scenario.";
/// The rest of a sentence about something of a later version.
pub(crate) const NEWER: &str =
    "was made by a newer version of this page. Load the page again to get that version.";

/// What came of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Brought {
    /// The scenarios that could be read.
    pub scenarios: Vec<Scenario>,
    /// Whether they came by a link: then they are somebody's to look at.
    pub by_link: bool,
    /// A sentence for each thing that could not be read.
    pub faults: Vec<String>,
}

impl Brought {
    /// Nothing but a sentence why.
    pub fn fault(sentence: String) -> Self {
        Self {
            faults: vec![sentence],
            ..Self::default()
        }
    }

    fn of(scenario: Scenario, by_link: bool) -> Self {
        Self {
            scenarios: vec![scenario],
            by_link,
            ..Self::default()
        }
    }
}

/// What so large a thing has to say.
pub fn too_large(subject: &str) -> String {
    let megabytes = LARGEST / 1_048_576;
    format!("{subject} is larger than {megabytes} MB, and no file of this page is. {EXPECTED}")
}

/// What is in a file. `subject` is what messages call it, such as its name in quotes.
pub fn bring(bytes: &[u8], subject: &str) -> Brought {
    if bytes.len() > LARGEST {
        return Brought::fault(too_large(subject));
    }
    match std::str::from_utf8(bytes) {
        Ok(text) if !text.contains('\0') => bring_text(text, subject),
        _ => Brought::fault(format!("{subject} is not a text. {EXPECTED}")),
    }
}

/// What is in a text.
pub fn bring_text(text: &str, subject: &str) -> Brought {
    if text.len() > LARGEST {
        return Brought::fault(too_large(subject));
    }
    // Some editors begin every file with this mark.
    let text = text.trim_start_matches('\u{feff}').trim();
    match text.as_bytes().first() {
        None => Brought::fault(format!("{subject} is empty. {EXPECTED}")),
        Some(b'{' | b'[') => of_json(text, subject),
        _ => match find(text) {
            Some(Ok(scenario)) => Brought::of(scenario, true),
            Some(Err(fault)) => Brought {
                by_link: true,
                ..Brought::fault(fault.to_string())
            },
            None => {
                let sort = match text.starts_with('<') {
                    true => "a web page or another document",
                    false => "not a file of this page",
                };
                Brought::fault(format!("{subject} is {sort}. {EXPECTED}"))
            }
        },
    }
}

/// What a JSON text says it is.
#[derive(Default, Deserialize)]
struct Head {
    format: Option<String>,
    version: Option<f64>,
}

fn of_json(text: &str, subject: &str) -> Brought {
    let head = serde_json::from_str::<Head>(text).unwrap_or_default();
    let format = head.format.as_deref().unwrap_or_default();
    if format == backup::FORMAT {
        return backup::restore(text, subject);
    }
    if text.len() > LARGEST_FILE {
        let most = LARGEST_FILE / 1_048_576;
        let sentence = format!("{subject} is too large: a scenario has at most {most} MB.");
        return Brought::fault(sentence);
    }
    if format == SCENARIO_FORMAT && head.version.is_some_and(|it| it > VERSION as f64) {
        return Brought::fault(format!("{subject} {NEWER}"));
    }
    if format.starts_with("paid-again/") && format != SCENARIO_FORMAT {
        let sentence = format!("{subject} holds results, not what was put in. {EXPECTED}");
        return Brought::fault(sentence);
    }
    match read_scenario(text) {
        Ok(scenario) => Brought::of(scenario, false),
        Err(faults) => {
            let whole = faults.first().filter(|fault| fault.pointer.is_empty());
            Brought::fault(match (whole, format) {
                (Some(fault), _) => format!("{subject} {}. {EXPECTED}", fault.what),
                (None, "") => format!("{subject} is not a file of this page. {EXPECTED}"),
                _ => unreadable(subject, &faults),
            })
        }
    }
}

/// A sentence with the first fault of a scenario, and how many there are.
pub(crate) fn unreadable(subject: &str, faults: &[Fault]) -> String {
    let first = faults.first().map(ToString::to_string).unwrap_or_default();
    let first = short(&first);
    let more = match faults.len() {
        0 | 1 => String::new(),
        many => format!(" ({many} faults in all)"),
    };
    format!("{subject} could not be read: {first}{more}.")
}

/// A reason, short enough for a sentence on a page: it may quote a name of any length.
pub(crate) fn short(reason: &str) -> String {
    match reason.char_indices().nth(300) {
        Some((end, _)) => format!("{}…", &reason[..end]),
        None => reason.into(),
    }
}
