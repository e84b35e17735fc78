//! The answer in words, made from figures alone. Pure: tested without a browser.
//!
//! "would" throughout: it is hypothetical, and it needs no agreement with names that users choose.

mod afterwards;
mod beyond;
mod change;
mod copies;
mod each;
mod effort;
mod ending;
mod facts;
mod honest;
mod labels;
mod lead;
mod luck;
mod member;
mod names;
mod people;
mod phrase;
mod prices;
mod standing;
mod target;
mod unfinished;

pub use afterwards::months_after;
pub use change::{Counted, Flip, Goal, Limit, besides, flip_words, goal_words, limit};
pub use copies::{Copies, sales_at_a_glance};
pub use each::{Detail, details, times};
pub use effort::{WEEKS_PER_MONTH, a_week, hours_a_week};
pub use ending::term_ended;
pub use facts::{FACTS, Fact, Placed, best_year, facts, yearly};
pub use honest::{Account, accounts, range, stayed};
pub use labels::{kind_of_pay, shares, verdict_name};
pub use luck::{chance_in_short, chance_words, has_ranges, odds_said, spread, story};
pub use member::{Member, average_member, recruits_of_a_member};
pub use names::short_names;
pub use people::{
    CROWD_SOURCES, Crowd, beyond_reach, crowds, is_beyond_reach, levels, member_beside_you,
};
pub use phrase::{Phrase, Sentence, plain_text};
pub use prices::Prices;
pub use standing::{Idle, Standing, baseline, idle, leverage, standing};

use lead::Lead;
use paid_again_engine::project::StreamProjection;
use paid_again_engine::{Projection, Scenario};
use phrase::Writer;

/// The answer in words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Words {
    /// One or two sentences that answer the question at a glance; three where the first of them says
    /// that nobody could find so many people.
    pub verdict: Vec<Sentence>,
    /// What must be known before anything of it is believed; mostly nothing.
    pub warned: Vec<Sentence>,
    /// That the options do not take the same hours, where they don't.
    pub unequal: Option<Sentence>,
    /// The verdict in one line.
    pub line: Sentence,
    /// What is said of each option; nothing before that comes, with the page's second file.
    pub details: Vec<Detail>,
}

/// What may come later than the rest, as functions.
#[derive(Clone, Copy, Debug)]
pub struct Detailing {
    /// What is said of each option. The crowds are those of the scenario's teams.
    each: fn(&Scenario, &Projection, &[Crowd<'_>], &Prices) -> Vec<Detail>,
    /// What is said of an option's sales at a glance.
    sales: fn(&Scenario, &Projection, &StreamProjection, &Prices) -> Option<Sentence>,
}

impl Detailing {
    /// All of it.
    pub const fn whole() -> Self {
        Self {
            each: details,
            sales: sales_at_a_glance,
        }
    }

    /// What belongs to the verdict, and nothing of each option.
    pub const fn at_a_glance() -> Self {
        Self {
            each: |_, _, _, _| Vec::new(),
            sales: sales_at_a_glance,
        }
    }
}

impl Words {
    /// The answer in one line: about an option if there is something to say of it, else about all.
    pub fn line_about(&self, id: Option<&str>) -> &Sentence {
        let detail = id.and_then(|id| self.details.iter().find(|it| it.id == id));
        detail.map_or(&self.line, |it| &it.line)
    }
}

/// The answer in words. The projection is the scenario's.
pub fn words(
    scenario: &Scenario,
    projection: &Projection,
    prices: &Prices,
    detailing: Option<Detailing>,
) -> Words {
    let crowds = crowds(scenario, projection);
    let lead = Lead::among(projection, &|it| beyond::of(&crowds, it).is_none());
    let beyond = beyond::largest(&crowds);
    let (verdict, line) = match beyond {
        Some(crowd) => (
            beyond::verdict(crowd, &lead, projection, prices),
            beyond::line(crowd, prices),
        ),
        None => {
            let first = lead.say(Writer::default(), projection, prices);
            let duel = (projection.streams.len() == 2)
                .then(|| lead.rival())
                .flatten();
            let sales = detailing
                .zip(duel)
                .and_then(|(more, one)| (more.sales)(scenario, projection, one, prices));
            let second = sales.or_else(|| afterwards::second(scenario, projection, &lead, prices));
            (
                [first].into_iter().chain(second).collect(),
                lead.line(prices),
            )
        }
    };
    Words {
        verdict,
        warned: people::warned(&crowds, prices),
        unequal: effort::unequal(projection, &lead, prices),
        line,
        details: detailing.map_or_else(Vec::new, |more| {
            (more.each)(scenario, projection, &crowds, prices)
        }),
    }
}

/// The option that the verdict is about; none where every option is off.
pub fn headline(projection: &Projection) -> Option<&StreamProjection> {
    Lead::of(projection).rival()
}

#[cfg(test)]
mod tests;
