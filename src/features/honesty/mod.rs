//! The honesty panel, a part of the answer: net before gross, who leaves, and what real people got.

use crate::features::verdict::{ink_name, sentence_view};
use crate::format::Locale;
use crate::state::{Answer, People, people};
use crate::words::{
    Account, CROWD_SOURCES, Crowd, Placed, Prices, accounts, crowds, facts, levels,
    member_beside_you, range, stayed as in_words,
};
use leptos::prelude::*;

/// What to hold against the answer.
#[component]
pub fn Honesty(
    /// What it doubts.
    answer: Answer,
) -> impl IntoView {
    view! {
        <section class="card honesty" aria-label="How far to trust this">
            <h2>"How far to trust this"</h2>
            {move || doubts(answer)}
        </section>
    }
}

fn doubts(answer: Answer) -> AnyView {
    let (scenario, projection) = (answer.scenario.read(), answer.projection.read());
    let prices = answer.prices.get();
    let bounds = range(&projection, &prices).map(sentence_view);
    let left = accounts(&projection, &prices.currency);
    let joined = people(&scenario, &projection);
    let all = crowds(&scenario, &projection);
    let is_crowd = all.iter().any(|it| it.size().is_some());
    let teams: Vec<AnyView> = all.iter().map(|it| team_view(it, &prices)).collect();
    let found = facts(&scenario, &projection, &prices.currency);
    let nominal = if prices.inflation.is_some() {
        "as it comes, not in today’s money"
    } else {
        ""
    };
    let (nobody, nothing) = (joined.is_empty(), found.is_empty());
    let left: Vec<AnyView> = left.into_iter().map(account_view).collect();
    let locale = prices.currency.locale();
    let months = projection.months;
    let joined = joined.into_iter().map(|it| people_view(it, months, locale));
    let joined: Vec<AnyView> = joined.collect();
    let found: Vec<AnyView> = found.into_iter().map(fact_view).collect();
    view! {
        <p class="range">
            {bounds}" Every month of these is an average one; what luck may make of them is told by the odds."
        </p>
        <h3>"What is left, and of what " <small>{nominal}</small></h3>
        <ul class="accounts">{left}</ul>
        <h3 hidden=nobody>"Who joins, and who is still there"</h3>
        <ul class="people" hidden=nobody>{joined}</ul>
        {teams}
        {is_crowd.then(|| view! { <p><small>{CROWD_SOURCES}</small></p> })}
        <h3 hidden=nothing>"What real people got"</h3>
        <ul class="facts" hidden=nothing>{found}</ul>
        <p hidden=nothing>
            <small>
                "Grade A is a primary source, B the press or a professional reporting one, C a single secondary source."
            </small>
        </p>
    }
    .into_any()
}

fn account_view(account: Account) -> AnyView {
    let ink = ink_name(account.ink);
    view! {
        <li data-ink=ink>
            <span><i class="swatch" data-ink=ink></i>{account.name}</span>
            <b>{account.net}</b>
            <small>"= "{account.made_of}</small>
            <small>{account.hours}</small>
        </li>
    }
    .into_any()
}

/// The whole bar are all who joined; the pale part those who are there when the work stops, the
/// full part those who stayed.
fn people_view(people: People, months: usize, locale: Locale) -> AnyView {
    let ink = ink_name(people.ink);
    let words = in_words(&people, months, locale);
    let part = |count: f64| format!("{:.2}%", count / people.joined * 100.0);
    let (at_stop, stayed) = (part(people.at_stop.unwrap_or(0.0)), part(people.stayed));
    view! {
        <li data-ink=ink>
            <span>{people.name}</span>
            <span class="stayed" aria-hidden="true"><i style:width=at_stop></i><i style:width=stayed></i></span>
            <small>{words}</small>
        </li>
    }
    .into_any()
}

/// How a team's levels go on, and what an average member keeps.
fn team_view(crowd: &Crowd<'_>, prices: &Prices) -> AnyView {
    let levels = levels(crowd, true, prices.currency.locale()).map(sentence_view);
    let member = member_beside_you(crowd, prices).map(sentence_view);
    let there = levels.is_some() || member.is_some();
    there
        .then(|| view! { <p class="team-said">{levels}{member}</p> })
        .into_any()
}

fn fact_view(placed: Placed) -> AnyView {
    let fact = placed.fact;
    let own = |place: String| view! { <p><strong>{place}</strong></p> }.into_any();
    let own: Vec<AnyView> = placed.places.into_iter().map(own).collect();
    let source = format!("{}, grade {}", fact.source, fact.grade);
    view! {
        <li>
            {fact.text}" "<a href=fact.url rel="noopener noreferrer">{source}</a>
            {own}
        </li>
    }
    .into_any()
}
