//! What the axes say.

use super::unit::Unit;
use crate::format::Currency;
use paid_again_chart::{Room, Wording};

/// The axes' words in English, values in their unit.
pub struct Words<'a> {
    /// What the values count.
    pub unit: Unit,
    /// How amounts are written.
    pub currency: &'a Currency,
}

impl Wording for Words<'_> {
    fn amount(&self, value: f64, step: f64) -> String {
        self.unit.tick(value, step, self.currency)
    }

    fn today(&self) -> String {
        "today".into()
    }

    fn month(&self, count: u32, room: Room) -> String {
        match room {
            Room::Full => format!("month {count}"),
            Room::Short => format!("{count}\u{a0}m"),
        }
    }

    fn year(&self, count: u32, room: Room) -> String {
        match room {
            Room::Full => format!("year {count}"),
            Room::Short => count.to_string(),
        }
    }
}
