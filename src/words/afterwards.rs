//! The second sentence: what still comes after the work, or what an hour of it is worth.

use super::ending::Ending;
use super::lead::{Lead, worked};
use super::phrase::{Sentence, Writer};
use super::standing::baseline;
use super::{Prices, each};
use crate::format::long_duration;
use crate::state::YEARS_AFTER;
use paid_again_engine::Scenario;
use paid_again_engine::project::{Projection, StreamProjection};
use paid_again_engine::summary::TailFrom;

/// The least that is worth an amount: less would be written as nothing.
pub(super) const LEAST: f64 = 0.005;

/// What an option still brings, some years after its work has stopped.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Afterwards<'a> {
    /// The option.
    pub stream: &'a StreamProjection,
    /// After how many months its work stops.
    pub stop: usize,
    /// How many years later one looks: five, or as far as the horizon reaches.
    pub years: usize,
    /// In which month that is.
    pub month: usize,
    /// What comes in that month, after costs.
    pub monthly: f64,
}

impl<'a> Afterwards<'a> {
    /// Of the option that leads if its work stops, else of the one that brings most; where none brings
    /// anything any more, of the one that is held against the baseline.
    pub fn of(projection: &'a Projection, lead: &Lead<'_>) -> Option<Self> {
        // "Stop after five years" speaks of all work: of who works longest, and of nobody where
        // somebody never stops. What ended earlier, by itself, is not what a person could stop.
        let working = projection.streams.iter().filter(|it| it.kind.is_working());
        let last = working.map(|it| it.span.end).max();
        let all = projection.streams.iter().filter_map(Self::one);
        let all = all.filter(|one| Some(one.stop) == last);
        let find = |it: &StreamProjection| all.clone().find(|one| one.stream.id == it.id);
        let leading = lead.subject().and_then(find);
        let more = |best: Self, other: Self| {
            if other.monthly > best.monthly {
                other
            } else {
                best
            }
        };
        // A baseline that leads has no more to say here than the one that lasts.
        let base = baseline(projection).map(|it| it.id.as_str());
        leading
            .filter(|one| base != Some(one.stream.id.as_str()))
            .or_else(|| {
                let best = all.clone().reduce(more)?;
                let rival = lead.rival().filter(|_| best.monthly < LEAST);
                rival.and_then(find).or(Some(best))
            })
    }

    fn one(stream: &'a StreamProjection) -> Option<Self> {
        stream.summary.tail?;
        let TailFrom::Worked { end, .. } = stream.summary.tail_from else {
            return None;
        };
        let years = [5, 2, 1].into_iter();
        let mut seen = years.map(|years| (years, end - 1 + years * 12));
        let (years, month) = seen.find(|(_, month)| *month < stream.series.months())?;
        let monthly = stream.series.operating.get(month).copied()?;
        Some(Self {
            stream,
            stop: end,
            years,
            month,
            monthly,
        })
    }

    /// The sentence.
    ///
    /// Where the first one has said for how long there is work, that is not said again.
    pub fn say(
        &self,
        scenario: &Scenario,
        lead: &Lead<'_>,
        is_known: bool,
        prices: &Prices,
    ) -> Sentence {
        let (begun, later) = match self.years {
            1 => ("A year", "a year"),
            2 => ("Two years", "two years"),
            _ => ("Five years", "five years"),
        };
        let said = Writer::default();
        let said = if is_known {
            said.plain(begun).plain(" after you stop, ")
        } else {
            let said = said.plain("Stop after ").plain(&long_duration(self.stop));
            said.plain(", and ").plain(later).plain(" later ")
        };
        // Where the baseline holds, two have been named: "it" could be either.
        let known = !matches!(lead, Lead::Holds(..))
            && lead.subject().is_some_and(|it| it.id == self.stream.id);
        let said = if known {
            said.plain("it")
        } else {
            said.name(self.stream)
        };
        let said = match Still::of(self.monthly, self.month, prices) {
            Still::Brings(x) => {
                let said = said.plain(" would still bring ");
                said.marked(&prices.currency.amount(x), self.stream)
                    .plain(" a month")
            }
            Still::Costs(x) => {
                let said = said.plain(" would cost ");
                said.marked(&prices.currency.amount(x), self.stream)
                    .plain(" a month")
            }
            Still::NextToNothing => said.plain(" would bring next to nothing"),
            Still::Nothing => said.plain(" would no longer bring anything"),
        };
        // At a glance it counts why it ends, and not that costs end too.
        let why = Ending::of(scenario, self.stream, self.month);
        match why.filter(|it| *it != Ending::CostsEnd) {
            Some(why) => why.say(said).end(),
            None => said.end(),
        }
    }
}

/// What an option still brings in a month, after costs and in the money that is shown: the same words
/// at a glance and in detail.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Still {
    /// An amount.
    Brings(f64),
    /// Less than the smallest amount that can be written.
    NextToNothing,
    /// Nothing.
    Nothing,
    /// Its costs are larger than what it brings, by so much.
    Costs(f64),
}

impl Still {
    /// Of what is left in a month.
    pub fn of(monthly: f64, month: usize, prices: &Prices) -> Self {
        let shown = prices.shown(monthly, month + 1);
        if shown >= LEAST {
            Self::Brings(shown)
        } else if shown <= -LEAST {
            Self::Costs(-shown)
        } else if shown > 0.0 {
            Self::NextToNothing
        } else {
            Self::Nothing
        }
    }
}

/// The second sentence; none where nobody works.
pub(super) fn second(
    scenario: &Scenario,
    projection: &Projection,
    lead: &Lead,
    prices: &Prices,
) -> Option<Sentence> {
    if let Some(afterwards) = Afterwards::of(projection, lead) {
        let is_known = worked(projection).is_some();
        return Some(afterwards.say(scenario, lead, is_known, prices));
    }
    // Work that never stops: then an hour of it is what counts. One alone has said so already.
    if matches!(lead, Lead::Alone(_)) {
        return None;
    }
    let paid = |it: &&StreamProjection| it.summary.per_hour.is_some();
    let rival = lead.rival().filter(paid);
    let one = rival.or_else(|| projection.streams.iter().find(paid))?;
    let base = baseline(projection).filter(|it| it.id != one.id);
    let said = Writer::default().plain("An hour of ").name(one);
    Some(each::worth(each::pays(said, one, prices), one, base, prices).end())
}

/// In which month one looks for what comes so many years after the work; none past the horizon, and
/// where there is no tail.
pub fn months_after(stream: &StreamProjection, years: usize) -> Option<usize> {
    stream.summary.tail?;
    let anchor = match stream.summary.tail_from {
        TailFrom::Nothing => return None,
        TailFrom::Worked { end, .. } => end.saturating_sub(1),
        TailFrom::AtOnce { start } => start,
    };
    Some(anchor + 12 * years).filter(|month| *month < stream.series.months())
}

/// What comes in an average month of the last year of work, after costs: the mean of its twelve months, or
/// of all where there are fewer; none where the work does not end before the horizon.
pub(super) fn month_of_last_year(stream: &StreamProjection) -> Option<f64> {
    stream.summary.tail?;
    let TailFrom::Worked { start, end } = stream.summary.tail_from else {
        return None;
    };
    let year = end - (end - start).min(12)..end;
    let count = year.len().max(1) as f64;
    Some(year.map(|m| stream.series.operating[m]).sum::<f64>() / count)
}

/// The same in a sentence: it is what everything afterwards is measured by.
pub(super) fn while_you_work(said: Writer, stream: &StreamProjection, prices: &Prices) -> Writer {
    let TailFrom::Worked { start, end } = stream.summary.tail_from else {
        return said;
    };
    let Some(monthly) = month_of_last_year(stream) else {
        return said;
    };
    let (verb, x) = match Still::of(monthly, end - 1, prices) {
        Still::Brings(x) => (" would bring ", x),
        Still::Costs(x) => (" would cost ", x),
        Still::NextToNothing | Still::Nothing => return said,
    };
    let when = if end - start < 12 {
        " While you work it"
    } else {
        " In the year before you stop it"
    };
    said.plain(when)
        .plain(verb)
        .marked(&prices.currency.amount(x), stream)
        .plain(" a month.")
}

/// What comes one, five and ten years after the work, after costs, in a sentence; none without a tail.
/// What is the same as before is not said again, and why it ends or rises is said once.
pub(super) fn later(
    said: Writer,
    scenario: &Scenario,
    stream: &StreamProjection,
    prices: &Prices,
) -> Writer {
    let whens = [
        " A year after you stop it",
        ", after five years",
        ", after ten",
    ];
    let (mut said, mut before, mut why) = (said, None, None);
    for (years, when) in YEARS_AFTER.into_iter().zip(whens) {
        let Some(month) = months_after(stream, years) else {
            break;
        };
        let still = Still::of(stream.series.operating[month], month, prices);
        let amount = |x: f64| (prices.currency.amount(x), true);
        let (verb, (text, is_amount)) = match still {
            Still::Brings(x) => (" would bring ", amount(x)),
            Still::Costs(x) => (" would cost ", amount(x)),
            Still::NextToNothing => (" would bring ", ("next to nothing".into(), false)),
            Still::Nothing => (" would bring ", ("nothing".into(), false)),
        };
        let now = (verb, text);
        if before.as_ref() == Some(&now) {
            continue;
        }
        said = said.plain(when);
        said = match &before {
            None => said.plain(verb),
            // It still brings, or still costs: that need not be said again.
            Some((before, _)) if *before == verb => said.plain(" "),
            Some(_) => said.plain(" it").plain(verb),
        };
        said = if is_amount {
            said.marked(&now.1, stream)
        } else {
            said.plain(&now.1)
        };
        if before.is_none() && is_amount {
            said = said.plain(" a month");
        }
        let ending = Ending::of(scenario, stream, month);
        if let Some(ending) = ending.filter(|it| why != Some(*it)) {
            said = ending.say(said);
            why = Some(ending);
        }
        before = Some(now);
    }
    if before.is_some() {
        said.plain(".")
    } else {
        said
    }
}
