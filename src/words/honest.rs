//! Beside the answer: what is left of what comes in, who leaves, and how low the low end is.

use super::Prices;
use super::effort::{a_week, hours_a_week};
use super::people::many;
use super::phrase::{Sentence, Writer};
use super::standing::idle;
use crate::format::{Currency, Locale, long_duration};
use crate::state::{People, Who, ink_of};
use paid_again_chart::Ink;
use paid_again_engine::project::{Projection, StreamProjection};

/// What is left of an option's income, net first.
#[derive(Clone, Debug, PartialEq)]
pub struct Account {
    /// The option's name.
    pub name: String,
    /// Its colour role.
    pub ink: Ink,
    /// What is left at the end.
    pub net: String,
    /// What it is made of.
    pub made_of: String,
    /// The hours behind it.
    pub hours: String,
}

/// What is left of every option's income. As it comes, never in today's money.
pub fn accounts(projection: &Projection, currency: &Currency) -> Vec<Account> {
    let there = projection.streams.iter().filter(|it| idle(it).is_none());
    there.map(|stream| account(stream, currency)).collect()
}

fn account(stream: &StreamProjection, currency: &Currency) -> Account {
    let summary = &stream.summary;
    let asset = stream.series.asset.last().copied().unwrap_or(0.0);
    let mut made_of = currency.amount(summary.income) + " received";
    for (sign, amount, what) in [
        (" − ", summary.cost, " costs"),
        (" − ", summary.tax, " tax"),
        (" − ", summary.invested, " put in"),
        (" + ", asset.max(0.0), " that could be sold at the end"),
        (" − ", (-asset).max(0.0), " still owed after a sale"),
    ] {
        if amount > 0.0 {
            made_of.push_str(sign);
            made_of.push_str(&currency.amount(amount));
            made_of.push_str(what);
        }
    }
    let hours = if summary.hours > 0.0 {
        let weekly = a_week(hours_a_week(stream), currency.locale());
        let weekly = weekly.map_or(String::new(), |it| format!(", {it} while you work"));
        currency.locale().number(summary.hours, 0) + " hours, paid and unpaid" + &weekly
    } else {
        "no hours".into()
    };
    Account {
        name: stream.name.trim().into(),
        ink: ink_of(stream.kind),
        net: currency.amount(summary.final_position),
        made_of,
        hours,
    }
}

/// The low end and the high end in one sentence; none where nothing is compared.
pub fn range(projection: &Projection, prices: &Prices) -> Option<Sentence> {
    let there = || projection.streams.iter().filter(|it| idle(it).is_none());
    let by_end = |a: &&StreamProjection, b: &&StreamProjection| {
        let end = |it: &StreamProjection| it.summary.final_position;
        end(a).total_cmp(&end(b))
    };
    let (low, high) = (there().min_by(by_end)?, there().max_by(by_end)?);
    if low.id == high.id {
        return None;
    }
    let said = Writer::default().plain("The lowest result is ");
    let said = said
        .marked(&prices.end_of(low), low)
        .plain(", for ")
        .name(low);
    let said = said
        .plain("; the highest is ")
        .marked(&prices.end_of(high), high);
    Some(said.plain(", for ").name(high).end())
}

/// How many joined in so many months, and how many are still there, in a sentence.
pub fn stayed(people: &People, months: usize, locale: Locale) -> String {
    let joined = count(people.joined, locale);
    let of_them = |x: f64| match count(x, locale) {
        none if none == "0" => "none".into(),
        all if all == joined => "all".into(),
        some => some,
    };
    let (called, there) = match people.who {
        Who::Customers => ("customers", "pay"),
        Who::OwnCustomers => ("customers of your own", "pay"),
        Who::TeamCustomers => ("customers of the team’s", "pay"),
        Who::Members => ("members", "be there"),
    };
    let end = of_them(people.stayed);
    let why = people.paid_for.map_or(String::new(), |months| {
        format!(", since each pays you for {}", long_duration(months))
    });
    // A team goes on without the one who began it.
    let by_stop = people.joined_by_stop.map(of_them);
    let by_stop = by_stop
        .filter(|it| it != "all")
        .map_or(String::new(), |it| {
            format!(", {it} of them before you stop")
        });
    let mut over = long_duration(months);
    if people.before > 0.0 {
        over += ", those from before included";
    }
    match people.at_stop {
        Some(at_stop) => format!(
            "{joined} {called} joined in {over}{by_stop}: {} would {there} when you stop, {end} at the end{why}",
            of_them(at_stop)
        ),
        None => format!("{joined} {called} joined in {over}: {end} would {there} at the end{why}"),
    }
}

/// A count on average: with a decimal below ten, in words from a million on.
pub(super) fn count(x: f64, locale: Locale) -> String {
    if x >= 9.95 {
        return many(x, locale);
    }
    let text = locale.number(x, 1);
    let whole = text
        .strip_suffix('0')
        .and_then(|it| it.strip_suffix(locale.decimal));
    whole.map_or(text.clone(), Into::into)
}
