//! Why pay ends or rises once the work has stopped.

use super::generated::each;
use super::words;
use super::{beyond, nominal, said};
use crate::app::example;
use crate::words::ending::Ending;
use crate::words::{months_after, plain_text};
use paid_again_engine::project;
use paid_again_engine::scenario::{Kind, Scenario};

fn only(id: &str) -> Scenario {
    let mut scenario = example();
    scenario.streams.retain(|it| it.id == id);
    scenario
}

#[test]
fn a_plan_that_pays_the_active_alone_says_so() {
    let said = super::verdict(&only("team"));
    assert!(
        said.ends_with(
            "Five years after you stop, it would no longer bring anything, since you would not stay \
             active once you stop."
        ),
        "{said}"
    );
    let (_, details) = super::said(&example(), &project(&example()));
    assert!(
        details[3].ends_with(
            "A year after you stop it would bring nothing, since you would not stay active once \
             you stop."
        ),
        "{}",
        details[3]
    );
}

/// 376 would pay when you stop, and none at the end: because each pays for ten years.
#[test]
fn a_term_that_has_ended_is_named() {
    let (_, details) = said(&example(), &project(&example()));
    assert!(
        details[2]
            .ends_with(", after ten it would cost $25, since each customer pays you for 10 years."),
        "{}",
        details[2]
    );
}

#[test]
fn costs_that_end_with_the_work_are_named() {
    let mut scenario = only("renewals");
    if let Kind::Residual(renewals) = &mut scenario.streams[0].kind {
        renewals.cost_per_month = 900.0.into();
    }
    scenario.target_per_month = Some(1e6);
    let (verdict, details) = said(&scenario, &project(&scenario));
    assert!(
        details[0].contains(
            "A year after you stop it would bring $168 a month (more than while you work: its costs \
             end then), after five years $97"
        ),
        "{details:?}"
    );
    // At a glance there is no room for it.
    assert!(verdict[1].ends_with("it would still bring $97 a month."));
}

/// Each reason where it holds, and nowhere else.
#[test]
fn reasons_are_the_figures() {
    let mut seen = [0; 3];
    each(|scenario, projection| {
        let words = words(scenario, projection, &nominal());
        for (detail, stream) in words.details.iter().zip(&projection.streams) {
            let text = plain_text(&detail.sentence);
            let months = [1, 5, 10].map(|years| months_after(stream, years));
            let months: Vec<usize> = months.into_iter().flatten().collect();
            let given = scenario.streams.iter().find(|it| it.id == stream.id);
            let given = given.expect("an option");
            let income = |m: usize| stream.series.income(m);
            let reasons: Vec<_> = { months.iter() }
                .filter_map(|m| Ending::of(scenario, stream, *m).map(|it| (*m, it)))
                .collect();
            for (month, why) in &reasons {
                match *why {
                    Ending::NotActive => {
                        seen[0] += 1;
                        let Kind::Team(team) = &given.kind else {
                            panic!("{text}")
                        };
                        assert!(
                            !team.keep_active_after_stop && income(*month) == 0.0,
                            "{text}"
                        );
                    }
                    Ending::Term(term) => {
                        seen[1] += 1;
                        let Kind::Residual(residual) = &given.kind else {
                            panic!("{text}")
                        };
                        assert_eq!(residual.pays_for_months, Some(term as u32));
                        let last = stream.span.end + term - 2;
                        assert!(
                            income(last) > 0.0 && income(last + 1).abs() < 1e-6,
                            "{text}"
                        );
                        assert!(income(*month).abs() < 1e-6, "{text}");
                    }
                    Ending::CostsEnd => {
                        seen[2] += 1;
                        let cost = &stream.series.cost;
                        let most = cost[..stream.span.end]
                            .iter()
                            .fold(0.0, |a: f64, b| a.max(*b));
                        assert!(cost[*month] < most, "{text}");
                    }
                }
            }
            let there = |why: Ending| reasons.iter().any(|(_, it)| *it == why);
            // What is the same as before is not said again, so its reason need not be either.
            let says = |words: &str| text.contains(words);
            assert_eq!(
                says("since you would not stay active"),
                there(Ending::NotActive),
                "{text}"
            );
            let term = reasons.iter().any(|(_, it)| matches!(it, Ending::Term(_)));
            assert!(!says("since each customer pays you for") || term, "{text}");
            assert!(
                !says("its costs end then") || there(Ending::CostsEnd),
                "{text}"
            );
        }
        assert!(beyond(scenario, projection).len() <= projection.streams.len());
    });
    assert!(seen.iter().all(|it| *it > 0), "{seen:?}");
}
