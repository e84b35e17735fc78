//! Hopes beyond reach: said before what they would bring, wherever an option is spoken of.

use super::generated::each;
use super::words;
use super::{beyond, nominal};
use crate::app::example;
use crate::words::plain_text;
use paid_again_engine::project;
use paid_again_engine::scenario::{Kind, Scenario, Team};

fn with_team(change: impl Fn(&mut Team)) -> Scenario {
    let mut scenario = example();
    for stream in &mut scenario.streams {
        if let Kind::Team(team) = &mut stream.kind {
            change(team);
        }
    }
    scenario
}

/// Two recruits a month for me and for each member, as somebody was told.
fn two_a_month() -> Scenario {
    with_team(|team| {
        team.my_recruits_per_month = 2.0.into();
        team.member_recruits_per_month = 2.0.into();
    })
}

/// A stranger's question, which was answered with a lead of 31 million dollars.
#[test]
fn a_team_of_all_mankind_leads_nowhere() {
    let mut scenario = two_a_month();
    scenario
        .streams
        .retain(|it| ["job", "team"].contains(&it.id.as_str()));
    let said = words(&scenario, &project(&scenario), &nominal());
    let verdict: Vec<String> = said.verdict.iter().map(|it| plain_text(it)).collect();
    assert!(
        verdict[0].contains(" billion people would have to join Network-marketing team: "),
        "{verdict:?}"
    );
    assert!(
        verdict[1].starts_with("Only if they all did would it pass Freelance job after "),
        "{verdict:?}"
    );
    let line = plain_text(&said.line);
    assert!(line.starts_with("Network-marketing team needs "), "{line}");
    assert!(line.ends_with(" billion people"), "{line}");
    assert_eq!(line, plain_text(&said.details[1].line));
    let detail = plain_text(&said.details[1].sentence);
    assert!(
        detail.starts_with("Network-marketing team would need ")
            && detail.contains("Only if they all did would it pass Freelance job after "),
        "{detail}"
    );
}

/// Beside it the other options are answered as if it were not there.
#[test]
fn what_is_ahead_without_it_is_said_too() {
    let scenario = two_a_month();
    let said = words(&scenario, &project(&scenario), &nominal());
    let last = plain_text(&said.verdict[2]);
    assert_eq!(
        last,
        "Without it, Index fund would pass Freelance job for good after 18 years 7 months, on \
         $18,000 of your own money."
    );
}

/// As many as sell directly in the US is the bound for members, and a tenth of mankind that for all.
#[test]
fn from_where_on_a_crowd_is_beyond_reach() {
    for (members, customers, is_beyond) in [
        (5.39e6, 0.0, false),
        (5.41e6, 0.0, true),
        (0.0, 34.2e6, false),
        (0.0, 34.4e6, true),
    ] {
        let scenario = with_team(|team| {
            (team.my_customers_per_month, team.my_recruits_per_month) = (0.0.into(), 0.0.into());
            team.member_customers_per_month = 0.0.into();
            team.member_recruits_per_month = 0.0.into();
            team.existing_members = vec![members.into()];
            team.existing_customers = customers.into();
        });
        let found = beyond(&scenario, &project(&scenario));
        assert_eq!(!found.is_empty(), is_beyond, "{members} {customers}");
    }
}

/// Nothing passes calmly that nobody could bring about.
#[test]
fn no_gain_stands_before_what_it_takes() {
    let mut seen = 0;
    each(|scenario, projection| {
        let hopes = beyond(scenario, projection);
        let said = words(scenario, projection, &nominal());
        let verdict: Vec<String> = said.verdict.iter().map(|it| plain_text(it)).collect();
        let line = plain_text(&said.line);
        assert_eq!(line.contains(" needs "), !hopes.is_empty(), "{line}");
        for id in &hopes {
            seen += 1;
            let stream = projection.stream(id).expect("an option");
            // Only the sentence about those who would have to join names it.
            let named = verdict[1..].iter().any(|it| it.contains(&stream.name));
            let is_baseline = projection.comparison.iter().any(|it| it.baseline == *id);
            assert!(!named || is_baseline, "{verdict:?}");
            assert!(
                verdict[1].starts_with("Only if they all did would it")
                    || verdict[1].starts_with("Even if they all did, it would end"),
                "{verdict:?}"
            );
            let Some(detail) = said.details.iter().find(|it| it.id == *id) else {
                continue;
            };
            let text = plain_text(&detail.sentence);
            assert!(
                text.starts_with(&format!("{} would need ", stream.name)),
                "{text}"
            );
            let gain = text.split_once(" did").expect("what it hangs on").0;
            assert!(!gain.contains('$') && !gain.contains("ahead"), "{text}");
        }
    });
    assert!(seen > 3, "{seen}");
}
