//! Lengths of time as text.

/// A length in words: `11 years 10 months`, `1 year`, `5 months`.
pub fn long_duration(months: usize) -> String {
    let count = |n: usize, one: &str, many: &str| match n {
        0 => String::new(),
        1 => format!("1 {one}"),
        n => format!("{n} {many}"),
    };
    let (years, rest) = (months / 12, months % 12);
    match (
        count(years, "year", "years"),
        count(rest, "month", "months"),
    ) {
        (years, rest) if years.is_empty() && rest.is_empty() => "0 months".into(),
        (years, rest) if rest.is_empty() => years,
        (years, rest) if years.is_empty() => rest,
        (years, rest) => format!("{years} {rest}"),
    }
}

/// A length for a table: `11 y 10 m`, `1 y`, `5 m`.
pub fn short_duration(months: usize) -> String {
    match (months / 12, months % 12) {
        (0, rest) => format!("{rest}\u{a0}m"),
        (years, 0) => format!("{years}\u{a0}y"),
        (years, rest) => format!("{years}\u{a0}y {rest}\u{a0}m"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths() {
        assert_eq!(long_duration(142), "11 years 10 months");
        assert_eq!(long_duration(12), "1 year");
        assert_eq!(long_duration(1), "1 month");
        assert_eq!(long_duration(0), "0 months");
        assert_eq!(short_duration(142), "11\u{a0}y 10\u{a0}m");
        assert_eq!(short_duration(24), "2\u{a0}y");
        assert_eq!(short_duration(9), "9\u{a0}m");
    }
}
