//! The verdict: one to three sentences that answer the question at a glance.
//!
//! "would" throughout: it is hypothetical, and it needs no agreement with names that users choose.

use crate::format::{Currency, long_duration};
use crate::state::ink_of;
use paid_again_chart::Ink;
use paid_again_engine::project::{Projection, StreamProjection};
use paid_again_engine::summary::TailFrom;

/// A piece of a sentence, marked with the colour of the option it speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// The words.
    pub text: String,
    /// The option's colour role; none for plain words.
    pub ink: Option<Ink>,
}

/// Builds sentences from plain and marked pieces.
#[derive(Default)]
struct Sentence(Vec<Phrase>);

impl Sentence {
    fn plain(mut self, text: impl Into<String>) -> Self {
        self.0.push(Phrase {
            text: text.into(),
            ink: None,
        });
        self
    }

    fn marked(mut self, text: impl Into<String>, ink: Ink) -> Self {
        self.0.push(Phrase {
            text: text.into(),
            ink: Some(ink),
        });
        self
    }

    fn name(self, stream: &StreamProjection) -> Self {
        self.marked(stream.name.trim(), ink_of(stream.kind))
    }
}

/// The answer in words, sentence by sentence.
pub fn verdict(projection: &Projection, currency: &Currency) -> Vec<Vec<Phrase>> {
    let baseline = projection
        .comparison
        .first()
        .and_then(|c| projection.stream(&c.baseline));
    let mut sentences = Vec::new();
    match baseline {
        Some(baseline) => {
            sentences.push(passing(projection, baseline, currency));
            sentences.extend(after_the_work(projection, currency));
            sentences.extend(never(projection, currency));
        }
        None => {
            sentences.push(most(projection, currency));
            sentences.extend(after_the_work(projection, currency));
        }
    }
    sentences.into_iter().map(|sentence| sentence.0).collect()
}

fn horizon(projection: &Projection) -> String {
    long_duration(projection.months)
}

/// The option that ends highest of those.
fn highest<'a>(
    streams: impl Iterator<Item = &'a StreamProjection>,
) -> Option<&'a StreamProjection> {
    streams.max_by(|a, b| {
        a.summary
            .final_position
            .total_cmp(&b.summary.final_position)
    })
}

/// When the best option passes the baseline, or that none does.
fn passing(projection: &Projection, baseline: &StreamProjection, currency: &Currency) -> Sentence {
    let passes = |stream: &&StreamProjection| {
        projection
            .compared(&stream.id)
            .is_some_and(|c| c.crossing.break_even_month.is_some())
    };
    let best = highest(projection.streams.iter().filter(passes));
    let month = best.and_then(|best| projection.compared(&best.id)?.crossing.break_even_month);
    let sentence = Sentence::default();
    match (best, month) {
        (Some(best), Some(0)) => sentence
            .name(best)
            .plain(" would be ahead of ")
            .name(baseline)
            .plain(" from the first month."),
        (Some(best), Some(month)) => sentence
            .name(best)
            .plain(" would pass ")
            .name(baseline)
            .plain(format!(" for good after {}.", long_duration(month + 1))),
        _ => sentence
            .plain("Nothing here would pass ")
            .name(baseline)
            .plain(format!(" in {}: it would end at ", horizon(projection)))
            .marked(
                currency.amount(baseline.summary.final_position),
                ink_of(baseline.kind),
            )
            .plain("."),
    }
}

/// Without a baseline: which option ends highest.
fn most(projection: &Projection, currency: &Currency) -> Sentence {
    let sentence = Sentence::default();
    let Some(best) = highest(projection.streams.iter()) else {
        return sentence
            .plain("Every option is switched off: switch one on to see what it would bring.");
    };
    let lead = if projection.streams.len() > 1 {
        " would end highest"
    } else {
        " would end"
    };
    sentence
        .name(best)
        .plain(format!("{lead} after {}, at ", horizon(projection)))
        .marked(
            currency.amount(best.summary.final_position),
            ink_of(best.kind),
        )
        .plain(".")
}

/// What the most lasting work still brings some years after it stopped, after costs.
fn after_the_work(projection: &Projection, currency: &Currency) -> Option<Sentence> {
    let measured = projection
        .streams
        .iter()
        .filter(|stream| stream.summary.tail.is_some());
    let lasting = measured.filter_map(|stream| {
        let TailFrom::Worked { end, .. } = stream.summary.tail_from else {
            return None;
        };
        // Five years on, or as far as the horizon reaches.
        let years = [5, 2, 1]
            .into_iter()
            .find(|years| end - 1 + years * 12 < projection.months)?;
        Some((
            stream,
            end,
            years,
            stream.series.operating[end - 1 + years * 12],
        ))
    });
    let (stream, end, years, monthly) = lasting.max_by(|a, b| a.3.total_cmp(&b.3))?;
    let later = ["", "one year", "two years", "", "", "five years"][years];
    let stop = format!("Stop after {}, and ", long_duration(end));
    let sentence = Sentence::default().plain(stop);
    if monthly <= 0.0 {
        return Some(sentence.plain(format!("{later} on nothing would be left after costs.")));
    }
    let ink = ink_of(stream.kind);
    Some(
        sentence
            .name(stream)
            .plain(" would still bring ")
            .marked(format!("{} a month", currency.amount(monthly)), ink)
            .plain(format!(" after costs, {later} on.")),
    )
}

/// The option that never catches up and pays worst for an hour.
fn never(projection: &Projection, currency: &Currency) -> Option<Sentence> {
    let behind = projection.streams.iter().filter(|stream| {
        projection
            .compared(&stream.id)
            .is_some_and(|c| c.crossing.break_even_month.is_none())
    });
    let paid = behind.filter_map(|stream| Some((stream, stream.summary.per_hour?)));
    let (worst, per_hour) = paid.min_by(|a, b| a.1.total_cmp(&b.1))?;
    let ink = ink_of(worst.kind);
    let sentence = Sentence::default().name(worst);
    Some(if per_hour < 0.0 {
        sentence
            .plain(" would never catch up: each hour would cost ")
            .marked(currency.rate(-per_hour), ink)
            .plain(".")
    } else {
        sentence
            .plain(" would never catch up: ")
            .marked(currency.rate(per_hour), ink)
            .plain(" for each hour.")
    })
}
