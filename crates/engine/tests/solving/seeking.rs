//! Goals: met at the value, and not just beyond it.

use crate::corpus::realistic;
use crate::corpus::tape::Tape;
use crate::law::{Shown, law};
use crate::{job, power, scenario, stream, with, within};
use paid_again_engine::scenario::{Kind, Residual, Retention, Scenario, Steady};
use paid_again_engine::solve::{Goal, Input, Seek, Solution, Unsolvable, seek, seek_with};
use paid_again_engine::{Projection, project};
use std::cell::Cell;

/// Whether a goal is met, read off the projection.
fn is_met(projection: &Projection, id: &str, goal: &Goal) -> bool {
    let stream = projection.stream(id).unwrap();
    match *goal {
        Goal::Operating { month, amount } => stream.series.operating[month] >= amount,
        Goal::FinalPosition { amount } => stream.summary.final_position >= amount,
        Goal::PerHour { amount } => stream.summary.per_hour.is_some_and(|pay| pay >= amount),
        Goal::BreakEvenBy { month } => {
            let compared = projection.compared(id).unwrap();
            let even = compared.crossing.break_even_month;
            even.is_some_and(|even| even <= month)
        }
    }
}

/// A goal somewhere near what the stream reaches.
fn near(tape: &mut Tape<'_>, scenario: &Scenario, id: &str) -> Goal {
    let month = tape.below(u64::from(scenario.horizon_months)) as usize;
    let compared = scenario
        .baseline
        .as_deref()
        .is_some_and(|baseline| baseline != id);
    let kind = tape.below(if compared { 4 } else { 3 });
    let goal = |amount: f64| match kind {
        0 => Goal::Operating { month, amount },
        1 => Goal::FinalPosition { amount },
        2 => Goal::PerHour { amount },
        _ => Goal::BreakEvenBy { month },
    };
    let reached = goal(0.0).reached(scenario, id).unwrap_or(10.0);
    goal(reached * tape.pick(&[0.5, 0.9, 1.1, 2.0]) + tape.pick(&[0.0, 10.0]))
}

#[test]
fn a_goal_is_met_at_the_value_and_not_just_beyond_it() {
    let (solved, missed) = (Cell::new(0), Cell::new(0));
    let make = |tape: &mut Tape<'_>| {
        let scenario = realistic::scenario(tape, 60);
        let goals = scenario
            .streams
            .iter()
            .map(|stream| near(tape, &scenario, &stream.id));
        let goals: Vec<Goal> = goals.collect();
        let shift = tape.whole(0, 4) as usize;
        (Shown(scenario), goals, shift)
    };
    law(60, make, |(Shown(scenario), goals, shift)| {
        for (stream, goal) in scenario.streams.iter().zip(&goals) {
            for path in stream.numbers().into_iter().skip(shift).step_by(5) {
                let input = Input::field(&stream.id, &path);
                let met = |x: f64| is_met(&project(&with(&scenario, &input, x)), &stream.id, goal);
                let axis = input.axis(&scenario).unwrap();
                let answer = seek(&scenario, &stream.id, goal, &input).unwrap();
                let already = matches!(answer, Seek::Already { .. });
                assert_eq!(met(axis.start), already, "{path}: {goal:?}: {answer:?}");
                if let Some(solution) = answer.solution() {
                    let step = if axis.whole {
                        1.0
                    } else {
                        1e-9 * solution.value.abs() + 1e-14
                    };
                    let away = if solution.met_above { -step } else { step };
                    let beyond = is_met(
                        &project(&within(&scenario, &input, solution.value + away)),
                        &stream.id,
                        goal,
                    );
                    assert!(
                        met(solution.value) && !beyond,
                        "{path}: {goal:?}: {answer:?}"
                    );
                    solved.set(solved.get() + 1);
                } else {
                    // Everywhere the same, as at the ends.
                    assert_eq!((met(axis.min), met(axis.max)), (already, already));
                    missed.set(missed.get() + 1);
                }
            }
        }
    });
    let (solved, missed) = (solved.get(), missed.get());
    assert!(solved > 100 && missed > 100, "{solved}, {missed}");
}

/// One new customer a month at 10, of whom a twentieth leave.
fn subscriptions() -> Scenario {
    let residual = Residual {
        new_customers_per_month: 1.0.into(),
        retention: Retention::Steady(Steady {
            monthly_churn: 0.05.into(),
        }),
        hours_per_month: 10.0.into(),
        cost_per_month: 20.0.into(),
        value_per_month: 10.0.into(),
        rate_first: 1.0.into(),
        rates_by_year: vec![1.0.into()],
        ..Residual::default()
    };
    scenario(
        60,
        vec![job("job", 5.0), stream("club", Kind::Residual(residual))],
    )
}

#[track_caller]
fn assert_at(answer: Result<Seek, Unsolvable>, value: f64, met_above: bool) {
    let Ok(Seek::At(solution)) = answer else {
        panic!("{answer:?} is not one value");
    };
    let error = (solution.value - value).abs();
    assert!(error <= 1e-9 * value, "{} is not {value}", solution.value);
    assert_eq!(solution.met_above, met_above);
}

/// After n months there are (1 − s^n)/(1 − s) customers for each that comes in a month.
#[test]
fn the_income_of_a_month_in_closed_form() {
    let scenario = subscriptions();
    let goal = Goal::Operating {
        month: 35,
        amount: 2000.0,
    };
    let ask = |path: &str| seek(&scenario, "club", &goal, &Input::field("club", path));
    let customers = (1.0 - power(0.95, 36)) / 0.05;
    let needed = 2020.0 / (10.0 * customers);
    assert_at(ask("new_customers_per_month"), needed, true);
    assert_at(ask("value_per_month"), 10.0 * needed, true);
    // Even customers who never leave are 36 by then: 360 less 20 is all there can be.
    let best = Seek::Unreachable {
        value: 0.0,
        short_by: 2000.0 - 340.0,
    };
    assert_eq!(ask("retention/monthly_churn"), Ok(best));
    assert!(
        (goal
            .reached(
                &with(
                    &scenario,
                    &Input::field("club", "retention/monthly_churn"),
                    0.0
                ),
                "club"
            )
            .unwrap()
            - 340.0)
            .abs()
            < 1e-9
    );
}

#[test]
fn an_hour_in_closed_form() {
    let scenario = subscriptions();
    let goal = Goal::PerHour { amount: 16.0 };
    let mut scenario_job = scenario.clone();
    assert!(scenario_job.streams[0].set_number("billable_share", 0.5));
    let answer = seek(
        &scenario_job,
        "job",
        &goal,
        &Input::field("job", "pay_per_job"),
    );
    assert_at(answer, 32.0, true);
    let answer = seek(
        &scenario_job,
        "job",
        &goal,
        &Input::field("job", "hours_per_job"),
    );
    assert_at(answer, 0.5 * 5.0 / 16.0, false);
    // How many hours are worked does not change what one brings.
    let answer = seek(
        &scenario_job,
        "job",
        &goal,
        &Input::field("job", "hours_per_week"),
    );
    assert!(
        matches!(answer, Ok(Seek::Unreachable { short_by, .. }) if (short_by - 13.5).abs() < 1e-9)
    );
    // Without an hour there is nothing to measure.
    assert!(scenario_job.streams[0].set_number("hours_per_week", 0.0));
    let answer = seek(
        &scenario_job,
        "job",
        &goal,
        &Input::field("job", "pay_per_job"),
    );
    let short_by = f64::INFINITY;
    assert_eq!(
        answer,
        Ok(Seek::Unreachable {
            value: 5.0,
            short_by
        })
    );
}

/// What is met now may get worse, as far as the slackest value.
#[test]
fn what_is_met_already() {
    let scenario = subscriptions();
    let goal = Goal::FinalPosition { amount: 0.0 };
    let cost = seek(
        &scenario,
        "club",
        &goal,
        &Input::field("club", "cost_per_month"),
    );
    let Ok(Seek::Already {
        slackest: Some(slackest),
        more: 0,
    }) = cost
    else {
        panic!("{cost:?}");
    };
    let customers = |months: u32| (1.0 - power(0.95, months)) / 0.05;
    let income = (1..=60).map(|months| 10.0 * customers(months)).sum::<f64>();
    assert!((slackest.value / (income / 60.0) - 1.0).abs() < 1e-9);
    assert!(!slackest.met_above);
    let hours = seek(
        &scenario,
        "club",
        &goal,
        &Input::field("club", "hours_per_month"),
    );
    assert_eq!(
        hours,
        Ok(Seek::Already {
            slackest: None,
            more: 0
        })
    );
}

/// A break-even month is a whole number; what moves it is not.
#[test]
fn a_break_even_by_a_month() {
    let mut scenario = subscriptions();
    let goal = Goal::BreakEvenBy { month: 40 };
    let input = Input::field("club", "new_customers_per_month");
    let answer = seek(&scenario, "club", &goal, &input).unwrap();
    let Seek::At(Solution {
        value,
        met_above: true,
    }) = answer
    else {
        panic!("{answer:?}");
    };
    let even = |x: f64| {
        let projection = project(&with(&scenario, &input, x));
        projection
            .compared("club")
            .unwrap()
            .crossing
            .break_even_month
    };
    assert_eq!(even(value), Some(40));
    assert_eq!(even(value * (1.0 - 1e-9)), Some(41));
    let reached = goal.reached(&with(&scenario, &input, value), "club");
    assert_eq!(reached, Some(40.0));
    // It can't be even before it has begun.
    scenario.streams[1].start_month = 41;
    let late = seek(&scenario, "club", &goal, &input);
    assert!(
        matches!(
            late,
            Ok(Seek::Unreachable {
                short_by: f64::INFINITY,
                ..
            })
        ),
        "{late:?}"
    );
    // Begun in time it is: the number of months is whole.
    assert!(scenario.streams[1].set_number("new_customers_per_month", 50.0));
    let start = seek(
        &scenario,
        "club",
        &goal,
        &Input::field("club", "start_month"),
    );
    let Ok(Seek::At(Solution {
        value,
        met_above: false,
    })) = start
    else {
        panic!("{start:?}");
    };
    assert!(value.fract() == 0.0 && value < 41.0);
}

/// Any measure of a scenario will do, and it need not be monotone.
#[test]
fn a_measure_of_ones_own() {
    let scenario = subscriptions();
    let input = Input::field("job", "pay_per_job");
    let pay = |scenario: &Scenario| scenario.streams[0].number("pay_per_job").unwrap().median();
    let hill = |changed: &Scenario| 1.0 - power(pay(changed).unwrap() - 30.0, 2);
    let Ok(Seek::NonMonotone { nearest, more: 1 }) = seek_with(&scenario, &input, hill) else {
        panic!("a hill has two sides");
    };
    assert!((nearest.value - 29.0).abs() < 1e-9 && nearest.met_above);
    let low = seek_with(&scenario, &input, |changed| hill(changed) - 2.0);
    let Ok(Seek::Unreachable { value, short_by }) = low else {
        panic!("{low:?}");
    };
    assert!((value - 30.0).abs() < 1e-3 && (short_by - 1.0).abs() < 1e-6);
    let inside = with(&scenario, &input, 30.2);
    let met = seek_with(&inside, &input, hill);
    let Ok(Seek::Already {
        slackest: Some(slackest),
        more: 1,
    }) = met
    else {
        panic!("{met:?}");
    };
    assert!((slackest.value - 31.0).abs() < 1e-9 && !slackest.met_above);
}

#[test]
fn what_can_not_be_asked() {
    let scenario = subscriptions();
    let input = Input::field("club", "value_per_month");
    let ask = |stream: &str, goal: Goal| seek(&scenario, stream, &goal, &input).unwrap_err();
    let late = ask("club", Goal::BreakEvenBy { month: 60 });
    assert_eq!(late.to_string(), "There is no month 60: the last is 59.");
    assert_eq!(
        ask("job", Goal::BreakEvenBy { month: 6 }),
        Unsolvable::Itself("job".into())
    );
    let away = Input::field("away", "price");
    let goal = Goal::PerHour { amount: 1.0 };
    let fault = seek(&scenario, "club", &goal, &away).unwrap_err();
    assert_eq!(fault, Unsolvable::NoNumber("price".into()));
}
