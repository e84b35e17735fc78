//! One option: its name, what it is, and its main numbers behind a fold.

use super::fields::{FieldSpec, Unit, main_fields};
use crate::features::verdict::ink_name;
use crate::format::{Currency, Locale};
use crate::state::{Gesture, Plan, Shown, domain, ink_of, read_number, write_number};
use crate::ui::{NumberField, Units};
use leptos::prelude::*;
use paid_again_engine::bounds::Domain;
use paid_again_engine::scenario::{Kind, ScenarioStoreFields, Stream};
use reactive_stores::Field;

/// The card of one option.
#[component]
pub fn OptionCard(
    /// The option.
    stream: Field<Stream>,
) -> impl IntoView {
    let plan = Plan::expect();
    let currency = plan.currency();
    // Rows may outlive their stream for a moment: all reads are of the kind that does not panic.
    let with = move |read: fn(&Stream) -> String| stream.try_with(read).unwrap_or_default();
    let ink = move || stream.try_with(|stream| ink_name(ink_of(stream.kind.name())));
    let id = stream
        .try_with_untracked(|stream| stream.id.clone())
        .unwrap_or_default();
    let own = id.clone();
    let is_baseline = Memo::new(move |_| plan.scenario().baseline().read().as_ref() == Some(&own));
    let summary =
        move || stream.try_with(|stream| currency.with(|currency| in_short(stream, currency)));
    let fields = stream
        .try_with_untracked(|stream| main_fields(&stream.kind))
        .unwrap_or_default();
    let inputs = fields
        .into_iter()
        .map(|spec| view! { <OptionField id=format!("{id}-{}", spec.name) spec stream currency /> })
        .collect_view();
    view! {
        <details class="option" data-ink=ink name="option" open=is_baseline.get_untracked() data-testid=id>
            <summary>
                <i class="swatch" data-ink=ink></i>
                <span class="option-name">{move || with(|stream| stream.name.clone())}</span>
                <Show when=move || is_baseline.get()>
                    <em class="tag">"baseline"</em>
                </Show>
                <span class="option-short">{summary}</span>
            </summary>
            <div class="fields">{inputs}</div>
        </details>
    }
}

#[component]
fn OptionField(
    id: String,
    spec: FieldSpec,
    stream: Field<Stream>,
    currency: Memo<Currency>,
) -> impl IntoView {
    let shown = Memo::new(move |_| {
        stream
            .try_with(|stream| read_number(stream, spec.name))
            .flatten()
            .unwrap_or(Shown::Empty)
    });
    let units = Memo::new(move |_| {
        let bounds = stream
            .try_with_untracked(|stream| domain(stream, spec.name))
            .flatten();
        units(&spec, bounds, currency.read().sign())
    });
    let note = Memo::new(move |_| note(&spec, shown.get(), &currency.read()));
    let plan = Plan::expect();
    let gesture = id.clone();
    let commit = Callback::new(move |x: f64| {
        plan.begin(Gesture::Part(gesture.clone()));
        // The field's own bounds were checked; what the table refuses besides stays as it was.
        stream.try_update(|stream| write_number(stream, spec.name, x));
    });
    view! {
        <NumberField
            id
            label=spec.label
            value=Signal::derive(move || shown.get().number())
            units
            slider=spec.slider
            note
            commit
        />
    }
}

/// How a field's numbers are shown; its bounds come from the engine's table.
fn units(spec: &FieldSpec, domain: Option<Domain>, sign: &str) -> Units {
    let scale = if spec.unit == Unit::Percent {
        100.0
    } else {
        1.0
    };
    let (min, max) = domain
        .and_then(|domain| domain.range())
        .unwrap_or((0.0, f64::MAX));
    let unit = match spec.unit {
        Unit::Money => sign.to_string(),
        Unit::MoneyAMonth => format!("{sign} a month"),
        Unit::Percent => "%".to_string(),
        Unit::Of(unit) => unit.to_string(),
    };
    let whole = matches!(domain, Some(Domain::Whole { .. }));
    Units {
        unit,
        scale,
        bounds: (min * scale, max * scale),
        whole,
    }
}

/// The line below a field: its yearly echo, its range, its help.
fn note(spec: &FieldSpec, shown: Shown, currency: &Currency) -> String {
    let mut parts = Vec::new();
    match (spec.unit, shown.number()) {
        (Unit::MoneyAMonth, Some(x)) if x != 0.0 => {
            parts.push(format!("= {} a year", currency.amount(x * 12.0)));
        }
        _ => {}
    }
    if let Shown::Median(_) = shown {
        parts.push("the middle of your range".into());
    }
    if !spec.help.is_empty() {
        parts.push(spec.help.into());
    }
    parts.join(" · ")
}

/// The option in a few words, for its folded card.
fn in_short(stream: &Stream, currency: &Currency) -> String {
    let plain = |x: f64| Locale::ENGLISH.plain((x * 100.0).round() / 100.0);
    let percent = |x: f64| format!("{}\u{a0}%", plain(x * 100.0));
    match &stream.kind {
        Kind::PaidOnce(job) => {
            let rate = job.pay_per_job.median() / job.hours_per_job.median();
            let hours = plain(job.hours_per_week.median());
            format!("{} an hour · {hours}\u{a0}h a week", currency.amount(rate))
        }
        Kind::Royalty(royalty) => {
            let works = if royalty.works == 1 { "work" } else { "works" };
            let units = plain(royalty.units_first_month.median());
            format!(
                "{} {works} · {units} sold in the first month",
                royalty.works
            )
        }
        Kind::Residual(residual) => {
            let new = plain(residual.new_customers_per_month.median());
            let value = currency.amount(residual.value_per_month.median());
            let customers = if new == "1" { "customer" } else { "customers" };
            format!("{new} {customers} a month · {value} a month each")
        }
        Kind::Team(team) => {
            let recruits = plain(team.my_recruits_per_month.median());
            format!(
                "{recruits} recruits a month · {} drop out a month",
                percent(team.member_attrition.median())
            )
        }
        Kind::Fund(fund) => {
            let monthly = currency.amount(fund.contribution_per_month.median());
            format!(
                "{monthly} a month · {} a year",
                percent(fund.annual_return.median())
            )
        }
        Kind::Rental(rental) => {
            let rent = currency.amount(rental.rent_per_month.median());
            format!("{} · rent {rent}", currency.amount(rental.price.median()))
        }
    }
}
