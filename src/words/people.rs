//! Teams in words: how many would have to join, how levels grow, what an average member keeps.

use super::Prices;
use super::member::{average_member, recruits_of_a_member};
use super::phrase::{Sentence, Writer};
use crate::format::Locale;
use crate::state::joined_while_paid;
use paid_again_engine::project::{Projection, StreamProjection};
use paid_again_engine::scenario::{Kind, Scenario, Stream, Team};

/// Everybody on earth. Source: UN World Population Prospects 2024, 8.2 billion in 2024.
const ON_EARTH: f64 = 8.2e9;
/// All who sell directly in the US, and their customers. Source: Direct Selling Association, 2024.
const SELLERS_IN_THE_US: f64 = 5.4e6;
const CUSTOMERS_IN_THE_US: f64 = 34.3e6;

/// From which part of one of these on a crowd is said at the top: one in a hundred of a whole country's
/// sellers, below one person.
const WORTH_SAYING: f64 = 0.01;

/// From which part of everybody on earth on nobody could find so many people: a tenth is more than the
/// whole of Europe, children included, all in one team. Of one country's sellers, or of their customers,
/// it is all: then a single team would be larger than those of all its companies together.
const MOST_ON_EARTH: f64 = 0.1;

/// Where the sizes come from that crowds are held against.
pub const CROWD_SOURCES: &str = "Held against 8.2 billion people on earth (UN World Population \
    Prospects 2024), and 5.4 million direct sellers with 34.3 million customers in the US (Direct \
    Selling Association, 2024).";

/// Who would have to join one team.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Crowd<'a> {
    /// The team's option.
    pub stream: &'a StreamProjection,
    /// Its numbers.
    pub team: &'a Team,
    /// All who joined as customers while the team pays, those from before included.
    pub customers: f64,
    /// All who joined as members while it does, those from before included.
    pub members: f64,
}

/// How large a crowd is, by the largest group that it is a part worth saying of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Size {
    /// A part of everybody on earth.
    Earth(f64),
    /// Members, as a part of the sellers of the US.
    Sellers(f64),
    /// Customers, as a part of those of direct sellers in the US.
    Customers(f64),
}

impl<'a> Crowd<'a> {
    /// Of an option as it was put in, and as it comes out; none of what is no team.
    pub fn of(given: &'a Stream, stream: &'a StreamProjection) -> Option<Self> {
        let Kind::Team(team) = &given.kind else {
            return None;
        };
        let (customers, members) = joined_while_paid(team, stream);
        Some(Self {
            stream,
            team,
            customers,
            members,
        })
    }

    /// How many people of which group it takes, and what part of all of them that is:
    /// `6 million members`, `: as many as …`.
    pub(super) fn who(&self, locale: Locale) -> (String, String) {
        let everybody = self.customers + self.members;
        let (count, what, part, whom) = match self.size() {
            Some(Size::Earth(part)) => (everybody, "people", part, "everybody on earth"),
            Some(Size::Sellers(part)) => {
                let whom = "all who sell directly in the US";
                (self.members, "members", part, whom)
            }
            Some(Size::Customers(part)) => {
                let whom = "all customers of direct sellers in the US";
                (self.customers, "customers", part, whom)
            }
            None => return (many(everybody, locale) + " people", String::new()),
        };
        let part = if part > 1.0 {
            let times = super::times(part, locale);
            format!(": more than {whom}, {times} times as many")
        } else {
            format!(": as many as {} of {whom}", locale.percent(part))
        };
        (format!("{} {what}", many(count, locale)), part)
    }

    /// Its size, where it is worth saying.
    pub fn size(&self) -> Option<Size> {
        let all = (self.customers + self.members) / ON_EARTH;
        let members = self.members / SELLERS_IN_THE_US;
        let customers = self.customers / CUSTOMERS_IN_THE_US;
        if all >= WORTH_SAYING {
            Some(Size::Earth(all))
        } else if members >= WORTH_SAYING {
            Some(Size::Sellers(members))
        } else {
            (customers >= WORTH_SAYING).then_some(Size::Customers(customers))
        }
    }

    /// Whether nobody could find so many people.
    pub fn is_beyond_reach(&self) -> bool {
        self.customers + self.members > MOST_ON_EARTH * ON_EARTH
            || self.members > SELLERS_IN_THE_US
            || self.customers > CUSTOMERS_IN_THE_US
    }

    /// How many members one member recruits before leaving; none where nobody joined.
    pub fn recruits(&self) -> Option<f64> {
        (self.members > 0.0).then(|| recruits_of_a_member(self.team))
    }
}

/// Whether an option asks for people whom nobody could find.
pub fn is_beyond_reach(scenario: &Scenario, projection: &Projection, id: &str) -> bool {
    beyond_reach(scenario, projection).iter().any(|it| it == id)
}

/// The ids of the options that do.
pub fn beyond_reach(scenario: &Scenario, projection: &Projection) -> Vec<String> {
    let crowds = crowds(scenario, projection).into_iter();
    let beyond = crowds.filter(Crowd::is_beyond_reach);
    beyond.map(|it| it.stream.id.clone()).collect()
}

/// The crowds of all teams, in the options' order.
pub fn crowds<'a>(scenario: &'a Scenario, projection: &'a Projection) -> Vec<Crowd<'a>> {
    let one = |stream: &'a StreamProjection| {
        let given = scenario.streams.iter().find(|it| it.id == stream.id)?;
        Crowd::of(given, stream)
    };
    projection.streams.iter().filter_map(one).collect()
}

/// What has to be said at the top: of the largest crowd that is no calm matter.
///
/// How many people that is stands there unless the verdict begins with it.
pub(super) fn warned(crowds: &[Crowd<'_>], prices: &Prices) -> Vec<Sentence> {
    let grows = |it: &Crowd<'_>| it.recruits().is_some_and(|it| it > 1.0);
    let Some(crowd) = largest(crowds, |it| it.size().is_some() || grows(it)) else {
        return Vec::new();
    };
    let locale = prices.currency.locale();
    let size = crowd.size().filter(|_| !crowd.is_beyond_reach());
    let needs = size.map(|_| have_to_join(Writer::default().plain("For this, "), crowd, locale));
    let levels = grows(crowd).then(|| levels(crowd, needs.is_none(), locale));
    needs.into_iter().chain(levels.flatten()).collect()
}

/// The largest of those crowds.
pub(super) fn largest<'a, 'b>(
    crowds: &'a [Crowd<'b>],
    those: impl Fn(&Crowd<'b>) -> bool,
) -> Option<&'a Crowd<'b>> {
    let those = crowds.iter().filter(|it| those(it));
    those.max_by(|a, b| (a.customers + a.members).total_cmp(&(b.customers + b.members)))
}

/// How many would have to join, in a sentence that has begun.
pub(super) fn have_to_join(said: Writer, crowd: &Crowd<'_>, locale: Locale) -> Sentence {
    let (who, part) = crowd.who(locale);
    let said = said.marked(&who, crowd.stream);
    let said = said.plain(" would have to join ").name(crowd.stream);
    said.plain(&part).end()
}

/// How each level of a team stands to the one above; none where nobody joined.
pub fn levels(crowd: &Crowd<'_>, named: bool, locale: Locale) -> Option<Sentence> {
    let recruits = crowd.recruits()?;
    let said = if named {
        Writer::default()
            .plain("In ")
            .name(crowd.stream)
            .plain(", ")
    } else {
        Writer::default().plain("There, ")
    };
    let larger = "each level would be larger than the one above, until nobody is left to join";
    let said = if recruits.is_infinite() {
        let said = said.plain("each member would recruit for ever and nobody would leave: ");
        return Some(said.plain(larger).end());
    } else if recruits == 0.0 {
        return Some(
            said.plain("members would recruit nobody: all of them are yours to find")
                .end(),
        );
    } else {
        let others = super::times(recruits, locale);
        let said = said.plain("each member would recruit ").plain(&others);
        said.plain(if others == "1" { " other" } else { " others" })
            .plain(" before leaving: ")
    };
    let said = if recruits > 1.0 {
        said.plain(larger)
    } else if recruits < 1.0 {
        said.plain("each level would be smaller than the one above, so the team shrinks once you stop recruiting")
    } else {
        said.plain("each level would be as large as the one above")
    };
    Some(said.end())
}

/// What an average member keeps in a month, beside what is left for the one who built the team.
pub fn member_beside_you(crowd: &Crowd<'_>, prices: &Prices) -> Option<Sentence> {
    if crowd.members <= 0.0 {
        return None;
    }
    let member = average_member(crowd.team)?;
    let currency = &prices.currency;
    let locale = currency.locale();
    let said = Writer::default()
        .plain("An average member of ")
        .name(crowd.stream);
    let said = match member.months {
        Some(months) => said
            .plain(" would stay ")
            .plain(&super::honest::count(months, locale))
            .plain(" months"),
        None => said.plain(" would never leave"),
    };
    let customers = super::honest::count(member.customers, locale);
    let said = said
        .plain(", have ")
        .plain(&customers)
        .plain(if customers == "1" {
            " customer"
        } else {
            " customers"
        });
    let said = said
        .plain(" in an average month, and be left with ")
        .marked(&currency.amount(member.month_net), crowd.stream)
        .plain(" a month: from own customers, after own orders and what it costs to stay active, before what their own recruits bring");
    let other = crowd.team.cost_per_month.median();
    let said = if other > 0.0 {
        said.plain(", and before other costs such as your ")
            .plain(&currency.amount(other))
            .plain(" a month")
    } else {
        said
    };
    let Some(yours) = in_a_month_of_work(crowd.stream) else {
        return Some(said.end());
    };
    let said = said.plain(". You would be left with ");
    let said = said.marked(&currency.amount(yours), crowd.stream);
    Some(said.plain(" in an average month of work").end())
}

/// What is left in a month of work on average, before the cost to begin; none without work.
pub fn in_a_month_of_work(stream: &StreamProjection) -> Option<f64> {
    let end = stream.span.end.min(stream.series.months());
    let months = end.checked_sub(stream.span.start).filter(|it| *it > 0)?;
    let operating: f64 = stream.series.operating[stream.span.start..end].iter().sum();
    Some(operating / months as f64)
}

/// A count of people in words that can be taken in: `3.1 billion`, `12.5 million`, `54,000`.
pub fn many(x: f64, locale: Locale) -> String {
    let (size, word) = if x >= 0.9995e9 {
        (1e9, " billion")
    } else if x >= 0.9995e6 {
        (1e6, " million")
    } else {
        return locale.number(x, 0);
    };
    let x = x / size;
    locale.number(x, usize::from(x < 99.95)) + word
}
