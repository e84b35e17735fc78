//! What is said beside the answer: sums that add up, places that are right.

use super::{generator, nominal};
use crate::app::example;
use crate::state::{People, Who, people};
use crate::words::{FACTS, accounts, best_year, facts, plain_text, range, stayed, yearly};
use paid_again_engine::project;
use paid_again_engine::scenario::Kind;

#[test]
fn what_is_left_is_what_comes_in_less_what_goes_out() {
    for seed in 0..200 {
        let scenario = generator::scenario(seed);
        let projection = project(&scenario);
        let currency = nominal().currency;
        let all = accounts(&projection, &currency);
        for account in all {
            let stream = projection.streams.iter().find(|it| it.name == account.name);
            let stream = stream.expect("an option of that name");
            let summary = &stream.summary;
            let asset = stream.series.asset.last().copied().unwrap_or(0.0);
            let sum = summary.income - summary.cost - summary.tax - summary.invested + asset;
            let moved = summary.income + summary.cost + summary.invested + asset.abs();
            assert!((sum - summary.final_position).abs() <= 1e-9 * moved);
            assert_eq!(account.net, currency.amount(summary.final_position));
            for (amount, what) in [
                (summary.cost, "costs"),
                (summary.tax, "tax"),
                (summary.invested, "put in"),
            ] {
                let said = format!("{} {what}", currency.amount(amount));
                assert_eq!(
                    account.made_of.contains(&said),
                    amount > 0.0,
                    "{}",
                    account.made_of
                );
            }
        }
    }
}

#[test]
fn both_ends_are_named() {
    let projection = project(&example());
    let said = plain_text(&range(&projection, &nominal()).expect("several options"));
    assert_eq!(
        said,
        "The lowest result is −$7,728, for Network-marketing team; the highest is $52,956, for Index fund."
    );
}

#[test]
fn those_who_left_are_counted() {
    let mut someone = People {
        id: "team".into(),
        name: "Team".into(),
        ink: paid_again_chart::Ink::Team,
        who: Who::Members,
        joined: 57.5,
        before: 0.0,
        joined_by_stop: None,
        at_stop: None,
        stayed: 6.25,
        paid_for: None,
    };
    let said = |people: &People| stayed(people, 240, nominal().currency.locale());
    assert_eq!(
        said(&someone),
        "58 members joined in 20 years: 6.2 would be there at the end"
    );
    someone.stayed = 0.01;
    someone.who = Who::OwnCustomers;
    assert_eq!(
        said(&someone),
        "58 customers of your own joined in 20 years: none would pay at the end"
    );
    (someone.at_stop, someone.joined_by_stop) = (Some(57.5), Some(57.5));
    assert_eq!(
        said(&someone),
        "58 customers of your own joined in 20 years: all would pay when you stop, none at the end"
    );
    // A team that goes on: who joins while one works is not who joins in all.
    someone.joined_by_stop = Some(20.0);
    assert!(
        said(&someone).starts_with(
            "58 customers of your own joined in 20 years, 20 of them before you stop: "
        )
    );
    someone.before = 5.0;
    assert!(said(&someone).contains(" joined in 20 years, those from before included, 20 of them"));
    someone.paid_for = Some(120);
    assert!(said(&someone).ends_with("none at the end, since each pays you for 10 years"));
    let all = people(&example(), &project(&example()));
    assert_eq!(all.len(), 4);
    // The renewals of the example: ten years, and the last policy was sold in the fifth.
    let paid_for: Vec<_> = all.iter().map(|it| it.paid_for).collect();
    assert_eq!(paid_for, [Some(120), None, None, None]);
}

#[test]
fn findings_fit_the_options_and_place_them() {
    let scenario = example();
    let projection = project(&scenario);
    let currency = nominal().currency;
    let found = facts(&scenario, &projection, &currency);
    let places: Vec<&String> = found.iter().flat_map(|it| &it.places).collect();
    let book = yearly(&projection.streams[1]).expect("years of work");
    let best = best_year(&projection.streams[1]);
    let expected = format!(
        "Self-published eBooks: {} a year before costs on average while you work, {} in its best year, in the lower half of the authors asked.",
        currency.amount(book),
        currency.amount(best)
    );
    assert!(book < 2_000.0 && places.contains(&&expected), "{places:?}");
    assert!(
        places
            .iter()
            .any(|it| it.ends_with("among most participants."))
    );
    // One good year among lean ones stands elsewhere than their mean.
    let mut hit = example();
    if let Kind::Royalty(book) = &mut hit.streams[1].kind {
        book.units_first_month = 60.0.into();
    }
    let projection = project(&hit);
    let (mean, best) = (
        yearly(&projection.streams[1]).expect("work"),
        best_year(&projection.streams[1]),
    );
    assert!(mean < 2_000.0 && best > 2_000.0, "{mean} {best}");
    let found = facts(&hit, &projection, &currency);
    let places: Vec<&String> = found.iter().flat_map(|it| &it.places).collect();
    let expected = format!(
        "while you work, in the lower half of the authors asked; {} in its best year, in the upper half of the authors asked, but not of those who write full-time.",
        currency.amount(best)
    );
    assert!(
        places.iter().any(|it| it.ends_with(&expected)),
        "{places:?}"
    );
    // A song is no book.
    let mut songs = example();
    songs.streams[1].preset = Some("hit-song".into());
    let found = facts(&songs, &project(&songs), &currency);
    assert!(found.iter().all(|it| !it.fact.text.contains("authors")));
    // Dollars are not held against other currencies.
    let mut euros = example();
    euros.currency = "EUR".into();
    let found = facts(&euros, &project(&euros), &currency);
    assert!(!found.is_empty() && found.iter().all(|it| it.places.is_empty()));
}

#[test]
fn the_best_year_is_twelve_months_that_no_others_beat() {
    for seed in 0..100 {
        let projection = project(&generator::scenario(seed));
        for stream in &projection.streams {
            let best = best_year(stream);
            let months: Vec<f64> = (0..projection.months)
                .map(|m| stream.series.income(m))
                .collect();
            let years = months.windows(12).map(|year| year.iter().sum::<f64>());
            assert!({ years }.all(|year| year <= best));
            if months.len() < 12 {
                assert_eq!(best, months.iter().sum::<f64>());
            }
            if let Some(mean) = yearly(stream)
                .filter(|_| months.len() >= 12 && stream.span.end - stream.span.start >= 12)
            {
                assert!(mean <= best * (1.0 + 1e-9), "{mean} {best}");
            }
        }
    }
}

#[test]
fn every_finding_can_be_looked_up() {
    for fact in FACTS {
        assert!(fact.url.starts_with("https://") && "ABC".contains(fact.grade));
        assert!(fact.text.ends_with('.') && !fact.source.is_empty());
    }
}
