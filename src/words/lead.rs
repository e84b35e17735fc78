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
    /// None passes the baseline; the nearest stands second.
    Holds(&'a StreamProjection, &'a StreamProjection, Standing),
}

impl<'a> Lead<'a> {
    /// What there is to say first.
    pub fn of(projection: &'a Projection) -> Self {
        let there = || projection.streams.iter().filter(|it| idle(it).is_none());
        let Some(first) = there().next().or(projection.streams.first()) else {
            return Lead::AllOff;
        };
        let Some(baseline) = baseline(projection) else {
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
            Some((nearest, standing)) => Lead::Holds(baseline, nearest, standing),
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
            Lead::Holds(_, nearest, _) => Some(nearest),
            _ => self.subject(),
        }
    }

    /// The same in one line.
    pub fn line(&self, prices: &Prices) -> Sentence {
        let Some(one) = self.subject() else {
            return Writer::default().plain("Every option is off").end();
        };
        let said = match *self {
            Lead::Passes(best, _, Standing::After(months)) => Writer::about(best)
                .plain(" ahead after ")
                .plain(&short_duration(months)),
            Lead::Passes(best, ..) => Writer::about(best).plain(" ahead from the start"),
            Lead::Holds(baseline, ..) => Writer::about(baseline).plain(" ends highest"),
            _ => Writer::about(one),
        };
        // How far ahead has no room beside when.
        if let Lead::Passes(_, _, Standing::After(_)) = self {
            return said.done();
        }
        said.plain(": ").marked(&prices.end_of(one), one).done()
    }

    /// The sentence.
    pub fn say(&self, projection: &Projection, prices: &Prices) -> Sentence {
        let over = long_duration(projection.months);
        match *self {
            Lead::AllOff => Writer::default()
                .plain("Every option is switched off: switch one on to see what it would bring")
                .end(),
            Lead::Alone(one) => match idle(one) {
                Some(why) => not_begun(Writer::about(one), why, &over).end(),
                None => alone(one, &over, prices).end(),
            },
            Lead::Highest(best, next) => {
                let said = Writer::about(best);
                if level(prices.end(best), prices.end(next)) {
                    let said = said
                        .plain(" and ")
                        .name(next)
                        .plain(" would end level after ");
                    return within(said.plain(&over), best, next, prices).end();
                }
                let said = said.plain(" would end highest after ").plain(&over);
                let said = said.plain(", at ").marked(&prices.end_of(best), best);
                let said = on_your_money(said, best, prices).plain(": ");
                let ahead = said.plain(&prices.gap(best, next));
                ahead.plain(" ahead of ").name(next).end()
            }
            Lead::Passes(best, baseline, standing) => {
                let said = Writer::about(best);
                let said = match standing {
                    Standing::After(months) => said
                        .plain(" would pass ")
                        .name(baseline)
                        .plain(" for good after ")
                        .plain(&long_duration(months)),
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
                    return within(said.plain(", but end level"), best, baseline, prices).end();
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
            Lead::Holds(baseline, nearest, standing) => {
                let said = if standing == Standing::Briefly {
                    let said = Writer::about(nearest).plain(" would be ahead of ");
                    said.name(baseline).plain(" for a time, but end ")
                } else {
                    let said = Writer::default().plain("Nothing here would pass ");
                    let said = said.name(baseline).plain(" in ").plain(&over);
                    said.plain(": ").name(nearest).plain(" would end ")
                };
                if level(prices.end(nearest), prices.end(baseline)) {
                    return within(said.plain("level"), baseline, nearest, prices).end();
                }
                let said = said.marked(&prices.gap(baseline, nearest), nearest);
                said.plain(" behind").end()
            }
        }
    }
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
fn alone(one: &StreamProjection, over: &str, prices: &Prices) -> Writer {
    let end = prices.end(one);
    let said = Writer::about(one).plain(if end < 0.0 {
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

/// How near two ends are.
fn within(said: Writer, a: &StreamProjection, b: &StreamProjection, prices: &Prices) -> Writer {
    let gap = (prices.end(a) - prices.end(b)).abs();
    if gap < 0.5 {
        return said;
    }
    let said = said.plain(", within ").plain(&prices.currency.amount(gap));
    said.plain(" of each other")
}

/// Why there is nothing to say.
pub(super) fn not_begun(said: Writer, why: Idle, over: &str) -> Writer {
    match why {
        Idle::TooLate => said.plain(" would not begin within ").plain(over),
        Idle::StopsFirst => said.plain(" would never begin: its work stops before it starts"),
        Idle::Empty => said.plain(" would bring nothing, cost nothing and take no hours"),
    }
}
