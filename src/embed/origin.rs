//! Who set a value: the reader, the author of the page around, or nobody.

use crate::features::options::{FieldSpec, Handle};
use crate::state::{copy_field, keep_one_job};
use crate::ui::Press;
use leptos::prelude::*;
use paid_again_engine::scenario::Stream;
use std::sync::Arc;

/// An option as its author gave it, and as its preset has it, where it was made from one.
#[derive(Clone, Debug, PartialEq)]
pub struct Original {
    /// As the author gave it.
    pub given: Stream,
    /// As the preset has it.
    pub typical: Option<Stream>,
}

/// Who set a value.
#[derive(Clone, Debug, PartialEq)]
enum SetBy {
    /// It is what the preset has, or there is no preset.
    Nobody,
    /// The author; the preset has this instead.
    Author { typical: String },
    /// The reader; the author gave this.
    Reader { given: String },
}

fn set_by(option: Handle, spec: &FieldSpec, original: &Original) -> SetBy {
    let name = spec.name;
    let is_changed = option.read(|stream| copy_field(&mut stream.clone(), &original.given, name));
    let pen = option.pen.get();
    if is_changed {
        let given = pen.field(&original.given, spec);
        return SetBy::Reader { given };
    }
    match &original.typical {
        Some(typical) if copy_field(&mut original.given.clone(), typical, name) => SetBy::Author {
            // The presets' amounts are in dollars, whatever the currency here is.
            typical: pen.in_dollars().field(typical, spec),
        },
        _ => SetBy::Nobody,
    }
}

/// The line below a field: who set it, with the way back.
pub fn origin_line(
    option: Handle,
    spec: FieldSpec,
    original: Memo<Option<Arc<Original>>>,
) -> AnyView {
    let line = Memo::new(move |_| {
        let original = original.get();
        original.map_or(SetBy::Nobody, |it| set_by(option, &spec, &it))
    });
    let restore = Callback::new(move |()| {
        if let Some(original) = original.get_untracked() {
            option.step(&|stream| {
                let before = stream.clone();
                copy_field(stream, &original.given, spec.name);
                keep_one_job(&before, stream, spec.name);
            });
        }
    });
    let mark = move || match line.get() {
        SetBy::Nobody => None,
        SetBy::Author { typical } => Some(
            view! {
                <p class="set-by-you">
                    <span>"set by the author"</span>
                    {format!("typical: {typical}")}
                </p>
            }
            .into_any(),
        ),
        SetBy::Reader { given } => {
            let press = Press {
                name: Some(format!("{}: back to {given}", spec.label)),
                ..Press::new("button quiet", &format!("back to {given}"), restore)
            };
            Some(
                view! {
                    <p class="set-by-you">
                        <span>"set by you"</span>
                        {press.view()}
                    </p>
                }
                .into_any(),
            )
        }
    };
    mark.into_any()
}
