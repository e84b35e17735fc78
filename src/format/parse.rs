//! A number as a person types or pastes it, in whatever style.

use super::Locale;

/// The text is not a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotANumber;

/// The number that a text means: `1200`, `1,200.50`, `1.200,50`, `1'200`, `$3k`, `1.5m`, `5 %` (as 5).
///
/// Where both a point and a comma stand, the last is the decimal one. A sign that stands twice
/// groups. A single one groups if it is the locale's grouping sign and three digits follow.
///
/// # Errors
/// [`NotANumber`] for anything else, and for the empty text: empty is not zero.
pub fn parse_number(text: &str, locale: Locale) -> Result<f64, NotANumber> {
    parse_parts(text, locale).map(|(number, scale)| number * scale)
}

/// The number as it is written, and the factor that a short word behind it means: `3k` is 3 and 1000.
pub(super) fn parse_parts(text: &str, locale: Locale) -> Result<(f64, f64), NotANumber> {
    let plain: String = text.trim().chars().map(ascii).collect();
    let bare = without_currency(&plain);
    let bare = bare.trim_matches(' ');
    let (bare, scale) = scaled(bare);
    let (sign, rest) = match bare.strip_prefix('-') {
        Some(rest) => (-1.0, rest),
        None => (1.0, bare.strip_prefix('+').unwrap_or(bare)),
    };
    // The sign may stand before or behind that of the currency.
    let digits = without_currency(rest.trim_start());
    let digits = digits.trim_matches(' ');
    let number: f64 = with_point(digits, locale)
        .and_then(|plain| plain.parse().ok())
        .ok_or(NotANumber)?;
    Ok((sign * number, scale))
}

/// One character in its plain form: any space is a space, any apostrophe one, any digit 0 to 9.
fn ascii(c: char) -> char {
    // The first digits of the scripts that phones and computers type.
    const ZEROS: [char; 5] = ['０', '٠', '۰', '०', '০'];
    for zero in ZEROS {
        let value = (c as u32).wrapping_sub(zero as u32);
        if value < 10 {
            return char::from(b'0' + value as u8);
        }
    }
    match c {
        '−' | '–' | '﹣' | '－' => '-',
        '＋' => '+',
        '．' => '.',
        '，' | '٫' => ',',
        '’' | '‘' | '＇' | '´' | '_' | '٬' => '\'',
        '％' | '٪' => '%',
        '＄' | '￡' | '￥' | '\u{20a0}'..='\u{20cf}' | '£' | '¥' | '฿' => '$',
        c if c.is_whitespace() => ' ',
        c => c,
    }
}

/// Without the signs of currencies and per cent, and without a code of three capitals.
fn without_currency(text: &str) -> &str {
    let signs = |c: char| c == ' ' || c == '$' || c == '%';
    let text = text.trim_matches(signs);
    let code = |code: &str| code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase());
    let text = match text.get(..3) {
        Some(head) if code(head) => &text[3..],
        // US$, A$, R$
        _ => match text.split_once('$') {
            Some((head, rest))
                if head.len() <= 3 && head.bytes().all(|b| b.is_ascii_uppercase()) =>
            {
                rest
            }
            _ => text,
        },
    };
    let text = text.trim_matches(signs);
    let text = match text.len().checked_sub(3).map(|at| (text.get(at..), at)) {
        Some((Some(tail), at)) if code(tail) => &text[..at],
        _ => text,
    };
    text.trim_matches(signs)
}

/// Without `k`, `m` or `bn` at the end, and the factor that it meant.
fn scaled(text: &str) -> (&str, f64) {
    for (words, scale) in [(["bn", "BN"], 1e9), (["k", "K"], 1e3), (["m", "M"], 1e6)] {
        for word in words {
            if let Some(rest) = text.strip_suffix(word) {
                return (rest.trim_end(), scale);
            }
        }
    }
    (text, 1.0)
}

/// The digits with a point before the broken part and nothing between thousands.
fn with_point(digits: &str, locale: Locale) -> Option<String> {
    let count = |sign: char| digits.matches(sign).count();
    let decimal = match (count('.'), count(',')) {
        (0, 0) => None,
        (points, 0) | (0, points) => {
            let sign = if count('.') > 0 { '.' } else { ',' };
            let after = digits.len() - digits.rfind(sign)? - 1;
            let spaced = digits.contains([' ', '\'']);
            let groups = points > 1 || (sign == locale.group && after == 3 && !spaced);
            (!groups).then_some(sign)
        }
        _ => digits.chars().rfind(|c| *c == '.' || *c == ','),
    };
    let (whole, broken) = match decimal {
        Some(sign) => digits.rsplit_once(sign)?,
        None => (digits, ""),
    };
    let only_digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    let whole = ungrouped(whole)?;
    if !only_digits(broken) || (whole.is_empty() && broken.is_empty()) {
        return None;
    }
    Some(format!("0{whole}.{broken}0"))
}

/// The digits of a whole part whose groups are all made by the same sign, three digits each
/// (two in the middle, as in India).
fn ungrouped(whole: &str) -> Option<String> {
    let sign = whole.chars().find(|c| !c.is_ascii_digit());
    let Some(sign) = sign else {
        return Some(whole.to_string());
    };
    let parts: Vec<&str> = whole.split(sign).collect();
    let (first, rest) = parts.split_first()?;
    let (last, middle) = rest.split_last()?;
    let fits = " '.,".contains(sign)
        && (1..=3).contains(&first.len())
        && last.len() == 3
        && (middle.iter().all(|part| part.len() == 3) || middle.iter().all(|part| part.len() == 2))
        && parts
            .iter()
            .all(|part| part.bytes().all(|b| b.is_ascii_digit()));
    fits.then(|| parts.concat())
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
        check("12,34,567", 1_234_567.0);
        check("1 000 000", 1e6);
        check("1 200.5", 1200.5);
        check("1 200,5", 1200.5);
        check("1'000", 1000.0);
        check("1’200’000.25", 1_200_000.25);
        check("1\u{a0}200", 1200.0);
        check("1\u{202f}200\u{2009}000", 1_200_000.0);
        check("1,5", 1.5);
        check("12,34", 12.34);
        check("1,500", 1500.0);
        check("1.500", 1.5);
        check(".5", 0.5);
        check("5.", 5.0);
        check("007", 7.0);
    }

    #[test]
    fn with_signs_and_short_words() {
        check("$3k", 3000.0);
        check("3 K", 3000.0);
        check("1.5m", 1.5e6);
        check("2bn", 2e9);
        check("USD 20", 20.0);
        check("20 EUR", 20.0);
        check("US$ 1,200", 1200.0);
        check("€1.200,50", 1200.5);
        check("₹ 12,34,567", 1_234_567.0);
        check("−5 %", -5.0);
        check("-$5", -5.0);
        check("$-5", -5.0);
        check("+7", 7.0);
        check("１，２００．５", 1200.5);
        check("٣٤", 34.0);
        check("CHF 1'200", 1200.0);
    }

    #[test]
    fn what_could_mean_two_things_follows_the_locale() {
        assert_eq!(parse_number("1.500", GERMAN), Ok(1500.0));
        assert_eq!(parse_number("1,500", GERMAN), Ok(1.5));
        assert_eq!(parse_number("1,234", Locale::ENGLISH), Ok(1234.0));
        assert_eq!(parse_number("1,234", FRENCH), Ok(1.234));
        assert_eq!(parse_number("1.234", FRENCH), Ok(1.234));
        for locale in [Locale::ENGLISH, GERMAN, FRENCH] {
            assert_eq!(parse_number("1.200,50", locale), Ok(1200.5));
            assert_eq!(parse_number("1,200.50", locale), Ok(1200.5));
            assert_eq!(parse_number("1,000,000", locale), Ok(1e6));
            assert_eq!(parse_number("0,5", locale), Ok(0.5));
        }
    }

    #[test]
    fn what_is_shown_is_read_again() {
        for locale in [Locale::ENGLISH, GERMAN, FRENCH] {
            for x in [
                0.0,
                0.001346,
                4.99,
                1200.5,
                9999.0,
                10_000.0,
                1_234_567.25,
                -2.5,
                1e12,
            ] {
                assert_eq!(parse_number(&locale.plain(x), locale), Ok(x), "{x}");
            }
        }
    }

    #[test]
    fn not_numbers() {
        for text in [
            "",
            " ",
            "-",
            "abc",
            "1-2",
            "--1",
            ".",
            "1,2.3,4",
            "∞",
            "1e5",
            "k",
            "%",
            "1.2.3",
            "1 2",
            "1,23,4",
            "20 min",
            "ABCDE 20",
            "1 200'000",
            "５ｘ",
            "$",
            "1,,000",
            "5 to 20",
            "é",
        ] {
            assert_eq!(
                parse_number(text, Locale::ENGLISH),
                Err(NotANumber),
                "{text}"
            );
        }
    }
}
