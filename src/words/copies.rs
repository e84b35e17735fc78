//! How much a royalty's works sell, and how much they would have to.

use super::phrase::{Sentence, Writer};
use super::standing::baseline;
use super::unfinished::Unfinished;
use crate::format::long_duration;
use crate::state::level_sales;
use crate::words::Prices;
use paid_again_engine::project::{Projection, StreamProjection, units_sold};
use paid_again_engine::scenario::{Kind, Scenario, Stream};

/// What a royalty sells over the horizon.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Copies {
    /// What they are called, in the plural.
    pub noun: &'static str,
    /// How many are sold.
    pub sold: f64,
    /// How many it would take to end level with the baseline, were they more or fewer in every month
    /// alike; 0 where it ends ahead without any, none where no number would do.
    pub level: Option<f64>,
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
        let sold: f64 = units_sold(royalty, &one.span).iter().sum();
        if sold < 0.5 {
            return None;
        }
        let base = baseline(projection).filter(|it| it.id != one.id);
        let level = base.and_then(|base| {
            level_sales(
                scenario,
                given,
                one.summary.final_position,
                base.summary.final_position,
            )
        });
        Some(Self {
            noun: noun(given),
            sold,
            level: level.map(|times| times * sold),
        })
    }

    /// In words, after the option's own sentence.
    pub(super) fn say(self, said: Writer, projection: &Projection, prices: &Prices) -> Writer {
        let count = |x: f64| super::people::many(x, prices.currency.locale());
        let said = said.plain(" It would sell ");
        let said = said.plain(&count(self.sold)).plain(" ").plain(self.noun);
        let said = said.plain(" in ").plain(&long_duration(projection.months));
        let Some((level, base)) = self.level.zip(baseline(projection)) else {
            return said.plain(".");
        };
        if level < 0.5 {
            let said = said.plain(", and end no lower than ").name(base);
            return said.plain(" if it sold none.");
        }
        let so_many = count(level);
        if so_many == count(self.sold) {
            return said
                .plain(", about as many as it takes to end level with ")
                .name(base)
                .plain(".");
        }
        let level_with = said.plain("; to end level with ").name(base);
        if level > self.sold {
            level_with.plain(" it would have to sell ").plain(&so_many)
        } else {
            level_with
                .plain(" it would need no more than ")
                .plain(&so_many)
        }
        .plain(".")
    }
}

/// What a royalty sells and how much it would have to, or that nothing of it is finished, as the
/// verdict's second sentence where it alone stands against the baseline; none where that says nothing.
pub fn sales_at_a_glance(
    scenario: &Scenario,
    projection: &Projection,
    one: &StreamProjection,
    prices: &Prices,
) -> Option<Sentence> {
    if let Some(unfinished) = Unfinished::of(scenario, one) {
        let said = Writer::about(one).plain(" would not be finished: ");
        return Some(unfinished.say(said).end());
    }
    let copies = Copies::of(scenario, projection, one)?;
    let (level, base) = copies.level.zip(baseline(projection))?;
    let count = |x: f64| super::people::many(x, prices.currency.locale());
    let (sold, so_many) = (count(copies.sold), count(level));
    if level < 0.5 || sold == so_many {
        return None;
    }
    let said = Writer::about(one).plain(" would sell ").marked(&sold, one);
    let said = said.plain(" ").plain(copies.noun);
    let said = if has_unearned_advance(scenario, one) {
        said.plain(", too few to earn back its advance")
    } else {
        said
    };
    let said = said.plain("; to end level with ").name(base);
    let said = if level > copies.sold {
        said.plain(" it would have to sell ")
    } else {
        said.plain(" it would need no more than ")
    };
    Some(said.marked(&so_many, one).end())
}

/// Whether an advance was paid, and never a royalty beyond it.
fn has_unearned_advance(scenario: &Scenario, one: &StreamProjection) -> bool {
    let given = scenario.streams.iter().find(|it| it.id == one.id);
    let Some(Kind::Royalty(royalty)) = given.map(|it| &it.kind) else {
        return false;
    };
    let later = one.series.again.iter().all(|paid| *paid == 0.0);
    royalty.advance_per_work.median() > 0.0 && royalty.existing_works == 0 && later
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
