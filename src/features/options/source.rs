//! Where a field's value comes from, or that it was set by the user, with the way back.

use super::fields::FieldSpec;
use super::handle::Handle;
use crate::features::gallery::{Preset, Source};
use crate::state::copy_field;
use leptos::prelude::*;

/// What is said below a field of an option that was made from a preset.
#[derive(Clone, PartialEq)]
struct Origin {
    /// The preset's value, in words.
    typical: String,
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
    (is_changed || source.is_some()).then(|| Origin {
        typical: option.pen.with(|pen| pen.field(&preset.stream, spec)),
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
    let restore = move |_| {
        if let Some(preset) = option.preset.get_untracked() {
            option.step(&|stream| {
                copy_field(stream, &preset.stream, spec.name);
            });
        }
    };
    (move || {
        let Origin {
            typical,
            source,
            is_changed,
        } = line.get()?;
        let back = is_changed.then(|| {
            let name = format!("{}: back to {typical}", spec.label);
            view! {
                <p class="set-by-you">
                    <span>"set by you"</span>
                    <button type="button" class="button quiet" aria-label=name on:click=restore>
                        {format!("back to {typical}")}
                    </button>
                </p>
            }
        });
        let source = source.map(|source| {
            let published = source.publisher().map(|publisher| {
                let year = source.year.map_or(String::new(), |year| format!(", {year}"));
                let name = format!("Source: {publisher}{year}, on another site");
                view! {
                    " · "
                    <a href=source.url.clone() target="_blank" rel="noopener noreferrer" aria-label=name>
                        {format!("{publisher}{year}")}
                    </a>
                }
            });
            let grade = if source.is_assumed() {
                " · our assumption".to_string()
            } else {
                format!(" · grade {}", source.grade)
            };
            view! {
                <div class="source">
                    <p>{format!("typical: {typical}")} {published} {grade}</p>
                    <details>
                        <summary aria-label=format!("{}: why this value", spec.label)>"why"</summary>
                        <p>{source.note}</p>
                    </details>
                </div>
            }
        });
        Some(view! { {back} {source} }.into_any())
    })
    .into_any()
}
