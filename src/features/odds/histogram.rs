//! Where the lives of one option end, and when they pass the baseline: two histograms.

use crate::features::verdict::ink_name;
use crate::format::Currency;
use crate::state::{Answer, ink_of};
use crate::words::{baseline, chance_words};
use leptos::prelude::*;
use paid_again_odds::{Chance, Histogram, Odds, StreamOdds};

/// The height of the tallest bar in the drawing's own units; its width is 100.
const HEIGHT: f64 = 40.0;

/// How much of the width the years take, and where the bar of those that never pass begins.
const YEARS: f64 = 88.0;
const NEVER: f64 = 91.0;

/// One bar: from where to where, 0 to 100, how high, 0 to 1, and whether it stands for a loss.
struct Bar {
    from: f64,
    to: f64,
    high: f64,
    is_loss: bool,
}

/// Both histograms of an option.
pub fn histograms(answer: Answer, odds: &Odds, id: &str) -> AnyView {
    let projection = answer.projection.read();
    let known = projection
        .stream(id)
        .and_then(|it| Some((it, odds.stream(id)?)));
    let Some((stream, of)) = known else {
        return ().into_any();
    };
    let ink = ink_name(ink_of(stream.kind));
    let currency = answer.currency.get();
    let name = stream.name.trim().to_string();
    let ends = ends(&of.outlook.ends, &currency, &name);
    let rival = baseline(&projection).map(|it| it.name.trim().to_string());
    let passes = rival.and_then(|rival| passes(of, odds, &rival, answer));
    view! { <div class="histograms" data-ink=ink>{ends}{passes}</div> }.into_any()
}

fn drawn(title: String, said: String, bars: Vec<Bar>, feet: Vec<(f64, String)>) -> AnyView {
    let bar = |bar: Bar| {
        let height = bar.high * HEIGHT;
        view! {
            <rect
                x=format!("{:.2}", bar.from + 0.15)
                y=format!("{:.2}", HEIGHT - height)
                width=format!("{:.2}", (bar.to - bar.from - 0.3).max(0.2))
                height=format!("{height:.2}")
                data-loss=bar.is_loss.then_some("true")
            />
        }
        .into_any()
    };
    let bars: Vec<AnyView> = bars.into_iter().map(bar).collect();
    let foot = |(at, text): (f64, String)| {
        let side = if at < 12.0 {
            "left"
        } else if at > 88.0 {
            "right"
        } else {
            "middle"
        };
        view! { <span data-side=side style:left=format!("{at:.1}%")>{text}</span> }.into_any()
    };
    let feet: Vec<AnyView> = feet.into_iter().map(foot).collect();
    view! {
        <figure class="histogram">
            <figcaption>{title}</figcaption>
            <svg viewBox=format!("0 0 100 {HEIGHT}") preserveAspectRatio="none" role="img" aria-label=said.clone()>
                {bars}
            </svg>
            <div class="feet" aria-hidden="true">{feet}</div>
            <p>{said}</p>
        </figure>
    }
    .into_any()
}

fn ends(of: &Histogram, currency: &Currency, name: &str) -> Option<AnyView> {
    let steps = of.counts.len();
    let most = of.counts.iter().copied().max().filter(|most| *most > 0)?;
    if steps < 2 {
        return None;
    }
    let edge = |i: usize| of.from + of.width * i as f64;
    let place = |i: usize| i as f64 / steps as f64 * 100.0;
    let bar = |(i, count): (usize, &u32)| Bar {
        from: place(i),
        to: place(i + 1),
        high: f64::from(*count) / f64::from(most),
        is_loss: edge(i + 1) <= of.width * 1e-6,
    };
    let bars = of.counts.iter().enumerate().map(bar).collect();
    let short = |x: f64| currency.short(x, of.width);
    let zero = -of.from / of.width;
    let zero =
        (zero > 0.0 && zero < steps as f64).then(|| (zero / steps as f64 * 100.0, short(0.0)));
    let ends = [(0.0, short(of.from)), (100.0, short(edge(steps)))];
    let apart = |(at, _): &(f64, String)| (12.0..=88.0).contains(at);
    let feet: Vec<_> = ends.into_iter().chain(zero.filter(apart)).collect();
    let count = |lives: u32| currency.locale().number(f64::from(lives), 0);
    let left_out = match of.below + of.above {
        0 => String::new(),
        outside => format!(" {} of {} end outside.", count(outside), count(of.total())),
    };
    let said = format!("The higher a bar, the more lives of {name} end there.{left_out}");
    Some(drawn("Where it ends".into(), said, bars, feet))
}

fn passes(of: &StreamOdds, odds: &Odds, rival: &str, answer: Answer) -> Option<AnyView> {
    let ahead = of.ahead.as_ref()?;
    let years = ahead.by_month.len().div_ceil(12);
    let by = |year: usize| {
        let month = (12 * year).min(ahead.by_month.len());
        month.checked_sub(1).map_or(0.0, |m| ahead.by_month[m])
    };
    let shares: Vec<f64> = (0..years).map(|year| by(year + 1) - by(year)).collect();
    let most = shares.iter().copied().fold(0.0, f64::max);
    let never = 1.0 - ahead.by_month.last().copied().unwrap_or(0.0);
    // The lives that never pass have a bar of their own at the right, on the same scale.
    let most = most.max(never);
    let place = |year: usize| year as f64 / years as f64 * YEARS;
    let bar = |(year, share): (usize, &f64)| Bar {
        from: place(year),
        to: place(year + 1),
        high: if most > 0.0 { share / most } else { 0.0 },
        is_loss: false,
    };
    let last = Bar {
        from: NEVER,
        to: 100.0,
        high: never / most,
        is_loss: true,
    };
    let bars = shares.iter().enumerate().map(bar).chain([last]).collect();
    let feet = vec![
        (0.0, "year 1".into()),
        (YEARS - 4.0, years.to_string()),
        (100.0, "never".into()),
    ];
    let never = Chance {
        share: never,
        se: ahead.chance.se,
    };
    let never = chance_words(never, answer.currency.read().locale());
    let lives = answer
        .currency
        .read()
        .locale()
        .number(f64::from(odds.paths), 0);
    let said = format!("Never: {never} of {lives} lives.");
    Some(drawn(
        format!("In which year it passes {rival} for good"),
        said,
        bars,
        feet,
    ))
}
