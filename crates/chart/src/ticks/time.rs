//! Ticks of time: months, quarters, years, 5, 10, 20 and 50 years, as the room allows.

use crate::wording::{Room, Wording};

/// The steps, in months. The last ones serve horizons far beyond a lifetime.
const LADDER: [u32; 11] = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400];

/// Free space between two labels, in CSS pixels.
const GAP: f64 = 14.0;

/// A tick: elapsed months and its label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeTick {
    /// Months after today.
    pub elapsed: u32,
    /// What stands below it.
    pub label: String,
}

/// The ticks from today to the horizon with the smallest step whose labels fit.
///
/// `width` is the length of the axis, `sparse` the least distance between two ticks (both CSS
/// pixels), `label_width` measures a label. Today is always marked; if nothing fits beside it,
/// it stands alone.
pub fn time_ticks(
    months: u32,
    width: f64,
    sparse: f64,
    room: Room,
    wording: &dyn Wording,
    label_width: &dyn Fn(&str) -> f64,
) -> Vec<TimeTick> {
    for step in LADDER {
        let distance = width * f64::from(step) / f64::from(months.max(1));
        // Checked before words are made: a step that is too small may have thousands of ticks.
        if distance < sparse.max(GAP) {
            continue;
        }
        let ticks = ticks_every(step, months, room, wording);
        let widest = ticks
            .iter()
            .map(|tick| label_width(&tick.label))
            .fold(0.0, f64::max);
        if widest + GAP <= distance {
            return ticks;
        }
    }
    vec![TimeTick {
        elapsed: 0,
        label: wording.today(),
    }]
}

/// All ticks of one step.
fn ticks_every(step: u32, months: u32, room: Room, wording: &dyn Wording) -> Vec<TimeTick> {
    // A bare "1" for a year beside "6 mo" for a month would be a riddle.
    let year_room = if step.is_multiple_of(12) {
        room
    } else {
        Room::Full
    };
    let label = |elapsed: u32| match elapsed {
        0 => wording.today(),
        whole if whole.is_multiple_of(12) => wording.year(whole / 12, year_room),
        part => wording.month(part, room),
    };
    (0..=months)
        .step_by(step as usize)
        .map(|elapsed| TimeTick {
            elapsed,
            label: label(elapsed),
        })
        .collect()
}
