//! From a projection to what the chart shows.

use crate::format::long_duration;
use crate::state::{dashes, ink_of};
use crate::words::short_names;
use paid_again_chart::{Crossing, Figure, Key, Line, Series, Stop};
use paid_again_engine::Projection;

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

/// Total position: what each option has brought so far, and what could be sold of it.
pub fn position_figure(projection: &Projection, stop: u32) -> Figure {
    let names: Vec<String> = projection
        .streams
        .iter()
        .map(|stream| stream.name.clone())
        .collect();
    let kinds: Vec<_> = projection
        .streams
        .iter()
        .map(|stream| stream.kind)
        .collect();
    let short = short_names(&names);
    let lines = projection
        .streams
        .iter()
        .zip(short.iter().zip(dashes(&kinds)))
        .enumerate();
    let line = |(i, (stream, (short, dash))): (usize, _)| {
        let stream: &paid_again_engine::project::StreamProjection = stream;
        let short: &String = short;
        // Before anything has flowed, only money put in at once has changed hands: into an asset, or away.
        let start = if stream.kind.is_working() && stream.span.start == 0 {
            -stream.upfront
        } else {
            0.0
        };
        Line {
            key: Key(i as u64),
            label: stream.name.clone(),
            short_label: short.clone(),
            ink: ink_of(stream.kind),
            dash,
            series: Series::new(stream.series.position.iter().copied()).starting_at(start),
        }
    };
    Figure {
        months: projection.months as u32,
        lines: lines.map(line).collect(),
        stop: Some(Stop {
            after: stop,
            label: stop_words(stop, projection.months),
            short_label: stop_words(stop, projection.months),
        }),
        crossings: first_crossing(projection, &short).into_iter().collect(),
        ..Figure::default()
    }
}

/// Where the option that ends highest passes the baseline for good: the one the verdict speaks of.
fn first_crossing(projection: &Projection, short: &[String]) -> Option<Crossing> {
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
    let place = |id: &str| projection.streams.iter().position(|stream| stream.id == id);
    let (i, baseline) = (place(&comparison.stream)?, place(&comparison.baseline)?);
    Some(Crossing {
        key: Key(i as u64),
        month: month as u32,
        label: format!("{} passes {}", short[i], short[baseline]),
    })
}
