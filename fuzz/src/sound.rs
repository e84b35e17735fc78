//! What holds of every scenario that was let in, wherever it came from.

use paid_again_engine::file::{read_scenario, write_scenario};
use paid_again_engine::project::{Series, StreamProjection};
use paid_again_engine::summary::{Crossing, Summary};
use paid_again_engine::{Projection, Scenario, life, project};
use std::collections::BTreeSet;

/// Months of streams up to which a life is lived too.
const FEW: usize = 2400;

/// Checks a scenario, and answers what is remarkable about it.
///
/// # Errors
/// A sentence with the law that is broken.
pub fn sound(scenario: &Scenario) -> Result<BTreeSet<String>, String> {
    let text = write_scenario(scenario);
    match read_scenario(&text) {
        Ok(again) if again == *scenario => {}
        Ok(_) => return Err(format!("What is written reads as another scenario: {text}")),
        Err(faults) => return Err(format!("What is written has faults: {faults:?}")),
    }
    let projection = project(scenario);
    finite(&projection).map_err(|what| format!("The projection has {what}."))?;
    if scenario.streams.len() * projection.months <= FEW {
        finite(&life(scenario, 0)).map_err(|what| format!("The first life has {what}."))?;
    }
    Ok(projection.streams.iter().map(remarkable).collect())
}

/// What kind of thing became of a stream.
fn remarkable(stream: &StreamProjection) -> String {
    let summary = &stream.summary;
    let (irr, payback) = (summary.irr.is_some(), summary.payback_month.is_some());
    let (tail, hours) = (summary.tail.is_some(), summary.hours > 0.0);
    // Powers of 32.
    let size = (summary.final_position.abs().max(1.0).to_bits() >> 52) / 5;
    let sign = summary.final_position < 0.0;
    let (kind, verdict) = (stream.kind.as_str(), summary.verdict.as_str());
    format!("{kind} {verdict} {irr} {payback} {tail} {hours} {sign} {size}")
}

fn finite(projection: &Projection) -> Result<(), String> {
    for stream in &projection.streams {
        number("upfront", stream.upfront)?;
        series(&stream.series, projection.months)?;
        summary(&stream.summary)?;
    }
    series(&projection.total.series, projection.months)?;
    summary(&projection.total.summary)?;
    for comparison in &projection.comparison {
        crossing(&comparison.crossing, projection.months)?;
        if let Some(same) = &comparison.same_hours {
            number("same_hours.per_hour", same.per_hour)?;
            crossing(&same.crossing, projection.months)?;
        }
    }
    Ok(())
}

fn number(name: &str, x: f64) -> Result<(), String> {
    if x.is_finite() {
        return Ok(());
    }
    Err(format!("{x} as {name}"))
}

fn series(series: &Series, months: usize) -> Result<(), String> {
    let paid = [&series.first, &series.again, &series.team, &series.capital];
    let spent = [&series.cost, &series.tax, &series.invested, &series.hours];
    let stands = [&series.asset, &series.operating, &series.net];
    let people = [&series.customers, &series.members];
    let all = paid.into_iter().chain(spent).chain(stands);
    let all = all.chain([&series.position]);
    for (place, values) in all.chain(people.into_iter().flatten()).enumerate() {
        if values.len() != months {
            let count = values.len();
            return Err(format!("{count} of {months} months in series {place}"));
        }
        for x in values {
            number("a month", *x)?;
        }
    }
    Ok(())
}

fn summary(summary: &Summary) -> Result<(), String> {
    let sums = [summary.income, summary.cost, summary.tax, summary.hours];
    let ends = [summary.invested, summary.net, summary.final_position];
    let values = [summary.present_value, summary.real_final_position];
    let maybe = [summary.per_hour, summary.irr];
    let share = summary.share.iter();
    let share = share.flat_map(|it| [it.first, it.again, it.team, it.capital]);
    let all = sums.into_iter().chain(ends).chain(values);
    for x in all.chain(maybe.into_iter().flatten()).chain(share) {
        number("a figure", x)?;
    }
    Ok(())
}

fn crossing(crossing: &Crossing, months: usize) -> Result<(), String> {
    let when = [crossing.break_even_month, crossing.first_ahead_month];
    if let Some(month) = when.into_iter().flatten().find(|month| *month >= months) {
        return Err(format!("month {month} of {months}"));
    }
    number("final_difference", crossing.final_difference)
}
