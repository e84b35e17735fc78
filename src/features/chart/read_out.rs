//! The read-out: every line's value in the month under the pointer or the arrow keys.

use super::content::{Content, Shown};
use crate::browser::use_element_size;
use crate::features::verdict::ink_name;
use crate::format::long_duration;
use crate::state::{Answer, View};
use leptos::html::Div;
use leptos::prelude::*;
use paid_again_chart::{Scene, Size, beside};
use wasm_bindgen::JsCast;

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

/// The same, the highest value first. A few values need no library's sort, which is large.
fn highest_first<T>(read: Vec<(T, f64)>) -> Vec<(T, f64)> {
    let mut sorted: Vec<(T, f64)> = Vec::with_capacity(read.len());
    for (line, value) in read {
        let lower = sorted.iter().position(|(_, other)| *other < value);
        sorted.insert(lower.unwrap_or(sorted.len()), (line, value));
    }
    sorted
}

/// The values of one month, highest first; those of a stack from the top, with their sum.
#[component]
pub fn ReadOut(
    /// Whose months are read.
    answer: Answer,
    /// What the chart shows.
    content: Memo<Content>,
    /// The month that is read; none hides it.
    month: RwSignal<Option<u32>>,
    /// The chart that it stands over.
    scene: Memo<Option<Scene>>,
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
            read = highest_first(read);
        }
        if read.is_empty() {
            return Some("nothing to read here".into_any());
        }
        let each = read
            .into_iter()
            .map(|(line, value)| row(Some(ink_name(line.ink)), line.short.clone(), value));
        Some(each.chain(sum).collect_view().into_any())
    };
    let node = NodeRef::<Div>::new();
    let size = use_element_size(move || node.get().map(JsCast::unchecked_into));
    let place = Memo::new(move |_| {
        let (month, size) = (month.get()?, size.get()?);
        let words = Size::new(size.width, size.height);
        scene.with(|scene| Some(beside(scene.as_ref()?, month, words)))
    });
    let left = move || place.get().map(|at| format!("{}px", at.x));
    let top = move || place.get().map(|at| format!("{}px", at.y));
    view! {
        <div
            class="read-out"
            node_ref=node
            role="status"
            hidden=move || month.get().is_none()
            style:left=left
            style:top=top
        >
            <p>{title}</p>
            <ul>{rows}</ul>
        </div>
    }
}
