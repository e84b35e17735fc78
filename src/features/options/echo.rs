//! What a pay comes to by the hour and by the year, where people confuse them.

use super::say::Pen;
use crate::format::long_duration;
use crate::state::follows;
use paid_again_engine::scenario::{Kind, PaidOnce, Stream};

/// Weeks in an average year, as the model counts them.
const WEEKS_PER_YEAR: f64 = 365.25 / 7.0;

/// The paid hours of a year of work.
fn paid_hours_per_year(job: &PaidOnce) -> f64 {
    let at_work = 1.0 - job.weeks_off_per_year / 52.0;
    let worked = job.hours_per_week.median() * WEEKS_PER_YEAR * at_work;
    worked * job.billable_share.median()
}

/// Whether two amounts differ by less than is worth a word.
fn alike(a: f64, b: f64) -> bool {
    (a - b).abs() < 0.005 * a.abs().max(b.abs())
}

/// What a field of a job comes to: its pay by the hour and by the year, or the number that follows
/// it so that one job stays one; none for other fields.
pub fn comes_to(stream: &Stream, field: &str, pen: &Pen) -> Option<String> {
    let followed = || {
        let (follower, x) = follows(stream, field)?;
        let what = match follower {
            "hours_per_job" => "hours in all",
            _ => "hours a week",
        };
        let tenths = (x * 10.0).round() / 10.0;
        Some(format!("{what} follow: {}", pen.locale.plain(tenths)))
    };
    pay_echo(stream, field, pen).or_else(followed)
}

/// What the pay of a job is by the hour, and in a year or in all its months; none for other fields.
fn pay_echo(stream: &Stream, field: &str, pen: &Pen) -> Option<String> {
    let Kind::PaidOnce(job) = &stream.kind else {
        return None;
    };
    let pay = job.pay_per_job.median();
    if field != "pay_per_job" || pay == 0.0 {
        return None;
    }
    let per_hour = pay / job.hours_per_job.median();
    let (months, span) = match stream.work_until_month {
        Some(until) => {
            let months = until.saturating_sub(stream.start_month);
            let span = format!("in all, in {}", long_duration(months as usize));
            (f64::from(months), span)
        }
        None => (12.0, "a year".into()),
    };
    let whole = per_hour * paid_hours_per_year(job) * months / 12.0;
    let mut parts = Vec::new();
    // A pay that stands there as it is needs no echo.
    if !alike(per_hour, pay) {
        parts.push(format!("{} an hour", pen.currency.rate(per_hour)));
    }
    if !alike(whole, pay) {
        parts.push(format!("{} {span}", pen.currency.amount(whole)));
    }
    (!parts.is_empty()).then(|| format!("= {}", parts.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::{Currency, Locale};
    use crate::state::{Desk, Plan, write_number};
    use leptos::prelude::{GetUntracked, Owner};
    use paid_again_engine::Scenario;
    use paid_again_engine::file::read_scenario;
    use paid_again_presets::preset;

    fn pen() -> Pen {
        Pen {
            currency: Currency::new("USD", Locale::ENGLISH),
            locale: Locale::ENGLISH,
        }
    }

    fn scenario(name: &str) -> Scenario {
        read_scenario(preset(name).map_or("", |preset| preset.text)).unwrap()
    }

    fn echo(stream: &Stream) -> Option<String> {
        pay_echo(stream, "pay_per_job", &pen())
    }

    #[test]
    fn a_salary_by_the_hour_and_an_hour_by_the_year() {
        let mut salary = scenario("salaried-job").streams.remove(0);
        assert_eq!(echo(&salary).as_deref(), Some("= $28.75 an hour"));
        // Half the hours are half the pay, and that is said.
        write_number(&mut salary, "hours_per_week", 20.0);
        let half = "= $28.75 an hour, $30,000 a year";
        assert_eq!(echo(&salary).as_deref(), Some(half));
        let job = &scenario("freelance-job").streams[0];
        assert_eq!(echo(job).as_deref(), Some("= $8,766 a year"));
        assert_eq!(pay_echo(&salary, "setup_cost", &pen()), None);
    }

    #[test]
    fn a_fee_that_is_not_paid_whole_says_so() {
        let mut fee = scenario("flat-fee").streams.remove(0);
        assert_eq!(echo(&fee).as_deref(), Some("= $13.69 an hour"));
        write_number(&mut fee, "work_until_month", 6.0);
        let half = "= $13.69 an hour, $2,500 in all, in 6 months";
        assert_eq!(echo(&fee).as_deref(), Some(half));
    }

    #[test]
    fn what_keeps_a_fee_one_fee_says_which_number_follows() {
        let fee = scenario("flat-fee").streams.remove(0);
        let said = |field| comes_to(&fee, field, &pen());
        let hours = said("hours_per_job");
        assert_eq!(hours.as_deref(), Some("hours a week follow: 7"));
        assert_eq!(said("work_until_month"), hours);
        let whole = said("hours_per_week");
        assert_eq!(whole.as_deref(), Some("hours in all follow: 365.3"));
        assert_eq!(said("pay_per_job").as_deref(), Some("= $13.69 an hour"));
        assert_eq!(said("cost_per_month"), None);
    }

    /// The echo says what the engine pays.
    #[test]
    fn the_year_is_the_projections() {
        let mut scenario = scenario("freelance-job");
        for hours in [10.0, 30.0] {
            write_number(&mut scenario.streams[0], "hours_per_week", hours);
            let owner = Owner::new();
            let plan = owner.with(|| Plan::new(Desk::of("1", scenario.clone())));
            let series = &plan.projection().get_untracked().streams[0].series;
            let year: f64 = series.first[..12].iter().sum();
            let amount = pen().currency.amount(year);
            let said = echo(&scenario.streams[0]).unwrap_or_default();
            assert_eq!(said, format!("= {amount} a year"));
        }
    }
}
