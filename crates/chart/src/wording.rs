//! The words and numbers on the axes, which only the page can say: it knows the language.

/// How much room a label has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// Whole words: "year 5".
    Full,
    /// A phone: "5".
    Short,
}

/// What the axes say. The page implements it for its locale, [`PlainWording`] for tests.
pub trait Wording {
    /// The tick label of `value` on an axis with ticks every `step`.
    ///
    /// The step decides precision and suffix, so that all labels of one axis look alike.
    fn amount(&self, value: f64, step: f64) -> String;

    /// The label at time zero.
    fn today(&self) -> String;

    /// The label at the end of the `count`-th month (1 is a month after today).
    fn month(&self, count: u32, room: Room) -> String;

    /// The label at the end of the `count`-th year.
    ///
    /// It is asked for in full wherever month labels stand beside it.
    fn year(&self, count: u32, room: Room) -> String;
}

/// English words and bare numbers with `k` and `M`: for tests and as an example.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PlainWording;

impl Wording for PlainWording {
    fn amount(&self, value: f64, step: f64) -> String {
        let (unit, suffix) = match step {
            s if s >= 1e13 => return format!("{value:.0e}"),
            s if s >= 1e6 => (1e6, "M"),
            s if s >= 1e3 => (1e3, "k"),
            _ => (1.0, ""),
        };
        // The decimals that a 1-2-5 step below one needs: 0.2 one, 0.05 two.
        let mut decimals = 0;
        let mut shown = step / unit;
        while shown < 0.999 && decimals < 12 {
            shown *= 10.0;
            decimals += 1;
        }
        let zero = value == 0.0;
        format!(
            "{:.decimals$}{}",
            value / unit,
            if zero { "" } else { suffix }
        )
    }

    fn today(&self) -> String {
        "today".into()
    }

    fn month(&self, count: u32, room: Room) -> String {
        match room {
            Room::Full => format!("month {count}"),
            Room::Short => format!("{count} mo"),
        }
    }

    fn year(&self, count: u32, room: Room) -> String {
        match room {
            Room::Full => format!("year {count}"),
            Room::Short => count.to_string(),
        }
    }
}
