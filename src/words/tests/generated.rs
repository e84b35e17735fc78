//! Over hundreds of scenarios: what is said is what the figures say, sentence by sentence.

use super::{generator, nominal, said};
use crate::format::long_duration;
use crate::state::{Row, rows};
use crate::words::afterwards::Afterwards;
use crate::words::lead::Lead;
use crate::words::{Standing, a_week, idle, plain_text, standing, times, words};
use paid_again_engine::project::{Projection, StreamProjection};
use paid_again_engine::{Scenario, project};

const SEEDS: u64 = 300;

#[track_caller]
pub(super) fn each(check: impl Fn(&Scenario, &Projection)) {
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
        let first = verdict[0].as_str();
        let end = |it: &StreamProjection| it.summary.final_position;
        let passing = there(projection).filter(|it| {
            let compared = projection.compared(&it.id);
            compared.is_some_and(|it| it.crossing.break_even_month.is_some())
        });
        let passing: Vec<_> = passing.collect();
        let lead = Lead::of(projection);
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
                assert!(projection.comparison.is_empty());
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
            Lead::Holds(baseline, nearest, how) => {
                assert!(passing.is_empty(), "{first}");
                let rivals = there(projection).filter(|it| it.id != baseline.id);
                assert!({ rivals }.all(|it| end(it) <= end(nearest)), "{first}");
                let crossing = projection.compared(&nearest.id).expect("compared").crossing;
                let briefly = crossing.first_ahead_month.is_some();
                assert_eq!(how == Standing::Briefly, briefly, "{first}");
                assert_eq!(first.contains("for a time"), briefly, "{first}");
                assert_eq!(
                    first.contains("Nothing here would pass"),
                    !briefly,
                    "{first}"
                );
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

#[test]
fn the_second_sentence_holds() {
    each(|scenario, projection| {
        let lead = Lead::of(projection);
        let (verdict, _) = said(scenario, projection);
        assert!(verdict.len() <= 2);
        let all = verdict.join(" ");
        let Some(after) = Afterwards::of(projection, lead.subject()) else {
            assert!(!all.contains("Stop after"), "{all}");
            return;
        };
        let second = verdict[1].as_str();
        assert!(after.stream.summary.tail.is_some());
        let stop = format!("Stop after {}, and", long_duration(after.stop));
        assert!(second.starts_with(&stop), "{second}");
        let month = after.stop - 1 + 12 * after.years;
        let monthly = after.stream.series.operating[month];
        let amount = format!("{} a month", nominal().currency.amount(monthly));
        // "$0.00 a month" is no amount that anybody is still brought.
        let seen = monthly >= 0.005;
        assert_eq!(second.contains(&amount), seen, "{second}");
        let nothing = second.contains("nothing would be left after costs");
        assert_eq!(nothing, monthly <= 0.0, "{second}");
        let next_to = second.contains("next to nothing would be left");
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
        if projection.streams.len() < 2 {
            assert!(details.is_empty());
            return;
        }
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
                    assert!(detail.contains(&format!("would end at {end}")), "{detail}");
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
