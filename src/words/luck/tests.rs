//! The odds' sentences against the odds.

use super::{chance_words, odds_said, spread, story};
use crate::app::example;
use crate::format::{Currency, Locale};
use crate::words::{Prices, headline, plain_text};
use paid_again_engine::scenario::{Kind, Quantity, Range, Shape};
use paid_again_engine::simulate::{Extent, simulate_extent};
use paid_again_engine::{Scenario, project};
use paid_again_odds::{Chance, Desk, Odds, Question};

fn prices(inflation: Option<f64>) -> Prices {
    Prices {
        currency: Currency::new("USD", Locale::ENGLISH),
        inflation,
    }
}

fn odds(scenario: &Scenario, paths: u32) -> Odds {
    Odds::from(&simulate_extent(scenario, Extent { paths, every: 24 }))
}

#[test]
fn chances_are_as_exact_as_the_lives_tell() {
    let said = |share: f64, paths: f64| {
        let se = (share * (1.0 - share) / paths).sqrt();
        chance_words(Chance { share, se }, Locale::ENGLISH).replace('\u{a0}', " ")
    };
    assert_eq!(said(0.62, 10_000.0), "about 62 % (± 1)");
    assert_eq!(said(0.62, 120.0), "about 62 % (± 9)");
    assert_eq!(said(0.0, 120.0), "none");
    assert_eq!(said(1.0, 120.0), "all");
    assert_eq!(said(0.004, 10_000.0), "under 1 %");
    assert_eq!(said(0.996, 10_000.0), "over 99 %");
}

/// Every amount and chance of the sentence is one of the odds'.
#[test]
fn the_sentence_says_what_the_odds_say() {
    for inflation in [None, Some(0.03)] {
        for widened in [false, true] {
            let mut scenario = example();
            if let (true, Kind::Fund(fund)) = (widened, &mut scenario.streams[4].kind) {
                fund.annual_return = Quantity::Range(Range {
                    low: 0.02,
                    high: 0.1,
                    shape: Shape::Lognormal,
                });
            }
            let (projection, told) = (project(&scenario), odds(&scenario, 300));
            let prices = prices(inflation);
            let said = odds_said(&scenario, &projection, &told, &prices);
            let text: Vec<String> = said.iter().map(|it| plain_text(it)).collect();
            let of = told.stream(&headline(&projection).unwrap().id).unwrap();
            let chance = of.ahead.as_ref().unwrap().chance;
            assert!(
                text[0].contains(&chance_words(chance, Locale::ENGLISH)),
                "{text:?}"
            );
            assert!(text[0].contains("300 simulated lives"), "{text:?}");
            assert_eq!(text[0].starts_with("With your ranges"), widened, "{text:?}");
            for amount in spread(&of.outlook).unwrap() {
                assert!(text[1].contains(&prices.amount(amount, 240)), "{text:?}");
            }
        }
    }
}

/// Seen: of a contract whose advance is hardly ever earned back nothing was told at all.
#[test]
fn a_chance_is_told_where_nearly_all_lives_end_alike() {
    let mut scenario = example();
    scenario.streams.truncate(2);
    let Kind::Royalty(book) = &mut scenario.streams[1].kind else {
        panic!("a book");
    };
    (book.works, book.advance_per_work) = (1, 5000.0.into());
    let (projection, told) = (project(&scenario), odds(&scenario, 2400));
    let of = told.stream("book").unwrap();
    assert!(spread(&of.outlook).is_none() && of.outlook.mean_se > 0.0);
    let said = odds_said(&scenario, &projection, &told, &prices(None));
    let text: Vec<String> = said.iter().map(|it| plain_text(it)).collect();
    assert_eq!(text.len(), 2, "{text:?}");
    let end = prices(None).amount(*of.outlook.position.p50.last().unwrap(), 240);
    let alike = format!("At least nine in ten of its lives would end at {end}.");
    assert_eq!(text[1], alike);
    assert!(text[0].contains("2,400 simulated lives"), "{text:?}");
}

#[test]
fn what_no_luck_touches_has_no_odds_to_tell() {
    let mut scenario = example();
    scenario.streams.truncate(1);
    let (projection, told) = (project(&scenario), odds(&scenario, 50));
    assert!(odds_said(&scenario, &projection, &told, &prices(None)).is_empty());
}

/// A story ends where its life ends, and names the years that are the best and the worst.
#[test]
fn a_story_tells_its_life() {
    let scenario = example();
    let mut desk = Desk::default();
    let text = paid_again_engine::file::write_scenario(&scenario);
    desk.open(&text, 1).unwrap();
    let projection = project(&scenario);
    for path in 0..30 {
        let answer = desk.answer(&Question::Life { path });
        let paid_again_odds::Answer::Life(life) = answer else {
            panic!("{answer:?}");
        };
        for lived in &life.streams {
            let said = story(&projection, &life, &lived.id, &prices(None));
            let text: String = said.iter().map(|it| plain_text(it) + " ").collect();
            let end = prices(None).amount(*lived.position.last().unwrap(), 240);
            assert!(text.contains(&format!("would end at {end}")), "{text}");
            assert_eq!(
                text.contains("for good after"),
                lived.ahead_from.is_some_and(|m| m > 0)
            );
            // A year in which nothing comes and nothing goes is neither the best nor the worst.
            let years = lived.operating.chunks(12);
            let years = years.filter(|it| it.iter().any(|x| *x != 0.0));
            let years: Vec<f64> = years.map(|it| it.iter().sum()).collect();
            let most = years.iter().copied().fold(f64::MIN, f64::max);
            let least = years.iter().copied().fold(f64::MAX, f64::min);
            if most > least {
                assert!(text.contains(&prices(None).amount(most, 12)), "{text}");
                let worst = prices(None).amount(least, 12);
                assert_eq!(text.contains("its worst year"), least < 0.0, "{text}");
                assert!(least >= 0.0 || text.contains(&worst), "{text}");
            }
        }
    }
}
