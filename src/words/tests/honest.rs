//! What is said beside the answer: sums that add up, places that are right.

use super::{generator, nominal};
use crate::app::example;
use crate::state::{People, people};
use crate::words::{FACTS, accounts, facts, plain_text, range, stayed, yearly};
use paid_again_engine::project;

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
        name: "Team".into(),
        ink: paid_again_chart::Ink::Team,
        called: "members",
        joined: 57.5,
        at_stop: None,
        stayed: 6.25,
    };
    let said = |people: &People| stayed(people, nominal().currency.locale());
    assert_eq!(
        said(&someone),
        "58 members joined: 6.2 would be there at the end"
    );
    someone.stayed = 0.01;
    someone.called = "customers";
    assert_eq!(
        said(&someone),
        "58 customers joined: none would pay at the end"
    );
    someone.at_stop = Some(57.5);
    assert_eq!(
        said(&someone),
        "58 customers joined: all would pay when you stop, none at the end"
    );
    assert_eq!(people(&example(), &project(&example())).len(), 3);
}

#[test]
fn findings_fit_the_options_and_place_them() {
    let scenario = example();
    let projection = project(&scenario);
    let currency = nominal().currency;
    let found = facts(&scenario, &projection, &currency);
    let places: Vec<&String> = found.iter().flat_map(|it| &it.places).collect();
    let book = yearly(&projection.streams[1]).expect("years of work");
    let expected = format!(
        "Self-published eBooks: {} a year before costs while you work, in the lower half of the authors asked.",
        currency.amount(book)
    );
    assert!(book < 2_000.0 && places.contains(&&expected), "{places:?}");
    assert!(
        places
            .iter()
            .any(|it| it.ends_with("among most participants."))
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
fn every_finding_can_be_looked_up() {
    for fact in FACTS {
        assert!(fact.url.starts_with("https://") && "ABC".contains(fact.grade));
        assert!(fact.text.ends_with('.') && !fact.source.is_empty());
    }
}
