//! One fee is one fee: work that makes exactly one job in all stays so when its hours are told
//! otherwise.
//!
//! The model pays a job for the hours that are worked on it, so a fee for one piece of work is paid
//! whole only where all hours until its end make that one piece. Who corrects one of these numbers
//! means the same piece of work, neither a part of it nor a piece and a half; so another one follows.
//! The scenario's own end of all work is left out of it: it may well cut a piece of work short.

use super::write_number;
use paid_again_engine::scenario::{Kind, PaidOnce, Quantity, Stream};

/// Weeks in an average month, as the model counts them.
const WEEKS_PER_MONTH: f64 = 365.25 / 84.0;

/// By how little of an amount a pay may miss the whole fee and still be meant as the whole.
const MISSED: f64 = 0.005;

/// What the fee may differ by so that fewer decimals of an hour stand in the field, in its currency.
const UNSEEN: f64 = 0.05;

/// A number that is followed: a range has no one number that could follow.
fn point(quantity: Quantity) -> Option<f64> {
    match quantity {
        Quantity::Point(x) => Some(x),
        Quantity::Range(_) => None,
    }
}

/// The paid hours in all that an hour a week makes; none where there is no end, or nothing is paid.
fn paid_weeks(stream: &Stream, job: &PaidOnce) -> Option<f64> {
    let months = stream.work_until_month?.checked_sub(stream.start_month)?;
    let at_work = 1.0 - job.weeks_off_per_year / 52.0;
    let weeks = f64::from(months) * WEEKS_PER_MONTH * at_work * point(job.billable_share)?;
    (weeks > 0.0).then_some(weeks)
}

/// The hours of the one job that a stream is, those a week of it, and its paid weeks; none where it
/// is something else.
fn one_job(stream: &Stream) -> Option<(f64, f64, f64)> {
    let Kind::PaidOnce(job) = &stream.kind else {
        return None;
    };
    let (whole, weekly) = (point(job.hours_per_job)?, point(job.hours_per_week)?);
    let weeks = paid_weeks(stream, job)?;
    let missed = (weekly * weeks - whole).abs();
    (missed < MISSED * whole).then_some((whole, weekly, weeks))
}

/// The number that follows an edit of a field, by the name of its own field, where all the hours of a
/// stream make one job.
pub fn follows(stream: &Stream, field: &str) -> Option<(&'static str, f64)> {
    let (whole, weekly, _) = one_job(stream)?;
    match field {
        "hours_per_week" => Some(("hours_per_job", whole)),
        "hours_per_job" | "weeks_off_per_year" | "billable_share" | "start_month"
        | "work_until_month" => Some(("hours_per_week", weekly)),
        _ => None,
    }
}

/// With as few decimals as tell the fee from no other.
fn short(x: f64, pay: f64) -> f64 {
    let rounded = |decimals: i32| {
        let scale = libm::pow(10.0, f64::from(decimals));
        (x * scale).round() / scale
    };
    let unseen = |near: &f64| (near / x - 1.0).abs() * pay < UNSEEN;
    (1..=6).map(rounded).find(unseen).unwrap_or(x)
}

/// Lets another number follow the edit of a field, where the stream was one job before that edit. An
/// edit is a whole gesture: a number that is half typed takes nothing away from the rest of it.
pub fn keep_one_job(before: &Stream, stream: &mut Stream, field: &str) {
    let Some((follower, old)) = follows(before, field) else {
        return;
    };
    let Kind::PaidOnce(job) = &stream.kind else {
        return;
    };
    let whole = point(job.hours_per_job).zip(point(job.hours_per_week));
    let new = whole
        .zip(paid_weeks(stream, job))
        .map(|((whole, weekly), weeks)| match follower {
            "hours_per_job" => weekly * weeks,
            _ => whole / weeks,
        });
    let new = new.map(|x| short(x, job.pay_per_job.median()));
    // Where no number would do, it stays what it was.
    if new.is_none_or(|x| !write_number(stream, follower, x)) {
        write_number(stream, follower, old);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::{clear_number, read_number};
    use paid_again_engine::file::read_scenario;
    use paid_again_engine::project;
    use paid_again_engine::scenario::{Range, Scenario};

    fn fee() -> Scenario {
        let preset = paid_again_presets::preset("flat-fee");
        read_scenario(preset.map_or("", |preset| preset.text)).unwrap()
    }

    fn number(stream: &Stream, field: &str) -> f64 {
        read_number(stream, field)
            .and_then(|shown| shown.number())
            .unwrap()
    }

    /// What is paid in all, as the engine pays it.
    fn paid(scenario: &Scenario) -> f64 {
        let series = &project(scenario).streams[0].series;
        series.first.iter().sum()
    }

    /// Types a number letter by letter into a field.
    fn typed(scenario: &mut Scenario, field: &str, text: &str) {
        let before = scenario.streams[0].clone();
        for end in 1..=text.len() {
            let stream = &mut scenario.streams[0];
            write_number(stream, field, text[..end].parse().unwrap());
            keep_one_job(&before, stream, field);
        }
    }

    /// Seen: 400 hours for the manuscript instead of 365 made a fee of $5,000 one of $4,566, and a
    /// month more one of $5,417.
    #[test]
    fn one_fee_stays_one_fee() {
        let edits = [
            ("hours_per_job", "400"),
            ("hours_per_job", "1200.5"),
            ("hours_per_week", "20"),
            ("hours_per_week", "3.25"),
            ("work_until_month", "18"),
            ("start_month", "3"),
            ("weeks_off_per_year", "6"),
            ("billable_share", "0.8"),
        ];
        for (field, text) in edits {
            let mut scenario = fee();
            typed(&mut scenario, field, text);
            let wanted: f64 = text.parse().unwrap();
            assert_eq!(number(&scenario.streams[0], field), wanted);
            let paid = paid(&scenario);
            assert!((paid - 5000.0).abs() < UNSEEN * 2.0, "{field}: {paid}");
        }
    }

    #[test]
    fn hours_a_week_follow_in_as_few_decimals_as_will_do() {
        let mut scenario = fee();
        typed(&mut scenario, "hours_per_job", "400");
        assert_eq!(number(&scenario.streams[0], "hours_per_week"), 7.666);
        typed(&mut scenario, "hours_per_job", "365.25");
        assert_eq!(number(&scenario.streams[0], "hours_per_week"), 7.0);
    }

    /// A year typed as `1` and `2` is a month for a moment, in which nobody works 3,000 hours.
    #[test]
    fn a_number_half_typed_unties_nothing() {
        let mut scenario = fee();
        typed(&mut scenario, "hours_per_job", "3000");
        let weekly = number(&scenario.streams[0], "hours_per_week");
        typed(&mut scenario, "work_until_month", "1");
        assert_eq!(number(&scenario.streams[0], "hours_per_week"), weekly);
        let mut scenario = fee();
        typed(&mut scenario, "hours_per_job", "3000");
        typed(&mut scenario, "work_until_month", "24");
        assert!((paid(&scenario) - 5000.0).abs() < UNSEEN * 2.0);
    }

    #[test]
    fn what_is_no_single_job_is_left_alone() {
        let untouched = |stream: &Stream, field: &str, x: f64| {
            let (before, mut after) = (stream.clone(), stream.clone());
            write_number(&mut after, field, x);
            let edited = after.clone();
            keep_one_job(&before, &mut after, field);
            assert_eq!(after, edited);
        };
        // Half a fee, a fee without an end, a range of hours, another field, another kind.
        let mut half = fee().streams.remove(0);
        write_number(&mut half, "work_until_month", 6.0);
        untouched(&half, "hours_per_job", 400.0);
        let mut endless = fee().streams.remove(0);
        clear_number(&mut endless, "work_until_month");
        untouched(&endless, "hours_per_job", 400.0);
        let mut ranged = fee().streams.remove(0);
        if let Kind::PaidOnce(job) = &mut ranged.kind {
            let shape = Range::default_shape(5.0);
            let range = Range {
                low: 5.0,
                high: 9.0,
                shape,
            };
            job.hours_per_week = Quantity::Range(range);
        }
        untouched(&ranged, "hours_per_job", 400.0);
        untouched(&fee().streams[0], "pay_per_job", 8000.0);
        for stream in &crate::app::example().streams {
            untouched(stream, "hours_per_week", 9.0);
        }
    }
}
