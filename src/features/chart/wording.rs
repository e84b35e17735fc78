//! What the axes say.

use crate::format::Currency;
use paid_again_chart::{Room, Wording};

/// The axes' words in English, amounts in the scenario's currency.
pub struct Words<'a>(pub &'a Currency);

impl Wording for Words<'_> {
    fn amount(&self, value: f64, step: f64) -> String {
        self.0.short(value, step)
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
