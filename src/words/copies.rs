//! How much a royalty's works sell, and how much they would have to.

use super::phrase::Writer;
use super::standing::baseline;
use crate::format::long_duration;
use crate::words::Prices;
use paid_again_engine::project::{Projection, StreamProjection, units_sold};
use paid_again_engine::scenario::{Kind, Royalty, Scenario, Stream};

/// What a royalty sells over the horizon.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Copies {
    /// What they are called, in the plural.
    pub noun: &'static str,
    /// How many are sold.
    pub sold: f64,
    /// How many it takes to be as far as the baseline.
    pub needed: Option<Needed>,
}

/// How many are needed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Needed {
    /// Sold by the month from which the option is ahead for good.
    Passes(f64),
    /// To be sold over the horizon to end level.
    ToEndLevel(f64),
}

impl Copies {
    /// Of an option that sells some; none for others.
    pub fn of(
        scenario: &Scenario,
        projection: &Projection,
        one: &StreamProjection,
    ) -> Option<Self> {
        let given = scenario.streams.iter().find(|it| it.id == one.id)?;
        let Kind::Royalty(royalty) = &given.kind else {
            return None;
        };
        let units = units_sold(royalty, &one.span);
        let sold: f64 = units.iter().sum();
        let crossing = projection.compared(&one.id).map(|it| it.crossing);
        let needed = crossing.and_then(|crossing| match crossing.break_even_month {
            Some(month) => Some(Needed::Passes(units.iter().take(month + 1).sum())),
            None => {
                let behind = -crossing.final_difference;
                to_end_level(given, royalty, one, sold, behind).map(Needed::ToEndLevel)
            }
        });
        (sold >= 0.5).then_some(Self {
            noun: noun(given),
            sold,
            needed,
        })
    }

    /// In words, after the option's own sentence.
    pub(super) fn say(self, said: Writer, projection: &Projection, prices: &Prices) -> Writer {
        let count = |x: f64| super::people::many(x, prices.currency.locale());
        let said = said.plain(" It would sell ");
        let said = said.plain(&count(self.sold)).plain(" ").plain(self.noun);
        let said = said.plain(" in ").plain(&long_duration(projection.months));
        let Some((needed, base)) = self.needed.zip(baseline(projection)) else {
            return said.plain(".");
        };
        match needed {
            // Ahead before anything was sold says nothing about sales.
            Needed::Passes(units) if units < 0.5 => said.plain("."),
            Needed::Passes(units) => {
                let said = said.plain(", and pass ").name(base).plain(" after ");
                said.plain(&count(units)).plain(".")
            }
            Needed::ToEndLevel(units) => {
                let said = said.plain("; to end level with ").name(base);
                said.plain(" it would have to sell ")
                    .plain(&count(units))
                    .plain(".")
            }
        }
    }
}

/// How many units end level: exact where what a unit brings does not depend on how many are sold, so
/// that income grows as they do; none elsewhere, where tiers, an advance or tax bend the line.
fn to_end_level(
    given: &Stream,
    royalty: &Royalty,
    one: &StreamProjection,
    sold: f64,
    behind: f64,
) -> Option<f64> {
    let straight = royalty.rate_tiers.len() == 1
        && royalty.advance_per_work.median() == 0.0
        && given.tax_rate.median() == 0.0;
    let income = one.summary.income;
    let units = sold * (1.0 + behind / income);
    (straight && income > 0.0 && units.is_finite()).then_some(units)
}

/// What the units of an option are called.
pub fn noun(given: &Stream) -> &'static str {
    match given.preset.as_deref().map(paid_again_presets::base) {
        Some("ebook" | "paperback" | "book-contract") => "copies",
        Some("hit-song" | "catalogue-song") => "streams",
        Some("online-course") => "seats",
        _ => "units",
    }
}
