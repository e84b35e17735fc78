//! What a person puts into a number field: one number, or a range from one number to another.

use super::Locale;
use super::parse::{NotANumber, parse_number, parse_parts};

/// One number, or the two ends of a range as they were typed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Entry {
    /// One number.
    Point(f64),
    /// From one number to another.
    Range {
        /// The first.
        low: f64,
        /// The second; whether it is the larger one is for the field to judge.
        high: f64,
    },
}

impl Entry {
    /// The same with each number changed, as between percents and shares.
    pub fn map(self, change: impl Fn(f64) -> f64) -> Self {
        match self {
            Entry::Point(x) => Entry::Point(change(x)),
            Entry::Range { low, high } => Entry::Range {
                low: change(low),
                high: change(high),
            },
        }
    }

    /// The smallest and the largest number in it.
    pub fn reach(self) -> (f64, f64) {
        match self {
            Entry::Point(x) => (x, x),
            Entry::Range { low, high } => (low.min(high), low.max(high)),
        }
    }
}

/// The longest text that is looked at, in bytes. Every cut of it is tried, so a long one would take a
/// while, and nobody means a number by it.
const LONGEST: usize = 1000;

/// The number or range that a text means: `5 to 20`, `5..20`, `5…20`, `5–20`, `5-20`, `$5 – $20`.
///
/// Each end is written in any way that a single number may be. A short word at the end of a range
/// is that of both ends if they rise so: `5-20k` is 5,000 to 20,000, but `500-20k` is 500 to 20,000.
/// Two commas are as good as two points: the number pads of some phones have no other sign.
///
/// # Errors
/// [`NotANumber`] for anything else, for the empty text, and for one of more than 1000 bytes.
pub fn parse_entry(text: &str, locale: Locale) -> Result<Entry, NotANumber> {
    if text.len() > LONGEST {
        return Err(NotANumber);
    }
    if let Ok(number) = parse_number(text, locale) {
        return Ok(Entry::Point(number));
    }
    let ends = |(before, after): (&str, &str)| {
        let (low, low_scale) = parse_parts(before, locale).ok()?;
        let (high, scale) = parse_parts(after, locale).ok()?;
        let is_shared = low_scale == 1.0 && low < high;
        let low = low * if is_shared { scale } else { low_scale };
        let high = high * scale;
        Some(Entry::Range { low, high })
    };
    cuts(text).into_iter().find_map(ends).ok_or(NotANumber)
}

/// The texts before and after everything that may stand between the ends of a range.
///
/// A dash may be a minus sign too, and a point a decimal one: which cut it is shows by what is left.
fn cuts(text: &str) -> Vec<(&str, &str)> {
    const SIGNS: [&str; 15] = [
        "to", "To", "TO", "...", "..", "…", ",,", "–", "—", "-", "−", "‐", "‑", "‒", "－",
    ];
    let cut = |sign: &'static str| {
        let found = text.match_indices(sign);
        let cuts = found.map(move |(at, sign)| (&text[..at], &text[at + sign.len()..]));
        // A point too many is no decimal one.
        let dot = sign.starts_with(['.', ',']);
        cuts.filter(move |(_, after)| !(dot && after.starts_with(['.', ','])))
    };
    SIGNS.into_iter().flat_map(cut).collect()
}

impl Locale {
    /// An entry as a person would type it: `5 to 20`.
    pub fn entry(self, entry: Entry) -> String {
        match entry {
            Entry::Point(x) => self.plain(x),
            Entry::Range { low, high } => format!("{} to {}", self.plain(low), self.plain(high)),
        }
    }
}

/// The middle of a range with as few digits as do it justice: three, or more in a narrow range.
pub fn short_middle(middle: f64, low: f64, high: f64) -> f64 {
    // The largest power of ten that is a hundredth of both at most, but for rounding.
    let size = if middle == 0.0 {
        f64::MAX
    } else {
        middle.abs()
    };
    let fine = (high - low).min(size) * 0.01 * (1.0 + 1e-9);
    let mut step = 1.0;
    while step > fine && step > 1e-12 {
        step /= 10.0;
    }
    while step * 10.0 <= fine {
        step *= 10.0;
    }
    // Written and read again, it has no digits beyond those that are meant.
    let short = if step < 1.0 {
        let decimals = format!("{step:.12}");
        let decimals = decimals.trim_end_matches('0').len() - "0.".len();
        format!("{middle:.decimals$}").parse().unwrap_or(middle)
    } else {
        (middle / step).round() * step
    };
    short.clamp(low, high)
}

#[cfg(test)]
mod tests {
    use super::*;

    const GERMAN: Locale = Locale {
        decimal: ',',
        group: '.',
    };
    const FRENCH: Locale = Locale {
        decimal: ',',
        group: '\u{202f}',
    };

    #[track_caller]
    fn check(text: &str, low: f64, high: f64) {
        let range = Ok(Entry::Range { low, high });
        assert_eq!(parse_entry(text, Locale::ENGLISH), range, "{text}");
    }

    /// Seen by a fuzzer: 28,000 characters with a dash or two points in each word took ten seconds,
    /// since every cut was tried. Somebody may paste a page into a number's field.
    #[test]
    fn a_pasted_page_is_no_number() {
        let page = "a-b 5..20 ".repeat(100_000);
        assert_eq!(parse_entry(&page, Locale::ENGLISH), Err(NotANumber));
        check(&format!("{}5 to 20", " ".repeat(LONGEST - 7)), 5.0, 20.0);
    }

    #[test]
    fn ranges_as_people_write_them() {
        for text in [
            "5 to 20",
            "5to20",
            "5 TO 20",
            "5..20",
            "5...20",
            "5 .. 20",
            "5…20",
            "5,,20",
            "5-20",
            "5 - 20",
            "5–20",
            "5—20",
            "5 −20",
            "5‑20",
            " 5 to 20 ",
            "5 % to 20 %",
            "5–20 %",
            "$5–$20",
            "$5-20",
            "USD 5 to 20",
            "€5 to €20",
            "５–２０",
        ] {
            check(text, 5.0, 20.0);
        }
        check("3k to 5k", 3000.0, 5000.0);
        check("1,000-2,000", 1000.0, 2000.0);
        check("1'000 – 1 200.50", 1000.0, 1200.5);
        check(".5...7", 0.5, 7.0);
        check("0.5..0.75", 0.5, 0.75);
    }

    #[test]
    fn below_zero() {
        check("-5 to 5", -5.0, 5.0);
        check("-5..-2", -5.0, -2.0);
        check("-5-5", -5.0, 5.0);
        check("-5--2", -5.0, -2.0);
        check("−5–−2", -5.0, -2.0);
        check("−5 % – 5 %", -5.0, 5.0);
    }

    #[test]
    fn a_short_word_at_the_end_is_of_both_ends_if_they_rise_so() {
        check("5-20k", 5000.0, 20_000.0);
        check("5 to 20 k", 5000.0, 20_000.0);
        check("1–1.5m", 1e6, 1.5e6);
        check("500-20k", 500.0, 20_000.0);
        check("500k-1m", 5e5, 1e6);
        check("0 to 20k", 0.0, 20_000.0);
        // Only what is said last may count for both.
        check("5k-20", 5000.0, 20.0);
    }

    #[test]
    fn the_ends_may_be_upside_down_or_alike() {
        check("20 to 5", 20.0, 5.0);
        check("5-5", 5.0, 5.0);
    }

    #[test]
    fn one_number_is_no_range() {
        for text in ["12", "-5", "1,200.50", "3k", "− 5 %"] {
            let number = parse_number(text, Locale::ENGLISH).map(Entry::Point);
            assert!(number.is_ok());
            assert_eq!(parse_entry(text, Locale::ENGLISH), number, "{text}");
        }
    }

    #[test]
    fn each_language_has_its_numbers_in_ranges_too() {
        for (text, locale, low, high) in [
            ("1,5 to 2,5", GERMAN, 1.5, 2.5),
            ("1.500-2.500", GERMAN, 1500.0, 2500.0),
            ("1.200,50..2.000", GERMAN, 1200.5, 2000.0),
            ("1,,2,5", GERMAN, 1.0, 2.5),
            ("1.500-2.500", Locale::ENGLISH, 1.5, 2.5),
            ("1 500 – 2 500,5", FRENCH, 1500.0, 2500.5),
            ("1\u{202f}500 to 2\u{202f}500", FRENCH, 1500.0, 2500.0),
        ] {
            let range = Ok(Entry::Range { low, high });
            assert_eq!(parse_entry(text, locale), range, "{text}");
        }
    }

    #[test]
    fn what_is_shown_is_read_again() {
        let golden = [
            (Locale::ENGLISH, "0.5 to 12,500"),
            (GERMAN, "0,5 to 12.500"),
            (FRENCH, "0,5 to 12\u{202f}500"),
        ];
        for (locale, shown) in golden {
            let range = |low, high| Entry::Range { low, high };
            assert_eq!(locale.entry(range(0.5, 12_500.0)), shown);
            for (low, high) in [(0.0, 0.001_346), (-2.5, -1.0), (-1.0, 1e12), (5.0, 20.0)] {
                let entry = range(low, high);
                assert_eq!(parse_entry(&locale.entry(entry), locale), Ok(entry));
            }
        }
    }

    #[test]
    fn no_ranges() {
        for text in [
            "",
            "-",
            "to",
            "..",
            "5 to",
            "to 20",
            "5..",
            "..20",
            "5-",
            "--5",
            "1 to 2 to 3",
            "1-2-3",
            "2024-01-02",
            "five to six",
            "5 and 20",
            "5 20",
            "5/20",
            "1....2",
            "a-b",
            "–",
            "5 - k",
        ] {
            assert_eq!(
                parse_entry(text, Locale::ENGLISH),
                Err(NotANumber),
                "{text}"
            );
        }
    }

    #[test]
    fn a_middle_is_short_and_stays_inside() {
        for (middle, low, high, short) in [
            (10.0, 5.0, 20.0, 10.0),
            (21_f64.sqrt(), 3.0, 7.0, 4.58),
            (1732.05, 1000.0, 3000.0, 1730.0),
            (54_772.256, 50e3, 60e3, 54_800.0),
            (1000.9995, 1000.0, 1002.0, 1001.0),
            (1.0, 0.001, 1000.0, 1.0),
            (0.0, -5.0, 5.0, 0.0),
            (-0.5, -5.0, 4.0, -0.5),
            (0.141_421, 0.1, 0.2, 0.141),
            (4e-13, 3e-13, 5e-13, 3e-13),
        ] {
            assert_eq!(short_middle(middle, low, high), short, "{low} to {high}");
        }
    }
}
