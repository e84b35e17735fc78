//! Where a field's value comes from, or that it was set by the user, with the way back.

use super::fields::{FieldSpec, Unit};
use super::handle::Handle;
use crate::features::gallery::{Preset, Source};
use crate::state::{copy_field, keep_one_job};
use crate::ui::Press;
use leptos::prelude::*;

/// What is said below a field of an option that was made from a preset.
#[derive(Clone, PartialEq)]
struct Origin {
    /// The preset's value, in words.
    typical: String,
    /// The same as it would stand here: amounts are not converted.
    here: String,
    /// Whether the amount is in dollars, and the amounts here are not.
    is_foreign: bool,
    source: Option<Source>,
    is_changed: bool,
}

fn origin(option: Handle, spec: &FieldSpec, preset: &Preset) -> Option<Origin> {
    let is_changed =
        option.read(|stream| copy_field(&mut stream.clone(), &preset.stream, spec.name));
    let source = preset
        .sources
        .iter()
        .find(|source| source.field == spec.name);
    let pen = option.pen.get();
    let is_money = matches!(spec.unit, Unit::Money | Unit::MoneyAMonth);
    (is_changed || source.is_some()).then(|| Origin {
        typical: pen.in_dollars().field(&preset.stream, spec),
        here: pen.field(&preset.stream, spec),
        is_foreign: is_money && !pen.is_in_dollars(),
        source: source.cloned(),
        is_changed,
    })
}

/// The line below a field: its source, and "set by you".
pub fn source_line(option: Handle, spec: FieldSpec) -> AnyView {
    let line = Memo::new(move |_| {
        option.preset.with(|preset| {
            preset
                .as_ref()
                .and_then(|preset| origin(option, &spec, preset))
        })
    });
    let restore = Callback::new(move |()| {
        if let Some(preset) = option.preset.get_untracked() {
            option.step(&|stream| {
                let before = stream.clone();
                copy_field(stream, &preset.stream, spec.name);
                keep_one_job(&before, stream, spec.name);
            });
        }
    });
    (move || {
        let Origin {
            typical,
            here,
            is_foreign,
            source,
            is_changed,
        } = line.get()?;
        let back = is_changed.then(|| {
            let name = format!("{}: back to {here}", spec.label);
            let press = Press {
                name: Some(name),
                ..Press::new("button quiet", &format!("back to {here}"), restore)
            };
            view! {
                <p class="set-by-you">
                    <span>"set by you"</span>
                    {press.view()}
                </p>
            }
            .into_any()
        });
        let typical = if is_foreign {
            format!("typical, in US dollars: {typical}")
        } else {
            format!("typical: {typical}")
        };
        let source = source.map(|source| {
            let published = source.publisher().map(|publisher| {
                let year = source.year.map_or(String::new(), |year| format!(", {year}"));
                let name = format!("source{year}: {publisher}, another site");
                view! {
                    " · "
                    <a href=source.url.clone() target="_blank" rel="noopener noreferrer" aria-label=name>
                        {format!("source{year}")}
                    </a>
                }
                .into_any()
            });
            let grade = if source.is_assumed() {
                " · our assumption".to_string()
            } else {
                format!(" · grade\u{a0}{}", source.grade)
            };
            view! {
                <div class="source">
                    <p>{typical} {published} {grade}</p>
                    <details>
                        <summary aria-label=format!("{}: why this value", spec.label)>"why"</summary>
                        <p>{source.note}</p>
                    </details>
                </div>
            }
            .into_any()
        });
        Some(view! { {back} {source} }.into_any())
    })
    .into_any()
}
