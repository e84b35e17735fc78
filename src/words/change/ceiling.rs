//! Where growth ends: as many leave as come.

use crate::format::{Locale, long_duration};
use crate::words::{Prices, recruits_of_a_member};
use paid_again_engine::Scenario;
use paid_again_engine::limits::{Ceiling, Network, ceiling, network};
use paid_again_engine::scenario::Kind;

/// Where an option's growth ends, in words, and how far it gets.
#[derive(Clone, Debug, PartialEq)]
pub struct Limit {
    /// The words.
    pub words: String,
    /// What the bar stands for.
    pub label: String,
    /// How much of the whole bar is full, 0 to 1.
    pub full: f64,
    /// What is drawn over the months: whose number, and where it ends; none where it has no end.
    pub drawn: Option<(Counted, f64)>,
}

/// Whose number grows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// A residual's customers.
    Customers,
    /// A team's members.
    Members,
}

impl Counted {
    /// What they are called.
    pub fn noun(self) -> &'static str {
        match self {
            Self::Customers => "customers",
            Self::Members => "members",
        }
    }
}

/// The limit of a residual or a team; none for other kinds, and where there is none to speak of.
pub fn limit(scenario: &Scenario, id: &str, prices: &Prices) -> Option<Limit> {
    let stream = scenario.streams.iter().find(|it| it.id == id)?;
    let name = stream.name.trim();
    let locale = prices.currency.locale();
    let of_residual = ceiling(scenario, id).map(|it| of_residual(&it, name, prices, locale));
    of_residual.or_else(|| {
        let Kind::Team(team) = &stream.kind else {
            return None;
        };
        let recruits = recruits_of_a_member(team);
        network(scenario, id).and_then(|it| of_team(&it, recruits, name, locale))
    })
}

/// A number of people, with a decimal where there are few.
fn count(x: f64, locale: Locale) -> String {
    locale.number(x, usize::from(x < 10.0 && x.fract() != 0.0))
}

fn of_residual(ceiling: &Ceiling, name: &str, prices: &Prices, locale: Locale) -> Limit {
    let (Some(customers), Some(income)) = (ceiling.customers, ceiling.income) else {
        return Limit {
            words: format!(
                "In {name} nobody ever leaves, so its customers grow as long as you work."
            ),
            label: "no ceiling".into(),
            full: 0.0,
            drawn: None,
        };
    };
    let reached = ceiling.reached_at_stop.unwrap_or(0.0).clamp(0.0, 1.0);
    let share = locale.percent(reached);
    let payments = ceiling.payments.map_or_else(String::new, |months| {
        let months = libm::round(months).max(1.0) as usize;
        format!(
            " A new customer would pay for {} on average.",
            long_duration(months)
        )
    });
    Limit {
        words: format!(
            "However long you went on, {name} would not grow beyond {} customers and {} a month before costs: then as many leave as come.{payments} When the work ends it would have reached {share} of that.",
            count(customers, locale),
            prices.currency.amount(income),
        ),
        label: format!("{share} of the ceiling"),
        full: reached,
        drawn: Some((Counted::Customers, customers)),
    }
}

fn of_team(network: &Network, recruits: f64, name: &str, locale: Locale) -> Option<Limit> {
    let reproduction = network.reproduction?;
    let number = locale.number(reproduction, 2);
    let meaning = if reproduction > 1.0 {
        "above 1 each level would be larger than the one above it, which no market can feed for long"
    } else {
        "below 1 each level would end smaller than the one above it"
    };
    // The other number that is said of a team, which would look like a slip beside this one.
    let before_leaving = locale.number(recruits, 2);
    let but = if before_leaving == number {
        String::new()
    } else {
        format!(
            " A member recruits from the month after joining on, if still there: {before_leaving} others before leaving."
        )
    };
    let end = match network.members_ceiling {
        Some(members) => format!(
            " However long you went on, it would not grow beyond {} members: then as many leave as come.",
            count(members, locale)
        ),
        None => " Its members would replace themselves, so nothing but the number of people there are would end its growth.".into(),
    };
    Some(Limit {
        words: format!(
            "The reproduction number of {name} is {number} (recruits of a member a month ÷ drop-out a month): {meaning}.{but}{end}"
        ),
        label: format!("{number} of 1"),
        full: reproduction.clamp(0.0, 1.0),
        drawn: network.members_ceiling.map(|end| (Counted::Members, end)),
    })
}
