//! A month of the calendar, as a count of months.

use std::fmt;
use std::str::FromStr;

/// A month of the calendar, from 0000-01 to 9999-12.
///
/// Adding months to it gives another; adding two of them has no meaning and is not implemented.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct YearMonth {
    months: u32,
}

impl YearMonth {
    /// The month `month` (1 … 12) of `year` (0 … 9999); `None` outside.
    pub const fn new(year: u32, month: u32) -> Option<Self> {
        if year > 9999 || month < 1 || month > 12 {
            return None;
        }
        Some(Self {
            months: year * 12 + month - 1,
        })
    }

    /// The year.
    pub const fn year(self) -> u32 {
        self.months / 12
    }

    /// The month of the year, 1 … 12.
    pub const fn month(self) -> u32 {
        self.months % 12 + 1
    }

    /// The month that comes `count` months later; it may lie beyond 9999.
    pub const fn plus(self, count: u32) -> Self {
        Self {
            months: self.months + count,
        }
    }
}

impl Default for YearMonth {
    fn default() -> Self {
        Self { months: 2027 * 12 }
    }
}

impl fmt::Display for YearMonth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year(), self.month())
    }
}

/// The text is not of the form `YYYY-MM`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAMonth;

impl FromStr for YearMonth {
    type Err = NotAMonth;

    fn from_str(text: &str) -> Result<Self, NotAMonth> {
        let digits = |part: &str, count: usize| {
            let plain = part.len() == count && part.bytes().all(|b| b.is_ascii_digit());
            plain
                .then(|| part.parse::<u32>().ok())
                .flatten()
                .ok_or(NotAMonth)
        };
        let (year, month) = text.split_once('-').ok_or(NotAMonth)?;
        Self::new(digits(year, 4)?, digits(month, 2)?).ok_or(NotAMonth)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_and_writes() {
        for good in ["0000-01", "2027-12", "9999-12"] {
            assert_eq!(
                good.parse::<YearMonth>().map(|m| m.to_string()),
                Ok(good.to_string())
            );
        }
        for bad in [
            "2027-13",
            "2027-00",
            "2027-1",
            "27-01",
            "2027-01-01",
            "+027-01",
            "",
            "２027-01",
        ] {
            assert_eq!(bad.parse::<YearMonth>(), Err(NotAMonth), "{bad}");
        }
    }

    #[test]
    fn counts_on() {
        let january = YearMonth::new(2027, 1).map(|m| m.plus(14).to_string());
        assert_eq!(january.as_deref(), Some("2028-03"));
    }
}
