//! Hours in words: how many a week, and where options that are compared do not take the same.

use super::lead::Lead;
use super::phrase::{Sentence, Writer};
use super::standing::{baseline, idle};
use super::{Prices, honest};
use crate::format::{Locale, long_duration};
use paid_again_engine::project::{Projection, StreamProjection};

/// Weeks in an average month of the model.
pub const WEEKS_PER_MONTH: f64 = 365.25 / 84.0;

/// From which factor on hours are called different: a tenth more is half a day of a week.
pub(super) const DIFFERENT: f64 = 1.1;

/// Hours a week, on average over the months in which there is work; none without work.
pub fn hours_a_week(stream: &StreamProjection) -> Option<f64> {
    let months = stream.series.hours.iter().filter(|it| **it > 0.0).count();
    let weeks = months as f64 * WEEKS_PER_MONTH;
    (months > 0).then(|| stream.summary.hours / weeks)
}

/// Hours a week in words: `9 a week`; none where there is less than a twentieth of an hour.
pub fn a_week(hours: Option<f64>, locale: Locale) -> Option<String> {
    let hours = hours.filter(|it| *it >= 0.05)?;
    Some(honest::count(hours, locale) + " a week")
}

/// What a number would mean for the hours, after the sentence that names it: empty where they stay
/// about the same. `now` and `then` are the option as it is, and as it would be.
pub fn other_hours(now: &StreamProjection, then: &StreamProjection, locale: Locale) -> String {
    let (now, then) = (hours_a_week(now), hours_a_week(then));
    let (Some(had), Some(has)) = (now, then) else {
        return String::new();
    };
    let differ = has > had * DIFFERENT || had > has * DIFFERENT;
    if !differ {
        return String::new();
    }
    let (had, has) = (honest::count(had, locale), honest::count(has, locale));
    format!(" It would take {has} hours a week instead of {had}.")
}

/// Two options that take different hours: the one that takes more, and the one that takes less.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Unequal<'a> {
    /// The option that takes more hours.
    pub more: &'a StreamProjection,
    /// The option that takes fewer, though some.
    pub fewer: &'a StreamProjection,
    /// How many times as many.
    pub times: f64,
    /// Whether they are the two that the verdict speaks of.
    pub led: bool,
}

impl<'a> Unequal<'a> {
    /// The two that the verdict speaks of, else the baseline and what is furthest from it; where nothing
    /// is held against a baseline, the two that are furthest apart. None where all take about the same.
    pub fn of(projection: &'a Projection, lead: &Lead<'a>) -> Option<Self> {
        let works = |it: &&StreamProjection| idle(it).is_none() && it.summary.hours >= 0.5;
        let led = match *lead {
            Lead::Highest(one, other) if baseline(projection).is_none() => Some((one, other)),
            Lead::Passes(one, base, _) | Lead::Holds(base, one, ..) => Some((one, base)),
            _ => None,
        };
        let led = led.filter(|(one, other)| works(one) && works(other));
        let led = led.and_then(|(one, other)| Self::two(one, other, true));
        led.or_else(|| {
            if let Some(base) = baseline(projection) {
                // Where the baseline takes no hours, nobody compares any.
                let base = Some(base).filter(works)?;
                let others = projection.streams.iter().filter(works);
                let pairs = others.filter_map(|it| Self::two(it, base, false));
                return pairs.reduce(|a, b| if b.times > a.times { b } else { a });
            }
            let by_hours = |a: &&StreamProjection, b: &&StreamProjection| {
                a.summary.hours.total_cmp(&b.summary.hours)
            };
            let there = || projection.streams.iter().filter(works);
            Self::two(there().max_by(by_hours)?, there().min_by(by_hours)?, false)
        })
    }

    fn two(one: &'a StreamProjection, other: &'a StreamProjection, led: bool) -> Option<Self> {
        let (more, fewer) = if one.summary.hours < other.summary.hours {
            (other, one)
        } else {
            (one, other)
        };
        let times = more.summary.hours / fewer.summary.hours;
        (times > DIFFERENT).then_some(Self {
            more,
            fewer,
            times,
            led,
        })
    }
}

/// The hours a week of both, the first with its unit; none where one works for longer than the other,
/// so that they stand otherwise to each other than all hours do.
fn weekly(
    more: &StreamProjection,
    fewer: &StreamProjection,
    locale: Locale,
) -> Option<[String; 2]> {
    let (many, few) = (hours_a_week(more)?, hours_a_week(fewer)?);
    let times = more.summary.hours / fewer.summary.hours;
    let is_same = (many / few / times - 1.0).abs() < 0.05;
    (is_same && few >= 0.05).then(|| {
        let many = honest::count(many, locale) + " a week";
        [many, honest::count(few, locale)]
    })
}

/// That the options do not take the same hours, and what is fair then; none where they do.
pub(super) fn unequal(projection: &Projection, lead: &Lead, prices: &Prices) -> Option<Sentence> {
    let Unequal {
        more,
        fewer,
        times,
        led,
    } = Unequal::of(projection, lead)?;
    let locale = prices.currency.locale();
    let said = Writer::default().plain("Not the same hours: ").name(more);
    let said = match weekly(more, fewer, locale) {
        Some([many, few]) => {
            let said = said.plain(" would take ").plain(&many).plain(" and ");
            said.name(fewer).plain(" ").plain(&few)
        }
        None => {
            let times = super::times(times, locale);
            let said = said.plain(" would take ").plain(&times);
            said.plain(" times those of ").name(fewer)
        }
    };
    let base = baseline(projection).map(|it| it.id.as_str());
    let held = [more, fewer]
        .into_iter()
        .find(|it| Some(it.id.as_str()) != base);
    let rate = |one: &StreamProjection| {
        let same = projection.compared(&one.id)?.same_hours?;
        (same.per_hour > 0.0).then_some((same, one.span.start))
    };
    let of_baseline = [more, fewer].iter().any(|it| Some(it.id.as_str()) == base);
    let fair = held.filter(|_| led && of_baseline);
    let Some((one, (same, start))) = fair.and_then(|one| Some((one, rate(one)?))) else {
        let said = said.plain(". Compare what each hour brings");
        let paid_once = projection
            .comparison
            .iter()
            .any(|it| it.same_hours.is_some());
        let or = if paid_once {
            ", or the same hours paid once"
        } else {
            ""
        };
        return Some(said.plain(or).end());
    };
    let said = said
        .plain(". Held against the same hours paid once, ")
        .name(one);
    let said = match same.crossing.break_even_month {
        Some(month) if month == start => said.plain(" would be ahead from the start"),
        Some(month) => said
            .plain(" would be ahead after ")
            .plain(&long_duration(month + 1)),
        None => {
            let gap = prices.amount(-same.crossing.final_difference, projection.months);
            said.plain(" would end ").marked(&gap, one).plain(" behind")
        }
    };
    Some(said.end())
}
