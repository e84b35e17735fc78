//! The views in words: what each shows, what it means, and what it is worth.

use crate::state::View;

/// What is said of a view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said {
    /// The view.
    pub view: View,
    /// What it shows.
    pub title: &'static str,
    /// What that means, after its title.
    pub meaning: &'static str,
    /// Whether it shows amounts, which prices eat away at.
    pub is_money: bool,
    /// Whether it shows what flows in each month, rather than how much there is at its end.
    pub flows: bool,
    /// Whether a logarithmic scale shows more of it rather than less.
    pub may_be_log: bool,
}

/// All views, in the order of their control.
pub const VIEWS: [Said; 6] = [
    Said {
        view: View::Position,
        title: "Total position",
        meaning: "what each option has brought you so far, after costs, and what you could sell of it",
        is_money: true,
        flows: false,
        may_be_log: true,
    },
    Said {
        view: View::Income,
        title: "Income per month",
        meaning: "what each option brings in a month, after its costs and the tax you entered",
        is_money: true,
        flows: true,
        may_be_log: true,
    },
    Said {
        view: View::Reasons,
        title: "Why you were paid",
        meaning: "income per month before costs, by the reason it was paid for",
        is_money: true,
        flows: true,
        may_be_log: false,
    },
    Said {
        view: View::Stop,
        title: "If you stop",
        meaning: "what is left of each option’s monthly income, in percent of its last year of work",
        is_money: false,
        flows: false,
        may_be_log: false,
    },
    Said {
        view: View::Hours,
        title: "Hours",
        meaning: "your hours of work in each month",
        is_money: false,
        flows: true,
        may_be_log: false,
    },
    Said {
        view: View::Odds,
        title: "Odds",
        meaning: "what may become of the total position when ranges and luck are drawn anew for each simulated life",
        is_money: true,
        flows: false,
        may_be_log: true,
    },
];

/// What is said of a view.
pub fn said(view: View) -> Said {
    VIEWS
        .into_iter()
        .find(|said| said.view == view)
        .unwrap_or(VIEWS[0])
}

/// The line below the title, with what has been chosen besides.
pub fn meaning(view: View, of: Option<&str>, today: bool) -> String {
    let said = said(view);
    let of = of.map_or(String::new(), |name| format!(" ({})", name.trim()));
    let today = if today { ", in today’s money" } else { "" };
    format!("{}{of}{today}", said.meaning)
}

/// What a picture of a view is worth, for who sees it without the page.
pub fn honesty(view: View, over: &str, taxed: bool) -> String {
    let after = match view {
        View::Position | View::Income | View::Odds if taxed => " After costs and tax.",
        View::Position | View::Income | View::Odds => " After costs, before tax.",
        View::Reasons | View::Stop => " Before costs and tax.",
        View::Hours => "",
    };
    format!("Hypothetical: computed from inputs over {over}, not a forecast.{after}")
}
