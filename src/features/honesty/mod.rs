//! The reality line: what real people got, beside what the user's numbers say.

use crate::state::Answer;
use leptos::prelude::*;
use paid_again_engine::scenario::KindName;

/// A fact about real people, with its source.
struct Fact {
    kind: KindName,
    text: &'static str,
    source: &'static str,
    url: &'static str,
}

/// One fact per kind for which a sourced one is known.
const FACTS: [Fact; 3] = [
    Fact {
        kind: KindName::Royalty,
        text: "Half of all authors asked earned 2,000 dollars or less a year from their books.",
        source: "Authors Guild, incomes of 2022",
        url: "https://authorsguild.org/news/key-takeaways-from-2023-author-income-survey/",
    },
    Fact {
        kind: KindName::Residual,
        text: "More than nine in ten new insurance agents leave in the first year.",
        source: "ThinkAdvisor, 2020",
        url: "https://thinkadvisor.com/2020/11/09/life-insurance-agent-commissions-and-how-to-protect-them",
    },
    Fact {
        kind: KindName::Team,
        text: "Most participants in network marketing received 1,000 dollars a year or less, \
               before their expenses; many received nothing.",
        source: "FTC staff report, 2024",
        url: "https://nationallawforum.com/2024/09/16/ftc-staff-issue-report-on-multi-level-marketing-income-disclosure-statements",
    },
];

/// The facts that concern the options on the page.
#[component]
pub fn Honesty(
    /// What it doubts.
    answer: Answer,
) -> impl IntoView {
    let kinds = Memo::new(move |_| {
        answer
            .projection
            .read()
            .streams
            .iter()
            .map(|stream| stream.kind)
            .collect::<Vec<_>>()
    });
    let facts = move || {
        let kinds = kinds.read();
        let concerns = |fact: &&Fact| kinds.contains(&fact.kind);
        let item = |fact: &Fact| {
            view! {
                <li>
                    {fact.text}" "
                    <a href=fact.url rel="noopener noreferrer">{fact.source}</a>
                </li>
            }
        };
        FACTS.iter().filter(concerns).map(item).collect_view()
    };
    let any = move || FACTS.iter().any(|fact| kinds.read().contains(&fact.kind));
    view! {
        <Show when=any>
            <section class="honesty" aria-labelledby="honesty-title">
                <h2 id="honesty-title">"Real people"</h2>
                <ul>{facts}</ul>
            </section>
        </Show>
    }
}
