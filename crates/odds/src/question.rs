//! What can be asked of a desk besides the odds.

use paid_again_engine::solve::Goal;
use serde::{Deserialize, Serialize};

/// A question about the scenario that a desk is opened on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Question {
    /// One life in full, by its number.
    Life {
        /// The number, from 0 on.
        path: u32,
    },
    /// Where a number of a stream flips the verdict against the baseline.
    Tipping {
        /// The stream's id.
        stream: String,
        /// The path of the number inside the stream.
        path: String,
    },
    /// All numbers of a stream by how little they would have to change for that.
    Levers {
        /// The stream's id.
        stream: String,
    },
    /// Which value of a number makes a stream meet an aim.
    Seek {
        /// The stream's id.
        stream: String,
        /// The path of the number inside the stream; with a leading slash, a setting.
        path: String,
        /// What is to be met.
        aim: Aim,
        /// The share of lives that must meet it, 0 to 1; none: the projection must.
        chance: Option<f64>,
    },
}

/// What a stream is to reach.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Aim {
    /// In that month, counted from 0, at least this is left after costs and tax.
    Operating {
        /// The month.
        month: usize,
        /// The money.
        amount: f64,
    },
    /// At the horizon, the position is at least this.
    Final {
        /// The money.
        amount: f64,
    },
    /// From that month on at the latest, the stream is for good ahead of the baseline.
    BreakEven {
        /// The month.
        month: usize,
    },
}

impl From<Aim> for Goal {
    fn from(aim: Aim) -> Self {
        match aim {
            Aim::Operating { month, amount } => Goal::Operating { month, amount },
            Aim::Final { amount } => Goal::FinalPosition { amount },
            Aim::BreakEven { month } => Goal::BreakEvenBy { month },
        }
    }
}
