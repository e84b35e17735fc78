//! What the odds say of the verdict's option.

use crate::words::phrase::{Sentence, Writer};
use crate::words::{Prices, baseline, chance_words, headline, is_beyond_reach};
use paid_again_engine::Projection;
use paid_again_engine::scenario::Scenario;
use paid_again_odds::{Odds, Outlook};

/// The odds of the option that the verdict is about, in one sentence or two; nothing where no luck
/// touches it.
pub fn odds_said(
    scenario: &Scenario,
    projection: &Projection,
    odds: &Odds,
    prices: &Prices,
) -> Vec<Sentence> {
    let told = headline(projection).and_then(|it| Some((it, odds.stream(&it.id)?)));
    let Some((stream, of)) = told else {
        return Vec::new();
    };
    if !has_luck(&of.outlook) {
        return Vec::new();
    }
    if is_beyond_reach(scenario, projection, &stream.id) {
        let said = Writer::default().plain("No odds are told of ").name(stream);
        return vec![said.plain(BEYOND).end()];
    }
    let locale = prices.currency.locale();
    let lives = locale.number(f64::from(odds.paths), 0);
    let by = if has_ranges(odds) {
        "With your ranges and with luck, "
    } else {
        "By luck alone, "
    };
    let writer = Writer::default().plain(by);
    let first = match (&of.ahead, baseline(projection)) {
        (Some(ahead), Some(baseline)) => writer
            .name(stream)
            .plain(" would end ahead of ")
            .name(baseline)
            .plain(" in ")
            .plain(&of_lives(&chance_words(ahead.chance, locale), &lives)),
        _ => writer
            .name(stream)
            .plain(" would end at a loss in ")
            .plain(&of_lives(&chance_words(of.outlook.loss, locale), &lives)),
    };
    let amount = |x: f64| prices.amount(x, odds.months);
    let second = match spread(&of.outlook) {
        Some([low, middle, high]) => Writer::default()
            .plain("Its middle life would end at ")
            .marked(&amount(middle), stream)
            .plain(", nine in ten between ")
            .marked(&amount(low), stream)
            .plain(" and ")
            .marked(&amount(high), stream),
        // Such as an advance that is hardly ever earned back.
        None => {
            let middle = of.outlook.position.p50.last().copied().unwrap_or(0.0);
            Writer::default()
                .plain("At least nine in ten of its lives would end at ")
                .marked(&amount(middle), stream)
        }
    };
    vec![first.end(), second.end()]
}

/// Whether any two of the lives end differently.
fn has_luck(outlook: &Outlook) -> bool {
    outlook.mean_se > 0.0 || spread(outlook).is_some()
}

/// Why a sentence of odds would say nothing.
const BEYOND: &str = ": every simulated life of it counts on people whom nobody could find";

/// "about 62 % (± 1) of 10,000 simulated lives".
fn of_lives(chance: &str, lives: &str) -> String {
    format!("{chance} of {lives} simulated lives")
}

/// Where one in twenty, half and nineteen in twenty of the lives end; none where all end the same.
pub fn spread(outlook: &Outlook) -> Option<[f64; 3]> {
    let last = |values: &Vec<f64>| values.last().copied();
    let bands = &outlook.position;
    let spread = [last(&bands.p05)?, last(&bands.p50)?, last(&bands.p95)?];
    (spread[0] != spread[2]).then_some(spread)
}

/// Whether anything was drawn from a range.
pub fn has_ranges(odds: &Odds) -> bool {
    !odds.total.drivers.is_empty()
}
