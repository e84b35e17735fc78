//! A number that could have meant a thousand times as much: how it was read, said below its field.

use super::{Locale, parse_number};

/// How a text was read whose only sign, with three digits behind it, was taken as the decimal one:
/// `read as 60, not as 60,000`. None where the other reading is none, or nobody would mean it: what
/// is below one begins with a zero, and no thousands do.
pub fn read_as(text: &str, locale: Locale) -> Option<String> {
    let read = parse_number(text, locale).ok()?;
    let other = if locale.decimal == ',' { '.' } else { ',' };
    let swapped = Locale {
        decimal: other,
        group: locale.decimal,
    };
    let thousands = parse_number(text, swapped).ok()?;
    // Thousands have their sign before the last three digits, and so are a thousand times as much.
    let is_other = (thousands / read - 1000.0).abs() < 1e-6 && read.abs() >= 1.0;
    let (read, thousands) = (locale.plain(read), locale.plain(thousands));
    is_other.then(|| format!("read as {read}, not as {thousands}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const GERMAN: Locale = Locale {
        decimal: ',',
        group: '.',
    };

    fn english(text: &str) -> Option<String> {
        read_as(text, Locale::ENGLISH)
    }

    /// Sixty thousand a year, typed as in Berlin, was a salary of sixty.
    #[test]
    fn thousands_that_became_decimals_are_said() {
        assert_eq!(
            english("60.000").as_deref(),
            Some("read as 60, not as 60,000")
        );
        assert_eq!(
            english("$1.500").as_deref(),
            Some("read as 1.5, not as 1500")
        );
        let german = read_as("60,000 €", GERMAN);
        assert_eq!(german.as_deref(), Some("read as 60, not as 60.000"));
        assert_eq!(
            english("-2.500").as_deref(),
            Some("read as −2.5, not as −2500")
        );
    }

    #[test]
    fn what_can_be_read_in_one_way_needs_no_word() {
        for text in [
            "60,000",
            "60000",
            "60.00",
            "60.0000",
            "0.125",
            ".125",
            "1.000.000",
            "1,200.500",
            "4.99",
            "0.000",
            "1 200.500",
            "",
            "many",
        ] {
            assert_eq!(english(text), None, "{text}");
        }
        assert_eq!(read_as("60.000", GERMAN), None);
        assert_eq!(read_as("0,125", GERMAN), None);
    }
}
