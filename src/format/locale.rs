//! How a language writes numbers.

/// How a language writes numbers: a value that is passed down, never a global.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Locale {
    /// Between whole and broken part.
    pub decimal: char,
    /// Between thousands.
    pub group: char,
}

impl Locale {
    /// English: `1,200.50`.
    pub const ENGLISH: Self = Self {
        decimal: '.',
        group: ',',
    };

    /// The locale with these two signs; English where they are not of use.
    pub fn of_signs(signs: Option<(char, char)>) -> Self {
        match signs {
            Some((decimal, group)) if ".,".contains(decimal) && decimal != group => {
                Self { decimal, group }
            }
            _ => Self::ENGLISH,
        }
    }

    /// The locale of the page, which the root provides; English without one.
    pub fn of_page() -> Self {
        leptos::prelude::use_context().unwrap_or(Self::ENGLISH)
    }

    /// A number with so many decimals, thousands grouped, a true minus sign before negative ones.
    pub fn number(self, x: f64, decimals: usize) -> String {
        let plain = format!("{:.decimals$}", x.abs());
        let (whole, broken) = plain.split_once('.').unwrap_or((&plain, ""));
        let mut text = String::new();
        if x < 0.0 && plain.bytes().any(|b| (b'1'..=b'9').contains(&b)) {
            text.push('−');
        }
        for (i, digit) in whole.chars().enumerate() {
            if i > 0 && (whole.len() - i).is_multiple_of(3) {
                text.push(self.group);
            }
            text.push(digit);
        }
        if !broken.is_empty() {
            text.push(self.decimal);
            text.push_str(broken);
        }
        text
    }

    /// A number as a person would type it: no more decimals than it has, at most six, not grouped below 10,000.
    pub fn plain(self, x: f64) -> String {
        let mut decimals = 0;
        let mut scale = 1.0;
        while decimals < 6 && ((x * scale).round() / scale - x).abs() > 1e-9 * x.abs() {
            decimals += 1;
            scale *= 10.0;
        }
        let text = self.number(x, decimals);
        if x.abs() < 10_000.0 {
            text.replace(self.group, "")
        } else {
            text
        }
    }

    /// A share as a percentage: `52 %`, below one percent `0.4 %`, and what is smaller with the decimals
    /// that show it, down to `0.001 %`: something is not written as nothing.
    pub fn percent(self, share: f64) -> String {
        let percent = share * 100.0;
        let decimals = match percent.abs() {
            0.0 => 0,
            some if some >= 0.95 => 0,
            some if some >= 0.05 => 1,
            some if some >= 0.005 => 2,
            some if some >= 0.0005 => 3,
            _ => return format!("under 0{}001\u{a0}%", self.decimal),
        };
        format!("{}\u{a0}%", self.number(percent, decimals))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers() {
        let en = Locale::ENGLISH;
        assert_eq!(en.number(1_234_567.891, 2), "1,234,567.89");
        assert_eq!(en.number(-0.004, 2), "0.00");
        assert_eq!(en.number(-1234.5, 0), "−1,234");
        assert_eq!(en.plain(4.99), "4.99");
        assert_eq!(en.plain(1200.0), "1200");
        assert_eq!(en.plain(1_000_000.0), "1,000,000");
        assert_eq!(en.plain(0.075 * 100.0), "7.5");
        let de = Locale {
            decimal: ',',
            group: '.',
        };
        assert_eq!(de.number(1200.5, 2), "1.200,50");
    }

    #[test]
    fn signs_of_a_browser() {
        let french = Locale::of_signs(Some((',', '\u{202f}')));
        assert_eq!(french.number(1200.5, 1), "1\u{202f}200,5");
        for odd in [None, Some(('٫', '٬')), Some((',', ','))] {
            assert_eq!(Locale::of_signs(odd), Locale::ENGLISH);
        }
    }

    #[test]
    fn percents() {
        let en = Locale::ENGLISH;
        assert_eq!(en.percent(0.5157), "52\u{a0}%");
        assert_eq!(en.percent(0.004), "0.4\u{a0}%");
        assert_eq!(en.percent(0.00031), "0.03\u{a0}%");
        assert_eq!(en.percent(0.00003), "0.003\u{a0}%");
        assert_eq!(en.percent(1e-9), "under 0.001\u{a0}%");
        assert_eq!(en.percent(0.0), "0\u{a0}%");
    }
}
