//! What an option is, in words: its verdict's name, what that means, and the shares behind it.

use crate::format::Locale;
use paid_again_engine::summary::{Share, Verdict};

/// The name of a verdict.
pub const fn verdict_name(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::PaidOnce => "paid once",
        Verdict::Leveraged => "leveraged",
        Verdict::LeveragedTeam => "team-leveraged",
        Verdict::Passive => "passive",
        Verdict::Mixed => "mixed",
        Verdict::None => "no income",
    }
}

/// What a verdict means, in a sentence.
pub const fn kind_of_pay(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::PaidOnce => "More than half of the income is the first pay for a piece of work.",
        Verdict::Leveraged => {
            "More than half of the income is later pay for work that was already paid, \
             your own before your team’s."
        }
        Verdict::LeveragedTeam => {
            "More than half of the income is later pay for work that was already done, \
             your team’s before your own."
        }
        Verdict::Passive => {
            "It is money put in that pays here, not work; what it pays is not certain."
        }
        Verdict::Mixed => "No single reason brings more than half of the income.",
        Verdict::None => "It brings no income in this time.",
    }
}

/// The four shares as words, those that are not there left out: `paid once 3 %, again 97 %`.
pub fn shares(share: Share, locale: Locale) -> String {
    let parts = [
        ("paid once", share.first),
        ("again", share.again),
        ("team", share.team),
        ("capital", share.capital),
    ];
    let mut words = String::new();
    for (name, part) in parts.into_iter().filter(|(_, part)| *part > 0.0) {
        if !words.is_empty() {
            words.push_str(", ");
        }
        words.push_str(name);
        words.push(' ');
        words.push_str(&locale.percent(part));
    }
    words
}
