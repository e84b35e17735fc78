//! Whether an option brings as much a month as is wanted: since when, for how long, or how near it comes.

use super::Prices;
use super::phrase::Writer;
use super::standing::idle;
use crate::format::long_duration;
use paid_again_engine::Scenario;
use paid_again_engine::project::StreamProjection;

/// How an option stands to what is wanted a month, after costs and in the money that is shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Target {
    /// It brings as much.
    Reached {
        /// The first month that does.
        month: usize,
        /// For how many months from there on.
        held: usize,
        /// How many months do in all.
        all: usize,
    },
    /// No month brings as much; what the best one brings.
    Never(f64),
}

/// What is wanted a month; none where nothing is.
pub fn wanted(scenario: &Scenario) -> Option<f64> {
    scenario.target_per_month.filter(|it| *it > 0.0)
}

impl Target {
    /// Of an option.
    pub fn of(stream: &StreamProjection, wanted: f64, prices: &Prices) -> Self {
        let operating = stream.series.operating.iter().enumerate();
        let shown: Vec<f64> = operating.map(|(m, x)| prices.shown(*x, m + 1)).collect();
        let enough = |x: &&f64| **x >= wanted;
        match shown.iter().position(|x| *x >= wanted) {
            Some(month) => Self::Reached {
                month,
                held: shown[month..].iter().take_while(enough).count(),
                all: shown.iter().filter(enough).count(),
            },
            None => Self::Never(shown.into_iter().fold(f64::NEG_INFINITY, f64::max)),
        }
    }
}

/// How an option stands to what is wanted, in a sentence; none where nothing is.
pub(super) fn say(
    said: Writer,
    scenario: &Scenario,
    stream: &StreamProjection,
    prices: &Prices,
) -> Writer {
    let Some(wanted) = wanted(scenario).filter(|_| idle(stream).is_none()) else {
        return said;
    };
    let amount = prices.currency.amount(wanted);
    let of = |said: Writer, verb: &str| {
        let said = said.plain(verb).plain(" your target of ").plain(&amount);
        said.plain(" a month")
    };
    let said = match Target::of(stream, wanted, prices) {
        Target::Reached { month, held, all } => {
            let said = of(said, " It would reach").plain(" after ");
            let said = said.plain(&long_duration(month + 1));
            if month + held == stream.series.months() {
                said.plain(" and hold it to the end")
            } else {
                let said = said.plain(" and hold it for ").plain(&long_duration(held));
                if all > held {
                    let all = long_duration(all);
                    said.plain(", ").plain(&all).plain(" in all")
                } else {
                    said
                }
            }
        }
        Target::Never(best) => {
            let said = of(said, " It would never reach");
            if best < super::afterwards::LEAST {
                said.plain(": no month would bring anything")
            } else {
                let best = prices.currency.amount(best);
                said.plain(": its best month would bring ")
                    .marked(&best, stream)
            }
        }
    };
    said.plain(".")
}
