//! The read-out: every option's value in the month under the pointer or the arrow keys.

use crate::features::verdict::ink_name;
use crate::format::long_duration;
use crate::state::{Plan, ink_of};
use crate::words::short_names;
use leptos::prelude::*;
use paid_again_chart::Ink;

/// One line of the read-out.
#[derive(Clone, Debug, PartialEq)]
struct Entry {
    name: String,
    ink: Ink,
    value: f64,
}

/// The months of a calendar year, in English.
const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// The values of one month, highest first.
#[component]
pub fn ReadOut(
    /// The month that is read; none hides it.
    #[prop(into)]
    month: Signal<Option<u32>>,
    /// Where the month stands in the chart, in CSS pixels, and the chart's width.
    #[prop(into)]
    place: Signal<Option<(f64, f64)>>,
) -> impl IntoView {
    let plan = Plan::expect();
    let entries = Memo::new(move |_| {
        let m = month.get()? as usize;
        let projection = plan.projection().get();
        let names: Vec<String> = projection
            .streams
            .iter()
            .map(|stream| stream.name.clone())
            .collect();
        let streams = projection.streams.iter().zip(short_names(&names));
        let entry = |(stream, name): (&paid_again_engine::project::StreamProjection, String)| {
            let value = *stream.series.position.get(m)?;
            Some(Entry {
                name,
                ink: ink_of(stream.kind),
                value,
            })
        };
        let mut entries: Vec<Entry> = streams.filter_map(entry).collect();
        entries.sort_by(|a, b| b.value.total_cmp(&a.value));
        Some(entries)
    });
    let title = move || {
        let m = month.get()?;
        let calendar = plan.projection().read().start.plus(m);
        let name = MONTHS[calendar.month() as usize - 1];
        Some(format!(
            "after {} · {name} {}",
            long_duration(m as usize + 1),
            calendar.year()
        ))
    };
    let rows = move || {
        let currency = plan.currency().get();
        let row = |entry: Entry| {
            view! {
                <li>
                    <i class="swatch" data-ink=ink_name(entry.ink)></i>
                    <span>{entry.name}</span>
                    <b>{currency.amount(entry.value)}</b>
                </li>
            }
        };
        entries
            .get()
            .unwrap_or_default()
            .into_iter()
            .map(row)
            .collect_view()
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
