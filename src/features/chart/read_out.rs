//! The read-out: every line's value in the month under the pointer or the arrow keys.

use super::content::{Content, Shown};
use crate::features::verdict::ink_name;
use crate::format::long_duration;
use crate::state::{Answer, View};
use leptos::prelude::*;

/// The months of a calendar year, in English.
const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// When a month ends, counted from today and by the calendar.
pub fn month_words(answer: Answer, month: usize) -> String {
    let calendar = answer.projection.read().start.plus(month as u32);
    let name = MONTHS[(calendar.month() as usize + 11) % 12];
    let after = long_duration(month + 1);
    format!("after {after} · {name} {}", calendar.year())
}

/// The values of one month, highest first; those of a stack from the top, with their sum.
#[component]
pub fn ReadOut(
    /// Whose months are read.
    answer: Answer,
    /// What the chart shows.
    content: Memo<Content>,
    /// The month that is read; none hides it.
    #[prop(into)]
    month: Signal<Option<u32>>,
    /// Where the month stands in the chart, in CSS pixels, and the chart's width.
    #[prop(into)]
    place: Signal<Option<(f64, f64)>>,
) -> impl IntoView {
    let title = move || Some(month_words(answer, month.get()? as usize));
    let rows = move || {
        let m = month.get()? as usize;
        let (content, currency) = (content.read(), answer.currency.read());
        let read = content
            .lines
            .iter()
            .filter_map(|line| Some((line, line.at(m)?)));
        let mut read: Vec<(&Shown, f64)> = read.collect();
        let row = |ink: Option<&'static str>, name: String, value: f64| {
            view! {
                <li>
                    <i class="swatch" data-ink=ink></i>
                    <span>{name}</span>
                    <b>{content.unit.written(value, &currency)}</b>
                </li>
            }
            .into_any()
        };
        let mut sum = None;
        if content.view == View::Reasons {
            read.reverse();
            let all = read.iter().map(|(_, value)| value).sum();
            sum = Some(row(None, "together".into(), all));
        } else {
            read.sort_by(|(_, a), (_, b)| b.total_cmp(a));
        }
        if read.is_empty() {
            return Some("nothing to read here".into_any());
        }
        let each = read
            .into_iter()
            .map(|(line, value)| row(Some(ink_name(line.ink)), line.short.clone(), value));
        Some(each.chain(sum).collect_view().into_any())
    };
    // It stands on the side with more room.
    let side = move || {
        place
            .get()
            .map(|(x, width)| if x > width / 2.0 { "left" } else { "right" })
    };
    let x = move || place.get().map(|(x, _)| format!("{x}px"));
    view! {
        <div
            class="read-out"
            role="status"
            hidden=move || month.get().is_none()
            data-side=side
            style:left=x
        >
            <p>{title}</p>
            <ul>{rows}</ul>
        </div>
    }
}
