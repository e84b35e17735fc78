//! The chances of all options, side by side.

use crate::features::verdict::ink_name;
use crate::state::{Answer, ink_of};
use crate::words::{baseline, beyond_reach, chance_words, spread};
use leptos::prelude::*;
use paid_again_engine::project::StreamProjection;
use paid_again_odds::{Chance, Odds, StreamOdds};

/// A chance with a bar as long as it is.
fn chance(answer: Answer, label: String, chance: Option<Chance>) -> AnyView {
    let Some(chance) = chance else {
        return view! { <td role="cell" data-label=label>"—"</td> }.into_any();
    };
    let words = chance_words(chance, answer.currency.read().locale());
    let width = format!("{:.1}%", chance.share * 100.0);
    view! {
        <td role="cell" data-label=label>
            <span>{words}</span>
            <i class="chance" aria-hidden="true"><b style:width=width></b></i>
        </td>
    }
    .into_any()
}

/// One row an option: its chances, and where its lives end.
pub fn table(answer: Answer, odds: &Odds) -> AnyView {
    let projection = answer.projection.read();
    let target = answer.scenario.read().target_per_month;
    let prices = answer.prices.get();
    let ahead = baseline(&projection).map(|it| format!("Ends ahead of {}", it.name.trim()));
    let ahead = ahead.unwrap_or_else(|| "Ends ahead of the baseline".into());
    let reaches = target.map(|target| {
        let target = prices.currency.amount(target);
        format!("Brings {target} in the last month")
    });
    let ends = ["1 in 20 ends below", "Middle life", "1 in 20 ends above"];
    let heads = [ahead.clone(), "Ends at a loss".into()]
        .into_iter()
        .chain(reaches.clone())
        .chain(ends.map(String::from));
    let heads: Vec<AnyView> = heads
        .map(|head| view! { <th scope="col" role="columnheader">{head}</th> }.into_any())
        .collect();
    let scenario = answer.scenario.read();
    let beyond = beyond_reach(&scenario, &projection);
    let row = |stream: &StreamProjection, of: &StreamOdds| {
        // Every such life counts on people whom nobody could find: its chances say nothing.
        let told = !beyond.contains(&stream.id);
        let ink = ink_name(ink_of(stream.kind));
        let outlook = &of.outlook;
        let last = |values: &Vec<f64>| values.last().copied().unwrap_or(0.0);
        let middle = last(&outlook.position.p50);
        // Where no luck touches an option, all its lives end the same.
        let spread = spread(outlook).unwrap_or([middle; 3]);
        let amounts = ends.iter().zip(spread).map(|(label, x)| {
            let amount = if told {
                prices.amount(x, odds.months)
            } else {
                "—".into()
            };
            view! { <td role="cell" data-label=*label><span>{amount}</span></td> }.into_any()
        });
        let amounts: Vec<AnyView> = amounts.collect();
        let of_ahead = of.ahead.as_ref().map(|it| it.chance).filter(|_| told);
        let loss = Some(outlook.loss).filter(|_| told);
        let reached = reaches
            .clone()
            .map(|label| chance(answer, label, outlook.target.filter(|_| told)));
        view! {
            <tr data-ink=ink role="row">
                <th scope="row" role="rowheader">
                    <i class="swatch" data-ink=ink></i>
                    {stream.name.clone()}
                </th>
                {chance(answer, ahead.clone(), of_ahead)}
                {chance(answer, "Ends at a loss".into(), loss)}
                {reached}
                {amounts}
            </tr>
        }
        .into_any()
    };
    let streams = projection.streams.iter();
    let rows: Vec<AnyView> = streams
        .filter_map(|stream| Some(row(stream, odds.stream(&stream.id)?)))
        .collect();
    view! {
        <div class="odds-table">
            <table role="table">
                <caption>"The odds of each option"</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader">"Option"</th>
                        {heads}
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
