//! The name of an option, typed in its card.

use super::handle::Handle;
use super::say::kind_title;
use crate::state::LONGEST_NAME;
use leptos::prelude::*;

/// At most so many characters, as the engine counts them.
fn cut(name: &str) -> String {
    name.chars().take(LONGEST_NAME).collect()
}

/// The field of the name. Left empty, it takes what the kind is called.
pub fn name_field(option: Handle, shown: Signal<String>) -> AnyView {
    let name = Signal::derive(move || option.read(|stream| stream.name.clone()));
    let kind = option.read_now(|stream| Some(stream.kind.name()));
    let title = kind.map_or("", kind_title);
    let rename = move |typed: String| {
        option.part("name", &|stream| stream.name = cut(&typed));
    };
    let leave = move |_| {
        // A field that is taken away is left, too, when nothing of it is there any more.
        let is_empty = name.try_with_untracked(|name| name.trim().is_empty());
        if let (Some(true), Some(shown)) = (is_empty, shown.try_get_untracked()) {
            rename(shown);
        }
    };
    let id = option.place("name");
    let note_id = format!("{id}-note");
    let note = move || {
        let full = name.with(|name| name.chars().count() >= LONGEST_NAME);
        full.then(|| format!("A name has at most {LONGEST_NAME} characters."))
    };
    view! {
        <div class="field field-name">
            <label for=id.clone()>"Name"</label>
            <span class="field-box">
                <input
                    id=id
                    type="text"
                    autocomplete="off"
                    maxlength=LONGEST_NAME.to_string()
                    placeholder=title
                    aria-describedby=note_id.clone()
                    prop:value=name
                    on:input:target=move |event| rename(event.target().value())
                    on:blur=leave
                />
            </span>
            <small id=note_id aria-live="polite">
                {note}
            </small>
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_cut_at_whole_characters() {
        assert_eq!(cut(&"é".repeat(300)).chars().count(), 200);
        assert_eq!(cut("Book"), "Book");
    }
}
