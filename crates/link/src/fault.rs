//! Why a link can't be read, each in a sentence for the person who opened it.

use crate::bring::short;
use paid_again_engine::file;
use std::fmt;

/// Why a link can't be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is not a link to a scenario at all.
    NoLink,
    /// It is longer than any link that was ever made.
    TooLong,
    /// Its end is missing.
    CutOff,
    /// Something in it is not what was written.
    Changed,
    /// It was made by a version of the page that this one does not know yet: the link's version.
    Newer(u32),
    /// It is whole, but what is in it was not made by this page.
    Unreadable,
    /// What is in it would be larger than any scenario, or is not text.
    TooLarge,
    /// What is in it is no valid scenario: all faults, at least one.
    Scenario(Vec<file::Fault>),
}

impl fmt::Display for Fault {
    /// A sentence or two: what it is, and what to do.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Fault::NoLink => f.write_str("This is not a link to a scenario."),
            Fault::TooLong => f.write_str("This link is too long to be one of ours."),
            Fault::CutOff => f.write_str(
                "The end of this link is missing. Copy it again, from its first character to its last.",
            ),
            Fault::Changed => f.write_str(
                "This link was changed on its way, or part of it is missing. Copy it again, from its first character to its last.",
            ),
            Fault::Newer(_) => f.write_str(
                "This link was made by a newer version of this page. Load the page again to get that version.",
            ),
            Fault::Unreadable => f.write_str("What this link holds was not made by this page."),
            Fault::TooLarge => f.write_str("This link holds more than a scenario can be."),
            Fault::Scenario(faults) => {
                f.write_str("The scenario in this link can’t be read: ")?;
                let first = faults.first().map(ToString::to_string).unwrap_or_default();
                let first = short(&first);
                match faults.len() {
                    0 | 1 => write!(f, "{first}."),
                    many => write!(f, "{first} ({many} faults in all)."),
                }
            }
        }
    }
}

impl std::error::Error for Fault {}
