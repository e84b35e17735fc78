//! The inputs that the author left open, option by option, and the values of those that are locked.

use super::author::typical;
use super::message::Named;
use super::names::Names;
use super::origin::{Original, origin_line};
use crate::features::options::{FieldSpec, Handle, groups, in_short, kind_title, number};
use crate::features::verdict::ink_name;
use crate::state::{Plan, ink_of, list_length};
use leptos::prelude::*;
use paid_again_engine::Scenario;
use paid_again_engine::bounds::Form;
use paid_again_engine::scenario::{ScenarioStoreFields, Stream};
use reactive_stores::Field;
use std::sync::Arc;

/// Up to so many inputs stand open; more of them are behind their options' names.
const FEW: usize = 6;

/// The inputs that matter first of an option, by the names that authors use.
fn main_fields(stream: &Stream) -> Vec<(String, FieldSpec)> {
    let fields = groups(stream).into_iter().next();
    let fields = fields.map(|group| group.fields).unwrap_or_default();
    let named = |spec: FieldSpec| (format!("{}.{}", stream.id, spec.name), spec);
    fields.into_iter().map(named).collect()
}

/// All inputs of a scenario, for who wants to name some of them.
pub fn named(scenario: &Scenario) -> Vec<Named> {
    let streams = scenario.streams.iter().filter(|stream| !stream.off);
    let of = |stream: &Stream| {
        let one = |(name, spec): (String, FieldSpec)| Named {
            name,
            label: spec.label.into(),
            option: title(stream),
        };
        let all: Vec<Named> = main_fields(stream).into_iter().map(one).collect();
        all
    };
    streams.flat_map(of).collect()
}

fn title(stream: &Stream) -> String {
    match stream.name.trim() {
        "" => kind_title(stream.kind.name()).into(),
        name => name.into(),
    }
}

/// What an author has decided of inputs.
#[derive(Clone, Copy)]
pub struct Rules {
    /// What is shown and can't be changed.
    pub locked: Memo<Names>,
    /// What is not shown.
    pub hidden: Memo<Names>,
    /// The scenario as the author gave it.
    pub given: Memo<Arc<Scenario>>,
}

/// All options with inputs to show.
pub fn inputs(rules: Rules) -> AnyView {
    let plan = Plan::expect();
    let streams = plan.scenario().streams();
    let shown = Memo::new(move |_| {
        let hidden = rules.hidden.read();
        let all = rules.given.with(|given| named(given));
        all.iter().filter(|it| !hidden.mean(&it.name)).count()
    });
    // Another scenario may have an option of another kind by the same id.
    let key = |stream: Field<Stream>| stream.try_with(|it| (it.id.clone(), it.kind.name()));
    view! {
        <section class="widget-options" aria-label="The numbers behind this" hidden=move || shown.get() == 0>
            <h2>"The numbers behind this"</h2>
            <For
                each=move || streams
                key=move |stream| key(stream.clone().into())
                children=move |stream| option_inputs(stream.into(), rules, shown)
            />
        </section>
    }
    .into_any()
}

fn option_inputs(stream: Field<Stream>, rules: Rules, all: Memo<usize>) -> AnyView {
    let option = Handle::new(stream);
    let id = option.id();
    let original = Memo::new(move |_| {
        let given = rules.given.read();
        let given = given.streams.iter().find(|stream| stream.id == id)?.clone();
        let typical = typical(&given);
        Some(Arc::new(Original { given, typical }))
    });
    let fields = option.read_now(main_fields);
    let names: Vec<String> = fields.iter().map(|(name, _)| name.clone()).collect();
    let shows = Memo::new(move |_| {
        let hidden = rules.hidden.read();
        let off = option.read(|stream| stream.off);
        !off && names.iter().any(|name| !hidden.mean(name))
    });
    let ink = move || option.read(|stream| ink_name(ink_of(stream.kind.name())));
    let name = move || option.read(title);
    let short = move || option.read(|stream| option.pen.with(|pen| in_short(stream, pen)));
    // What was never unfolded is not built.
    let starts_open = all.get_untracked() <= FEW;
    let built = RwSignal::new(starts_open);
    let unfolded = move |_| {
        if !built.get_untracked() {
            built.set(true);
        }
    };
    let fields = StoredValue::new(fields);
    let body = move || {
        built.get().then(|| {
            let (locked, hidden) = (rules.locked.read(), rules.hidden.read());
            fields.with_value(|fields| {
                let shown = fields.iter().filter(|(name, _)| !hidden.mean(name));
                let one = |(name, spec): &(String, FieldSpec)| {
                    input(option, *spec, locked.mean(name), original)
                };
                shown.map(one).collect_view()
            })
        })
    };
    view! {
        <div class="option" data-ink=ink hidden=move || !shows.get()>
            <details open=starts_open on:toggle=unfolded>
                <summary>
                    <i class="swatch" data-ink=ink></i>
                    <span class="option-name">{name}</span>
                    <span class="option-short">{short}</span>
                </summary>
                <div class="fields">{body}</div>
            </details>
        </div>
    }
    .into_any()
}

/// The path of the one number that a field is; none where it is more than a number.
fn one_number(stream: &Stream, name: &str) -> Option<String> {
    let form = stream.field(name)?.form;
    let single = list_length(stream, name) == Some(1);
    match form {
        Form::Flag | Form::Retention => None,
        Form::Quantities => single.then(|| format!("{name}/0")),
        Form::Tiers => single.then(|| format!("{name}/0/rate")),
        _ => Some(name.into()),
    }
}

/// One input, or its value where it is locked or is more than a number.
fn input(
    option: Handle,
    spec: FieldSpec,
    locked: bool,
    original: Memo<Option<Arc<Original>>>,
) -> AnyView {
    let path = option.read_now(|stream| one_number(stream, spec.name));
    let shown = match path.filter(|_| !locked) {
        Some(path) => number(option, spec, path, spec.label.into(), true),
        None => {
            let value =
                move || option.read(|stream| option.pen.with(|pen| pen.field(stream, &spec)));
            view! {
                <p class="fixed-number">
                    <span>{spec.label}</span>
                    <b>{value}</b>
                </p>
            }
            .into_any()
        }
    };
    view! { <div class="option-field">{shown} {origin_line(option, spec, original)}</div> }
        .into_any()
}
