//! The numbers of an option, those first that need the smallest change to flip the verdict.

use super::{pen, taken_besides, with_option};
use crate::browser::focus_soon;
use crate::features::options::{Unit, named};
use crate::odds::Asker;
use crate::state::{Answer, Gesture, Plan, write_number};
use crate::ui::Press;
use crate::words::{Flip, flip_words};
use leptos::prelude::*;
use paid_again_odds::{Answer as Told, LeverFound, Question};
use std::time::Duration;

/// How many are shown.
const MOST: usize = 5;
/// Where the focus goes from a button that goes.
const TITLE: &str = "levers-title";
/// Changes beyond so many times the present value are not shown.
const FAR: f64 = 20.0;
/// How long the page waits for the next keystroke before it asks.
const PAUSE: Duration = Duration::from_millis(350);

/// One number, and what it would have to be.
struct Row {
    label: String,
    sentence: String,
    change: String,
    path: String,
    value: f64,
}

/// The list, asked for anew after each edit.
pub fn levers(answer: Answer, id: String) -> AnyView {
    let asker = Asker::new();
    let told = RwSignal::new(None::<Vec<LeverFound>>);
    let fresh = RwSignal::new(false);
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let own = id.clone();
    // Brings edits to who answers.
    Effect::new(move |_| {
        let scenario = answer.scenario.get();
        let stream = own.clone();
        fresh.set(false);
        if let Some(timer) = timer.get_value() {
            timer.clear();
        }
        let ask = move || {
            asker.ask(
                &scenario,
                &Question::Levers {
                    stream: stream.clone(),
                },
                move |said| {
                    let levers = match said {
                        Told::Levers(levers) => levers,
                        _ => Vec::new(),
                    };
                    told.try_set(Some(levers));
                    fresh.try_set(true);
                },
            );
        };
        timer.set_value(set_timeout_with_handle(ask, PAUSE).ok());
    });
    on_cleanup(move || asker.leave());
    let list = move || {
        let levers = told.get();
        let rows = levers.map(|levers| rows(answer, &id, &levers));
        match rows {
            None => view! { <p class="change-none">"Searching …"</p> }.into_any(),
            Some(rows) if rows.is_empty() => view! {
                <p class="change-none">
                    "No single number would flip the verdict: it does not hang on one of them alone."
                </p>
            }
            .into_any(),
            Some(rows) => {
                let rows: Vec<AnyView> = rows.into_iter().map(|row| row_view(row, id.clone())).collect();
                view! { <ul class="levers">{rows}</ul> }.into_any()
            }
        }
    };
    view! {
        <h3 id=TITLE tabindex="-1">"Where the verdict flips"</h3>
        <div data-stale=move || (!fresh.get()).then_some("true") aria-live="polite">{list}</div>
    }
    .into_any()
}

fn rows(answer: Answer, id: &str, levers: &[LeverFound]) -> Vec<Row> {
    let pen = pen(answer);
    let row = |lever: &LeverFound| {
        with_option(answer, id, |stream, [option, baseline]| {
            let (label, spec) = named(stream, &lever.path)?;
            let flip = Flip {
                option,
                baseline,
                present: lever.present,
                found: lever.found,
            };
            let value = flip.other_side()?;
            // What the field would not take is no way out.
            let fits = write_number(&mut stream.clone(), &lever.path, value);
            let change = flip.change().map_or_else(String::new, |change| {
                let sign = if change > 0.0 { "+" } else { "" };
                format!("{sign}{}", pen.locale.percent(change))
            });
            // Twenty times as much, or a share of more than the whole, is no doubt but another world.
            let far = flip.change().is_some_and(|change| change.abs() > FAR);
            let whole = matches!(spec.unit, Unit::Percent) && value > 1.0 && lever.present <= 1.0;
            (fits && !far && !whole).then(|| Row {
                sentence: flip_words(&flip, &pen.number(stream, &lever.path, &spec), |x| {
                    pen.value(&spec, x)
                }) + &taken_besides(answer, stream, &lever.path, value),
                label,
                change,
                path: lever.path.clone(),
                value,
            })
        })
        .flatten()
    };
    levers.iter().filter_map(row).take(MOST).collect()
}

fn row_view(row: Row, id: String) -> AnyView {
    let plan = Plan::expect();
    let Row {
        label,
        sentence,
        change,
        path,
        value,
    } = row;
    let try_it = Callback::new(move |()| {
        plan.edit_stream(&id, Gesture::Step, |stream| {
            write_number(stream, &path, value);
        });
        // The list is about to change under the finger: its next press is nobody's wish.
        focus_soon(TITLE.into());
    });
    let press = Press {
        name: Some(format!("Try it: {label}")),
        ..Press::new("button quiet", "try it", try_it)
    };
    view! {
        <li>
            <b>{label}</b>
            <span class="lever-change">{change}</span>
            <span>{sentence}</span>
            {press.view()}
        </li>
    }
    .into_any()
}
