//! Every question about every valid scenario has an answer: no panic, no NaN, within the budget.

use crate::corpus::tape::Tape;
use crate::law::{Shown, any_scenario, law};
use paid_again_engine::limits::{ceiling, network};
use paid_again_engine::scenario::Scenario;
use paid_again_engine::solve::{Goal, Input, MOST_EVALUATIONS, Seek, Tipping};
use paid_again_engine::solve::{seek, seek_with, tipping_against};
use std::cell::Cell;

/// Any input of a scenario: mostly a number of a stream, now and then a setting.
fn any_input(tape: &mut Tape<'_>, scenario: &Scenario) -> Input {
    if tape.below(8) == 7 {
        let names = [
            "work_until_month",
            "horizon_months",
            "inflation",
            "target_per_month",
        ];
        return Input::Setting(tape.pick(&names).into());
    }
    let stream = &scenario.streams[tape.below(scenario.streams.len() as u64) as usize];
    let paths = stream.numbers();
    Input::field(&stream.id, &paths[tape.below(paths.len() as u64) as usize])
}

fn any_goal(tape: &mut Tape<'_>, scenario: &Scenario) -> Goal {
    let month = tape.below(u64::from(scenario.horizon_months)) as usize;
    let amount = tape.pick(&[0.0, -1e12, 1.0, 2000.0, 1e300]);
    tape.pick(&[
        Goal::Operating { month, amount },
        Goal::FinalPosition { amount },
        Goal::PerHour { amount },
        Goal::BreakEvenBy { month },
    ])
}

#[test]
fn every_question_has_an_answer() {
    let answers = Cell::new(0);
    let make = |tape: &mut Tape<'_>| {
        let Shown(scenario) = any_scenario(tape);
        let (input, goal) = (any_input(tape, &scenario), any_goal(tape, &scenario));
        (Shown(scenario), input, goal)
    };
    law(150, make, |(Shown(scenario), input, goal)| {
        let domain = input.domain(&scenario).unwrap();
        for stream in &scenario.streams {
            let id = &stream.id;
            if let Some(against) = &scenario.baseline
                && let Ok(answer) = tipping_against(&scenario, id, against, &input)
            {
                let flip = answer.nearest();
                assert!(
                    flip.is_none_or(|flip| domain.holds(flip.value)),
                    "{answer:?}"
                );
                let several = matches!(answer, Tipping::Several { more: 0, .. });
                assert!(!several, "{answer:?}");
                answers.set(answers.get() + 1);
            }
            if let Ok(answer) = seek(&scenario, id, &goal, &input) {
                let value = match answer {
                    Seek::Unreachable { value, short_by } => {
                        assert!(short_by > 0.0, "{answer:?}");
                        Some(value)
                    }
                    _ => answer.solution().map(|solution| solution.value),
                };
                assert!(value.is_none_or(|value| domain.holds(value)), "{answer:?}");
                answers.set(answers.get() + 1);
            }
            assert_limits(&scenario, id);
        }
        let mut asked = 0;
        let first = &scenario.streams[0].id;
        let counted = seek_with(&scenario, &input, |changed| {
            asked += 1;
            goal.margin(changed, first)
        });
        assert!(counted.is_ok() && asked <= MOST_EVALUATIONS, "{asked}");
    });
    assert!(answers.get() > 300, "{}", answers.get());
}

/// Every figure there is, is a number.
fn assert_limits(scenario: &Scenario, id: &str) {
    let mut figures = Vec::new();
    if let Some(it) = ceiling(scenario, id) {
        figures.extend([it.payments, it.customers, it.income, Some(it.cost)]);
        figures.extend([it.reached_at_stop, it.reached_at_horizon]);
    }
    if let Some(it) = network(scenario, id) {
        let member = it.member;
        figures.extend([it.reproduction, it.recruits_per_membership, it.market_share]);
        figures.extend([it.customers_per_membership, it.my_customers_ceiling]);
        let money = [
            member.income_per_month,
            member.cost_per_month,
            member.net,
            member.net_per_month,
        ];
        figures.extend([Some(it.joined), Some(member.months)]);
        figures.extend(money.map(Some));
    }
    assert!(
        figures.iter().flatten().all(|figure| figure.is_finite()),
        "{figures:?}"
    );
}
