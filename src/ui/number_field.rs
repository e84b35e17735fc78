//! A number that is typed or slid. The draft belongs to the field; only valid numbers leave it.

use crate::format::{Locale, parse_number};
use leptos::prelude::*;

/// How a number is shown: the stored value times `scale`, with a unit beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct Units {
    /// What stands beside the number.
    pub unit: String,
    /// 100 for percentages, else 1.
    pub scale: f64,
    /// The smallest and largest value, as shown.
    pub bounds: (f64, f64),
    /// Whether only whole numbers are taken.
    pub whole: bool,
}

/// The reach of the slider, in shown units. Numbers beyond it can be typed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Slider {
    /// Its left end.
    pub min: f64,
    /// Its right end.
    pub max: f64,
    /// Its step.
    pub step: f64,
}

/// The number that a draft means, or a sentence why it is none.
fn judge(text: &str, units: &Units, locale: Locale) -> Result<f64, String> {
    let (min, max) = units.bounds;
    if text.trim().is_empty() {
        return Err(format!("Type a number, at least {}.", locale.plain(min)));
    }
    let Ok(number) = parse_number(text, locale) else {
        return Err("This is not a number: try 1200, 1,200.50, 3k or 1.5m.".into());
    };
    if number < min {
        Err(format!(
            "The smallest number here is {}.",
            locale.plain(min)
        ))
    } else if number > max {
        Err(format!(
            "The largest number here is {}.",
            locale.number(max, 0)
        ))
    } else if units.whole && number.fract() != 0.0 {
        Err("Only whole numbers here.".into())
    } else {
        Ok(number)
    }
}

/// A number field with a label, a unit, a slider and a line below.
#[component]
pub fn NumberField(
    /// Unique on the page.
    id: String,
    /// What the number is.
    label: &'static str,
    /// The stored value; none where the field is empty.
    #[prop(into)]
    value: Signal<Option<f64>>,
    /// How it is shown.
    #[prop(into)]
    units: Signal<Units>,
    /// The slider's reach.
    slider: Slider,
    /// The line below, where there is no error.
    #[prop(into)]
    note: Signal<String>,
    /// Takes a valid number, as stored.
    commit: Callback<f64>,
) -> impl IntoView {
    let locale = Locale::ENGLISH;
    let draft = RwSignal::new(None::<String>);
    let canonical = move || value.get().map(|x| locale.plain(x * units.read().scale));
    let text = move || draft.get().or_else(canonical).unwrap_or_default();
    let error = Memo::new(move |_| {
        let draft = draft.get()?;
        judge(&draft, &units.read(), locale).err()
    });
    let type_text = move |typed: String| {
        let judged = judge(&typed, &units.read_untracked(), locale);
        draft.set(Some(typed));
        if let Ok(number) = judged {
            commit.run(number / units.read_untracked().scale);
        }
    };
    let slide = move |typed: String| {
        draft.set(None);
        if let Ok(number) = typed.parse::<f64>() {
            commit.run(number / units.read_untracked().scale);
        }
    };
    // A wrong draft stays where it is, with its error; a right one is shown in the usual form.
    let leave = move |_| {
        if error.get_untracked().is_none() {
            draft.set(None);
        }
    };
    // The slider never offers what the field would refuse.
    let (least, most) = units.read_untracked().bounds;
    let reach = (slider.min.max(least), slider.max.min(most));
    let note_id = format!("{id}-note");
    view! {
        <div class="field" data-error=move || error.get().map(|_| "true")>
            <label for=id.clone()>{label}</label>
            <span class="field-box">
                <input
                    id=id.clone()
                    type="text"
                    inputmode=move || if units.read().whole { "numeric" } else { "decimal" }
                    autocomplete="off"
                    aria-describedby=note_id.clone()
                    aria-invalid=move || error.get().map(|_| "true")
                    prop:value=text
                    on:input:target=move |event| type_text(event.target().value())
                    on:blur=leave
                />
                <span class="field-unit">{move || units.get().unit}</span>
            </span>
            <input
                type="range"
                aria-label=format!("{label}, slider")
                min=reach.0
                max=reach.1
                step=slider.step
                prop:value=move || value.get().map(|x| (x * units.read().scale).to_string())
                on:input:target=move |event| slide(event.target().value())
            />
            <small id=note_id aria-live="polite">
                {move || error.get().unwrap_or_else(|| note.get())}
            </small>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn percent() -> Units {
        Units {
            unit: "%".into(),
            scale: 100.0,
            bounds: (0.0, 100.0),
            whole: false,
        }
    }

    #[test]
    fn drafts_are_judged_in_sentences() {
        let judge = |text| judge(text, &percent(), Locale::ENGLISH);
        assert_eq!(judge("7.5 %"), Ok(7.5));
        assert_eq!(judge(""), Err("Type a number, at least 0.".into()));
        assert_eq!(judge("-1"), Err("The smallest number here is 0.".into()));
        assert_eq!(judge("101"), Err("The largest number here is 100.".into()));
        assert!(judge("lots").is_err_and(|sentence| sentence.contains("not a number")));
    }

    #[test]
    fn whole_numbers_only_where_asked() {
        let works = Units {
            unit: String::new(),
            scale: 1.0,
            bounds: (1.0, 1000.0),
            whole: true,
        };
        assert_eq!(
            judge("2.5", &works, Locale::ENGLISH),
            Err("Only whole numbers here.".into())
        );
        assert_eq!(judge("3", &works, Locale::ENGLISH), Ok(3.0));
    }
}
