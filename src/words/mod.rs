//! The answer in words, made from figures alone. Pure: tested without a browser.
//!
//! "would" throughout: it is hypothetical, and it needs no agreement with names that users choose.

mod afterwards;
mod each;
mod facts;
mod honest;
mod labels;
mod lead;
mod names;
mod phrase;
mod prices;
mod standing;

pub use each::times;
pub use facts::{FACTS, Fact, Placed, facts, yearly};
pub use honest::{Account, accounts, range, stayed};
pub use labels::{kind_of_pay, shares, verdict_name};
pub use names::short_names;
pub use phrase::{Phrase, Sentence, plain_text};
pub use prices::Prices;
pub use standing::{Idle, Standing, baseline, idle, leverage, standing};

use lead::Lead;
use paid_again_engine::Projection;

/// The answer in words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Words {
    /// One or two sentences that answer the question at a glance.
    pub verdict: Vec<Sentence>,
    /// The same in one line.
    pub line: Sentence,
    /// One sentence for each option.
    pub details: Vec<Sentence>,
}

/// The answer in words.
pub fn words(projection: &Projection, prices: &Prices) -> Words {
    let lead = Lead::of(projection);
    let first = lead.say(projection, prices);
    let second = afterwards::second(projection, &lead, prices);
    Words {
        verdict: [first].into_iter().chain(second).collect(),
        line: lead.line(prices),
        details: each::details(projection, prices),
    }
}

#[cfg(test)]
mod tests;
