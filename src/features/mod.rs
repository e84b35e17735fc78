//! One folder per panel that a user sees.

pub mod beside;
pub mod bringing;
pub mod change;
pub mod chart;
pub mod figures;
pub mod gallery;
pub mod header;
pub mod honesty;
pub mod notices;
pub mod odds;
pub mod options;
pub mod questions;
pub mod scenarios;
pub mod settings;
pub mod sharing;
pub mod sheet;
pub mod steps;
pub mod verdict;
