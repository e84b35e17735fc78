//! In detail: one sentence for each option, held against the baseline in both ways.

use super::Prices;
use super::afterwards::{later, while_you_work};
use super::copies::Copies;
use super::effort::{a_week, hours_a_week};
use super::lead::not_begun;
use super::people::Crowd;
use super::phrase::{Sentence, Writer};
use super::standing::{Standing, baseline, idle, leverage, standing};
use super::unfinished::Unfinished;
use super::{beyond, target};
use crate::format::{Locale, long_duration, short_duration};
use paid_again_engine::project::{Projection, StreamProjection};
use paid_again_engine::scenario::Scenario;

/// One option, in a sentence or more and in a line.
#[derive(Clone, Debug, PartialEq)]
pub struct Detail {
    /// The option's id.
    pub id: String,
    /// What there is to say of it.
    pub sentence: Sentence,
    /// How it stands, in one line.
    pub line: Sentence,
}

/// What is said of each option, in their order; none where the verdict has said all.
pub fn details(
    scenario: &Scenario,
    projection: &Projection,
    crowds: &[Crowd<'_>],
    prices: &Prices,
) -> Vec<Detail> {
    if projection.streams.len() < 2 && target::wanted(scenario).is_none() {
        return Vec::new();
    }
    let one = |stream: &StreamProjection| {
        let beyond = beyond::of(crowds, stream);
        Detail {
            id: stream.id.clone(),
            sentence: about(scenario, projection, stream, beyond, prices),
            line: match beyond {
                Some(crowd) => beyond::line(crowd, prices),
                None => line(projection, stream, prices),
            },
        }
    };
    projection.streams.iter().map(one).collect()
}

/// What there is to say of one option: how it stands, what it sells, what comes after the work.
fn about(
    scenario: &Scenario,
    projection: &Projection,
    stream: &StreamProjection,
    beyond: Option<&Crowd<'_>>,
    prices: &Prices,
) -> Sentence {
    let said = Writer::about(stream);
    if let Some(why) = idle(stream) {
        return not_begun(said, why, &long_duration(projection.months)).end();
    }
    let said = match beyond {
        Some(crowd) => beyond::needed(said, crowd, projection, prices),
        None => said.plain(" would"),
    };
    let said = stands(said, projection, stream, prices).plain(".");
    let said = match Copies::of(scenario, projection, stream) {
        Some(copies) => copies.say(said, projection, prices),
        None => match Unfinished::of(scenario, stream) {
            Some(one) => one
                .say(said.plain(" Nothing would be finished: "))
                .plain("."),
            None => said,
        },
    };
    let said = while_you_work(said, stream, prices);
    let said = later(said, scenario, stream, prices);
    target::say(said, scenario, stream, prices).done()
}

/// Where an option ends, after its name and "would".
pub(super) fn ends(
    said: Writer,
    projection: &Projection,
    stream: &StreamProjection,
    prices: &Prices,
) -> Writer {
    match standing(projection, stream).zip(baseline(projection)) {
        None => said
            .plain(" end at ")
            .marked(&prices.end_of(stream), stream),
        Some((standing, base)) => against(said, stream, standing, base, prices),
    }
}

/// How an option stands, what it takes and what its hours are worth, after its name and "would",
/// without the end.
fn stands(
    said: Writer,
    projection: &Projection,
    stream: &StreamProjection,
    prices: &Prices,
) -> Writer {
    let base = baseline(projection);
    let said = ends(said, projection, stream, prices);
    if stream.summary.hours <= 0.0 {
        let put_in = stream.summary.invested;
        if put_in <= 0.0 {
            return said.plain("; it takes no hours");
        }
        let said = said.plain("; no hours, but ");
        let said = said.plain(&prices.currency.amount(put_in));
        return said.plain(" of your own money");
    }
    if stream.summary.per_hour.is_none() {
        return said;
    }
    let said = pays(hours(said, stream, prices), stream, prices);
    let Some(base) = base.filter(|it| it.id != stream.id) else {
        return said;
    };
    let said = worth(said, stream, Some(base), prices);
    let same_hours = projection.compared(&stream.id).and_then(|it| it.same_hours);
    // Hours that are paid nothing, or cost, are no measure.
    let same_hours = same_hours.filter(|it| it.per_hour > 0.0);
    // That it never passes them is said by what an hour is worth.
    match same_hours.and_then(|it| it.crossing.break_even_month) {
        None => said,
        Some(month) => said
            .plain("; it would pass the same hours paid once after ")
            .plain(&long_duration(month + 1)),
    }
}

/// The hours themselves, on average each of them.
fn hours(said: Writer, stream: &StreamProjection, prices: &Prices) -> Writer {
    let locale = prices.currency.locale();
    if stream.summary.hours < 1.5 {
        return said.plain("; each hour");
    }
    let all = locale.number(stream.summary.hours, 0);
    let said = said.plain("; each of its ").plain(&all).plain(" hours");
    match a_week(hours_a_week(stream), locale) {
        Some(weekly) => said.plain(" (").plain(&weekly).plain(")"),
        None => said,
    }
}

/// How an option stands, where there is room for one line.
fn line(projection: &Projection, stream: &StreamProjection, prices: &Prices) -> Sentence {
    let said = Writer::about(stream);
    if let Some(why) = idle(stream) {
        return not_begun(said, why, &long_duration(projection.months)).done();
    }
    let Some((standing, base)) = standing(projection, stream).zip(baseline(projection)) else {
        let said = said.plain(" ends at ");
        return said.marked(&prices.end_of(stream), stream).done();
    };
    let (said, gap) = match standing {
        Standing::FromTheStart => (
            said.plain(" ahead from the start, by "),
            prices.gap(stream, base),
        ),
        Standing::After(months) => {
            let said = said.plain(" ahead after ").plain(&short_duration(months));
            (said.plain(", by "), prices.gap(stream, base))
        }
        Standing::Briefly | Standing::Never => {
            (said.plain(" behind by "), prices.gap(base, stream))
        }
    };
    said.marked(&gap, stream).plain(" at the end").done()
}

/// How it stands to the baseline as it is, after "would".
fn against(
    said: Writer,
    stream: &StreamProjection,
    standing: Standing,
    base: &StreamProjection,
    prices: &Prices,
) -> Writer {
    let (gap, way) = if standing.passes() {
        (prices.gap(stream, base), " ahead")
    } else {
        (prices.gap(base, stream), " behind")
    };
    let said = match standing {
        Standing::FromTheStart => said.plain(" be ahead from the start, "),
        Standing::After(months) => {
            let said = said.plain(" pass ").name(base).plain(" after ");
            said.plain(&long_duration(months)).plain(" and end ")
        }
        Standing::Briefly => said.plain(" be ahead for a time, but end "),
        Standing::Never => said.plain(" end "),
    };
    let said = said.marked(&gap, stream).plain(way);
    if standing == Standing::FromTheStart {
        return said.plain(" at the end");
    }
    said
}

/// What an hour of an option brings or costs, without its end; the hour has been named.
pub(super) fn pays(said: Writer, stream: &StreamProjection, prices: &Prices) -> Writer {
    match stream.summary.per_hour {
        None => said,
        Some(0.0) => said.plain(" would bring nothing"),
        Some(pay) => {
            let said = said.plain(if pay < 0.0 {
                " would cost "
            } else {
                " would bring "
            });
            said.marked(&prices.currency.rate(pay.abs()), stream)
        }
    }
}

/// How many hours of the baseline that is; nothing where it can't be said as a multiple.
pub(super) fn worth(
    said: Writer,
    stream: &StreamProjection,
    base: Option<&StreamProjection>,
    prices: &Prices,
) -> Writer {
    let Some(base) = base else { return said };
    let Some(multiple) = leverage(stream, base) else {
        let (ours, theirs) = (stream.summary.per_hour, base.summary.per_hour);
        return match ours.zip(theirs) {
            Some((ours, theirs)) if ours > 0.0 && theirs < 0.0 => said
                .plain(", where an hour of ")
                .name(base)
                .plain(" would cost money"),
            Some((ours, 0.0)) if ours > 0.0 => said
                .plain(", where an hour of ")
                .name(base)
                .plain(" would bring nothing"),
            _ => said,
        };
    };
    let times = times(multiple, prices.currency.locale());
    let said = said.plain(", worth ").plain(&times);
    let one = times == "1";
    said.plain(if one { " hour of " } else { " hours of " })
        .name(base)
}

/// A multiple: two decimals below ten, whole above, and no false exactness at the ends.
pub fn times(multiple: f64, locale: Locale) -> String {
    if multiple < 0.01 {
        return "less than ".to_string() + &locale.number(0.01, 2);
    }
    if multiple > 1e6 {
        return "more than a million".into();
    }
    let text = locale.number(multiple, if multiple < 9.995 { 2 } else { 0 });
    if !text.contains(locale.decimal) {
        return text;
    }
    let text = text.trim_end_matches('0');
    text.trim_end_matches(locale.decimal).into()
}
