//! An option in a few words, for its folded card.

use super::fields::noun_of;
use super::say::{Pen, counted, written};
use paid_again_engine::scenario::{Kind, Quantity, Stream};

/// The option in a few words, for its folded card. A range stands there with both its ends.
pub fn in_short(stream: &Stream, pen: &Pen) -> String {
    let round = |x: f64| pen.locale.plain((x * 100.0).round() / 100.0);
    let plain = |number: &Quantity| written(number, round);
    let amount = |money: &Quantity| written(money, |x| pen.currency.amount(x));
    let share = |share: &Quantity| written(share, |x| pen.share(x));
    match &stream.kind {
        Kind::PaidOnce(job) => {
            let (pay, needs) = (&job.pay_per_job, &job.hours_per_job);
            let rate = pen.currency.amount(pay.median() / needs.median());
            let is_sure = [pay, needs]
                .iter()
                .all(|it| matches!(it, Quantity::Point(_)));
            let about = if is_sure { "" } else { "about " };
            format!(
                "{about}{rate} an hour · {}\u{a0}h a week",
                plain(&job.hours_per_week)
            )
        }
        Kind::Royalty(royalty) => {
            let works = counted(&royalty.works.to_string(), noun_of(stream, "works"));
            let units = plain(&royalty.units_first_month);
            let units = counted(&units, noun_of(stream, "units_first_month"));
            format!("{works} · {units} in the first month")
        }
        Kind::Residual(residual) => {
            let new = plain(&residual.new_customers_per_month);
            let value = amount(&residual.value_per_month);
            let new = counted(&new, noun_of(stream, "new_customers_per_month"));
            format!("{new} a month · {value} a month each")
        }
        Kind::Team(team) => {
            let recruits = plain(&team.my_recruits_per_month);
            let leave = share(&team.member_attrition);
            let recruits = counted(&recruits, "recruits");
            format!("{recruits} a month · {leave} drop out a month")
        }
        Kind::Fund(fund) => {
            let monthly = amount(&fund.contribution_per_month);
            format!("{monthly} a month · {} a year", share(&fund.annual_return))
        }
        Kind::Rental(rental) => {
            let rent = amount(&rental.rent_per_month);
            format!("{} · rent {rent}", amount(&rental.price))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::example;
    use crate::format::{Currency, Locale};
    use crate::state::{range_between, write_range};

    #[test]
    fn a_range_stands_on_the_card_with_both_its_ends() {
        let pen = Pen {
            currency: Currency::new("USD", Locale::ENGLISH),
            locale: Locale::ENGLISH,
        };
        let mut streams = example().streams;
        let mut said = |at: usize, path: &str, low: f64, high: f64| {
            let stream: &mut Stream = &mut streams[at];
            assert!(write_range(stream, path, range_between(low, high, None)));
            in_short(stream, &pen)
        };
        let job = said(0, "pay_per_job", 20.0, 45.0);
        assert!(job.starts_with("about $30 an hour · "), "{job}");
        let job = said(0, "hours_per_week", 10.0, 20.0);
        assert!(job.ends_with(" · 10 to 20\u{a0}h a week"), "{job}");
        let fund = said(4, "annual_return", 0.03, 0.09);
        assert!(fund.ends_with(" · 3\u{a0}% to 9\u{a0}% a year"), "{fund}");
        let renewals = said(2, "new_customers_per_month", 1.0, 2.5);
        assert!(renewals.starts_with("1 to 2.5\u{a0}"), "{renewals}");
    }
}
