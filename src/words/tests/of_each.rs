//! What is said of each option besides how it stands: its hours, its sales, what comes after the work.

use super::generated::each;
use super::nominal;
use crate::app::example;
use crate::state::YEARS_AFTER;
use crate::words::effort::Unequal;
use crate::words::lead::Lead;
use crate::words::people::many;
use crate::words::{
    Copies, Needed, baseline, hours_a_week, idle, months_after, plain_text, standing, times, words,
};
use paid_again_engine::project;
use paid_again_engine::scenario::{Kind, Scenario};

/// A flat fee for a manuscript, and the same book for a share of its price.
fn fee_or_royalty(units: f64) -> Scenario {
    let mut scenario = example();
    scenario
        .streams
        .retain(|it| ["job", "book"].contains(&it.id.as_str()));
    if let Kind::Royalty(book) = &mut scenario.streams[1].kind {
        book.units_first_month = units.into();
    }
    scenario
}

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
                if monthly.abs() < 0.005 {
                    "nothing".into()
                } else {
                    nominal().currency.amount(monthly)
                }
            };
            let first = said(month);
            let a_month = if first == "nothing" { "" } else { " a month" };
            let year = format!("A year after you stop it would leave {first}{a_month}");
            assert!(text.contains(&year), "{text}");
            let mut before = first;
            for (years, when) in [(5, ", after five years "), (10, ", after ten ")] {
                let amount = months_after(stream, years).map(said);
                let amount = amount.filter(|it| *it != before);
                let words = amount
                    .clone()
                    .map_or(String::new(), |it| when.to_string() + &it);
                assert_eq!(text.contains(when), amount.is_some(), "{text}");
                assert!(text.contains(&words), "{text}");
                before = amount.unwrap_or(before);
            }
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
                assert_eq!(how.passes(), line.contains(" ahead "), "{line}");
                assert_eq!(!how.passes(), line.contains(" behind "), "{line}");
            }
        }
        assert_eq!(said.line_about(Some("nobody")), &said.line);
        assert_eq!(said.line_about(None), &said.line);
    });
}

#[test]
fn different_hours_are_said_where_they_are() {
    each(|scenario, projection| {
        let lead = Lead::of(projection);
        let said = words(scenario, projection, &nominal()).unequal;
        let hours = { projection.streams.iter().filter(|it| idle(it).is_none()) }
            .map(|it| it.summary.hours)
            .filter(|it| *it >= 0.5);
        let (most, least) = hours.fold((0.0, f64::INFINITY), |(a, b): (f64, f64), h| {
            (a.max(h), b.min(h))
        });
        assert_eq!(said.is_some(), most > 1.5 * least, "{most} {least}");
        let Some(said) = said else { return };
        let said = plain_text(&said);
        let two = Unequal::of(projection, &lead).expect("they differ");
        let factor = two.more.summary.hours / two.fewer.summary.hours;
        let words = format!(
            "Not the same hours: {} would take {} times those of {}.",
            two.more.name,
            times(factor, nominal().currency.locale()),
            two.fewer.name
        );
        assert!(factor > 1.5 && said.starts_with(&words), "{said}");
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

/// The question that was asked: a flat fee or a royalty, and how many copies lie between.
#[test]
fn so_many_copies_end_level() {
    let scenario = fee_or_royalty(20.0);
    let projection = project(&scenario);
    let book = &projection.streams[1];
    let copies = Copies::of(&scenario, &projection, book).expect("a book sells");
    let Some(Needed::ToEndLevel(needed)) = copies.needed else {
        panic!("{copies:?}");
    };
    assert!(needed > copies.sold);
    let text = plain_text(&words(&scenario, &projection, &nominal()).details[1].sentence);
    let locale = nominal().currency.locale();
    let said = format!(
        "It would sell {} copies in 20 years; to end level with Freelance job it would have to sell {}.",
        many(copies.sold, locale),
        many(needed, locale)
    );
    assert!(text.contains(&said), "{text}");
    // With so many copies it does end level.
    let enough = fee_or_royalty(20.0 * needed / copies.sold);
    let projection = project(&enough);
    let (book, job) = (&projection.streams[1], &projection.streams[0]);
    let apart = book.summary.final_position - job.summary.final_position;
    assert!(apart.abs() < 1e-6 * job.summary.income, "{apart}");
    // With more it passes, after fewer than it sells in all.
    let more = fee_or_royalty(40.0 * needed / copies.sold);
    let projection = project(&more);
    let copies = Copies::of(&more, &projection, &projection.streams[1]).expect("a book sells");
    let Some(Needed::Passes(passed)) = copies.needed else {
        panic!("{copies:?}");
    };
    assert!(passed > 0.0 && passed < copies.sold);
    let text = plain_text(&words(&more, &projection, &nominal()).details[1].sentence);
    let said = format!(", and pass Freelance job after {}.", many(passed, locale));
    assert!(text.contains(&said), "{text}");
}

#[test]
fn what_is_sold_is_called_what_it_is() {
    for (preset, noun) in [
        (Some("ebook"), "copies"),
        (Some("catalogue-song"), "streams"),
        (Some("online-course"), "seats"),
        (None, "units"),
    ] {
        let mut scenario = fee_or_royalty(20.0);
        scenario.streams[1].preset = preset.map(String::from);
        let projection = project(&scenario);
        let text = plain_text(&words(&scenario, &projection, &nominal()).details[1].sentence);
        assert!(text.contains(&format!(" {noun} in 20 years")), "{text}");
    }
}

/// Where tiers, an advance or tax bend the line there is no number to be had by rule of three.
#[test]
fn no_number_is_made_up_where_the_line_is_bent() {
    let mut scenario = fee_or_royalty(20.0);
    scenario.streams[1].tax_rate = 0.25.into();
    let projection = project(&scenario);
    let copies = Copies::of(&scenario, &projection, &projection.streams[1]).expect("a book sells");
    assert_eq!(copies.needed, None);
}
