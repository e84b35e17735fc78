//! The line below a field: what its number comes to, what is unusual about it, how its range lies.

use super::fields::{FieldSpec, Unit};
use super::say::Pen;
use super::spread::{shape_of, what_ends_are};
use crate::format::{long_duration, short_middle};
use crate::state::Shown;
use crate::words::{WEEKS_PER_MONTH, a_week};
use paid_again_engine::scenario::Range;

impl Pen {
    /// The line below a field: the middle of its range, what it comes to with the option's other
    /// numbers, its echo, what is unusual, how its range lies, its help.
    pub fn note(&self, spec: &FieldSpec, shown: Shown, comes_to: Option<String>) -> String {
        let mut parts = Vec::from_iter(comes_to);
        if let Some(x) = shown.number() {
            parts.extend(self.echo(spec.unit, x));
            let at = x * spec.scale();
            if let Some((limit, over, most)) = spec.unusual
                && (if over { at > limit } else { at < limit })
            {
                parts.push(format!("Unusual: {most}"));
            }
        }
        if let Shown::Range(range) = shown {
            self.note_range(spec, &range, &mut parts);
        }
        if !spec.help.is_empty() {
            parts.push(spec.help.into());
        }
        if !spec.empty.is_empty() {
            parts.push(format!("empty: {}", spec.empty));
        }
        parts.join(" · ")
    }

    /// Begins a note with the middle of a range, which any echo is of, and ends it with how it lies.
    fn note_range(&self, spec: &FieldSpec, range: &Range, parts: &mut Vec<String>) {
        let shown = |x: f64| x * spec.scale();
        let middle = short_middle(shown(range.median()), shown(range.low), shown(range.high));
        let mut begin = format!(
            "the middle of your range: {}",
            self.value(spec, middle / spec.scale())
        );
        if let Some(echo) = parts.first().filter(|part| part.starts_with('=')) {
            begin = format!("{begin} {echo}");
            parts.remove(0);
        }
        parts.insert(0, begin);
        parts.extend(shape_of(range, |x| self.locale.plain(shown(x))));
        parts.push(what_ends_are(range).into());
    }

    /// The same in another measure of time, where people confuse them.
    pub fn echo(&self, unit: Unit, x: f64) -> Option<String> {
        match unit {
            Unit::MoneyAMonth if x != 0.0 => {
                Some(format!("= {} a year", self.currency.amount(x * 12.0)))
            }
            Unit::PercentAMonth if x > 0.0 => {
                let stay = (0..12).fold(1.0, |stay, _| stay * (1.0 - x));
                Some(format!(
                    "= {} leave in a year",
                    self.locale.percent(1.0 - stay)
                ))
            }
            Unit::Of("h a month") => {
                let weekly = a_week(Some(x / WEEKS_PER_MONTH), self.locale)?;
                Some(format!("= {weekly}"))
            }
            Unit::Months if x > 12.0 && x.fract() == 0.0 => {
                Some(format!("= {}", long_duration(x as usize)))
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{pen, range, spec};
    use super::*;
    use paid_again_engine::scenario::KindName;

    #[test]
    fn months_and_years_are_not_confused() {
        let cost = spec(KindName::Residual, "cost_per_month");
        assert_eq!(
            pen().note(&cost, Shown::Number(100.0), None),
            "= $1,200 a year"
        );
        let leave = spec(KindName::Team, "customer_churn");
        let note = pen().note(&leave, Shown::Number(0.0735), None);
        assert!(note.starts_with("= 60\u{a0}% leave in a year · "), "{note}");
        // As the answer counts the hours of a week.
        let hours = spec(KindName::Team, "hours_per_month");
        let note = pen().note(&hours, Shown::Number(30.0), None);
        assert!(note.starts_with("= 6.9 a week · "), "{note}");
        assert_eq!(pen().echo(hours.unit, 0.0), None);
        let term = spec(KindName::Royalty, "term_months");
        let note = pen().note(&term, Shown::Number(30.0), None);
        assert!(note.starts_with("= 2 years 6 months · "), "{note}");
        assert!(note.ends_with("empty: for ever"), "{note}");
    }

    #[test]
    fn a_range_says_its_middle_and_how_it_lies() {
        let customers = spec(KindName::Residual, "new_customers_per_month");
        let note = |range| pen().note(&customers, Shown::Range(range), None);
        assert_eq!(
            note(range(5.0, 20.0)),
            "the middle of your range: 10\u{a0}customers · nine in ten lie inside"
        );
        let shape = paid_again_engine::scenario::Shape::Pert { mode: 7.0 };
        let pert = note(Range {
            shape,
            ..range(5.0, 20.0)
        });
        assert!(pert.ends_with("most likely 7 · all lie inside"), "{pert}");
        // What it comes to is said of the middle.
        let leave = spec(KindName::Team, "customer_churn");
        let note = pen().note(&leave, Shown::Range(range(0.02, 0.08)), None);
        let begin = "the middle of your range: 4\u{a0}% = 39\u{a0}% leave in a year · ";
        assert!(note.starts_with(begin), "{note}");
    }

    #[test]
    fn the_unusual_is_called_so() {
        let week = spec(KindName::PaidOnce, "hours_per_week");
        assert_eq!(pen().note(&week, Shown::Number(60.0), None), "");
        assert!(
            pen()
                .note(&week, Shown::Number(61.0), None)
                .starts_with("Unusual: most people")
        );
    }
}
