//! One field of an option, whatever its form: a number, a switch, a list, a retention.

use super::echo::comes_to;
use super::fields::FieldSpec;
use super::handle::Handle;
use super::retention::retention_field;
use super::say::units;
use super::source::source_line;
use super::spread::spread;
use super::tip::tip;
use crate::format::Entry;
use crate::state::{
    Shown, clear_number, domain, list_length, list_limits, range_between, read_flag, read_number,
    resize_list, takes_range, write_flag, write_number, write_range,
};
use crate::ui::{NumberField, Press, Switch};
use leptos::prelude::*;
use paid_again_engine::bounds::Form;
use paid_again_engine::scenario::Range;

/// One field, with its source.
pub fn option_field(option: Handle, spec: FieldSpec) -> AnyView {
    let form = option.read_now(|stream| stream.field(spec.name).map(|row| row.form));
    let input = match form {
        Some(Form::Flag) => switch(option, spec),
        Some(Form::Retention) => retention_field(option, spec),
        Some(Form::Quantities | Form::Tiers) => list(option, spec),
        _ => number(option, spec, spec.name.into(), spec.label.into(), true),
    };
    view! { <div class="option-field">{input} {source_line(option, spec)} {tip(option, spec)}</div> }.into_any()
}

/// A number of the option, or a range, by its path.
pub fn number(
    option: Handle,
    spec: FieldSpec,
    path: String,
    label: String,
    slides: bool,
) -> AnyView {
    let path = StoredValue::new(path);
    let shown = Memo::new(move |_| {
        let read = option.read(|stream| path.with_value(|path| read_number(stream, path)));
        read.unwrap_or(Shown::Empty)
    });
    let units = Signal::derive(move || {
        let bounds = option.read(|stream| path.with_value(|path| domain(stream, path)));
        let ranges = option.read(|stream| path.with_value(|path| takes_range(stream, path)));
        option
            .pen
            .with(|pen| units(&spec, bounds, ranges, pen.currency.sign()))
    });
    let value = Signal::derive(move || match shown.get() {
        Shown::Number(x) => Some(Entry::Point(x)),
        Shown::Range(Range { low, high, .. }) => Some(Entry::Range { low, high }),
        Shown::Empty => None,
    });
    let drawn = Memo::new(move |_| match shown.get() {
        Shown::Range(range) => Some(spread(&range, &units.read())),
        _ => None,
    });
    let note = Signal::derive(move || {
        option.pen.with(|pen| {
            let comes_to = option.read(|stream| comes_to(stream, spec.name, pen));
            pen.note(&spec, shown.get(), comes_to)
        })
    });
    // Typed letter by letter, a range is a number for a while: who types the same ends again gets the
    // range that stood there, whatever its shape.
    let before = StoredValue::new(None::<Range>);
    let commit = Callback::new(move |entry: Option<Entry>| {
        if let Shown::Range(range) = shown.get_untracked() {
            before.set_value(Some(range));
        }
        path.with_value(|path| {
            // The field's own bounds were checked; what the table refuses besides stays as it was.
            option.part(path, &|stream| {
                match entry {
                    Some(Entry::Point(x)) => write_number(stream, path, x),
                    Some(Entry::Range { low, high }) => {
                        write_range(stream, path, range_between(low, high, before.get_value()))
                    }
                    None => clear_number(stream, path),
                };
            });
        });
    });
    view! {
        <NumberField
            id=path.with_value(|path| option.place(path))
            label
            value
            units
            slider=slides.then_some(spec.slider)
            note
            empty=spec.empty
            spread=drawn
            commit
        />
    }
    .into_any()
}

fn switch(option: Handle, spec: FieldSpec) -> AnyView {
    let on = Signal::derive(move || {
        option
            .read(|stream| read_flag(stream, spec.name))
            .unwrap_or_default()
    });
    let turn = Callback::new(move |on: bool| {
        option.step(&|stream| write_flag(stream, spec.name, on));
    });
    view! { <Switch id=option.place(spec.name) label=spec.label on help=spec.help turn /> }
        .into_any()
}

/// What a row of a list is called: by year, by level, or by units sold.
pub(super) fn row_label(spec: &FieldSpec, row: usize, rows: usize) -> String {
    let label = spec.label;
    match (spec.name, row + 1) {
        ("rate_tiers", 1) => label.into(),
        ("rate_tiers", n) => format!("Royalty, step {n}"),
        ("rates_by_year", 1) if rows == 1 => label.into(),
        ("rates_by_year", n) if n == rows => format!("Year {n} and later"),
        ("rates_by_year", n) => format!("Year {n}"),
        ("level_rates", n) => format!("Level {n}"),
        ("existing_members", n) => format!("Members at level {n}"),
        (_, n) => format!("Their customers, level {n}"),
    }
}

/// What a list is a list of, for its buttons: "Add a year".
fn row_noun(name: &str) -> &'static str {
    match name {
        "rate_tiers" => "step",
        "rates_by_year" => "year",
        _ => "level",
    }
}

fn list(option: Handle, spec: FieldSpec) -> AnyView {
    let rows = Memo::new(move |_| {
        let length = option.read(|stream| list_length(stream, spec.name));
        length.unwrap_or_default()
    });
    let (fewest, most) = option.read_now(|stream| list_limits(stream, spec.name));
    // Help stands once, below the list.
    let bare = FieldSpec { help: "", ..spec };
    let from = FieldSpec {
        unit: super::fields::Unit::Of("sold on"),
        ..bare
    };
    let tiers = spec.name == "rate_tiers";
    let all = move || {
        let count = rows.get();
        let row = |i: usize| {
            let label = row_label(&spec, i, count);
            let path = format!("{}/{i}", spec.name);
            let start = (tiers && i > 0).then(|| {
                number(
                    option,
                    from,
                    format!("{path}/from_units"),
                    format!("Step {} begins from", i + 1),
                    false,
                )
            });
            let rate = if tiers { format!("{path}/rate") } else { path };
            view! { {start} {number(option, bare, rate, label, count == 1)} }.into_any()
        };
        (0..count).map(row).collect_view()
    };
    let resize = move |grow: bool| option.step(&|stream| resize_list(stream, spec.name, grow));
    let press = |verb: &str, grow: bool, limit: usize| {
        let words = format!("{verb} {}", row_noun(spec.name));
        let run = Callback::new(move |()| resize(grow));
        let why_not = move || {
            let most = "There can be no more.";
            let fewest = "There can be no fewer.";
            (rows.get() == limit).then_some(if grow { most } else { fewest })
        };
        let press = Press {
            why_not: Signal::derive(why_not),
            ..Press::new("button quiet", &words, run)
        };
        press.view()
    };
    let title = move || {
        let named = rows.get() == 1 && (tiers || spec.name == "rates_by_year");
        (!named).then(|| view! { <p class="list-title">{spec.label}</p> })
    };
    view! {
        <div class="field-list" role="group" aria-label=spec.label>
            {title}
            {all}
            <p class="list-buttons">
                {press("Add a", true, most)}
                {press("Remove the last", false, fewest)}
            </p>
            {(!spec.help.is_empty()).then(|| view! { <small>{spec.help}</small> })}
        </div>
    }
    .into_any()
}
