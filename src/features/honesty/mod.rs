//! The honesty panel, a part of the answer: net before gross, who leaves, and what real people got.

use crate::features::verdict::{ink_name, prices, sentence_view};
use crate::state::{Answer, Look, People, people};
use crate::words::{Account, Placed, accounts, facts, range, stayed as in_words};
use leptos::prelude::*;

/// What to hold against the answer.
#[component]
pub fn Honesty(
    /// What it doubts.
    answer: Answer,
) -> impl IntoView {
    let look = Look::expect();
    let bounds = move || {
        let bounds = range(&answer.projection.read(), &prices(answer, look));
        bounds.map(sentence_view)
    };
    let left = Memo::new(move |_| accounts(&answer.projection.read(), &answer.currency.read()));
    let joined = Memo::new(move |_| people(&answer.scenario.read(), &answer.projection.read()));
    let found = Memo::new(move |_| {
        facts(&answer.scenario.read(), &answer.projection.read(), &answer.currency.read())
    });
    let items = move || left.get().into_iter().map(account_view).collect_view();
    let drawn = move || joined.get().into_iter().map(people_view).collect_view();
    let real = move || found.get().into_iter().map(fact_view).collect_view();
    view! {
        <section class="card honesty" aria-label="How far to trust this">
            <h2>"How far to trust this"</h2>
            <p class="range">{bounds}" Every month is computed as an average one: no luck, good or bad, is in it."</p>
            <h3>
                "What is left, and of what "
                <small hidden=move || !look.today.get()>"as it comes, not in today’s money"</small>
            </h3>
            <ul class="accounts">{items}</ul>
            <div hidden=move || joined.read().is_empty()>
                <h3>"Who joins, and who is still there"</h3>
                <ul class="people">{drawn}</ul>
            </div>
            <div hidden=move || found.read().is_empty()>
                <h3>"What real people got"</h3>
                <ul class="facts">{real}</ul>
                <p><small>"Grade A is a primary source, B the press or a professional reporting one, C a single secondary source."</small></p>
            </div>
        </section>
    }
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
fn people_view(people: People) -> AnyView {
    let ink = ink_name(people.ink);
    let words = in_words(&people);
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
