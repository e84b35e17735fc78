//! Payback, tail, crossings and verdicts hold what their definitions say, restated the plain way.

use crate::law::law_of_scenarios;
use paid_again_engine::project;
use paid_again_engine::project::{Projection, Series, StreamProjection};
use paid_again_engine::summary::{Crossing, Summary, Tail, TailFrom, Verdict};

/// Amounts within this share of the flows behind them count as equal.
const EQUAL: f64 = 1e-9;

/// Upfronts: the month at whose beginning they fall, and how much.
type Upfronts = Vec<(usize, f64)>;

fn accounts(projection: &Projection) -> Vec<(&Series, &Summary, Upfronts)> {
    let upfront = |stream: &StreamProjection| (stream.span.start, stream.upfront);
    let streams = projection.streams.iter();
    let mut all: Vec<_> = streams
        .clone()
        .map(|stream| (&stream.series, &stream.summary, vec![upfront(stream)]))
        .collect();
    let total = &projection.total;
    all.push((
        &total.series,
        &total.summary,
        streams.map(upfront).collect(),
    ));
    all
}

/// All money that moved up to the end of a month.
fn moved(series: &Series, upfronts: &Upfronts, month: usize) -> f64 {
    let flows =
        (0..=month).map(|m| series.income(m) + series.cost[m] + series.tax[m] + series.invested[m]);
    let put_in = upfronts.iter().filter(|(start, _)| *start <= month);
    flows.sum::<f64>() + put_in.map(|(_, upfront)| upfront).sum::<f64>()
}

/// The cash at each moment in order: each month's beginning and its end, with what counts as 0 there.
fn cash(series: &Series, upfronts: &Upfronts) -> Vec<(f64, f64)> {
    let mut balance = 0.0;
    let mut moments = Vec::new();
    for m in 0..series.months() {
        let put_in: f64 = upfronts
            .iter()
            .filter(|(start, _)| *start == m)
            .map(|(_, u)| u)
            .sum();
        balance -= put_in;
        let before = if m > 0 {
            moved(series, upfronts, m - 1)
        } else {
            0.0
        };
        moments.push((balance, EQUAL * (before + put_in)));
        balance += series.net[m];
        moments.push((balance, EQUAL * moved(series, upfronts, m)));
    }
    moments
}

#[test]
fn payback_is_the_first_month_that_is_never_short_again() {
    law_of_scenarios(60, |scenario| {
        for (series, summary, upfronts) in accounts(&project(scenario)) {
            let moments = cash(series, &upfronts);
            let short = |&(balance, zero): &(f64, f64)| balance < -zero;
            let expected = if moments.iter().any(short) {
                (0..series.months()).find(|m| !moments[2 * m + 1..].iter().any(short))
            } else {
                None
            };
            assert_eq!(summary.payback_month, expected);
        }
    });
}

#[test]
fn a_tail_is_measured_from_the_end_of_work() {
    law_of_scenarios(150, |scenario| {
        for (series, summary, _) in accounts(&project(scenario)) {
            let months = series.months();
            let income: Vec<f64> = (0..months).map(|m| series.income(m)).collect();
            // The month k = 0, the months whose mean is the base, and the first after the work.
            let measured = match summary.tail_from {
                TailFrom::Nothing => None,
                TailFrom::Worked { start, end } if end < months => Some((
                    end - 1,
                    &income[start.max(end.saturating_sub(12))..end],
                    end,
                )),
                TailFrom::Worked { .. } => None,
                TailFrom::AtOnce { start } => Some((start, &income[start..=start], start)),
            };
            let measured = measured.map(|(zero, year, after)| {
                (zero, year.iter().sum::<f64>() / year.len() as f64, after)
            });
            let Some((zero, base, after)) = measured.filter(|(_, base, _)| *base > 0.0) else {
                assert_eq!(summary.tail, None);
                continue;
            };
            let share = |k: usize| income.get(zero + k).map(|income| income / base);
            let stays = |k: usize| {
                let half = |&income: &f64| income - base / 2.0 <= EQUAL * (income + base);
                income[zero + k..].iter().all(half)
            };
            let expected = Tail {
                base,
                after_12: share(12).filter(|share| share.is_finite()),
                after_24: share(24).filter(|share| share.is_finite()),
                after_60: share(60).filter(|share| share.is_finite()),
                half_life_months: (1..months - zero).find(|&k| stays(k)),
                total: series.operating[after..].iter().sum(),
            };
            assert_eq!(summary.tail, Some(expected));
        }
    });
}

/// Where the tail is measured from, by the model's words alone.
#[test]
fn the_total_tail_begins_with_the_last_work() {
    law_of_scenarios(150, |scenario| {
        let projection = project(scenario);
        let working = projection
            .streams
            .iter()
            .filter(|stream| stream.kind.is_working());
        let begun = working.filter(|stream| stream.summary.tail_from != TailFrom::Nothing);
        let (worked, at_once): (Vec<_>, Vec<_>) =
            begun.partition(|stream| stream.span.end > stream.span.start);
        let starts = |of: &[&StreamProjection]| of.iter().map(|stream| stream.span.start).min();
        let ends = worked.iter().map(|stream| stream.span.end).max();
        let expected = match (starts(&worked).zip(ends), starts(&at_once)) {
            (Some((start, end)), _) => TailFrom::Worked { start, end },
            (None, Some(start)) => TailFrom::AtOnce { start },
            (None, None) => TailFrom::Nothing,
        };
        assert_eq!(projection.total.summary.tail_from, expected);
    });
}

/// `ours` against `theirs` from month `start`, with what counts as equal in each month.
fn crossing(ours: &[f64], theirs: &[f64], equal: &[f64], start: usize) -> Crossing {
    let months = ours.len();
    let ahead = |m: usize| ours[m] - theirs[m] >= -equal[m];
    Crossing {
        break_even_month: (start..months).find(|&m| (m..months).all(ahead)),
        first_ahead_month: (start..months).find(|&m| ahead(m)),
        final_difference: ours[months - 1] - theirs[months - 1],
    }
}

#[test]
fn a_crossing_is_the_first_month_that_is_ahead_for_good() {
    law_of_scenarios(60, |scenario| {
        let projection = project(scenario);
        let baseline = scenario
            .baseline
            .as_ref()
            .and_then(|id| projection.stream(id));
        let flows = |stream: &StreamProjection| -> Vec<f64> {
            let upfronts = vec![(stream.span.start, stream.upfront)];
            (0..projection.months)
                .map(|m| moved(&stream.series, &upfronts, m))
                .collect()
        };
        let others = projection
            .streams
            .iter()
            .filter(|stream| Some(&stream.id) != scenario.baseline.as_ref());
        assert_eq!(
            projection.comparison.len(),
            baseline.map_or(0, |_| others.clone().count())
        );
        for (stream, baseline) in others
            .zip(std::iter::repeat(baseline))
            .filter_map(|(a, b)| Some((a, b?)))
        {
            let compared = projection.compared(&stream.id).expect("a comparison");
            let (ours, theirs) = (flows(stream), flows(baseline));
            let equal: Vec<f64> = ours
                .iter()
                .zip(&theirs)
                .map(|(a, b)| EQUAL * (a + b))
                .collect();
            let start = stream.span.start.max(baseline.span.start);
            let (a, b) = (&stream.series.position, &baseline.series.position);
            assert_eq!(compared.crossing, crossing(a, b, &equal, start));
            let Some(same) = compared.same_hours else {
                // Only where there are no hours, or an hour's pay overflows.
                assert!(
                    stream.summary.hours == 0.0
                        || baseline
                            .summary
                            .per_hour
                            .is_none_or(|pay| pay.abs() > 1e200)
                );
                continue;
            };
            assert_eq!(Some(same.per_hour), baseline.summary.per_hour);
            let hours = stream.series.hours.iter().scan(0.0, |sum, hours| {
                *sum += hours;
                Some(*sum * same.per_hour)
            });
            let paid_once: Vec<f64> = hours.collect();
            let equal: Vec<f64> = ours
                .iter()
                .zip(&paid_once)
                .map(|(a, b)| EQUAL * (a + b.abs()))
                .collect();
            assert_eq!(
                same.crossing,
                crossing(a, &paid_once, &equal, stream.span.start)
            );
        }
    });
}

#[test]
fn a_verdict_is_the_reason_with_more_than_half() {
    law_of_scenarios(200, |scenario| {
        for (_, summary, _) in accounts(&project(scenario)) {
            let Some(share) = summary.share else {
                let capital = summary.invested > 0.0;
                let without = [
                    Verdict::None,
                    if capital {
                        Verdict::Passive
                    } else {
                        Verdict::None
                    },
                ];
                assert!(without.contains(&summary.verdict));
                continue;
            };
            // Shares that are more than 10⁻⁹ off the edges leave no doubt.
            let clear = |part: f64| part > 0.5 + 2.0 * EQUAL;
            let verdict = summary.verdict;
            let not = |part: f64| part < 0.5 - 2.0 * EQUAL;
            if clear(share.first) {
                assert_eq!(verdict, Verdict::PaidOnce);
            } else if clear(share.capital) {
                assert_eq!(verdict, Verdict::Passive);
            } else if clear(share.again + share.team) {
                let team = share.team - share.again;
                assert!(team > 2.0 * EQUAL || verdict == Verdict::Leveraged);
                assert!(team < 0.0 || team < 2.0 * EQUAL || verdict == Verdict::LeveragedTeam);
            } else if not(share.first) && not(share.capital) && not(share.again + share.team) {
                assert_eq!(verdict, Verdict::Mixed);
            }
        }
    });
}
