//! Amounts of money as text.

use super::Locale;

/// A currency and the way to write it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Currency {
    sign: String,
    locale: Locale,
}

impl Currency {
    /// The currency of a three-letter code; its sign where everybody knows it, else the code.
    pub fn new(code: &str, locale: Locale) -> Self {
        let sign = match code {
            "USD" => "$",
            "EUR" => "€",
            "GBP" => "£",
            "JPY" | "CNY" => "¥",
            "INR" => "₹",
            "KRW" => "₩",
            "ILS" => "₪",
            "NGN" => "₦",
            other => {
                return Self {
                    sign: format!("{other}\u{a0}"),
                    locale,
                };
            }
        };
        Self {
            sign: sign.into(),
            locale,
        }
    }

    /// How its numbers are written.
    pub fn locale(&self) -> Locale {
        self.locale
    }

    /// The sign alone, for beside a number field.
    pub fn sign(&self) -> &str {
        self.sign.trim_end()
    }

    /// The sign as it stands before a number.
    pub fn prefix(&self) -> &str {
        &self.sign
    }

    /// A whole amount: `$46,540`; with cents below ten, `$4.99`; short above a billion.
    pub fn amount(&self, x: f64) -> String {
        let size = x.abs();
        if size >= 1e9 {
            return self.short(x, 0.0);
        }
        self.with_decimals(x, decimals_of(size))
    }

    /// An amount as exact as it is written, so that a difference of two that are is theirs to the eye.
    pub fn as_written(&self, x: f64) -> f64 {
        if x.abs() >= 1e9 {
            return x;
        }
        let unit = if decimals_of(x.abs()) == 2 {
            100.0
        } else {
            1.0
        };
        (x * unit).round_ties_even() / unit
    }

    /// What an hour brings: with cents up to a hundred, `$19.33`; next to nothing as such.
    pub fn rate(&self, x: f64) -> String {
        if x != 0.0 && x.abs() < 0.005 {
            format!("about {}0", self.sign)
        } else if x.abs() >= 99.995 {
            self.amount(x)
        } else {
            self.with_decimals(x, 2)
        }
    }

    /// A tick of an axis, as exact as its step asks: `$0`, `$25k`, `$1.5m`.
    pub fn short(&self, x: f64, step: f64) -> String {
        const UNITS: [(f64, &str); 5] =
            [(1e12, "tn"), (1e9, "bn"), (1e6, "m"), (1e3, "k"), (1.0, "")];
        let of = if step > 0.0 {
            step.max(x.abs() / 1e4)
        } else {
            x.abs()
        };
        if x.abs() >= 1e16 {
            return format!("{}{}{x:.1e}", if x < 0.0 { "−" } else { "" }, self.sign)
                .replace('-', "");
        }
        let (unit, name) = UNITS
            .into_iter()
            .find(|(unit, _)| of >= *unit)
            .unwrap_or((1.0, ""));
        let fine = if step > 0.0 { step / unit } else { 0.1 };
        // As many decimals as a step of 1, 2 or 5 times a power of ten has.
        let mut decimals = 0;
        let mut shown = fine;
        while shown < 0.999 && decimals < 4 {
            shown *= 10.0;
            decimals += 1;
        }
        let name = if x == 0.0 { "" } else { name };
        let text = self.with_decimals(x / unit, if x == 0.0 { 0 } else { decimals });
        format!("{text}{name}")
    }

    fn with_decimals(&self, x: f64, decimals: usize) -> String {
        let number = self.locale.number(x, decimals);
        match number.strip_prefix('−') {
            Some(size) => format!("−{}{size}", self.sign),
            None => format!("{}{number}", self.sign),
        }
    }
}

/// How many decimals an amount of this size has.
fn decimals_of(size: f64) -> usize {
    if (0.005..9.995).contains(&size) { 2 } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts() {
        let usd = Currency::new("USD", Locale::ENGLISH);
        assert_eq!(usd.amount(46_539.88), "$46,540");
        assert_eq!(usd.amount(4.99), "$4.99");
        assert_eq!(usd.amount(-2864.3), "−$2,864");
        assert_eq!(usd.amount(0.0), "$0");
        assert_eq!(usd.amount(2.5e9), "$2.5bn");
        assert_eq!(usd.rate(19.3253), "$19.33");
        assert_eq!(usd.rate(-1.2), "−$1.20");
        assert_eq!(usd.rate(0.004), "about $0");
        assert_eq!(usd.amount(0.004), "$0");
        assert_eq!(usd.amount(1e12), "$1.0tn");
        assert_eq!(usd.amount(-3.2e15), "−$3,200.0tn");
        let chf = Currency::new("CHF", Locale::ENGLISH);
        assert_eq!(
            (chf.amount(12.0).as_str(), chf.sign()),
            ("CHF\u{a0}12", "CHF")
        );
    }

    #[test]
    fn ticks() {
        let usd = Currency::new("USD", Locale::ENGLISH);
        let ticks = |step: f64, values: &[f64]| {
            values
                .iter()
                .map(|x| usd.short(*x, step))
                .collect::<Vec<_>>()
                .join(" ")
        };
        assert_eq!(
            ticks(25_000.0, &[-25_000.0, 0.0, 25_000.0, 100_000.0]),
            "−$25k $0 $25k $100k"
        );
        assert_eq!(ticks(500.0, &[0.0, 500.0, 1500.0]), "$0 $500 $1,500");
        assert_eq!(
            ticks(500_000.0, &[500_000.0, 1_000_000.0, 1_500_000.0]),
            "$500k $1,000k $1,500k"
        );
        assert_eq!(ticks(0.2, &[0.2, 1.0]), "$0.2 $1.0");
    }
}
