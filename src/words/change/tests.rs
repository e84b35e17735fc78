//! What is said to flip the verdict flips it, and what is said to meet a goal meets it.

use super::{Flip, Goal, besides, flip_words, goal_words, limit};
use crate::app::example;
use crate::format::{Currency, Locale};
use crate::state::{projected_with, write_number};
use crate::words::{Prices, crowds, hours_a_week, recruits_of_a_member};
use paid_again_engine::scenario::Kind;
use paid_again_engine::solve::Input;
use paid_again_engine::{Scenario, project};
use paid_again_odds::{Aim, Answer, Desk, Found, Question, Sought};

fn desk(scenario: &Scenario) -> Desk {
    let mut desk = Desk::default();
    let text = paid_again_engine::file::write_scenario(scenario);
    desk.open(&text, 1).unwrap();
    desk
}

fn is_ahead(scenario: &Scenario, id: &str) -> bool {
    let projection = project(scenario);
    let compared = projection.compared(id).unwrap();
    compared.crossing.final_difference >= 0.0
}

#[test]
fn a_value_that_is_said_to_flip_the_verdict_does() {
    let scenario = example();
    let desk = desk(&scenario);
    let mut flips = 0;
    for stream in &scenario.streams[1..] {
        let question = Question::Levers {
            stream: stream.id.clone(),
        };
        let Answer::Levers(levers) = desk.answer(&question) else {
            panic!("no levers");
        };
        for lever in levers {
            let flip = Flip {
                option: &stream.name,
                baseline: "the job",
                present: lever.present,
                found: lever.found,
            };
            let said = flip_words(&flip, "now", |x| format!("<{x}>"));
            let Some(value) = flip.other_side() else {
                assert!(said.starts_with("Whatever stands here"), "{said}");
                continue;
            };
            let mut changed = scenario.clone();
            let input = Input::field(&stream.id, &lever.path);
            if !input.set(&mut changed, value) {
                // The short value lies outside what the field takes: only the exact one is inside.
                continue;
            }
            flips += 1;
            let ahead = is_ahead(&changed, &stream.id);
            assert_eq!(
                ahead,
                said.contains("would end ahead"),
                "{}: {said}",
                lever.path
            );
            assert_ne!(
                ahead,
                is_ahead(&scenario, &stream.id),
                "{}: {said}",
                lever.path
            );
            assert!(said.contains(&format!("<{value}>")), "{said}");
        }
    }
    assert!(flips >= 15, "{flips}");
}

#[test]
fn a_value_that_is_said_to_meet_a_goal_does() {
    let mut scenario = example();
    scenario.horizon_months = 130;
    let (desk, id) = (desk(&scenario), &scenario.streams[2].id);
    let aims = [
        Aim::Operating {
            month: 47,
            amount: 900.0,
        },
        Aim::Final { amount: 60_000.0 },
        Aim::BreakEven { month: 120 },
    ];
    for aim in aims {
        for chance in [None, Some(0.8)] {
            let path = "new_customers_per_month";
            let question = Question::Seek {
                stream: id.clone(),
                path: path.into(),
                aim,
                chance,
            };
            let Answer::Seek(sought) = desk.answer(&question) else {
                panic!("no answer");
            };
            let goal = Goal {
                option: "Renewals",
                baseline: "the job",
                aim,
                chance,
                label: "New customers",
                now: "now",
            };
            let said = goal_words(&goal, &sought, |x| format!("<{x}>"), |x| format!("${x}"));
            let value = goal.value(&sought).unwrap_or_else(|| panic!("{said}"));
            assert!(said.contains(&format!("at least <{value}>")), "{said}");
            let mut changed = scenario.clone();
            assert!(Input::field(id, path).set(&mut changed, value));
            if chance.is_none() {
                let met = paid_again_engine::solve::Goal::from(aim).margin(&changed, id);
                assert!(met >= -1e-6, "{said}: {met}");
            }
        }
    }
}

#[test]
fn what_no_value_meets_says_so() {
    let scenario = example();
    let id = &scenario.streams[1].id;
    let question = Question::Seek {
        stream: id.clone(),
        path: "share".into(),
        aim: Aim::Final { amount: 1e9 },
        chance: None,
    };
    let Answer::Seek(sought) = desk(&scenario).answer(&question) else {
        panic!("no answer");
    };
    assert!(matches!(sought, Sought::Unreachable { .. }));
    let goal = Goal {
        option: "Books",
        baseline: "the job",
        aim: Aim::Final { amount: 1e9 },
        chance: None,
        label: "Your share",
        now: "now",
    };
    let said = goal_words(&goal, &sought, |x| format!("{x}"), |x| format!("${x:.0}"));
    assert!(
        said.starts_with("No value of “Your share” alone would do."),
        "{said}"
    );
}

#[test]
fn even_is_said_as_even() {
    let flip = Flip {
        option: "A",
        baseline: "B",
        present: 1.0,
        found: Found::Even,
    };
    assert!(flip_words(&flip, "now", |x| x.to_string()).contains("level"));
}

#[test]
fn limits_say_what_the_engine_computes() {
    let scenario = example();
    let prices = Prices {
        currency: Currency::new("USD", Locale::ENGLISH),
        inflation: None,
    };
    let of = |i: usize| limit(&scenario, &scenario.streams[i].id, &prices);
    assert_eq!(of(0), None);
    assert_eq!(of(4), None);
    let renewals = of(2).unwrap();
    let exact = paid_again_engine::limits::ceiling(&scenario, &scenario.streams[2].id).unwrap();
    let income = prices.currency.amount(exact.income.unwrap());
    assert!(
        renewals.words.contains(&format!("{income} a month")),
        "{renewals:?}"
    );
    assert!((renewals.full - exact.reached_at_stop.unwrap()).abs() < 1e-12);
    let team = of(3).unwrap();
    assert!(team.words.contains("reproduction number"), "{team:?}");
    // The other number that is said of a team, with why it is another one.
    let Kind::Team(given) = &scenario.streams[3].kind else {
        panic!("a team");
    };
    let each = format!(
        "if still there: {:.2} others before leaving",
        recruits_of_a_member(given)
    );
    assert!(team.words.contains(&each), "{team:?}");
}

/// What is said of an option besides, with one of its numbers so many times as large.
fn besides_of(scenario: &Scenario, id: &str, name: &str, times: f64) -> String {
    let projection = project(scenario);
    let stream = scenario.streams.iter().find(|it| it.id == id).unwrap();
    let x = stream.number(name).and_then(|it| it.median()).unwrap();
    let now = (stream, projection.stream(id).unwrap());
    besides(scenario, now, name, x * times, Locale::ENGLISH)
}

#[test]
fn a_number_that_takes_more_hours_says_so() {
    let scenario = example();
    let of = |times| besides_of(&scenario, "renewals", "new_customers_per_month", times);
    let (_, twice) = projected_with(&scenario, "renewals", "new_customers_per_month", 2.0).unwrap();
    let projection = project(&scenario);
    let had = hours_a_week(projection.stream("renewals").unwrap()).unwrap();
    let has = hours_a_week(&twice).unwrap();
    assert!(has > 1.5 * had);
    let said = of(2.0);
    assert!(
        said.contains(&format!("{has:.0} hours a week")),
        "{said} {has} {had}"
    );
    assert_eq!(of(1.0), "");
    // What the field does not take is no projection.
    assert!(projected_with(&scenario, "renewals", "new_customers_per_month", -1.0).is_none());
    assert!(projected_with(&scenario, "nobody", "new_customers_per_month", 1.0).is_none());
}

#[test]
fn a_number_that_takes_more_people_says_so() {
    let scenario = example();
    let of = |times| besides_of(&scenario, "team", "member_recruits_per_month", times);
    let joined = |scenario: &Scenario| {
        let projection = project(scenario);
        let crowds = crowds(scenario, &projection);
        crowds[0].customers + crowds[0].members
    };
    let had = joined(&scenario);
    for times in [1.5, 3.0] {
        let mut then = example();
        let recruits = then.streams[3].number("member_recruits_per_month");
        let x = recruits.and_then(|it| it.median()).unwrap() * times;
        assert!(write_number(
            &mut then.streams[3],
            "member_recruits_per_month",
            x
        ));
        let has = joined(&then);
        assert!(has > 1.1 * had);
        let sentence = format!(" Then {has:.0} people would have to join instead of {had:.0}.");
        assert!(of(times).ends_with(&sentence), "{} {sentence}", of(times));
    }
    // A crowd is held against those whom there are.
    assert!(
        of(12.0).contains(" would have to join: as many as "),
        "{}",
        of(12.0)
    );
    assert_eq!(of(0.5), "");
    assert_eq!(of(1.0), "");
}
