//! An option's values in words: units, echoes and ranges.

use super::fields::{FieldSpec, Unit};
use super::spread::shape_of;
use crate::format::{Currency, Entry, Locale, long_duration};
use crate::state::{
    Shape, Shown, ends, later_renewal, list_length, read_flag, read_number, read_retention,
};
use crate::ui::Units;
use paid_again_engine::bounds::Domain;
use paid_again_engine::scenario::{KindName, Quantity, Range, Retention, Stream};

/// The currency of the presets.
const DOLLARS: &str = "USD";

/// How amounts and numbers are written.
#[derive(Clone, Debug, PartialEq)]
pub struct Pen {
    /// Amounts.
    pub currency: Currency,
    /// Numbers.
    pub locale: Locale,
}

impl Pen {
    /// For the presets' amounts, which are in US dollars whatever the scenario's currency is.
    pub fn in_dollars(&self) -> Self {
        Self {
            currency: Currency::new(DOLLARS, self.locale),
            locale: self.locale,
        }
    }

    /// Whether amounts here are in the presets' currency too.
    pub fn is_in_dollars(&self) -> bool {
        self.currency == Currency::new(DOLLARS, self.locale)
    }

    /// A stored number as its field shows it, with its unit: `$4.99`, `19 %`, `8 months`.
    pub fn value(&self, spec: &FieldSpec, x: f64) -> String {
        self.entry(spec, Entry::Point(x))
    }

    /// The same of a number or a range: `$5 to $20`, `5 to 20 %`.
    fn entry(&self, spec: &FieldSpec, entry: Entry) -> String {
        let shown = entry.map(|x| x * spec.scale());
        let plain = match shown {
            Entry::Point(x) => self.grouped(x),
            range => self.locale.entry(range),
        };
        let unit = match (spec.unit, shown) {
            (Unit::Money | Unit::MoneyAMonth, shown) => {
                let sign = self.currency.prefix();
                let amount = |x: f64| format!("{sign}{}", self.cents(x));
                return match shown {
                    Entry::Point(x) => amount(x),
                    Entry::Range { low, high } => format!("{} to {}", amount(low), amount(high)),
                };
            }
            (Unit::Percent | Unit::PercentAMonth, _) => "%",
            (Unit::Months, _) => "months",
            (Unit::Of(unit), _) => unit,
        };
        counted(&plain, unit).trim_end().to_string()
    }

    /// A range with its unit, and its shape where that is not the usual one.
    pub(super) fn range(&self, spec: &FieldSpec, range: &Range) -> String {
        let Range { low, high, .. } = *range;
        let ends = self.entry(spec, Entry::Range { low, high });
        match shape_of(range, |x| self.locale.plain(x * spec.scale())) {
            Some(shape) => format!("{ends} ({shape})"),
            None => ends,
        }
    }

    /// A whole field in words, whatever its form: what "back to …" goes back to.
    pub fn field(&self, stream: &Stream, spec: &FieldSpec) -> String {
        if let Some(on) = read_flag(stream, spec.name) {
            return if on { "on".into() } else { "off".into() };
        }
        if spec.name == "retention" {
            return read_retention(stream).map_or_else(String::new, |it| self.retention(&it));
        }
        let number = |path: &str| match read_number(stream, path)? {
            Shown::Empty => None,
            Shown::Number(x) => Some(self.value(spec, x)),
            Shown::Range(range) => Some(self.range(spec, &range)),
        };
        let Some(rows) = list_length(stream, spec.name) else {
            return number(spec.name).unwrap_or_else(|| spec.empty.to_string());
        };
        let row = |i: usize| {
            // A row of tiers has its rate inside, and from where it holds.
            let place = format!("{}/{i}", spec.name);
            let rate = number(&place).or_else(|| number(&format!("{place}/rate")))?;
            let from = read_number(stream, &format!("{place}/from_units"));
            match from.and_then(Shown::number) {
                Some(from) if i > 0 => Some(format!("from {} {rate}", self.locale.plain(from))),
                _ => Some(rate),
            }
        };
        let rows: Vec<String> = (0..rows).filter_map(row).collect();
        if rows.is_empty() {
            "none".into()
        } else {
            rows.join(", ")
        }
    }

    fn retention(&self, retention: &Retention) -> String {
        match retention {
            Retention::Steady(steady) => {
                let churn = written(&steady.monthly_churn, |x| self.share(x));
                format!("{churn} leave a month")
            }
            Retention::Fading(fading) => {
                let (first, later) = ends(fading);
                let when = later_renewal(fading.period_months) * fading.period_months;
                let after = long_duration(when as usize);
                let (first, later) = (self.share(first), self.share(later));
                format!("{first} leave at first, {later} after {after}")
            }
        }
    }

    /// A number to read, not to type: thousands are grouped whatever its size.
    fn grouped(&self, x: f64) -> String {
        let plain = self.locale.plain(x);
        let broken = plain.split(self.locale.decimal).nth(1);
        self.locale.number(x, broken.map_or(0, str::len))
    }

    /// An amount: of one that is broken both digits of its cents, or as many as it takes.
    fn cents(&self, x: f64) -> String {
        let plain = self.locale.plain(x);
        match plain.split(self.locale.decimal).nth(1) {
            Some(broken) if broken.len() < 2 => self.locale.number(x, 2),
            _ => self.grouped(x),
        }
    }

    /// A share in percent, with at most two decimals.
    pub fn share(&self, share: f64) -> String {
        format!("{}\u{a0}%", self.locale.plain((share * 1e4).round() / 1e2))
    }
}

/// A number, or both ends of a range, each written in the same way.
pub fn written(quantity: &Quantity, write: impl Fn(f64) -> String) -> String {
    match quantity {
        Quantity::Point(x) => write(*x),
        Quantity::Range(range) => format!("{} to {}", write(range.low), write(range.high)),
    }
}

/// A number of things: `8 months`, `1 policy`.
pub fn counted(number: &str, things: &str) -> String {
    let one = match things.strip_suffix("ies") {
        Some(stem) => format!("{stem}y"),
        None => things.trim_end_matches('s').to_string(),
    };
    let things = if number == "1" { &one } else { things };
    format!("{number}\u{a0}{things}")
}

/// How a field's numbers are shown; its bounds come from the engine's table.
pub fn units(spec: &FieldSpec, domain: Option<Domain>, ranges: bool, sign: &str) -> Units {
    let scale = spec.scale();
    let range = domain.and_then(|domain| domain.range());
    let (min, max) = range.unwrap_or((0.0, f64::MAX));
    let unit = match spec.unit {
        Unit::Money => sign.to_string(),
        Unit::MoneyAMonth => format!("{sign} a month"),
        Unit::Percent => "%".to_string(),
        Unit::PercentAMonth => "% a month".to_string(),
        Unit::Months => "months".to_string(),
        Unit::Of(unit) => unit.to_string(),
    };
    let whole = matches!(domain, Some(Domain::Whole { .. }));
    Units {
        unit,
        scale,
        bounds: (min * scale, max * scale),
        whole,
        ranges,
    }
}

/// What a kind is called where an option has no name of its own.
pub const fn kind_title(kind: KindName) -> &'static str {
    match kind {
        KindName::PaidOnce => "A job or a fee",
        KindName::Royalty => "A work that sells",
        KindName::Residual => "Customers who stay",
        KindName::Team => "A team",
        KindName::Fund => "Money in a fund",
        KindName::Rental => "A property to let",
    }
}

/// What a shape of retention is called, and what it means.
pub const fn shape_words(shape: Shape) -> (&'static str, &'static str) {
    match shape {
        Shape::Steady => ("Steady", "the same share leaves every month"),
        Shape::Improving => (
            "Improving",
            "who has stayed for long is more likely to stay",
        ),
        Shape::Yearly => ("Yearly", "they can leave once a year, most after the first"),
        Shape::Launch => ("Launch and tail", "most leave at once, a few stay for long"),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{pen, range, spec, stream};
    use super::*;
    use crate::state::{write_number, write_range, write_retention};

    #[test]
    fn ranges_in_words() {
        let mut job = stream(KindName::PaidOnce);
        let pay = spec(KindName::PaidOnce, "pay_per_job");
        let share = spec(KindName::PaidOnce, "billable_share");
        assert!(write_range(&mut job, "pay_per_job", range(20.0, 40.0)));
        assert!(write_range(&mut job, "billable_share", range(0.5, 0.75)));
        assert_eq!(pen().field(&job, &pay), "$20 to $40");
        assert_eq!(pen().field(&job, &share), "50 to 75\u{a0}%");
        let shape = paid_again_engine::scenario::Shape::Uniform;
        let even = Range {
            shape,
            ..range(20.0, 40.0)
        };
        assert!(write_range(&mut job, "pay_per_job", even));
        assert_eq!(pen().field(&job, &pay), "$20 to $40 (evenly spread)");
        let mut book = stream(KindName::Royalty);
        assert!(write_range(&mut book, "rate_tiers/0/rate", range(0.1, 0.2)));
        let royalty = spec(KindName::Royalty, "rate_tiers");
        assert_eq!(pen().field(&book, &royalty), "10 to 20\u{a0}%");
    }

    #[test]
    fn fields_in_words() {
        let customers = spec(KindName::Residual, "new_customers_per_month");
        assert_eq!(pen().value(&customers, 1.0), "1\u{a0}customer");
        let pay = spec(KindName::PaidOnce, "pay_per_job");
        assert_eq!(pen().value(&pay, 8000.0), "$8,000");
        assert_eq!(pen().value(&pay, 1234.5), "$1,234.50");
        let mut job = stream(KindName::PaidOnce);
        write_number(&mut job, "pay_per_job", 28.5);
        assert_eq!(
            pen().field(&job, &spec(KindName::PaidOnce, "pay_per_job")),
            "$28.50"
        );
        let book = stream(KindName::Royalty);
        assert_eq!(
            pen().field(&book, &spec(KindName::Royalty, "term_months")),
            "for ever"
        );
        assert_eq!(
            pen().field(&book, &spec(KindName::Royalty, "rate_tiers")),
            "0\u{a0}%"
        );
        let team = stream(KindName::Team);
        assert_eq!(
            pen().field(&team, &spec(KindName::Team, "existing_members")),
            "none"
        );
        assert_eq!(pen().field(&team, &spec(KindName::Team, "roll_up")), "off");
        let mut renewals = stream(KindName::Residual);
        write_retention(&mut renewals, Shape::Yearly.typical());
        let words = pen().field(&renewals, &spec(KindName::Residual, "retention"));
        assert_eq!(words, "20\u{a0}% leave at first, 10\u{a0}% after 5 years");
    }
}
