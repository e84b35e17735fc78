//! What is typed into a number field, and what it means: a number, a range, or a sentence.

use super::Units;
use super::by_year::by_year;
use crate::format::{Entry, Locale, parse_entry};

/// What is typed into a field, and what came of it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Draft {
    pub(super) text: String,
    /// The stored value that it became; the outer none: it is not valid.
    pub(super) became: Option<Option<Entry>>,
}

/// What a draft means, as shown (none: the field is left empty), or a sentence why it means nothing.
pub(super) fn judge(
    text: &str,
    units: &Units,
    empty: &str,
    locale: Locale,
) -> Result<Option<Entry>, String> {
    let (min, max) = units.bounds;
    if text.trim().is_empty() {
        return if empty.is_empty() {
            Err(format!("Type a number, at least {}.", locale.plain(min)))
        } else {
            Ok(None)
        };
    }
    let Ok(entry) = parse_entry(text, locale) else {
        if let Some(sentence) = by_year(text, units, locale) {
            return Err(sentence);
        }
        let (group, decimal) = (locale.group, locale.decimal);
        let last = if units.ranges {
            "3k or 5 to 20".to_string()
        } else {
            format!("3k or 1{decimal}5m")
        };
        return Err(format!(
            "This is not a number: try 1200, 1{group}200{decimal}50, {last}."
        ));
    };
    let (least, most) = entry.reach();
    if matches!(entry, Entry::Range { .. }) && !units.ranges {
        Err("This takes one number, not a range.".into())
    } else if least < min {
        let min = locale.plain(min);
        Err(format!("The smallest number here is {min}."))
    } else if most > max {
        let max = locale.plain(max);
        Err(format!("The largest number here is {max}."))
    } else if units.whole && least.fract() != 0.0 {
        Err("Only whole numbers here.".into())
    } else {
        rising(entry, locale).map(Some)
    }
}

/// An entry whose ends rise, or a sentence that says what to type instead.
fn rising(entry: Entry, locale: Locale) -> Result<Entry, String> {
    let Entry::Range { low, high } = entry else {
        return Ok(entry);
    };
    if low == high {
        let one = locale.plain(low);
        return Err(format!(
            "The two numbers of a range differ: for one number, type {one}."
        ));
    }
    if low > high {
        let (low, high) = (high, low);
        let turned = locale.entry(Entry::Range { low, high });
        return Err(format!(
            "The first number of a range is the smaller one: try {turned}."
        ));
    }
    Ok(entry)
}

/// Whether two values are the same but for the rounding of their conversions.
pub(super) fn same(a: Option<Entry>, b: Option<Entry>) -> bool {
    let close = |a: f64, b: f64| (a - b).abs() <= 1e-9 * a.abs();
    match (a, b) {
        (Some(Entry::Point(a)), Some(Entry::Point(b))) => close(a, b),
        (
            Some(Entry::Range { low, high }),
            Some(Entry::Range {
                low: from,
                high: to,
            }),
        ) => close(low, from) && close(high, to),
        (a, b) => a == b,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn percent() -> Units {
        Units {
            unit: "%".into(),
            scale: 100.0,
            bounds: (0.0, 100.0),
            whole: false,
            ranges: true,
        }
    }

    fn works() -> Units {
        Units {
            unit: String::new(),
            scale: 1.0,
            bounds: (1.0, 1000.0),
            whole: true,
            ranges: false,
        }
    }

    fn point(x: f64) -> Option<Entry> {
        Some(Entry::Point(x))
    }

    fn range(low: f64, high: f64) -> Option<Entry> {
        Some(Entry::Range { low, high })
    }

    #[test]
    fn drafts_are_judged_in_sentences() {
        let judge = |text| judge(text, &percent(), "", Locale::ENGLISH);
        assert_eq!(judge("7.5 %"), Ok(point(7.5)));
        assert_eq!(judge(""), Err("Type a number, at least 0.".into()));
        assert_eq!(judge("-1"), Err("The smallest number here is 0.".into()));
        assert_eq!(judge("101"), Err("The largest number here is 100.".into()));
        let nonsense = "This is not a number: try 1200, 1,200.50, 3k or 5 to 20.";
        assert_eq!(judge("lots"), Err(nonsense.into()));
    }

    #[test]
    fn ranges_are_judged_in_sentences() {
        let judge = |text| judge(text, &percent(), "", Locale::ENGLISH);
        assert_eq!(judge("5 to 20"), Ok(range(5.0, 20.0)));
        assert_eq!(judge("0-100"), Ok(range(0.0, 100.0)));
        for (text, sentence) in [
            ("-5 to 5", "The smallest number here is 0."),
            ("5 to 101", "The largest number here is 100."),
            ("500 to 20", "The largest number here is 100."),
            (
                "20 to 5",
                "The first number of a range is the smaller one: try 5 to 20.",
            ),
            (
                "5 to 5",
                "The two numbers of a range differ: for one number, type 5.",
            ),
        ] {
            assert_eq!(judge(text), Err(sentence.into()), "{text}");
        }
        assert!(judge("5 to").is_err_and(|sentence| sentence.contains("5 to 20")));
    }

    #[test]
    fn whole_numbers_only_where_asked_and_no_ranges_of_them() {
        let judge = |text| judge(text, &works(), "", Locale::ENGLISH);
        assert_eq!(judge("2.5"), Err("Only whole numbers here.".into()));
        assert_eq!(judge("3"), Ok(point(3.0)));
        let one = "This takes one number, not a range.";
        assert_eq!(judge("3 to 5"), Err(one.into()));
        assert!(judge("many").is_err_and(|sentence| !sentence.contains("5 to 20")));
    }

    #[test]
    fn empty_is_not_zero() {
        let judge = |empty| judge(" ", &percent(), empty, Locale::ENGLISH);
        assert_eq!(judge("for ever"), Ok(None));
        assert!(judge("").is_err());
        assert!(!same(None, point(0.0)));
    }

    #[test]
    fn a_value_that_went_through_a_conversion_is_the_same() {
        assert!(same(point(0.125), point(0.125 + 1e-17)));
        assert!(same(point(0.0), point(0.0)));
        assert!(!same(point(0.0), point(1e-6)));
        assert!(same(range(0.125, 0.5), range(0.125 + 1e-17, 0.5)));
        assert!(!same(range(0.125, 0.5), range(0.125, 0.6)));
        assert!(!same(range(0.125, 0.5), point(0.25)));
    }
}
