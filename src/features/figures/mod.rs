//! The figures, per option, side by side in one table; on a phone a card for each option.

mod cells;

use crate::features::verdict::ink_name;
use crate::format::{Currency, long_duration};
use crate::state::{Answer, Look, Row, rows};
use cells::{Cell, Line, cells, under_the_name};
use leptos::prelude::*;

/// What the table needs besides its rows.
#[derive(Clone, Debug, PartialEq)]
struct Frame {
    currency: Currency,
    months: usize,
    baseline: Option<String>,
    today: bool,
}

/// The table of figures.
#[component]
pub fn Figures(
    /// What it shows.
    answer: Answer,
) -> impl IntoView {
    let look = Look::expect();
    let table = Memo::new(move |_| rows(&answer.projection.read()));
    let frame = Memo::new(move |_| {
        let table = table.read();
        let baseline = table.iter().find(|row| row.is_baseline);
        Frame {
            currency: answer.currency.get(),
            months: answer.projection.read().months,
            baseline: baseline.map(|row| row.name.clone()),
            today: look.today.get(),
        }
    });
    // Which options show all their figures, where there is no room for all of all.
    let unfolded = RwSignal::new(Vec::<String>::new());
    let heads = move || {
        let head = |label: String| view! { <th scope="col" role="columnheader">{label}</th> };
        cells::labels(&frame.read()).into_iter().map(head).collect_view()
    };
    let body = move || {
        let frame = frame.read();
        let row = |row: Row| figures_row(row, &frame, unfolded);
        table.get().into_iter().map(row).collect_view()
    };
    view! {
        <section class="card figures" aria-label="Figures">
            <table role="table">
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader">
                            {move || format!("Over {}", long_duration(frame.read().months))}
                        </th>
                        {heads}
                    </tr>
                </thead>
                <tbody role="rowgroup">{body}</tbody>
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

fn figures_row(row: Row, frame: &Frame, unfolded: RwSignal<Vec<String>>) -> AnyView {
    let cells: Vec<AnyView> = cells(&row, frame).into_iter().map(cell_view).collect();
    let (ink, id) = (ink_name(row.ink), StoredValue::new(row.id.clone()));
    let open = move || id.with_value(|id| unfolded.read().contains(id));
    let toggle = move |_| {
        let id = id.get_value();
        unfolded.update(|all| match all.iter().position(|it| *it == id) {
            Some(at) => drop(all.remove(at)),
            None => all.push(id),
        });
    };
    let label = format!("All figures of {}", row.name);
    view! {
        <tr data-ink=ink role="row" data-open=open>
            <th scope="row" role="rowheader">
                <i class="swatch" data-ink=ink></i>
                {row.name.clone()}
                <small>{under_the_name(&row, frame)}</small>
            </th>
            {cells}
            <td class="unfold" role="cell">
                <button class="button" aria-expanded=move || open().to_string() aria-label=label on:click=toggle>
                    {move || if open() { "Fewer figures" } else { "All figures" }}
                </button>
            </td>
        </tr>
    }
    .into_any()
}

fn cell_view(cell: Cell) -> AnyView {
    let lines: Vec<AnyView> = cell.lines.into_iter().map(line_view).collect();
    view! { <td class=cell.class role="cell" data-label=cell.label>{lines}{cell.why.map(why_view)}</td> }
        .into_any()
}

fn line_view(line: Line) -> AnyView {
    match line {
        Line::Main(text) => view! { <span>{text}</span> }.into_any(),
        Line::Small(text) => view! { <small>{text}</small> }.into_any(),
        Line::Of(name, text) => {
            view! { <span class="of"><small>{name}</small>" "<b>{text}</b></span> }.into_any()
        }
    }
}

/// The verdict, which explains itself when it is pressed, and the four shares as a bar.
fn why_view(why: cells::Why) -> AnyView {
    let bars: Vec<AnyView> = why
        .bars
        .into_iter()
        .map(|(ink, part)| view! { <i data-ink=ink style:flex-grow=part></i> }.into_any())
        .collect();
    let hidden = bars.is_empty();
    view! {
        <details class="what" name="what">
            <summary class="chip" data-ink=why.ink>{why.name}</summary>
            <p>{why.meaning}<small>{why.shares.clone()}</small></p>
        </details>
        <span class="share" role="img" aria-label=why.shares hidden=hidden>{bars}</span>
    }
    .into_any()
}
