//! Tipping points: the verdict flips there, and closed forms where there are some.

use crate::corpus::realistic;
use crate::corpus::tape::Tape;
use crate::law::{Shown, law};
use crate::{default_comparison, job, lead_at, power, scenario, stream};
use paid_again_engine::Scenario;
use paid_again_engine::bounds::number;
use paid_again_engine::scenario::{Fund, Kind, PaidOnce, Royalty, Tier};
use paid_again_engine::solve::{Axis, Flip, Input, Side, Tipping, Unsolvable};
use paid_again_engine::solve::{levers, tipping, tipping_against, tipping_along};
use std::cell::Cell;

/// On both sides of a tipping point somebody else is ahead.
#[test]
fn the_verdict_flips_at_a_tipping_point() {
    let flips = Cell::new(0);
    let make = |tape: &mut Tape<'_>| Shown(realistic::scenario(tape, 60));
    law(60, make, |Shown(scenario)| {
        let Some(against) = scenario.baseline.as_deref() else {
            return;
        };
        let others = scenario
            .streams
            .iter()
            .filter(|stream| stream.id != against);
        for stream in others {
            for path in stream.numbers().into_iter().step_by(3) {
                let answer = tipping(&scenario, &stream.id, &path).unwrap();
                if let Some(flip) = answer.nearest() {
                    assert_flips(&scenario, (&stream.id, against), &path, flip);
                    flips.set(flips.get() + 1);
                }
            }
        }
    });
    assert!(flips.get() > 100, "{}", flips.get());
}

/// Asserts that the stream leads on one side of the flip and trails on the other.
fn assert_flips(scenario: &Scenario, pair: (&str, &str), path: &str, flip: Flip) {
    let input = Input::field(pair.0, path);
    let axis = input.axis(scenario).unwrap();
    // The lead above the flip, counted for whoever should have it.
    let sign = if flip.above == Side::Stream {
        1.0
    } else {
        -1.0
    };
    let lead = |x: f64| sign * lead_at(scenario, pair, &input, x);
    if axis.whole {
        // The value is on the far side as seen from the present, its neighbour is not yet.
        let away = if flip.value > axis.start { 1.0 } else { -1.0 };
        let (there, before) = (away * lead(flip.value), away * lead(flip.value - away));
        assert!(
            there > 0.0 && before <= 0.0,
            "{path}: {flip:?}: {before} {there}"
        );
    } else {
        let step = 1e-6 * flip.value.abs() + 1e-12;
        let (below, above) = (lead(flip.value - step), lead(flip.value + step));
        assert!(
            below < 0.0 && above > 0.0,
            "{path}: {flip:?}: {below} {above}"
        );
    }
}

#[track_caller]
fn assert_at(answer: Result<Tipping, Unsolvable>, value: f64, above: Side) {
    let Ok(Tipping::At(flip)) = answer else {
        panic!("{answer:?} is not one flip");
    };
    let error = (flip.value - value).abs();
    assert!(error <= 1e-9 * value.abs(), "{} is not {value}", flip.value);
    assert_eq!(flip.above, above);
}

/// Pay for work is a sum of a geometric series, so its tipping point is a quotient.
#[test]
fn the_pay_of_a_job_in_closed_form() {
    let freelance = PaidOnce {
        pay_per_job: 500.0.into(),
        hours_per_job: 8.0.into(),
        hours_per_week: 20.0.into(),
        billable_share: 0.6.into(),
        weeks_off_per_year: 4.0,
        annual_raise: 0.05.into(),
        cost_per_month: 250.0.into(),
        setup_cost: 3000.0.into(),
    };
    let all = vec![
        job("office", 30.0),
        stream("studio", Kind::PaidOnce(freelance)),
    ];
    let scenario = scenario(36, all);
    let weeks = 36.0 * 365.25 / 84.0;
    let office = 30.0 * 10.0 * weeks;
    let raises = (1.0 + 1.05 + 1.05 * 1.05) / 3.0;
    let jobs = 20.0 * weeks * (48.0 / 52.0) * 0.6 / 8.0 * raises;
    let even = (office + 36.0 * 250.0 + 3000.0) / jobs;
    assert_at(
        tipping(&scenario, "studio", "pay_per_job"),
        even,
        Side::Stream,
    );
    // Costs work the other way round.
    let spare = 500.0 * jobs - 3000.0 - office;
    assert_at(
        tipping(&scenario, "studio", "cost_per_month"),
        spare / 36.0,
        Side::Against,
    );
    // A number of the baseline tips the same verdict; who is meant has to be said.
    let pay = Input::field("office", "pay_per_job");
    let studio = 500.0 * jobs - 36.0 * 250.0 - 3000.0;
    let answer = tipping_against(&scenario, "office", "studio", &pay);
    assert_at(answer, studio / (10.0 * weeks), Side::Stream);
    let answer = tipping_against(&scenario, "studio", "office", &pay);
    assert_at(answer, studio / (10.0 * weeks), Side::Against);
}

/// Money that grows by r a year is worth (1 + r)^(H/12) of it in the end.
#[test]
fn the_return_of_a_fund_in_closed_form() {
    let fund = Fund {
        initial: 10_000.0.into(),
        annual_return: 0.07.into(),
        ..Fund::default()
    };
    // The job earns what 10,000 gain in ten years at 6 %.
    let earned = 10_000.0 * (power(1.06, 10) - 1.0);
    let pay = earned / (10.0 * 120.0 * 365.25 / 84.0);
    let mut scenario = scenario(120, vec![job("job", pay), stream("fund", Kind::Fund(fund))]);
    let answer = tipping(&scenario, "fund", "annual_return");
    assert_at(answer, 0.06, Side::Stream);
    // Whatever is paid in grows alike.
    let grown = power(1.07, 10) - 1.0;
    assert_at(
        tipping(&scenario, "fund", "initial"),
        earned / grown,
        Side::Stream,
    );
    scenario.streams[1].off = true;
    let off = Unsolvable::Off("fund".into());
    assert_eq!(tipping(&scenario, "fund", "initial"), Err(off));
}

/// Hours and their pay that rise together: twice as many at twice the pay are worth four times as much.
#[test]
fn a_change_of_ones_own() {
    let scenario = scenario(60, vec![job("office", 10.0), job("studio", 40.0)]);
    let axis = Axis::new(number(0.0, 10.0), 1.0).unwrap();
    let answer = tipping_along(&scenario, "studio", "office", &axis, |changed, x| {
        assert!(changed.streams[1].set_number("pay_per_job", 40.0 * x));
        assert!(changed.streams[1].set_number("hours_per_week", 10.0 * x));
    });
    assert_at(answer, 0.5, Side::Stream);
    // What touches neither of the two tips nothing.
    let answer = tipping_along(&scenario, "studio", "office", &axis, |changed, x| {
        changed.discount_rate = x;
    });
    assert_eq!(
        answer,
        Ok(Tipping::Never {
            ahead: Side::Stream
        })
    );
}

/// The first whole month on the other side, from wherever one begins to look.
#[test]
fn months_are_whole() {
    let mut scenario = scenario(60, vec![job("office", 10.0), job("studio", 30.0)]);
    // The studio needs 20 months for what the office pays in 60: even at 20, ahead from 21 on.
    for (present, value) in [
        (None, 19.0),
        (Some(0), 21.0),
        (Some(50), 19.0),
        (Some(20), 20.0),
    ] {
        scenario.streams[1].work_until_month = present;
        let answer = tipping(&scenario, "studio", "work_until_month");
        assert_at(answer, value, Side::Stream);
    }
    // The end of all work is a setting: later or earlier, the better paid is ahead.
    let stop = Input::Setting("work_until_month".into());
    scenario.streams[1].work_until_month = None;
    let answer = tipping_against(&scenario, "studio", "office", &stop);
    assert_eq!(
        answer,
        Ok(Tipping::Never {
            ahead: Side::Stream
        })
    );
    scenario.streams[1].work_until_month = Some(20);
    scenario.work_until_month = Some(30);
    let answer = tipping_against(&scenario, "studio", "office", &stop);
    assert_eq!(
        answer,
        Ok(Tipping::Never {
            ahead: Side::Stream
        })
    );
    let office = Input::field("office", "work_until_month");
    scenario.work_until_month = None;
    scenario.streams[1].work_until_month = Some(10);
    let answer = tipping_against(&scenario, "office", "studio", &office);
    assert_at(answer, 29.0, Side::Stream);
}

#[test]
fn always_and_even() {
    let mut all = scenario(60, vec![job("office", 10.0), job("studio", 10.0)]);
    let even = tipping(&all, "studio", "annual_raise");
    assert_at(even, 0.0, Side::Stream);
    assert_eq!(
        tipping(&all, "studio", "hours_per_job")
            .unwrap()
            .nearest()
            .unwrap()
            .value,
        1.0
    );
    // Nothing is earned, whatever an hour pays.
    for stream in &mut all.streams {
        assert!(stream.set_number("hours_per_week", 0.0));
    }
    let pay = tipping(&all, "studio", "pay_per_job");
    assert_eq!(pay, Ok(Tipping::EqualEverywhere));
    // More hours are ahead at once; there is nothing below none.
    let hours = tipping(&all, "studio", "hours_per_week");
    assert_eq!(
        hours,
        Ok(Tipping::Never {
            ahead: Side::Stream
        })
    );
    let cost = tipping(&all, "studio", "setup_cost");
    assert_eq!(
        cost,
        Ok(Tipping::Never {
            ahead: Side::Against
        })
    );
}

/// Too few songs do not cover the studio, and those begun too late never earn what they cost.
#[test]
fn several_flips_where_more_is_not_always_better() {
    let songs = Royalty {
        months_between: Some(6),
        cost_per_work: 2500.0.into(),
        units_first_month: 100.0.into(),
        price: 1.0.into(),
        rate_tiers: vec![Tier {
            from_units: 0.0,
            rate: 1.0.into(),
        }],
        setup_cost: 8000.0.into(),
        ..Royalty::default()
    };
    let mut scenario = scenario(
        60,
        vec![job("job", 0.0), stream("songs", Kind::Royalty(songs))],
    );
    // Song j (from 0) is out in month 6j + 1 and brings 100 in each of 59 − 6j months.
    let profit = |works: i32| (0..works).map(|j| 100 * (59 - 6 * j) - 2500).sum::<i32>() - 8000;
    let ahead: Vec<i32> = (1..=10).filter(|works| profit(*works) > 0).collect();
    assert_eq!(ahead, [3, 4, 5, 6, 7, 8, 9]);
    for (present, value, above) in [(5.0, 2.0, Side::Stream), (8.0, 10.0, Side::Against)] {
        assert!(scenario.streams[1].set_number("works", present));
        let nearest = Flip { value, above };
        let several = Tipping::Several { nearest, more: 1 };
        assert_eq!(tipping(&scenario, "songs", "works"), Ok(several));
    }
}

/// Every number of every option of the first screen has an answer.
#[test]
fn the_default_comparison() {
    let scenario = default_comparison();
    for stream in scenario.streams.iter().skip(1) {
        let all = levers(&scenario, &stream.id).unwrap();
        let present = |path: &String| stream.number(path).unwrap().median().is_some();
        let numbers = stream.numbers().into_iter().filter(|path| present(path));
        let (mut asked, mut answered): (Vec<_>, Vec<_>) = (
            numbers.collect(),
            all.iter().map(|lever| lever.path.clone()).collect(),
        );
        asked.sort();
        answered.sort();
        assert_eq!(asked, answered);
        let sizes: Vec<f64> = all
            .iter()
            .filter_map(|it| it.change)
            .map(f64::abs)
            .collect();
        assert!(sizes.is_sorted(), "{sizes:?}");
        assert!(!sizes.is_empty(), "{} never tips", stream.id);
        for lever in &all {
            assert_eq!(
                lever.tipping,
                tipping(&scenario, &stream.id, &lever.path).unwrap()
            );
            if let Some(flip) = lever.tipping.nearest() {
                assert_flips(&scenario, (&stream.id, "job"), &lever.path, flip);
            }
        }
    }
}

#[test]
fn what_can_not_be_asked() {
    let mut scenario = scenario(12, vec![job("office", 10.0), job("studio", 30.0)]);
    let asked = |stream: &str, path: &str| tipping(&scenario, stream, path).unwrap_err();
    let cases = [
        (asked("away", "pay_per_job"), "There is no stream \"away\"."),
        (asked("studio", "name"), "There is no number at \"name\"."),
        (asked("studio", "price"), "There is no number at \"price\"."),
        (
            asked("office", "pay_per_job"),
            "The stream \"office\" can't be compared with itself.",
        ),
    ];
    for (fault, sentence) in cases {
        assert_eq!(fault.to_string(), sentence);
    }
    assert_eq!(
        levers(&scenario, "office"),
        Err(Unsolvable::Itself("office".into()))
    );
    scenario.baseline = None;
    assert_eq!(
        tipping(&scenario, "studio", "pay_per_job"),
        Err(Unsolvable::NoBaseline)
    );
}
