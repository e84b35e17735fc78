//! A number that was put in by the year where the field counts by the month.

use super::Units;
use crate::format::{Locale, parse_number};

/// How people say that they mean a year.
const YEARS: [&str; 7] = [
    " a year",
    " per year",
    " yearly",
    " p.a.",
    "/year",
    "/yr",
    "/y",
];

/// What to type instead, in a sentence; none where the text does not speak of a year, or the field not of
/// a month. Of those who are there, a share that leaves in a year leaves in twelve equal shares of what
/// is left, and money in twelve equal parts.
pub(super) fn by_year(text: &str, units: &Units, locale: Locale) -> Option<String> {
    let unit = units.unit.strip_suffix("a month")?.trim_end();
    let lower = text.trim().to_lowercase();
    let number = YEARS.iter().find_map(|year| lower.strip_suffix(year))?;
    let yearly = parse_number(number, locale).ok()?;
    let (monthly, grain) = if unit == "%" {
        let stays = 1.0 - yearly / 100.0;
        let months = (0.0..=1.0).contains(&stays);
        let leaves = 1.0 - libm::pow(stays, 1.0 / 12.0);
        (months.then_some(leaves * 100.0)?, 1000.0)
    } else {
        (yearly / 12.0, 100.0)
    };
    let monthly = locale.plain((monthly * grain).round() / grain);
    let number = number.trim();
    Some(format!(
        "This is by the month: {number} a year is {monthly} here."
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn units(unit: &str) -> Units {
        Units {
            unit: unit.into(),
            scale: 1.0,
            bounds: (0.0, 1e12),
            whole: false,
            ranges: true,
        }
    }

    #[test]
    fn a_year_is_told_by_the_month() {
        let said = |text: &str, unit: &str| by_year(text, &units(unit), Locale::ENGLISH);
        let churn = said("10% a year", "% a month").expect("a year");
        assert_eq!(churn, "This is by the month: 10% a year is 0.874 here.");
        // Twelve such months leave as many as the year does.
        let left = libm::pow(1.0 - 0.008_74, 12.0);
        assert!((left - 0.9).abs() < 1e-3, "{left}");
        let cost = said("$1,200/yr", "$ a month").expect("a year");
        assert_eq!(cost, "This is by the month: $1,200 a year is 100 here.");
        let recruits = said("12 a year", "a month").expect("a year");
        assert_eq!(recruits, "This is by the month: 12 a year is 1 here.");
        for (text, unit) in [
            ("10%", "% a month"),
            ("10% a year", "%"),
            ("some a year", "$ a month"),
            ("150% a year", "% a month"),
            (" a year", "$ a month"),
        ] {
            assert_eq!(said(text, unit), None, "{text}");
        }
    }
}
