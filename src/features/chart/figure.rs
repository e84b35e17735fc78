//! From what a view shows to a figure that can be drawn.

use super::content::{Between, Content, Shown};
use crate::format::{long_duration, short_duration};
use crate::state::View;
use crate::words::short_names;
use paid_again_chart::{Arrangement, Crossing, Figure, Key, Line, Range, Scale, Series, Stop};
use paid_again_engine::Projection;

/// What is said beside an axis that is not even.
const LOG_NOTE: &str = "logarithmic scale: equal steps multiply";

/// The words at the stop marker.
pub fn stop_words(after: u32, months: usize) -> String {
    if after as usize >= months {
        "you never stop".into()
    } else if after == 0 {
        "you stop at once".into()
    } else if after.is_multiple_of(12) {
        format!("you stop after year {}", after / 12)
    } else {
        format!("you stop after {}", long_duration(after as usize))
    }
}

/// The same where there is little room.
pub fn short_stop_words(after: u32, months: usize) -> String {
    if after as usize >= months {
        "no stop".into()
    } else if after == 0 {
        "stop at once".into()
    } else {
        format!("stop: {}", short_duration(after as usize))
    }
}

/// The month after which no option is worked on.
pub fn last_stop(projection: &Projection) -> u32 {
    let ends = projection.streams.iter().map(|stream| stream.span.end);
    ends.max().unwrap_or(projection.months) as u32
}

/// The figure of a view.
pub fn figure(
    projection: &Projection,
    content: &Content,
    stop: u32,
    log: bool,
    range: Option<(f64, f64)>,
) -> Figure {
    let line = |(i, shown): (usize, &Shown)| {
        // What lies before the first value is a gap.
        let gap = std::iter::repeat_n(f64::NAN, shown.from);
        let series = Series::new(gap.chain(shown.values.iter().copied()));
        Line {
            key: Key(i as u64),
            label: shown.name.clone(),
            short_label: shown.short.clone(),
            ink: shown.ink,
            dash: shown.dash,
            series: match shown.start {
                Some(start) => series.starting_at(start),
                None => series,
            },
        }
    };
    let range_of = |between: &Between| Range {
        low: Series::new(between.low.iter().copied()),
        high: Series::new(between.high.iter().copied()),
        ink: between.ink,
        opacity: between.opacity,
    };
    let crossing = (content.view == View::Position).then(|| crossing(projection));
    Figure {
        months: content.months as u32,
        lines: content.lines.iter().enumerate().map(line).collect(),
        ranges: content.shaded.iter().map(range_of).collect(),
        arrangement: match content.view {
            View::Reasons => Arrangement::Stacked,
            _ => Arrangement::Lines,
        },
        stop: Some(Stop {
            after: stop,
            label: stop_words(stop, content.months),
            short_label: short_stop_words(stop, content.months),
        }),
        crossings: crossing.flatten().into_iter().collect(),
        scale: if log { Scale::Log } else { Scale::Linear },
        range,
        log_note: LOG_NOTE.into(),
        ..Figure::default()
    }
}

/// Where the option that ends highest passes the baseline for good: the one the verdict speaks of.
fn crossing(projection: &Projection) -> Option<Crossing> {
    let passing = projection.comparison.iter().filter_map(|comparison| {
        let month = comparison
            .crossing
            .break_even_month
            .filter(|month| *month > 0)?;
        Some((comparison, month))
    });
    let (comparison, month) = passing.max_by(|(a, _), (b, _)| {
        a.crossing
            .final_difference
            .total_cmp(&b.crossing.final_difference)
    })?;
    let names = projection.streams.iter().map(|stream| stream.name.clone());
    let short = short_names(&names.collect::<Vec<_>>());
    let place = |id: &str| projection.streams.iter().position(|stream| stream.id == id);
    let (i, baseline) = (place(&comparison.stream)?, place(&comparison.baseline)?);
    Some(Crossing {
        key: Key(i as u64),
        month: month as u32,
        label: format!("{} passes {}", short.get(i)?, short.get(baseline)?),
    })
}
