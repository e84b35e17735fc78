//! The first sentence: which option is ahead, and since when.

use super::phrase::{Sentence, Writer};
use super::standing::{Idle, Standing, baseline, idle, level, standing};
use super::{Prices, each};
use crate::format::{long_duration, short_duration};
use paid_again_engine::project::{Projection, StreamProjection};

/// What the first sentence says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Lead<'a> {
    /// Every option is off.
    AllOff,
    /// One option stands alone.
    Alone(&'a StreamProjection),
    /// There is no baseline: which ends highest, and which comes next.
    Highest(&'a StreamProjection, &'a StreamProjection),
    /// The highest of those that pass the baseline.
    Passes(&'a StreamProjection, &'a StreamProjection, Standing),
    /// None passes the baseline; the nearest stands second, and last whether it is the only one.
    Holds(&'a StreamProjection, &'a StreamProjection, Standing, bool),
}

impl<'a> Lead<'a> {
    /// What there is to say first.
    pub fn of(projection: &'a Projection) -> Self {
        Self::among(projection, &|_| true)
    }

    /// The same of those options alone.
    pub fn among(projection: &'a Projection, those: &dyn Fn(&StreamProjection) -> bool) -> Self {
        let all = || projection.streams.iter().filter(|it| those(it));
        let there = || all().filter(|it| idle(it).is_none());
        let Some(first) = there().next().or(projection.streams.first()) else {
            return Lead::AllOff;
        };
        let Some(baseline) = baseline(projection).filter(|it| those(it)) else {
            let best = highest(there()).unwrap_or(first);
            let others = there().filter(|it| it.id != best.id);
            return highest(others).map_or(Lead::Alone(best), |next| Lead::Highest(best, next));
        };
        let held = there().filter_map(|it| Some((it, standing(projection, it)?)));
        let passing = held.clone().filter(|(_, standing)| standing.passes());
        let find = |best: &StreamProjection| held.clone().find(|(it, _)| it.id == best.id);
        if let Some((best, standing)) = highest(passing.map(|(it, _)| it)).and_then(find) {
            return Lead::Passes(best, baseline, standing);
        }
        let nearest = highest(held.clone().map(|(it, _)| it)).and_then(find);
        match nearest {
            Some((nearest, standing)) => {
                Lead::Holds(baseline, nearest, standing, held.count() == 1)
            }
            None => Lead::Alone(baseline),
        }
    }

    /// The option that the sentence is about.
    pub fn subject(&self) -> Option<&'a StreamProjection> {
        match *self {
            Lead::AllOff => None,
            Lead::Alone(one) | Lead::Highest(one, _) => Some(one),
            Lead::Passes(one, ..) | Lead::Holds(one, ..) => Some(one),
        }
    }

    /// The option that is held against the baseline; else the one that the sentence is about.
    pub fn rival(&self) -> Option<&'a StreamProjection> {
        match *self {
            Lead::Holds(_, nearest, ..) => Some(nearest),
            _ => self.subject(),
        }
    }

    /// The same in one line.
    pub fn line(&self, prices: &Prices) -> Sentence {
        let Some(one) = self.subject() else {
            return Writer::default().plain("Every option is off").end();
        };
        let said = match *self {
            // How far ahead has no room beside when.
            Lead::Passes(best, _, Standing::After(months)) => {
                let said = Writer::about(best).plain(" ahead after ");
                return said.plain(&short_duration(months)).done();
            }
            Lead::Passes(best, base, _) => {
                let said = Writer::about(best).plain(" ahead from the start, by ");
                let said = said.marked(&prices.gap(best, base), best);
                return said.plain(" at the end").done();
            }
            Lead::Holds(baseline, ..) => Writer::about(baseline).plain(" ends highest"),
            _ => Writer::about(one),
        };
        said.plain(": ").marked(&prices.end_of(one), one).done()
    }

    /// The sentence, which may have begun already.
    pub fn say(&self, begun: Writer, projection: &Projection, prices: &Prices) -> Sentence {
        let over = long_duration(projection.months);
        let begun = match worked(projection) {
            Some(months) if begun.is_empty() && *self != Lead::AllOff => begun
                .plain("With ")
                .plain(&long_duration(months))
                .plain(" of work, "),
            _ => begun,
        };
        match *self {
            Lead::AllOff => begun
                .plain("Every option is switched off: switch one on to see what it would bring")
                .end(),
            Lead::Alone(one) => match idle(one) {
                Some(why) => not_begun(begun.name(one), why, &over).end(),
                None => alone(begun, one, &over, prices).end(),
            },
            Lead::Highest(best, next) => {
                let said = begun.name(best);
                if level(prices.end(best), prices.end(next)) {
                    let said = said
                        .plain(" and ")
                        .name(next)
                        .plain(" would end level after ");
                    let said = said.plain(&over);
                    return within(said, best, next, " of each other", prices).end();
                }
                let said = said.plain(" would end highest after ").plain(&over);
                let said = said.plain(", at ").marked(&prices.end_of(best), best);
                let said = on_your_money(said, best, prices).plain(": ");
                let ahead = said.plain(&prices.gap(best, next));
                ahead.plain(" ahead of ").name(next).end()
            }
            Lead::Passes(best, baseline, standing) => {
                let said = begun.name(best);
                let said = match standing {
                    Standing::After(months) => {
                        let said = said.plain(" would pass ").name(baseline);
                        // What shrinks again is no longer for good than one looks.
                        let lasts =
                            lasts(best, baseline) && !level(prices.end(best), prices.end(baseline));
                        said.plain(if lasts { " for good after " } else { " after " })
                            .plain(&long_duration(months))
                    }
                    _ => said.plain(" would be ahead of ").name(baseline).plain(
                        if best.span.start.max(baseline.span.start) == 0 {
                            " from the first month on"
                        } else {
                            " from the month in which both have begun"
                        },
                    ),
                };
                let said = on_your_money(said, best, prices);
                if level(prices.end(best), prices.end(baseline)) {
                    let said = said.plain(", but end level");
                    return within(said, best, baseline, " of it", prices).end();
                }
                // At a glance one thing is enough; the other stands in the details.
                if is_paid_for(best) {
                    return said.end();
                }
                let said = said
                    .plain(", and end ")
                    .marked(&prices.gap(best, baseline), best);
                said.plain(" ahead").end()
            }
            Lead::Holds(baseline, nearest, standing, only) => {
                let said = if standing == Standing::Briefly {
                    let said = begun.name(nearest).plain(" would be ahead of ");
                    said.name(baseline).plain(" for a time, but end ")
                } else if only {
                    let said = begun.name(baseline).plain(" would stay ahead ");
                    // Before both have begun there is no question who is ahead.
                    let said = if nearest.span.start.max(baseline.span.start) == 0 {
                        said.plain("for all ").plain(&over)
                    } else {
                        said.plain("to the end")
                    };
                    said.plain(": ").name(nearest).plain(" would end ")
                } else {
                    // Nobody has asked about the nearest alone: it stands for all of them.
                    let none = if begun.is_empty() { "None" } else { "none" };
                    let said = begun.plain(none).plain(" of the others would pass ");
                    let said = said.name(baseline).plain(" in ").plain(&over);
                    let said = said.plain(": the nearest, ").name(nearest);
                    said.plain(", would end ")
                };
                if level(prices.end(nearest), prices.end(baseline)) {
                    let said = said.plain("level");
                    return within(said, baseline, nearest, " of it", prices).end();
                }
                let said = said.marked(&prices.gap(baseline, nearest), nearest);
                said.plain(" behind").end()
            }
        }
    }
}

/// Whether the lead of one over another does not shrink in the last year that is looked at.
pub(super) fn lasts(best: &StreamProjection, other: &StreamProjection) -> bool {
    let lead = |m: usize| best.series.position[m] - other.series.position[m];
    let Some(last) = best.series.months().checked_sub(1) else {
        return true;
    };
    let (before, end) = (lead(last.saturating_sub(12)), lead(last));
    end >= before - 1e-9 * before.abs()
}

/// How many months are worked, where all work begins at once and stops at one time before the end: years
/// in which nobody works any more are not years of a job. None where that can't be said in a word.
pub(super) fn worked(projection: &Projection) -> Option<usize> {
    let there = projection.streams.iter().filter(|it| idle(it).is_none());
    let mut spans = there.filter(|it| it.kind.is_working()).map(|it| it.span);
    let first = spans.next()?;
    let is_one = first.start == 0 && spans.all(|it| (it.start, it.end) == (0, first.end));
    (is_one && (1..projection.months).contains(&first.end)).then_some(first.end)
}

/// The option that ends highest of those; of equal ones the first.
fn highest<'a>(
    streams: impl Iterator<Item = &'a StreamProjection>,
) -> Option<&'a StreamProjection> {
    streams.reduce(|best, other| {
        let higher = other.summary.final_position > best.summary.final_position;
        if higher { other } else { best }
    })
}

/// One option alone: what it brings, and what an hour of it is worth.
fn alone(begun: Writer, one: &StreamProjection, over: &str, prices: &Prices) -> Writer {
    let end = prices.end(one);
    let said = begun.name(one).plain(if end < 0.0 {
        " would cost "
    } else {
        " would bring "
    });
    let said = said
        .marked(&prices.currency.amount(end.abs()), one)
        .plain(" in ")
        .plain(over);
    let said = on_your_money(said, one, prices);
    match one.summary.per_hour {
        Some(_) => each::pays(said.plain(": each hour"), one, prices),
        None => said,
    }
}

/// Whose money it is: said of options that buy an asset.
fn on_your_money(said: Writer, stream: &StreamProjection, prices: &Prices) -> Writer {
    if !is_paid_for(stream) {
        return said;
    }
    let put_in = prices.currency.amount(stream.summary.invested);
    said.plain(", on ")
        .marked(&put_in, stream)
        .plain(" of your own money")
}

/// Whether money is put in here that buys an asset.
fn is_paid_for(stream: &StreamProjection) -> bool {
    !stream.kind.is_working() && stream.summary.invested > 0.0
}

/// How near two ends are, and which ends those are: ` of each other`.
fn within(
    said: Writer,
    a: &StreamProjection,
    b: &StreamProjection,
    whose: &str,
    prices: &Prices,
) -> Writer {
    let gap = (prices.end(a) - prices.end(b)).abs();
    if gap < 0.5 {
        return said;
    }
    let said = said.plain(", within ").plain(&prices.currency.amount(gap));
    said.plain(whose)
}

/// Why there is nothing to say.
pub(super) fn not_begun(said: Writer, why: Idle, over: &str) -> Writer {
    match why {
        Idle::TooLate => said.plain(" would not begin within ").plain(over),
        Idle::StopsFirst => said.plain(" would never begin: its work stops before it starts"),
        Idle::Empty => said.plain(" would bring nothing, cost nothing and take no hours"),
    }
}
