//! The odds as a fan: the middle life, and between what lines one in two and nine in ten lives run.

use super::content::{
    Absence, Asked, Between, Content, Shown, absent_words, at_the_start, deflate, finished,
};
use crate::format::Locale;
use crate::state::ink_of;
use crate::words::short_names;
use paid_again_chart::{Dash, Ink};
use paid_again_engine::Projection;
use paid_again_engine::project::StreamProjection;
use paid_again_odds::{Bands, Life, Odds};

/// How strongly the two ranges of one option cover what is behind them.
const NINE_IN_TEN: f64 = 0.14;
const ONE_IN_TWO: f64 = 0.26;

/// The fan of the option that is asked for, with the baseline's middle life beside it; of all options
/// the middle lives, and one in two around them. A life that is looked at runs through. Of options that
/// count on people whom nobody could find, which are named, nothing is drawn.
pub fn fan(
    projection: &Projection,
    odds: &Odds,
    life: Option<&Life>,
    beyond: &[String],
    asked: &Asked,
) -> Content {
    let names: Vec<String> = { projection.streams.iter() }
        .map(|stream| stream.name.clone())
        .collect();
    let shorts = short_names(&names);
    let short = |stream: &StreamProjection| {
        let at = projection.streams.iter().position(|it| it.id == stream.id);
        at.and_then(|at| shorts.get(at).cloned())
            .unwrap_or_default()
    };
    let is_told = |stream: &&StreamProjection| !beyond.contains(&stream.id);
    let bands = |stream: &StreamProjection| {
        let of = odds.stream(&stream.id).filter(|_| is_told(&stream))?;
        Some(&of.outlook.position)
    };
    let line = |stream: &StreamProjection, name: [String; 2], values: Vec<f64>, dash: Dash| {
        let [name, short] = name;
        Shown {
            name,
            short,
            ink: ink_of(stream.kind),
            dash,
            start: Some(at_the_start(stream)),
            from: 0,
            values,
        }
    };
    let monthly = |values: &[f64]| monthly(&odds.kept, values, odds.months);
    let between = |stream: &StreamProjection, low: &[f64], high: &[f64], opacity: f64| Between {
        low: monthly(low),
        high: monthly(high),
        ink: ink_of(stream.kind),
        opacity,
    };
    let one = asked.of.as_deref().and_then(|id| projection.stream(id));
    let one = one.filter(is_told);
    let mut lines = Vec::new();
    let mut shaded = Vec::new();
    if let Some((stream, bands)) = one.and_then(|it| Some((it, bands(it)?))) {
        shaded.push(between(stream, &bands.p05, &bands.p95, NINE_IN_TEN));
        shaded.push(between(stream, &bands.p25, &bands.p75, ONE_IN_TWO));
        let own = short(stream);
        lines.push(line(
            stream,
            [format!("{}, middle life", stream.name.trim()), own],
            monthly(&bands.p50),
            Dash::Solid,
        ));
        for (name, short, values) in edges(bands) {
            let names = [name.into(), short.into()];
            lines.push(line(stream, names, monthly(values), Dash::Dotted));
        }
    } else {
        for stream in &projection.streams {
            if let Some(bands) = bands(stream) {
                shaded.push(between(stream, &bands.p25, &bands.p75, ONE_IN_TWO));
                let names = [stream.name.clone(), short(stream)];
                lines.push(line(stream, names, monthly(&bands.p50), Dash::Solid));
            }
        }
    }
    let baseline =
        crate::words::baseline(projection).filter(|it| Some(&it.id) != asked.of.as_ref());
    if let (Some(baseline), true) = (baseline, one.is_some())
        && let Some(bands) = bands(baseline)
    {
        let names = [baseline.name.clone(), short(baseline)];
        lines.push(line(baseline, names, monthly(&bands.p50), Dash::Dashed));
    }
    if let (Some(life), Some(stream)) = (life, one)
        && let Some(lived) = life.streams.iter().find(|it| it.id == stream.id)
    {
        let name = format!(
            "life {}",
            Locale::ENGLISH.number(f64::from(life.path) + 1.0, 0)
        );
        lines.push(Shown {
            ink: Ink::Text,
            ..line(
                stream,
                [name.clone(), name],
                lived.position.clone(),
                Dash::Solid,
            )
        });
    }
    let of = one.map(|stream| stream.name.clone());
    let untold = projection.streams.iter().filter(|it| !is_told(it));
    let untold: Vec<(String, Absence)> = untold
        .map(|it| {
            (
                it.name.clone(),
                "it counts on people whom nobody could find",
            )
        })
        .collect();
    let mut content = finished(projection, asked, of, lines, absent_words(&untold));
    if let Some(inflation) = asked.inflation {
        for between in &mut shaded {
            deflate(&mut between.low, 0, inflation);
            deflate(&mut between.high, 0, inflation);
        }
    }
    content.shaded = shaded;
    content.exact = odds.kept.clone();
    content
}

/// What is called how at the fan's edges.
fn edges(bands: &Bands) -> [(&'static str, &'static str, &[f64]); 2] {
    [
        ("1 in 20 is above", "lucky", &bands.p95),
        ("1 in 20 is below", "unlucky", &bands.p05),
    ]
}

/// A value for each month: straight lines between those that were kept.
fn monthly(kept: &[usize], values: &[f64], months: usize) -> Vec<f64> {
    let mut all = Vec::with_capacity(months);
    let points = kept.iter().copied().zip(values.iter().copied());
    for ((from, low), (to, high)) in points.clone().zip(points.skip(1)) {
        let step = (high - low) / (to - from).max(1) as f64;
        all.extend((from..to).map(|m| low + step * (m - from) as f64));
    }
    all.extend(values.last());
    all
}

#[cfg(test)]
mod tests {
    use super::monthly;

    #[test]
    fn what_was_not_kept_lies_on_a_straight_line() {
        assert_eq!(
            monthly(&[0, 3, 5], &[0.0, 3.0, 7.0], 6),
            [0.0, 1.0, 2.0, 3.0, 5.0, 7.0]
        );
        assert_eq!(monthly(&[0], &[4.0], 1), [4.0]);
    }
}
