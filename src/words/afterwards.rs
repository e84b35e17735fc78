//! The second sentence: what still comes after the work, or what an hour of it is worth.

use super::lead::Lead;
use super::phrase::{Sentence, Writer};
use super::standing::baseline;
use super::{Prices, each};
use crate::format::long_duration;
use crate::state::YEARS_AFTER;
use paid_again_engine::project::{Projection, StreamProjection};
use paid_again_engine::summary::TailFrom;

/// The least that is worth an amount: less would be written as nothing.
const LEAST: f64 = 0.005;

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
    /// Of the option that leads if its work stops, else of the one that brings most.
    pub fn of(projection: &'a Projection, leads: Option<&StreamProjection>) -> Option<Self> {
        // "Stop after five years" speaks of all work: of who works longest, and of nobody where
        // somebody never stops. What ended earlier, by itself, is not what a person could stop.
        let working = projection.streams.iter().filter(|it| it.kind.is_working());
        let last = working.map(|it| it.span.end).max();
        let all = projection.streams.iter().filter_map(Self::one);
        let all = all.filter(|one| Some(one.stop) == last);
        let leading = leads.filter(|it| it.kind.is_working());
        let leading = leading.and_then(|it| all.clone().find(|one| one.stream.id == it.id));
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
            .or_else(|| all.reduce(more))
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
    pub fn say(&self, leads: Option<&StreamProjection>, prices: &Prices) -> Sentence {
        let later = match self.years {
            1 => "a year",
            2 => "two years",
            _ => "five years",
        };
        let said = Writer::default().plain("Stop after ");
        let said = said.plain(&long_duration(self.stop)).plain(", and ");
        if self.monthly < LEAST {
            let what = if self.monthly <= 0.0 {
                "nothing would be left after costs"
            } else {
                "next to nothing would be left"
            };
            return said.plain(later).plain(" on ").plain(what).end();
        }
        let known = leads.is_some_and(|it| it.id == self.stream.id);
        let said = if known {
            said.plain("it")
        } else {
            said.name(self.stream)
        };
        let monthly = prices.amount(self.monthly, self.month + 1) + " a month";
        let said = said
            .plain(" would still bring ")
            .marked(&monthly, self.stream);
        said.plain(" ").plain(later).plain(" on").end()
    }
}

/// The second sentence; none where nobody works.
pub(super) fn second(projection: &Projection, lead: &Lead, prices: &Prices) -> Option<Sentence> {
    let subject = lead.subject();
    if let Some(afterwards) = Afterwards::of(projection, subject) {
        return Some(afterwards.say(subject, prices));
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

/// What comes one, five and ten years after the work, after costs, in a sentence; none without a tail.
/// What is the same as before is not said again.
pub(super) fn later(said: Writer, stream: &StreamProjection, prices: &Prices) -> Writer {
    let whens = [
        "A year after you stop it would leave ",
        ", after five years ",
        ", after ten ",
    ];
    let (mut said, mut before) = (said, String::new());
    for (years, when) in YEARS_AFTER.into_iter().zip(whens) {
        let Some(month) = months_after(stream, years) else {
            break;
        };
        let monthly = stream.series.operating[month];
        let amount = prices.amount(monthly, month + 1);
        let amount = if monthly.abs() < LEAST {
            "nothing".to_string()
        } else if years == YEARS_AFTER[0] {
            amount + " a month"
        } else {
            amount
        };
        let value = amount.trim_end_matches(" a month").to_string();
        if value == before {
            continue;
        }
        let when = if before.is_empty() {
            " ".to_string() + when
        } else {
            when.into()
        };
        said = said.plain(&when);
        said = if amount == "nothing" {
            said.plain(&amount)
        } else {
            said.marked(&amount, stream)
        };
        before = value;
    }
    if before.is_empty() {
        said
    } else {
        said.plain(".")
    }
}
