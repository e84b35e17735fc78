//! A number as a person types or pastes it.

use super::Locale;

/// The text is not a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotANumber;

/// The number that a text means: `1200`, `1,200.50`, `1.200,50`, `$3k`, `1.5m`, `5 %` (as 5).
///
/// Where both signs stand, the last is the decimal one. A sign that stands twice groups.
/// A single one groups if it is the locale's grouping sign and three digits follow.
///
/// # Errors
/// [`NotANumber`] for anything else, and for the empty text: empty is not zero.
pub fn parse_number(text: &str, locale: Locale) -> Result<f64, NotANumber> {
    let bare: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && !"$€£¥₹₩₪₦%'’_".contains(*c))
        .map(|c| if c == '−' { '-' } else { c })
        .collect();
    let bare = bare.trim_start_matches(|c: char| c.is_ascii_uppercase());
    let bare = bare.trim_end_matches(|c: char| c.is_ascii_uppercase() && !"KM".contains(c));
    let (bare, scale) = match bare.char_indices().last() {
        Some((i, 'k' | 'K')) => (&bare[..i], 1e3),
        Some((i, 'm' | 'M')) => (&bare[..i], 1e6),
        _ => (bare, 1.0),
    };
    let (sign, digits) = match bare.strip_prefix('-') {
        Some(rest) => (-1.0, rest),
        None => (1.0, bare.strip_prefix('+').unwrap_or(bare)),
    };
    if !digits.bytes().any(|b| b.is_ascii_digit())
        || !digits
            .chars()
            .all(|c| c.is_ascii_digit() || c == '.' || c == ',')
    {
        return Err(NotANumber);
    }
    let plain = with_point(digits, locale).ok_or(NotANumber)?;
    let number: f64 = plain.parse().map_err(|_| NotANumber)?;
    Ok(sign * number * scale)
}

/// The digits with a point before the broken part and nothing between thousands.
fn with_point(digits: &str, locale: Locale) -> Option<String> {
    let (points, commas) = (digits.matches('.').count(), digits.matches(',').count());
    let decimal = match (points, commas) {
        (0, 0) => None,
        (_, 0) | (0, _) => {
            let sign = if points > 0 { '.' } else { ',' };
            let after = digits.len() - digits.rfind(sign)? - 1;
            let groups = points + commas > 1 || (sign == locale.group && after == 3);
            (!groups).then_some(sign)
        }
        _ => digits.chars().rfind(|c| !c.is_ascii_digit()),
    };
    if decimal.is_some_and(|sign| digits.matches(sign).count() > 1) {
        return None;
    }
    let kept = digits
        .chars()
        .filter(|c| c.is_ascii_digit() || Some(*c) == decimal);
    Some(
        kept.map(|c| if c.is_ascii_digit() { c } else { '.' })
            .collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: f64) {
        assert_eq!(parse_number(text, Locale::ENGLISH), Ok(expected), "{text}");
    }

    #[test]
    fn as_people_write() {
        check("12", 12.0);
        check(" 1,200.50 ", 1200.5);
        check("1.200,50", 1200.5);
        check("1,000,000", 1e6);
        check("1.000.000", 1e6);
        check("1 000 000", 1e6);
        check("1'000", 1000.0);
        check("1,5", 1.5);
        check("1,500", 1500.0);
        check("1.500", 1.5);
        check("$3k", 3000.0);
        check("1.5m", 1.5e6);
        check("USD 20", 20.0);
        check("20 EUR", 20.0);
        check("−5 %", -5.0);
        check(".5", 0.5);
        check("5.", 5.0);
    }

    #[test]
    fn in_german() {
        let german = Locale {
            decimal: ',',
            group: '.',
        };
        assert_eq!(parse_number("1.500", german), Ok(1500.0));
        assert_eq!(parse_number("1,500", german), Ok(1.5));
    }

    #[test]
    fn not_numbers() {
        for text in [
            "", " ", "-", "abc", "1-2", "--1", ".", "1,2.3,4", "∞", "1e5", "k", "%",
        ] {
            assert_eq!(
                parse_number(text, Locale::ENGLISH),
                Err(NotANumber),
                "{text}"
            );
        }
    }
}
