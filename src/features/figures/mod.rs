//! The figures, per option, side by side in one table.

use crate::features::verdict::ink_name;
use crate::format::{Currency, Locale, long_duration, short_duration};
use crate::state::{Plan, Row, Tail, rows};
use leptos::prelude::*;
use paid_again_engine::summary::{Share, Verdict};

const NONE: &str = "—";

/// What the table needs besides its rows.
#[derive(Clone, Debug, PartialEq)]
struct Frame {
    currency: Currency,
    months: usize,
    baseline: Option<String>,
}

/// The table of figures.
#[component]
pub fn Figures() -> impl IntoView {
    let plan = Plan::expect();
    let table = Memo::new(move |_| rows(&plan.projection().read()));
    let frame = Memo::new(move |_| {
        let projection = plan.projection().get();
        Frame {
            currency: plan.currency().get(),
            months: projection.months,
            baseline: table
                .read()
                .iter()
                .find(|row| row.is_baseline)
                .map(|row| row.name.clone()),
        }
    });
    let passes = move || match frame.get().baseline {
        Some(name) => format!("Passes {}", name.trim()),
        None => "Passes the baseline".into(),
    };
    view! {
        <section class="card figures" aria-label="Figures">
            <table>
                <thead>
                    <tr>
                        <th scope="col">{move || format!("Over {}", long_duration(frame.get().months))}</th>
                        <th scope="col">"Net pay per hour"</th>
                        <th scope="col">"Lifetime net"</th>
                        <th scope="col">{passes}</th>
                        <th scope="col">"Still paid 5 years after I stop"</th>
                        <th scope="col">"Halves after"</th>
                        <th scope="col">"Why I was paid"</th>
                    </tr>
                </thead>
                <tbody>
                    {move || {
                        let frame = frame.get();
                        table.get().into_iter().map(|row| figures_row(row, &frame)).collect_view()
                    }}
                </tbody>
            </table>
            <ul class="legend" aria-label="The four reasons of income">
                <li><i class="swatch" data-ink="first"></i>"paid once"</li>
                <li><i class="swatch" data-ink="again"></i>"again, for my earlier work"</li>
                <li><i class="swatch" data-ink="team"></i>"for my team’s work"</li>
                <li><i class="swatch" data-ink="capital"></i>"for my capital"</li>
            </ul>
        </section>
    }
}

fn figures_row(row: Row, frame: &Frame) -> impl IntoView + use<> {
    let currency = &frame.currency;
    let hours = match row.hours {
        hours if hours > 0.0 => format!("{} hours of work", Locale::ENGLISH.number(hours, 0)),
        _ => "no hours of work".to_string(),
    };
    let per_hour = row
        .per_hour
        .map_or_else(|| "no hours".to_string(), |pay| currency.rate(pay));
    let asset = (row.asset > 0.0).then(
        || view! { <small>{format!("{} of it invested", currency.amount(row.asset))}</small> },
    );
    let passes = if row.is_baseline || frame.baseline.is_none() {
        NONE.to_string()
    } else {
        row.passes_after
            .map_or_else(|| "never".to_string(), short_duration)
    };
    let (after, half_life) = tail_words(row.tail, frame.months);
    view! {
        <tr data-ink=ink_name(row.ink)>
            <th scope="row">
                <i class="swatch" data-ink=ink_name(row.ink)></i>
                {row.name.clone()}
                <small>{hours}</small>
            </th>
            <td class="headline" data-label="Net pay per hour">{per_hour}</td>
            <td data-label="Lifetime net">{currency.amount(row.final_position)}{asset}</td>
            <td data-label=format!("Passes {}", frame.baseline.as_deref().unwrap_or("the baseline"))>
                {passes}
            </td>
            <td data-label="Still paid 5 years after I stop">{after}</td>
            <td data-label="Halves after">{half_life}</td>
            <td class="why" data-label="Why I was paid">
                <span class="chip" data-ink=verdict_ink(row.verdict)>{verdict_words(row.verdict)}</span>
                {row.share.map(share_bar)}
            </td>
        </tr>
    }
}

fn tail_words(tail: Tail, months: usize) -> (String, String) {
    match tail {
        Tail::None => (NONE.into(), NONE.into()),
        Tail::Of {
            after_five_years,
            half_life,
        } => {
            let after = after_five_years.map_or_else(
                || "not seen yet".into(),
                |share| Locale::ENGLISH.percent(share),
            );
            let half_life = match half_life {
                Some(1) => "at once".into(),
                Some(months) => short_duration(months),
                None => format!("not in {}", short_duration(months)),
            };
            (after, half_life)
        }
    }
}

const fn verdict_words(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::PaidOnce => "paid once",
        Verdict::Leveraged => "leveraged",
        Verdict::LeveragedTeam => "team-leveraged",
        Verdict::Passive => "passive",
        Verdict::Mixed => "mixed",
        Verdict::None => "no income",
    }
}

const fn verdict_ink(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::PaidOnce => "first",
        Verdict::Leveraged => "again",
        Verdict::LeveragedTeam => "team",
        Verdict::Passive => "capital",
        Verdict::Mixed | Verdict::None => "plain",
    }
}

/// The four shares as a bar, and as words for who can't see it.
fn share_bar(share: Share) -> impl IntoView {
    let parts = [
        ("first", "paid once", share.first),
        ("again", "again", share.again),
        ("team", "team", share.team),
        ("capital", "capital", share.capital),
    ];
    let there = parts.into_iter().filter(|(_, _, part)| *part > 0.0);
    let words = there
        .clone()
        .map(|(_, name, part)| format!("{name} {}", Locale::ENGLISH.percent(part)));
    let words = words.collect::<Vec<_>>().join(", ");
    let bars = there.map(|(ink, _, part)| {
        view! { <i data-ink=ink style:flex-grow=part.to_string()></i> }
    });
    view! { <span class="share" role="img" aria-label=words>{bars.collect_view()}</span> }
}
