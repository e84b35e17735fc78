//! What must be true for a goal: a dialog that asks, and says what was found.

use super::{pen, taken_besides, with_option};
use crate::browser::{close_dialog, open_dialog};
use crate::features::options::{named, numbers};
use crate::format::{Locale, parse_number};
use crate::odds::Asker;
use crate::state::{Answer, Gesture, Plan, write_number};
use crate::ui::Press;
use crate::words::{Goal, goal_words};
use leptos::html::Dialog;
use leptos::prelude::*;
use paid_again_odds::{Aim, Answer as Told, Question};

/// The share of lives that a goal with a chance asks for.
const CHANCE: f64 = 0.8;

/// What is asked for, as it stands in the dialog.
#[derive(Clone, Copy)]
struct Asked {
    aim: RwSignal<String>,
    amount: RwSignal<String>,
    year: RwSignal<u32>,
    path: RwSignal<String>,
    chance: RwSignal<bool>,
}

impl Asked {
    fn aim(self) -> Result<Aim, &'static str> {
        let month = (12 * self.year.get_untracked() as usize).max(1) - 1;
        let aim = self.aim.get_untracked();
        if aim == "pass" {
            return Ok(Aim::BreakEven { month });
        }
        let amount = self.amount.get_untracked();
        let amount = parse_number(&amount, Locale::of_page());
        let amount = amount.map_err(|_| "Type the amount as a number, such as 2000 or 3k.")?;
        Ok(match aim.as_str() {
            "end" => Aim::Final { amount },
            _ => Aim::Operating { month, amount },
        })
    }
}

/// The button, and the dialog behind it.
pub fn seek(answer: Answer, id: String) -> AnyView {
    let open = RwSignal::new(false);
    let node = NodeRef::<Dialog>::new();
    // Opens and closes the browser's dialog, which keeps the focus inside and gives it back.
    Effect::new(move |_| {
        let Some(dialog) = node.get() else { return };
        if open.get() {
            open_dialog(&dialog);
        } else {
            close_dialog(&dialog);
        }
    });
    let ask = Press::new(
        "button",
        "What must be true for …",
        Callback::new(move |()| open.set(true)),
    );
    let close = Press::new("button", "Close", Callback::new(move |()| open.set(false)));
    let own = id.clone();
    let title = move || {
        let name = with_option(answer, &own, |_, [name, _]| name.to_string());
        format!("What must be true for {}?", name.unwrap_or_default())
    };
    let form = move || open.get().then(|| form(answer, id.clone()));
    view! {
        <div class="seek-ask">{ask.view()}</div>
        <dialog node_ref=node class="dialog" aria-labelledby="seek-title" on:close=move |_| open.set(false)>
            <header class="dialog-head">
                <h2 id="seek-title">{title}</h2>
                {close.view()}
            </header>
            {form}
        </dialog>
    }
    .into_any()
}

fn form(answer: Answer, id: String) -> AnyView {
    let plan = Plan::expect();
    let choices = with_option(answer, &id, |stream, _| numbers(stream)).unwrap_or_default();
    let months = answer.projection.read_untracked().months;
    let years = (months / 12).max(1) as u32;
    // An income is asked for while the work goes on; afterwards no effort would bring it.
    let stop = answer
        .projection
        .read_untracked()
        .stream(&id)
        .map(|it| it.span.end / 12);
    let at_stop = stop.map_or(years, |stop| (stop as u32).clamp(1, years));
    let first = choices.first().map(|(_, path)| path.clone());
    let target = answer.scenario.read_untracked().target_per_month;
    let asked = Asked {
        aim: RwSignal::new("pass".into()),
        amount: RwSignal::new(Locale::of_page().plain(target.unwrap_or(2000.0))),
        year: RwSignal::new(years),
        path: RwSignal::new(first.unwrap_or_default()),
        chance: RwSignal::new(false),
    };
    let asker = Asker::new();
    on_cleanup(move || asker.leave());
    let said = RwSignal::new(None::<(String, Option<f64>)>);
    let busy = RwSignal::new(false);
    let own = id.clone();
    let find = Callback::new(move |()| {
        let aim = match asked.aim() {
            Ok(aim) => aim,
            Err(why) => return said.set(Some((why.into(), None))),
        };
        let chance = asked.chance.get_untracked().then_some(CHANCE);
        let (path, stream) = (asked.path.get_untracked(), own.clone());
        let question = Question::Seek {
            stream: stream.clone(),
            path: path.clone(),
            aim,
            chance,
        };
        busy.set(true);
        let scenario = answer.scenario.get_untracked();
        asker.ask(&scenario, &question, move |told| {
            busy.try_set(false);
            said.try_set(Some(worded(answer, &stream, &path, aim, chance, told)));
        });
    });
    let use_it = Callback::new(move |()| {
        if let Some((_, Some(value))) = said.get_untracked() {
            let path = asked.path.get_untracked();
            plan.edit_stream(&id, Gesture::Step, |stream| {
                write_number(stream, &path, value);
            });
        }
    });
    let touched = StoredValue::new(false);
    let choose = move |aim: String| {
        if !touched.get_value() {
            asked.year.set(if aim == "bring" { at_stop } else { years });
        }
        asked.aim.set(aim);
    };
    let with_amount = move || *asked.aim.read() != "pass";
    let with_year = move || *asked.aim.read() != "end";
    let baseline = with_option(answer, &asked_id(answer), |_, [_, baseline]| {
        baseline.to_string()
    });
    let baseline = baseline.unwrap_or_else(|| "the baseline".into());
    let number =
        |(label, path): (String, String)| view! { <option value=path>{label}</option> }.into_any();
    let choices: Vec<AnyView> = choices.into_iter().map(number).collect();
    let year = |year: u32| {
        let is_chosen = move || asked.year.get() == year;
        view! { <option value=year.to_string() selected=is_chosen>{year}</option> }.into_any()
    };
    let all_years: Vec<AnyView> = (1..=years).map(year).collect();
    let found = move || {
        let (sentence, value) = said.get()?;
        let press = value.map(|_| Press::new("button", "Use this value", use_it).view());
        Some(view! { <p>{sentence}</p> {press} }.into_any())
    };
    let words = Signal::derive(move || {
        let words = if busy.get() {
            "Searching …"
        } else {
            "Find out"
        };
        words.to_string()
    });
    let press = Press {
        words,
        ..Press::new("button main", "", find)
    };
    view! {
        <div class="seek-form">
            <label>
                <span>"It is to"</span>
                <select on:change=move |event| choose(event_target_value(&event))>
                    <option value="pass">{format!("pass {baseline} for good")}</option>
                    <option value="bring">"bring at least … a month"</option>
                    <option value="end">"end with at least …"</option>
                </select>
            </label>
            <label hidden=move || !with_amount()>
                <span>"Amount"</span>
                <input
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    prop:value=asked.amount
                    on:input:target=move |event| asked.amount.set(event.target().value())
                />
            </label>
            <label hidden=move || !with_year()>
                <span>"At the end of year"</span>
                <select on:change=move |event| {
                    touched.set_value(true);
                    asked.year.set(event_target_value(&event).parse().unwrap_or(1));
                }>
                    {all_years}
                </select>
            </label>
            <label>
                <span>"By changing"</span>
                <select on:change=move |event| asked.path.set(event_target_value(&event))>{choices}</select>
            </label>
            <label class="switch">
                <input type="checkbox" on:change=move |event| asked.chance.set(event_target_checked(&event)) />
                <span>"in 80 of 100 simulated lives, not only on average"</span>
            </label>
            {press.view()}
            <div class="found" role="status">{found}</div>
        </div>
    }
    .into_any()
}

/// Any option: the baseline's name is the same for all.
fn asked_id(answer: Answer) -> String {
    let scenario = answer.scenario.read_untracked();
    scenario
        .streams
        .first()
        .map(|it| it.id.clone())
        .unwrap_or_default()
}

/// What was found, in a sentence, and the value that would do.
fn worded(
    answer: Answer,
    id: &str,
    path: &str,
    aim: Aim,
    chance: Option<f64>,
    told: Told,
) -> (String, Option<f64>) {
    let sought = match told {
        Told::Seek(sought) => sought,
        Told::None(why) => return (why, None),
        _ => return (String::new(), None),
    };
    let pen = pen(answer);
    let found = with_option(answer, id, |stream, [option, baseline]| {
        let (label, spec) = named(stream, path)?;
        let now = pen.number(stream, path, &spec);
        let goal = Goal {
            option,
            baseline,
            aim,
            chance,
            label: &label,
            now: &now,
        };
        let amount = |x: f64| pen.currency.amount(x);
        let written = |x: f64| pen.value(&spec, x);
        let value = goal.value(&sought);
        let fits = value.filter(|value| write_number(&mut stream.clone(), path, *value));
        let more = fits.map(|value| taken_besides(answer, stream, path, value));
        let words = goal_words(&goal, &sought, written, amount) + &more.unwrap_or_default();
        Some((words, fits))
    });
    found.flatten().unwrap_or_default()
}
