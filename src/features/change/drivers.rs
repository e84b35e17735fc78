//! What the spread hangs on: the ranges by how much they weigh, drawn as a tornado, and what luck is left with.

use super::with_option;
use crate::features::options::named;
use crate::state::Answer;
use leptos::prelude::*;
use paid_again_odds::{Driver, Outlook};

/// A range with a name, where its ends lead to, and how much of the spread it explains.
struct Weight {
    label: String,
    low: f64,
    high: f64,
    share: f64,
}

/// The tornado of an option.
pub fn drivers(answer: Answer, id: String) -> AnyView {
    (move || {
        let told = answer.told.get()?;
        let outlook = &told.odds.stream(&id)?.outlook;
        let stale = answer.odds().is_none().then_some("true");
        let weights = weights(answer, &id, outlook);
        let luck = answer.currency.read().locale().percent(outlook.luck);
        let body = if weights.is_empty() {
            view! {
                <p class="change-none">
                    "Not sure of a number? Type a range into its field, such as 5 to 20: then you see here how much hangs on it."
                </p>
            }
            .into_any()
        } else {
            let said = format!("The shares are of what the ranges explain; luck adds {luck} of the whole spread.");
            view! { <ul class="tornado">{tornado(answer, &weights)}</ul> <p>{said}</p> }.into_any()
        };
        Some(view! {
            <h3>"What the spread hangs on"</h3>
            <div data-stale=stale>{body}</div>
        }
        .into_any())
    })
    .into_any()
}

/// The option's own ranges, the weightiest first.
fn weights(answer: Answer, id: &str, outlook: &Outlook) -> Vec<Weight> {
    let weight = |driver: &Driver| {
        // "/streams/3/price" is the price.
        let path = driver.input.splitn(4, '/').nth(3)?;
        let label = with_option(answer, id, |stream, _| named(stream, path))??.0;
        Some(Weight {
            label,
            low: driver.low,
            high: driver.high,
            share: driver.variance_share,
        })
    };
    let mut weights: Vec<Weight> = outlook.drivers.iter().filter_map(weight).collect();
    weights.sort_by(|a, b| b.share.total_cmp(&a.share));
    weights
}

fn tornado(answer: Answer, weights: &[Weight]) -> Vec<AnyView> {
    let prices = answer.prices.get();
    let months = answer.projection.read().months;
    let ends = || weights.iter().flat_map(|it| [it.low, it.high]);
    let (least, most) = (
        ends().fold(f64::MAX, f64::min),
        ends().fold(f64::MIN, f64::max),
    );
    let wide = (most - least).max(f64::MIN_POSITIVE);
    let place = |x: f64| (x - least) / wide * 100.0;
    let row = |weight: &Weight| {
        let (from, to) = (weight.low.min(weight.high), weight.low.max(weight.high));
        let (left, width) = (
            format!("{:.1}%", place(from)),
            format!("{:.1}%", (place(to) - place(from)).max(0.5)),
        );
        let share = prices.currency.locale().percent(weight.share);
        let said = format!(
            "at its low end {}, at its high end {}",
            prices.amount(weight.low, months),
            prices.amount(weight.high, months),
        );
        view! {
            <li>
                <b>{weight.label.clone()}</b>
                <span class="lever-change">{share}</span>
                <i class="swing" aria-hidden="true"><b style:left=left style:width=width></b></i>
                <small>{said}</small>
            </li>
        }
        .into_any()
    };
    weights.iter().map(row).collect()
}
