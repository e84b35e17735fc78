//! Over hundreds of scenarios: what is said is what the figures say, sentence by sentence.

use super::words;
use super::{beyond, generator, lead_of, nominal, said};
use crate::format::long_duration;
use crate::state::{Row, rows};
use crate::words::afterwards::Afterwards;
use crate::words::lead::Lead;
use crate::words::{Standing, a_week, baseline, idle, plain_text, standing, times};
use paid_again_engine::project::{Projection, StreamProjection};
use paid_again_engine::{Scenario, project};

const SEEDS: u64 = 300;

#[track_caller]
pub(super) fn each(mut check: impl FnMut(&Scenario, &Projection)) {
    for seed in 0..SEEDS {
        let scenario = generator::scenario(seed);
        check(&scenario, &project(&scenario));
    }
}

/// Which options the verdict may call highest: none that is there ends above them.
fn there(projection: &Projection) -> impl Iterator<Item = &StreamProjection> {
    projection.streams.iter().filter(|it| idle(it).is_none())
}

#[test]
fn the_first_sentence_holds() {
    each(|scenario, projection| {
        let prices = nominal();
        let (verdict, _) = said(scenario, projection);
        let lead = lead_of(scenario, projection);
        let hopes = beyond(scenario, projection);
        // What nobody could bring about comes first, and what is ahead without it last.
        let first = if hopes.is_empty() {
            verdict[0].as_str()
        } else if matches!(lead, Lead::AllOff | Lead::Alone(_)) {
            assert_eq!(verdict.len(), 2, "{verdict:?}");
            return;
        } else {
            let last = verdict[2].as_str();
            last.strip_prefix("Without it, ")
                .unwrap_or_else(|| panic!("{last}"))
        };
        let end = |it: &StreamProjection| it.summary.final_position;
        let there = |projection| there(projection).filter(|it| !hopes.contains(&it.id));
        let passing = there(projection).filter(|it| {
            let compared = projection.compared(&it.id);
            compared.is_some_and(|it| it.crossing.break_even_month.is_some())
        });
        let passing: Vec<_> = passing.collect();
        match lead {
            Lead::AllOff => assert!(scenario.streams.iter().all(|it| it.off)),
            Lead::Alone(one) => {
                let others = there(projection).filter(|it| it.id != one.id);
                assert_eq!(others.count(), 0, "{first}");
                if idle(one).is_none() {
                    assert!(
                        first.contains(&prices.currency.amount(end(one).abs())),
                        "{first}"
                    );
                    assert_eq!(
                        first.contains("would cost $"),
                        end(one) < 0.0 || one.summary.per_hour.is_some_and(|it| it < 0.0),
                        "{first}"
                    );
                }
            }
            Lead::Highest(best, next) => {
                let base = baseline(projection);
                assert!(base.is_none_or(|it| hopes.contains(&it.id)));
                assert!(there(projection).all(|it| end(it) <= end(best)));
                assert!(there(projection).all(|it| it.id == best.id || end(it) <= end(next)));
                let both = first.contains(&best.name) && first.contains(&next.name);
                assert!(both, "{first}");
            }
            Lead::Passes(best, baseline, how) => {
                assert!(passing.iter().all(|it| end(it) <= end(best)));
                let crossing = projection.compared(&best.id).expect("compared").crossing;
                let month = crossing.break_even_month.expect("it passes");
                let after = format!("after {}", long_duration(month + 1));
                assert_eq!(
                    first.contains(&after),
                    how == Standing::After(month + 1),
                    "{first}"
                );
                let begun = best.span.start.max(baseline.span.start);
                assert_eq!(how == Standing::FromTheStart, month == begun, "{first}");
                let gap = prices.currency.amount(crossing.final_difference);
                let level = first.contains("end level");
                let money = first.contains("of your own money");
                let ahead = first.contains(&format!("end {gap} ahead"));
                assert!(level || money || ahead, "{first}");
                assert!(ahead || !first.contains(" ahead."), "{first}");
                let near = 0.01 * end(best).abs().max(end(baseline).abs());
                assert_eq!(level, crossing.final_difference.abs() <= near, "{first}");
            }
            Lead::Holds(baseline, nearest, how, only) => {
                assert!(passing.is_empty(), "{first}");
                let rivals = there(projection).filter(|it| it.id != baseline.id);
                let rivals: Vec<_> = rivals.collect();
                assert!(rivals.iter().all(|it| end(it) <= end(nearest)), "{first}");
                assert_eq!(rivals.len() == 1, only, "{first}");
                let crossing = projection.compared(&nearest.id).expect("compared").crossing;
                let briefly = crossing.first_ahead_month.is_some();
                assert_eq!(how == Standing::Briefly, briefly, "{first}");
                assert_eq!(first.contains("for a time"), briefly, "{first}");
                // Of several the nearest is called so; of one the baseline is what stays ahead.
                let several = first.contains("one of the others would pass ");
                assert_eq!(several, !briefly && !only, "{first}");
                let first = first
                    .split_once(" of work, ")
                    .map_or(first, |(_, rest)| rest);
                let nearest_of_all = format!("the nearest, {}, would end ", nearest.name);
                assert_eq!(first.contains(&nearest_of_all), several, "{first}");
                let stays = first.starts_with(&format!("{} would stay ahead ", baseline.name));
                assert_eq!(stays, !briefly && only, "{first}");
                let gap = prices.currency.amount(-crossing.final_difference);
                let level = first.contains("end level");
                assert_ne!(
                    level,
                    first.contains(&format!("end {gap} behind")),
                    "{first}"
                );
            }
        }
        // Whose money it is stands wherever an asset that was paid for leads.
        if let (Lead::Passes(best, ..) | Lead::Highest(best, _), false) = (
            lead,
            first.contains(" and end level") || first.contains(" would end level"),
        ) {
            let paid = !best.kind.is_working() && best.summary.invested > 0.0;
            assert_eq!(first.contains("of your own money"), paid, "{first}");
        }
    });
}

/// What is said of how long there is work, and of a lead that lasts, is so.
#[test]
fn years_of_work_are_those_of_all() {
    let mut said_so = [0, 0];
    each(|scenario, projection| {
        let (verdict, _) = said(scenario, projection);
        let first = verdict[0].as_str();
        let working = || there(projection).filter(|it| it.kind.is_working());
        let ends: Vec<usize> = working().map(|it| it.span.end).collect();
        let begins = working().all(|it| it.span.start == 0);
        let one = ends.first().filter(|end| {
            (1..projection.months).contains(*end) && ends.iter().all(|it| it == *end)
        });
        let one = one.filter(|_| begins && beyond(scenario, projection).is_empty());
        let words = one.map(|end| format!("With {} of work, ", long_duration(*end)));
        match &words {
            Some(words) => assert!(first.starts_with(words.as_str()), "{first}"),
            None => assert!(!first.starts_with("With "), "{first}"),
        }
        said_so[usize::from(words.is_some())] += 1;
        let lead = lead_of(scenario, projection);
        if let (Lead::Passes(best, base, Standing::After(_)), true) =
            (lead, first.contains(" for good "))
        {
            let gap = |m: usize| best.series.position[m] - base.series.position[m];
            let last = projection.months - 1;
            let before = gap(last.saturating_sub(12));
            assert!(gap(last) >= before - 1e-6 * before.abs(), "{first}");
        }
    });
    assert!(said_so.iter().all(|times| *times > 10), "{said_so:?}");
}

#[test]
fn the_second_sentence_holds() {
    each(|scenario, projection| {
        let lead = lead_of(scenario, projection);
        let (verdict, _) = said(scenario, projection);
        if !beyond(scenario, projection).is_empty() {
            assert!(verdict.iter().all(|it| !it.contains("after you stop")));
            assert!(verdict.iter().all(|it| !it.contains("Stop after")));
            return;
        }
        assert!(verdict.len() <= 2);
        let all = verdict.join(" ");
        let Some(after) = Afterwards::of(projection, &lead) else {
            assert!(!all.contains("Stop after"), "{all}");
            assert!(!all.contains("after you stop"), "{all}");
            return;
        };
        let second = verdict[1].as_str();
        assert!(after.stream.summary.tail.is_some());
        // Where one sentence has said for how long there is work, the next does not say it again.
        let first = format!("With {} of work, ", long_duration(after.stop));
        let is_known = verdict[0].starts_with(&first);
        let later = match (after.years, is_known) {
            (5, true) => "Five years after you stop,".to_string(),
            (2, true) => "Two years after you stop,".to_string(),
            (_, true) => "A year after you stop,".to_string(),
            (5, false) => format!(
                "Stop after {}, and five years later",
                long_duration(after.stop)
            ),
            (2, false) => format!(
                "Stop after {}, and two years later",
                long_duration(after.stop)
            ),
            (_, false) => format!("Stop after {}, and a year later", long_duration(after.stop)),
        };
        assert!(second.starts_with(&later), "{second}");
        let month = after.stop - 1 + 12 * after.years;
        let monthly = after.stream.series.operating[month];
        let amount = format!("{} a month", nominal().currency.amount(monthly));
        // "$0.00 a month" is no amount that anybody is still brought.
        let seen = monthly >= 0.005;
        let brings = [after.stream.name.as_str(), "it"]
            .iter()
            .any(|who| second.contains(&format!("{later} {who} would still bring {amount}")));
        assert_eq!(brings, seen, "{second}");
        // Costs that go on are said as such, and never as a negative amount that is brought.
        let lost = format!("would cost {} a month", nominal().currency.amount(-monthly));
        assert_eq!(second.contains(&lost), monthly <= -0.005, "{second}");
        let nothing = second.contains("would no longer bring anything");
        assert_eq!(nothing, monthly <= 0.0 && monthly > -0.005, "{second}");
        let next_to = second.contains("would bring next to nothing");
        assert_eq!(next_to, !seen && monthly > 0.0, "{second}");
        // Nobody works on after everybody is said to stop.
        let working = projection.streams.iter().filter(|it| it.kind.is_working());
        let last = working.map(|it| it.span.end).max();
        assert_eq!(last, Some(after.stop), "{second}");
    });
}

#[test]
fn every_detail_holds() {
    each(|scenario, projection| {
        let (_, details) = said(scenario, projection);
        if projection.streams.len() < 2 && scenario.target_per_month.is_none() {
            assert!(details.is_empty());
            return;
        }
        let hopes = beyond(scenario, projection);
        let table = rows(projection);
        assert_eq!(details.len(), table.len());
        for ((detail, row), stream) in details.iter().zip(&table).zip(&projection.streams) {
            assert!(detail.starts_with(&row.name), "{detail}");
            if row.idle.is_some() {
                assert!(!detail.contains('$'), "{detail}");
                assert_eq!((row.hours, row.final_position), (0.0, 0.0));
                continue;
            }
            // Against the baseline as it is.
            match standing(projection, stream) {
                Some(how) => {
                    assert_eq!(how.passes(), row.passes_after.is_some());
                    assert_eq!(
                        detail.contains(" ahead"),
                        how.passes() || how == Standing::Briefly,
                        "{detail}"
                    );
                    assert_eq!(detail.contains(" behind"), !how.passes(), "{detail}");
                    if let Standing::After(months) = how {
                        assert_eq!(row.passes_after, Some(months));
                        assert!(
                            detail.contains(&format!("after {}", long_duration(months))),
                            "{detail}"
                        );
                    }
                }
                None => {
                    let end = nominal().currency.amount(row.final_position);
                    let would = match hopes.contains(&stream.id) {
                        false => "would end at",
                        true if row.final_position > 0.0 => "Only if they all did would it end at",
                        true => "Even if they all did, it would end at",
                    };
                    assert!(detail.contains(&format!("{would} {end}")), "{detail}");
                }
            }
            // What an hour is worth.
            match row.per_hour {
                Some(pay) if pay != 0.0 => {
                    let words = if pay < 0.0 { "cost" } else { "bring" };
                    let rate = nominal().currency.rate(pay.abs());
                    assert!(
                        detail.contains(&format!("{} would {words} {rate}", hours(row))),
                        "{detail}"
                    );
                }
                Some(_) => {
                    let nothing = format!("{} would bring nothing", hours(row));
                    assert!(detail.contains(&nothing), "{detail}");
                }
                None => assert!(!detail.contains("; each"), "{detail}"),
            }
            match row.leverage {
                Some(multiple) => {
                    assert!(row.per_hour.expect("hours") > 0.0);
                    assert!(
                        detail.contains(&format!(
                            "worth {} hour",
                            times(multiple, nominal().currency.locale())
                        )),
                        "{detail}"
                    );
                }
                None => assert!(!detail.contains("worth"), "{detail}"),
            }
            // Against the same hours paid once.
            if let Some(months) = row.passes_same_hours_after {
                let time = format!("same hours paid once after {}", long_duration(months));
                assert!(
                    detail.contains(&time) || !detail.contains("same hours"),
                    "{detail}"
                );
            } else {
                assert!(!detail.contains("same hours paid once after"), "{detail}");
            }
        }
    });
}

/// The hours as the sentence names them: all of them, and how many that is a week.
fn hours(row: &Row) -> String {
    let locale = nominal().currency.locale();
    if row.hours < 1.5 {
        return "; each hour".into();
    }
    let weekly = a_week(row.weekly, locale).map_or(String::new(), |it| format!(" ({it})"));
    let all = locale.number(row.hours, 0);
    format!("; each of its {all} hours{weekly}")
}

#[test]
fn nothing_is_said_in_a_computers_words() {
    each(|scenario, projection| {
        for inflation in [None, Some(scenario.inflation)] {
            let mut prices = nominal();
            prices.inflation = inflation;
            let words = words(scenario, projection, &prices);
            let details = words.details.iter();
            let all = words
                .verdict
                .iter()
                .chain(&words.warned)
                .chain(&words.unequal)
                .chain(details.flat_map(|it| [&it.sentence, &it.line]))
                .chain([&words.line]);
            for text in all.map(|it| plain_text(it)) {
                for wrong in [
                    "NaN",
                    "inf",
                    "  ",
                    "..",
                    " ,",
                    "−−",
                    "would would",
                    "after 0 months",
                ] {
                    assert!(!text.contains(wrong), "{text}");
                }
            }
        }
    });
}
