//! What a value counts, and how it is written: in full beside a name, in short beside an axis.

use crate::format::Currency;

/// What the values of a view count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// An amount of money.
    Money,
    /// A share, written in percent.
    Share,
    /// Hours of work.
    Hours,
}

impl Unit {
    /// A value as it is read.
    pub fn written(self, x: f64, currency: &Currency) -> String {
        match self {
            Unit::Money => currency.amount(x),
            Unit::Share => currency.locale().percent(x),
            Unit::Hours => {
                let decimals = usize::from(x.abs() < 99.95 && x != 0.0);
                format!("{}\u{a0}h", currency.locale().number(x, decimals))
            }
        }
    }

    /// A tick of an axis, as exact as its step asks.
    pub fn tick(self, x: f64, step: f64, currency: &Currency) -> String {
        match self {
            Unit::Money => currency.short(x, step),
            Unit::Share => {
                let decimals = usize::from(step < 0.0099);
                format!("{}\u{a0}%", currency.locale().number(x * 100.0, decimals))
            }
            Unit::Hours => {
                // Thousands and millions are shortened as those of money are, without its sign.
                let short = Currency::new("", currency.locale()).short(x, step);
                format!("{}\u{a0}h", short.replace('\u{a0}', ""))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::Locale;

    #[test]
    fn values_and_ticks() {
        let usd = Currency::new("USD", Locale::ENGLISH);
        let written = |unit: Unit, x: f64| unit.written(x, &usd).replace('\u{a0}', " ");
        assert_eq!(written(Unit::Money, 1234.5), "$1,234");
        assert_eq!(written(Unit::Share, 0.163), "16 %");
        assert_eq!(written(Unit::Hours, 40.14), "40.1 h");
        assert_eq!(written(Unit::Hours, 2408.4), "2,408 h");
        assert_eq!(written(Unit::Hours, 0.0), "0 h");
        let tick = |unit: Unit, x: f64, step: f64| unit.tick(x, step, &usd).replace('\u{a0}', " ");
        assert_eq!(tick(Unit::Money, 1000.0, 1000.0), "$1k");
        assert_eq!(tick(Unit::Share, 0.2, 0.2), "20 %");
        assert_eq!(tick(Unit::Share, 0.005, 0.005), "0.5 %");
        assert_eq!(tick(Unit::Hours, 20.0, 10.0), "20 h");
        assert_eq!(tick(Unit::Hours, 0.0, 10.0), "0 h");
        assert_eq!(tick(Unit::Hours, 2000.0, 1000.0), "2k h");
    }
}
