//! The figures, per option, side by side in one table; on a phone a card for each option.

mod cells;

use crate::features::verdict::ink_name;
use crate::format::{Currency, long_duration};
use crate::state::{Answer, Look, Row, rows};
use crate::words::beyond_reach;
use cells::{Cell, Line, cells, under_the_name};
use leptos::prelude::*;
use paid_again_odds::Odds;
use std::sync::Arc;

/// What the table needs besides its rows.
#[derive(Clone, Debug, PartialEq)]
struct Frame {
    currency: Currency,
    months: usize,
    baseline: Option<String>,
    today: bool,
    /// The odds of this very scenario, once they are told.
    odds: Option<Arc<Odds>>,
    /// The options whose odds would say nothing: they count on people whom nobody could find.
    untold: Vec<String>,
}

/// The table of figures.
#[component]
pub fn Figures(
    /// What it shows.
    answer: Answer,
) -> impl IntoView {
    // Which options show all their figures, where there is no room for all of all.
    let unfolded = RwSignal::new(Vec::<String>::new());
    view! {
        <section class="card figures" aria-label="Figures">
            {move || table(answer, unfolded)}
            <ul class="legend" aria-label="The four reasons of income">
                <li><i class="swatch" data-ink="first"></i>"paid once"</li>
                <li><i class="swatch" data-ink="again"></i>"again, for my earlier work"</li>
                <li><i class="swatch" data-ink="team"></i>"for my team’s work"</li>
                <li><i class="swatch" data-ink="capital"></i>"for my capital"</li>
            </ul>
        </section>
    }
}

fn table(answer: Answer, unfolded: RwSignal<Vec<String>>) -> AnyView {
    let (scenario, projection) = (answer.scenario.read(), answer.projection.read());
    let rows = rows(&projection);
    let baseline = rows.iter().find(|row| row.is_baseline);
    let frame = Frame {
        currency: answer.currency.get(),
        months: projection.months,
        baseline: baseline.map(|row| row.name.clone()),
        today: Look::expect().today.get(),
        odds: answer.odds(),
        untold: beyond_reach(&scenario, &projection),
    };
    let over = "Over ".to_string() + &long_duration(frame.months);
    let head = |label| view! { <th scope="col" role="columnheader">{label}</th> }.into_any();
    let heads: Vec<AnyView> = [over]
        .into_iter()
        .chain(cells::labels(&frame))
        .map(head)
        .collect();
    let row = |row: &Row| figures_row(row, &frame, unfolded);
    let body: Vec<AnyView> = rows.iter().map(row).collect();
    view! {
        <table role="table">
            <thead role="rowgroup">
                <tr role="row">{heads}</tr>
            </thead>
            <tbody role="rowgroup">{body}</tbody>
        </table>
    }
    .into_any()
}

fn figures_row(row: &Row, frame: &Frame, unfolded: RwSignal<Vec<String>>) -> AnyView {
    let cells: Vec<AnyView> = cells(row, frame).into_iter().map(cell_view).collect();
    let (ink, id) = (ink_name(row.ink), row.id.clone());
    let open = unfolded.read().contains(&id);
    let toggle = move |_| {
        unfolded.update(|all| match all.iter().position(|it| *it == id) {
            Some(at) => drop(all.remove(at)),
            None => all.push(id.clone()),
        });
    };
    let (expanded, words) = if open {
        ("true", "Fewer figures")
    } else {
        ("false", "All figures")
    };
    view! {
        <tr data-ink=ink role="row" data-open=open>
            <th scope="row" role="rowheader">
                <i class="swatch" data-ink=ink></i>
                {row.name.clone()}
                <small>{under_the_name(row, frame)}</small>
            </th>
            {cells}
            <td class="unfold" role="cell">
                <button
                    class="button"
                    aria-expanded=expanded
                    aria-label="All figures of ".to_string() + &row.name
                    on:click=toggle
                >
                    {words}
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
    let loss = why
        .loss
        .map(|loss| view! { <strong class="loss">{loss}</strong> });
    view! {
        <details class="what" name="what">
            <summary class="chip" data-ink=why.ink>{why.name}</summary>
            <p>{why.meaning}<small>{why.shares.clone()}</small></p>
        </details>
        {loss}
        <span class="share" role="img" aria-label=why.shares hidden=hidden>{bars}</span>
    }
    .into_any()
}
