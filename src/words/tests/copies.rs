//! What a royalty sells and would have to, and that nothing is sold of what is not finished.

use super::{nominal, words};
use crate::app::example;
use crate::format::long_duration;
use crate::words::people::many;
use crate::words::{Copies, plain_text};
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

/// The question that was asked: a flat fee or a royalty, and how many copies lie between.
#[test]
fn so_many_copies_end_level() {
    let scenario = fee_or_royalty(20.0);
    let projection = project(&scenario);
    let book = &projection.streams[1];
    let copies = Copies::of(&scenario, &projection, book).expect("a book sells");
    let needed = copies.level.expect("more copies bring more");
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
    // With more it ends ahead, and the same number is what it would have needed.
    let more = fee_or_royalty(40.0 * needed / copies.sold);
    let projection = project(&more);
    let copies = Copies::of(&more, &projection, &projection.streams[1]).expect("a book sells");
    let same = copies.level.expect("it ends ahead");
    assert!((same - needed).abs() < 1e-6 * needed && same < copies.sold);
    let text = plain_text(&words(&more, &projection, &nominal()).details[1].sentence);
    let said = format!(
        "; to end level with Freelance job it would need no more than {}.",
        many(needed, locale)
    );
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

/// Tiers, an advance and tax bend the line: the number is still the one at which both end level.
#[test]
fn a_bent_line_is_followed() {
    for (works, advance, tax, tiers) in [
        (1, 4250.0, 0.0, false),
        (2, 4250.0, 0.0, true),
        (5, 0.0, 0.25, true),
        (3, 20_000.0, 0.25, true),
    ] {
        let scenario = |units: f64| {
            let mut scenario = fee_or_royalty(units);
            let stream = &mut scenario.streams[1];
            stream.tax_rate = tax.into();
            if let Kind::Royalty(book) = &mut stream.kind {
                (book.works, book.advance_per_work) = (works, advance.into());
                if tiers {
                    let mut second = book.rate_tiers[0].clone();
                    (second.from_units, second.rate) = (500.0, 0.9.into());
                    book.rate_tiers.push(second);
                }
            }
            scenario
        };
        let few = scenario(20.0);
        let projection = project(&few);
        let copies = Copies::of(&few, &projection, &projection.streams[1]).expect("it sells");
        let needed = copies.level.expect("more copies bring more");
        assert!(needed > 0.0 || advance > 10_000.0);
        if needed > 0.0 {
            let projection = project(&scenario(20.0 * needed / copies.sold));
            let end = |i: usize| projection.streams[i].summary.final_position;
            assert!(
                (end(0) - end(1)).abs() < 1e-6 * end(0),
                "{} {}",
                end(0),
                end(1)
            );
        }
    }
}

/// A book that is still being written when the work stops is said to be so, at the top and in detail.
#[test]
fn what_is_not_finished_is_said_to_be_so() {
    let mut scenario = fee_or_royalty(20.0);
    let takes = match &scenario.streams[1].kind {
        Kind::Royalty(book) => book.months_to_make,
        other => panic!("a royalty, not {other:?}"),
    };
    let said = |scenario: &Scenario| {
        let projection = project(scenario);
        let words = words(scenario, &projection, &nominal());
        let top: Vec<String> = words.verdict.iter().map(|it| plain_text(it)).collect();
        (top.join(" "), plain_text(&words.details[1].sentence))
    };
    for stop in 1..takes + 2 {
        scenario.work_until_month = Some(stop);
        let sold = project(&scenario).streams[1].summary.income > 0.0;
        let (top, detail) = said(&scenario);
        let why = format!(
            "it takes {} to make, and you would stop after {}.",
            long_duration(takes as usize),
            long_duration(stop as usize)
        );
        assert_eq!(top.contains("would not be finished"), !sold, "{top}");
        assert_eq!(top.contains(&why), !sold, "{top}");
        assert_eq!(detail.contains(&why), !sold, "{detail}");
        assert_eq!(sold, stop >= takes);
    }
    // One that is out already sells.
    scenario.work_until_month = Some(1);
    if let Kind::Royalty(book) = &mut scenario.streams[1].kind {
        book.existing_works = 1;
    }
    assert!(!said(&scenario).0.contains("finished"));
}

/// Who is paid more in advance than the fee needs no copies for it, and who is paid nothing a copy
/// could sell any number.
#[test]
fn no_number_is_made_up_where_none_decides() {
    let text = |scenario: &Scenario| {
        let projection = project(scenario);
        plain_text(&words(scenario, &projection, &nominal()).details[1].sentence)
    };
    let mut advance = fee_or_royalty(20.0);
    if let Kind::Royalty(book) = &mut advance.streams[1].kind {
        book.advance_per_work = 100_000.0.into();
    }
    let said = text(&advance);
    let expected = "in 20 years, and end no lower than Freelance job if it sold none.";
    assert!(said.contains(expected), "{said}");
    let mut unpaid = fee_or_royalty(20.0);
    if let Kind::Royalty(book) = &mut unpaid.streams[1].kind {
        book.share = 0.0.into();
    }
    let said = text(&unpaid);
    assert!(!said.contains("end level"), "{said}");
}
