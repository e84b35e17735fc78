//! Teams: how many would have to join, how levels grow, what an average member keeps.

use super::generated::each;
use super::nominal;
use super::words;
use crate::app::example;
use crate::format::Locale;
use crate::words::{
    average_member, crowds, levels, member_beside_you, plain_text, recruits_of_a_member,
};
use paid_again_engine::project;
use paid_again_engine::scenario::{Kind, Scenario, Team};

/// The example's team alone, which pays to the end, changed.
fn team(change: impl Fn(&mut Team)) -> Scenario {
    let mut scenario = example();
    scenario.streams.retain(|it| it.id == "team");
    if let Kind::Team(team) = &mut scenario.streams[0].kind {
        team.keep_active_after_stop = true;
        change(team);
    }
    scenario
}

fn team_of(scenario: &Scenario) -> &Team {
    match &scenario.streams[0].kind {
        Kind::Team(team) => team,
        _ => panic!("a team"),
    }
}

/// The verdict, sentence by sentence.
fn verdict_of(scenario: &Scenario) -> Vec<String> {
    super::said(scenario, &project(scenario)).0
}

/// What is said at the top.
fn warned(scenario: &Scenario) -> Vec<String> {
    let said = words(scenario, &project(scenario), &nominal());
    said.warned.iter().map(|it| plain_text(it)).collect()
}

/// Three strangers' hopes: each member recruits one a month, a hundred at the start.
#[test]
fn absurd_hopes_are_said_at_the_top() {
    let hopes = team(|team| {
        team.member_recruits_per_month = 0.3.into();
        team.existing_members = vec![100.0.into()];
    });
    let first = verdict_of(&hopes).remove(0);
    assert!(
        first.contains(" billion people would have to join Network-marketing team: "),
        "{first}"
    );
    assert!(first.contains("everybody on earth"), "{first}");
    let said = warned(&hopes);
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(
        said[0].starts_with(
            "In Network-marketing team, each member would recruit 3.7 others before leaving: \
             each level would be larger"
        ),
        "{said:?}"
    );
    assert!(
        warned(&team(|_| ())).is_empty(),
        "a calm example stays calm"
    );
}

/// Seen: billions were said to have to join for a gain that was made when some thousands had.
#[test]
fn whoever_joins_when_nothing_is_paid_any_more_is_nobodys_hope() {
    let mut hopes = team(|team| {
        team.member_recruits_per_month = 0.3.into();
        team.existing_members = vec![10.0.into()];
        team.keep_active_after_stop = false;
    });
    hopes.work_until_month = Some(24);
    let joined = |scenario: &Scenario| {
        let projection = project(scenario);
        let all = crowds(scenario, &projection);
        all[0].customers + all[0].members
    };
    let until_stop = joined(&hopes);
    let mut short = hopes.clone();
    short.horizon_months = 24;
    assert!((until_stop - joined(&short)).abs() < 1e-9 * until_stop);
    assert!(!verdict_of(&hopes)[0].contains("would have to join"));
    if let Kind::Team(team) = &mut hopes.streams[0].kind {
        team.keep_active_after_stop = true;
    }
    assert!(joined(&hopes) > 1000.0 * until_stop);
}

/// Every count at the top is the number of those who joined, and every part is one of what it names.
#[test]
fn what_is_said_of_a_crowd_is_counted() {
    let mut said_something = 0;
    each(|scenario, projection| {
        let all = crowds(scenario, projection);
        let locale = Locale::ENGLISH;
        let said = words(scenario, projection, &nominal());
        let mut said: Vec<String> = { said.verdict.iter().chain(&said.warned) }
            .map(|it| plain_text(it))
            .collect();
        // What is beyond reach is said in the very first sentence, and below the verdict nowhere.
        let beyond = all.iter().any(crate::words::Crowd::is_beyond_reach);
        assert_eq!(said[0].contains("would have to join"), beyond, "{said:?}");
        let count = said.iter().filter(|it| it.contains("have to join"));
        assert!(count.count() <= 1, "{said:?}");
        said.retain(|it| it.contains("have to join") || it.contains("each level"));
        let text = said.join(" ");
        let total = |it: &crate::words::Crowd<'_>| it.customers + it.members;
        let worst = all.iter().map(total).fold(0.0, f64::max);
        if worst >= 82e6 {
            assert!(text.contains("everybody on earth"), "{text}");
            let count = crate::words::people::many(worst, locale) + " people would have to join";
            assert!(text.contains(&count), "{text}");
            let part = worst / 8.2e9;
            let part = if part > 1.0 {
                format!(
                    "everybody on earth, {} times as many",
                    crate::words::times(part, locale)
                )
            } else {
                format!("as many as {} of everybody on earth", locale.percent(part))
            };
            assert!(text.contains(&part), "{text} {part}");
        } else {
            assert!(!text.contains("earth"), "{text}");
        }
        let calm = |it: &crate::words::Crowd<'_>| {
            it.members < 54_000.0
                && it.customers < 343_000.0
                && it.recruits().is_none_or(|it| it <= 1.0)
        };
        assert_eq!(text.is_empty(), all.iter().all(calm), "{text}");
    });
    for seed in 0..300 {
        let scenario = super::generator::scenario(seed);
        said_something += usize::from(!warned(&scenario).is_empty());
    }
    assert!(
        (5..200).contains(&said_something),
        "{said_something} of 300"
    );
}

#[test]
fn the_largest_group_that_is_worth_saying_is_named() {
    let sellers = team(|team| {
        team.member_customers_per_month = 0.0.into();
        team.existing_members = vec![540_000.0.into()];
    });
    assert!(warned(&sellers)[0].contains(" of all who sell directly in the US"));
    let customers = team(|team| team.existing_customers = 3_430_000.0.into());
    let said = warned(&customers);
    assert_eq!(
        said,
        [
            "For this, 3.4 million customers would have to join Network-marketing team: as many as 10\u{a0}% of all customers of direct sellers in the US."
        ]
    );
}

/// The engine's own team: one member, nobody but members recruiting, followed for long.
#[test]
fn recruits_of_a_member_are_the_projections() {
    for (r, q) in [(0.05, 0.075), (0.04, 0.1), (0.02, 0.5), (0.0, 0.3)] {
        let scenario = team(|team| {
            (team.my_recruits_per_month, team.my_customers_per_month) = (0.0.into(), 0.0.into());
            team.member_recruits_per_month = r.into();
            team.member_attrition = q.into();
            team.existing_members = vec![1.0.into()];
        });
        let mut long = scenario.clone();
        long.horizon_months = 1200;
        let projection = project(&long);
        let joined = crowds(&long, &projection)[0].members;
        // One who is there already recruits r/q; each of those R, and each of theirs: 1/(1 − R) in all.
        let recruits = recruits_of_a_member(team_of(&long));
        let expected = 1.0 + r / q / (1.0 - recruits);
        assert!(
            (joined - expected).abs() < 1e-6 * expected,
            "{joined} {expected}"
        );
    }
    // A team grows by itself exactly where the notice says that levels grow.
    for (r, q) in [
        (0.08, 0.075),
        (0.082, 0.075),
        (0.1, 0.05),
        (0.05, 0.05),
        (0.2, 0.0),
    ] {
        let scenario = team(|team| {
            team.my_recruits_per_month = 0.0.into();
            team.member_recruits_per_month = r.into();
            team.member_attrition = q.into();
            team.existing_members = vec![1.0.into()];
        });
        let projection = project(&scenario);
        let members = projection.streams[0]
            .series
            .members
            .as_ref()
            .expect("members");
        assert_eq!(
            members[200] > members[100],
            recruits_of_a_member(team_of(&scenario)) > 1.0
        );
        let said = warned(&scenario).join(" ");
        assert_eq!(
            said.contains("larger than the one above"),
            members[200] > members[100],
            "{said}"
        );
    }
}

#[test]
fn levels_that_shrink_are_said_calmly() {
    let scenario = example();
    let projection = project(&scenario);
    let all = crowds(&scenario, &projection);
    let said = levels(&all[0], true, Locale::ENGLISH).expect("members");
    assert_eq!(
        plain_text(&said),
        "In Network-marketing team, each member would recruit 0.62 others before leaving: each level \
         would be smaller than the one above, so the team shrinks once you stop recruiting."
    );
    let nobody = team(|team| team.my_recruits_per_month = 0.0.into());
    let projection = project(&nobody);
    assert_eq!(
        levels(&crowds(&nobody, &projection)[0], true, Locale::ENGLISH),
        None
    );
    assert_eq!(
        member_beside_you(&crowds(&nobody, &projection)[0], &nominal()),
        None
    );
}

/// Months and customers of the closed form against a member followed month by month.
#[test]
fn the_average_member_is_the_sum_over_a_membership() {
    for (gained, q, h) in [
        (0.36, 0.075, 0.06),
        (0.1, 0.3, 0.0),
        (2.0, 0.02, 1.0),
        (0.5, 1.0, 0.2),
    ] {
        let scenario = team(|team| {
            team.member_customers_per_month = gained.into();
            (team.member_attrition, team.customer_churn) = (q.into(), h.into());
        });
        let team = team_of(&scenario);
        let member = average_member(team).expect("customers do not pile up");
        let (mut still, mut customers, mut months, mut present) = (1.0, 0.0, 0.0, 0.0);
        for _ in 0..5000 {
            months += still;
            present += still * customers;
            still *= 1.0 - q;
            customers = customers * (1.0 - h) + gained;
        }
        assert!((member.months.expect("they leave") - months).abs() < 1e-9 * months);
        assert!(
            (member.customers - present / months).abs() < 1e-9,
            "{member:?}"
        );
        let commission = 0.25 * 84.0 * member.customers;
        // The order that keeps a member entitled is 100, of which 60 is the average own order.
        assert!(
            (member.month_net - (commission - 100.0)).abs() < 1e-9,
            "{member:?}"
        );
    }
    let forever =
        team(|team| (team.member_attrition, team.customer_churn) = (0.0.into(), 0.0.into()));
    assert_eq!(average_member(team_of(&forever)), None);
}

#[test]
fn an_average_member_stands_beside_you() {
    let scenario = example();
    let projection = project(&scenario);
    let said = member_beside_you(&crowds(&scenario, &projection)[0], &nominal());
    let said = plain_text(&said.expect("members"));
    let stream = projection.stream("team").expect("the team");
    let yours: f64 = stream.series.operating[..60].iter().sum::<f64>() / 60.0;
    let currency = nominal().currency;
    assert!(said.contains("would stay 13 months, have 2.6 customers in an average month, and be left with −$46 a month"), "{said}");
    let yours = format!(
        "You would be left with {} in an average month of work.",
        currency.amount(yours)
    );
    assert!(said.ends_with(&yours), "{said}");
}
