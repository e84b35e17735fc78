//! What is said of each option besides how it stands: its hours, its last year, what comes after the work.

use super::generated::each;
use super::words;
use super::{beyond, lead_of, nominal};
use crate::app::example;
use crate::state::YEARS_AFTER;
use crate::words::afterwards::{Afterwards, Still};
use crate::words::effort::Unequal;
use crate::words::honest::count;
use crate::words::{baseline, hours_a_week, idle, months_after, plain_text, standing, times};
use paid_again_engine::project;
use paid_again_engine::project::StreamProjection;

#[test]
fn a_week_of_work_is_counted_over_the_months_of_work() {
    let scenario = example();
    let projection = project(&scenario);
    // Ten hours a week, four of 52 weeks off.
    let job = hours_a_week(&projection.streams[0]).expect("work");
    assert!((job - 10.0 * 48.0 / 52.0).abs() < 1e-9);
    assert_eq!(hours_a_week(&projection.streams[4]), None);
    each(|_, projection| {
        for stream in &projection.streams {
            let Some(weekly) = hours_a_week(stream) else {
                assert!(stream.summary.hours <= 0.0);
                continue;
            };
            let busy = stream.series.hours.iter().fold(0.0, |a: f64, b| a.max(*b));
            assert!(weekly > 0.0 && weekly <= busy * 84.0 / 365.25 * (1.0 + 1e-9));
        }
    });
}

#[test]
fn what_comes_after_the_work_is_the_months_own_amount() {
    each(|scenario, projection| {
        let said = words(scenario, projection, &nominal());
        for (detail, stream) in said.details.iter().zip(&projection.streams) {
            let text = plain_text(&detail.sentence);
            let month = months_after(stream, YEARS_AFTER[0]).filter(|_| idle(stream).is_none());
            let Some(month) = month else {
                assert!(!text.contains("after you stop"), "{text}");
                continue;
            };
            let said = |month: usize| {
                let monthly = stream.series.operating[month];
                let amount = nominal().currency.amount(monthly.abs());
                if monthly >= 0.005 {
                    ("bring", amount)
                } else if monthly <= -0.005 {
                    ("cost", amount)
                } else if monthly > 0.0 {
                    ("bring", "next to nothing".into())
                } else {
                    ("bring", "nothing".into())
                }
            };
            let (verb, first) = said(month);
            let a_month = if first.ends_with("nothing") {
                ""
            } else {
                " a month"
            };
            let year = format!("A year after you stop it would {verb} {first}{a_month}");
            assert!(text.contains(&year), "{text}");
            let mut before = (verb, first);
            for (years, when) in [(5, ", after five years "), (10, ", after ten ")] {
                let now = months_after(stream, years).map(said);
                let now = now.filter(|it| *it != before);
                assert_eq!(text.contains(when), now.is_some(), "{text}");
                let Some(now) = now else { continue };
                let it = match before.0 == now.0 {
                    true => String::new(),
                    false => format!("it would {} ", now.0),
                };
                assert!(text.contains(&format!("{when}{it}{}", now.1)), "{text}");
                before = now;
            }
        }
    });
}

/// At a glance and in detail the same is said of the same month.
#[test]
fn both_say_the_same_of_what_comes_after() {
    each(|scenario, projection| {
        for inflation in [None, Some(scenario.inflation)] {
            let mut prices = nominal();
            prices.inflation = inflation;
            let said = words(scenario, projection, &prices);
            let text = said
                .verdict
                .iter()
                .map(|it| plain_text(it))
                .collect::<Vec<_>>();
            let Some(after) = text
                .get(1)
                .and_then(|it| it.split_once(" five years later "))
            else {
                continue;
            };
            let lead = lead_of(scenario, projection);
            let one = Afterwards::of(projection, &lead).expect("it is said");
            let detail = said.details.iter().find(|it| it.id == one.stream.id);
            let Some(detail) = detail.map(|it| plain_text(&it.sentence)) else {
                continue;
            };
            let of_month = match Still::of(one.monthly, one.month, &prices) {
                Still::Brings(x) | Still::Costs(x) => prices.currency.amount(x),
                Still::NextToNothing => "next to nothing".into(),
                Still::Nothing if after.1.contains("no longer bring anything") => "nothing".into(),
                Still::Nothing => panic!("{text:?}"),
            };
            assert!(detail.contains(&of_month), "{detail} {text:?}");
        }
    });
}

#[test]
fn a_line_says_how_an_option_stands() {
    each(|scenario, projection| {
        let said = words(scenario, projection, &nominal());
        for (detail, stream) in said.details.iter().zip(&projection.streams) {
            let line = plain_text(&detail.line);
            assert_eq!(said.line_about(Some(&stream.id)), &detail.line);
            assert!(line.starts_with(stream.name.trim()), "{line}");
            let how = standing(projection, stream).filter(|_| idle(stream).is_none());
            if let Some(how) = how {
                if beyond(scenario, projection).contains(&stream.id) {
                    assert!(line.contains(" needs ") && !line.contains('$'), "{line}");
                    continue;
                }
                assert_eq!(how.passes(), line.contains(" ahead "), "{line}");
                assert_eq!(!how.passes(), line.contains(" behind "), "{line}");
                // A lead, and not what the option brings in all.
                let base = baseline(projection).expect("a baseline");
                let end = |it: &StreamProjection| it.summary.final_position;
                let gap = nominal().currency.amount((end(stream) - end(base)).abs());
                assert!(line.ends_with(&format!(" by {gap} at the end")), "{line}");
            }
        }
        assert_eq!(said.line_about(Some("nobody")), &said.line);
        assert_eq!(said.line_about(None), &said.line);
    });
}

#[test]
fn different_hours_are_said_where_they_are() {
    each(|scenario, projection| {
        let lead = lead_of(scenario, projection);
        let said = words(scenario, projection, &nominal()).unequal;
        let working = |it: &&StreamProjection| idle(it).is_none() && it.summary.hours >= 0.5;
        let hours = { projection.streams.iter().filter(working) }.map(|it| it.summary.hours);
        let (most, least) = hours.fold((0.0, f64::INFINITY), |(a, b): (f64, f64), h| {
            (a.max(h), b.min(h))
        });
        // Held against the baseline where there is one: it is what everybody compares with.
        let base = baseline(projection);
        let differ = match base.map(|it| (it.summary.hours, working(&it))) {
            Some((base, true)) => most > 1.1 * base || base > 1.1 * least,
            Some((_, false)) => false,
            None => most > 1.1 * least,
        };
        assert_eq!(said.is_some(), differ, "{most} {least}");
        let Some(said) = said else { return };
        let said = plain_text(&said);
        let two = Unequal::of(projection, &lead).expect("they differ");
        assert!(base.is_none_or(|it| [&two.more.id, &two.fewer.id].contains(&&it.id)));
        let factor = two.more.summary.hours / two.fewer.summary.hours;
        // Hours a week, where they stand to each other as all hours do.
        let weekly = [two.more, two.fewer].map(|it| hours_a_week(it).expect("hours"));
        let (more, fewer) = (&two.more.name, &two.fewer.name);
        let words = if (weekly[0] / weekly[1] / factor - 1.0).abs() < 0.05 {
            let [many, few] = weekly.map(|it| count(it, nominal().currency.locale()));
            format!("{more} would take {many} a week and {fewer} {few}.")
        } else {
            let times = times(factor, nominal().currency.locale());
            format!("{more} would take {times} times those of {fewer}.")
        };
        assert!(
            factor > 1.1 && said.starts_with(&format!("Not the same hours: {words}")),
            "{said}"
        );
        // Ahead or behind the same hours paid once, as the figures are.
        let Some((_, rest)) = said.split_once("Held against the same hours paid once, ") else {
            assert!(said.contains("Compare what each hour brings"), "{said}");
            return;
        };
        let base = baseline(projection).expect("a baseline");
        let held = if two.more.id == base.id {
            two.fewer
        } else {
            two.more
        };
        let same = projection
            .compared(&held.id)
            .and_then(|it| it.same_hours)
            .expect("hours");
        assert!(
            rest.starts_with(&held.name) && same.per_hour > 0.0,
            "{said}"
        );
        assert_eq!(
            rest.contains("ahead"),
            same.crossing.break_even_month.is_some(),
            "{said}"
        );
        if rest.contains("behind") {
            let gap = nominal().currency.amount(-same.crossing.final_difference);
            assert!(rest.contains(&gap), "{said}");
        }
    });
}

/// What a month of the last year of work brings is said of each that stops, as the figures are.
#[test]
fn the_last_year_of_work_is_told() {
    let mut told = 0;
    each(|scenario, projection| {
        let words = words(scenario, projection, &nominal());
        for (detail, stream) in words.details.iter().zip(&projection.streams) {
            let text = plain_text(&detail.sentence);
            let end = stream.span.end;
            let stops = stream.summary.tail.is_some() && end > stream.span.start;
            let year = end.saturating_sub(12).max(stream.span.start)..end;
            let when = if year.len() < 12 {
                "While you work it would"
            } else {
                "In the year before you stop it would"
            };
            let said = text.contains(when);
            let count = year.len() as f64;
            let monthly = year.map(|m| stream.series.operating[m]).sum::<f64>() / count;
            assert_eq!(
                said,
                stops && idle(stream).is_none() && monthly.abs() >= 0.005,
                "{text}"
            );
            if said {
                let verb = if monthly < 0.0 { "cost" } else { "bring" };
                let amount = nominal().currency.amount(monthly.abs());
                let words = format!("{when} {verb} {amount} a month.");
                assert!(text.contains(&words), "{text} {monthly}");
                told += 1;
            }
        }
    });
    assert!(told > 50, "{told}");
}
