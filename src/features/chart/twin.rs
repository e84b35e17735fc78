//! The table twin: the numbers of the chart, for who would rather read them, or can't see it.

use super::content::{Content, Shown};
use super::controls::switch;
use super::read_out::month_words;
use super::views::{meaning, said};
use crate::state::Answer;
use leptos::ev::Event;
use leptos::prelude::*;
use std::fmt::Write as _;
use web_sys::Element;

/// The months that have a row: each, or the last of every year, and the very last.
pub fn rows(months: usize, every_month: bool) -> impl Iterator<Item = usize> {
    (0..months).filter(move |m| every_month || (m + 1).is_multiple_of(12) || m + 1 == months)
}

/// The average month of the year, or the part of one, that ends with a month: what flows is not told
/// by a single month of it, which passes over an advance or a bonus.
pub(super) fn mean_to(line: &Shown, month: usize) -> Option<f64> {
    let first = month / 12 * 12;
    let there: Vec<f64> = (first..=month).filter_map(|m| line.at(m)).collect();
    let sum: f64 = there.iter().sum();
    (!there.is_empty()).then(|| sum / there.len() as f64)
}

/// Text as it may stand in markup.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

/// The body of the table as markup: up to 1,200 rows of 24 cells, which would be slow, and large,
/// as that many views of their own. Names of the user's do not occur in it.
fn body(answer: Answer, content: &Content, every_month: bool) -> String {
    let currency = answer.currency.read();
    let flows = !every_month && said(content.view).flows;
    let rows = rows(content.months, every_month);
    // What lies between two months that were kept of the lives is drawn, but no number of its own.
    let exact = |m: &usize| content.exact.is_empty() || content.exact.contains(m);
    rows.filter(exact).fold(String::new(), |mut out, m| {
        let when = month_words(answer, m);
        // Writing to a string cannot fail.
        let _ = write!(out, "<tr><th scope=\"row\">{}</th>", escaped(&when));
        for line in &content.lines {
            let value = if flows { mean_to(line, m) } else { line.at(m) };
            let value = value.map(|value| content.unit.written(value, &currency));
            let _ = write!(out, "<td>{}</td>", escaped(value.as_deref().unwrap_or("—")));
        }
        out + "</tr>"
    })
}

/// The table, folded until it is asked for.
#[component]
pub fn Twin(
    /// Whose months they are.
    answer: Answer,
    /// What the chart shows.
    content: Memo<Content>,
) -> impl IntoView {
    let (open, set_open) = signal(false);
    let every_month = RwSignal::new(false);
    let unfold =
        move |event: Event| set_open.set(event_target::<Element>(&event).has_attribute("open"));
    let head = move || {
        let name = |line: &Shown| view! { <th scope="col">{line.name.clone()}</th> };
        content.read().lines.iter().map(name).collect_view()
    };
    let caption = move || {
        let content = content.read();
        let title = said(content.view).title;
        let meaning = meaning(content.view, content.of.as_deref(), content.today);
        let rows = if every_month.get() && !content.exact.is_empty() {
            "A row for each month that is kept of the lives."
        } else if every_month.get() {
            "One row a month."
        } else if said(content.view).flows {
            "One row a year: an average month of it."
        } else {
            "One row a year: the month that ends it."
        };
        format!("{title}: {meaning}. {rows}")
    };
    let ends = move || {
        let yearly = !every_month.get() && said(content.read().view).flows;
        if yearly {
            "The year that ends"
        } else {
            "At the end of the month"
        }
    };
    let table = move || {
        view! {
            {switch("every month", Signal::stored(None), every_month)}
            <div class="twin-room" role="region" tabindex="0" aria-label="The numbers, to scroll">
                <table>
                    <caption><span>{caption}</span></caption>
                    <thead>
                        <tr>
                            <th scope="col">{ends}</th>
                            {head}
                        </tr>
                    </thead>
                    <tbody inner_html=move || body(answer, &content.read(), every_month.get())></tbody>
                </table>
            </div>
        }
        .into_any()
    };
    view! {
        <details class="twin" on:toggle=unfold>
            <summary>"The numbers of this chart"</summary>
            {move || open.get().then(table)}
        </details>
    }
}
