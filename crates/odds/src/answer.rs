//! What a desk answers to a question.

use crate::replay::Life;
use serde::{Deserialize, Serialize};

/// The answer to a [`crate::Question`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// One life in full.
    Life(Life),
    /// Where the verdict flips.
    Tipping(Found),
    /// All numbers of a stream, those first that need the smallest relative change.
    Levers(Vec<LeverFound>),
    /// Which value meets the aim.
    Seek(Sought),
    /// There is no answer, and why.
    None(String),
}

/// Where the verdict flips.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Found {
    /// At this value.
    At {
        /// The value.
        value: f64,
        /// Whether the stream leads above it, or below.
        leads_above: bool,
        /// How many more values there are at which it flips.
        more: usize,
    },
    /// At no value that the number may take.
    Never {
        /// Whether the stream leads, or the baseline.
        leads: bool,
    },
    /// The two are even, whatever the value.
    Even,
}

/// One number of a stream, and where it flips the verdict.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LeverFound {
    /// The path of the number inside the stream.
    pub path: String,
    /// Its present value.
    pub present: f64,
    /// Where the verdict flips.
    pub found: Found,
}

/// Which value meets an aim.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sought {
    /// It is not met now; from this value on it is.
    At {
        /// The value.
        value: f64,
        /// Whether it is met above the value, or below.
        above: bool,
        /// How many more values there are at which that changes.
        more: usize,
    },
    /// It is met now, and as far as this value; none: at every value.
    Already {
        /// The value, and whether it is met above it.
        until: Option<(f64, bool)>,
    },
    /// It is met at no value.
    Unreachable {
        /// The value that comes nearest to it.
        nearest: f64,
        /// By how much even that misses it: money, or the share of lives where only that can be said;
        /// none where there is nothing to measure.
        short_by: Option<f64>,
    },
}
