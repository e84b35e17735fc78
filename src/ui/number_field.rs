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

/// The number that a draft means (none: the field is left empty), or a sentence why it means nothing.
fn judge(text: &str, units: &Units, empty: &str, locale: Locale) -> Result<Option<f64>, String> {
    let (min, max) = units.bounds;
    if text.trim().is_empty() {
        return if empty.is_empty() {
            Err(format!("Type a number, at least {}.", locale.plain(min)))
        } else {
            Ok(None)
        };
    }
    let Ok(number) = parse_number(text, locale) else {
        let (group, decimal) = (locale.group, locale.decimal);
        return Err(format!(
            "This is not a number: try 1200, 1{group}200{decimal}50, 3k or 1{decimal}5m."
        ));
    };
    if number < min {
        Err(format!(
            "The smallest number here is {}.",
            locale.plain(min)
        ))
    } else if number > max {
        Err(format!("The largest number here is {}.", locale.plain(max)))
    } else if units.whole && number.fract() != 0.0 {
        Err("Only whole numbers here.".into())
    } else {
        Ok(Some(number))
    }
}

/// Whether two values are the same but for the rounding of their conversions.
fn same(a: Option<f64>, b: Option<f64>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => (a - b).abs() <= 1e-9 * a.abs(),
        (a, b) => a == b,
    }
}

/// What is typed into a field, and what came of it.
#[derive(Clone, Debug, PartialEq)]
struct Draft {
    text: String,
    /// The stored value that it became; the outer none: it is not valid.
    became: Option<Option<f64>>,
}

/// A number field with a label, a unit, a slider and a line below.
#[component]
pub fn NumberField(
    /// Unique on the page.
    id: String,
    /// What the number is.
    #[prop(into)]
    label: String,
    /// The stored value; none where the field is empty.
    #[prop(into)]
    value: Signal<Option<f64>>,
    /// How it is shown.
    #[prop(into)]
    units: Signal<Units>,
    /// The slider's reach; none: there is only the box.
    #[prop(into)]
    slider: Option<Slider>,
    /// The line below, where there is no error.
    #[prop(into)]
    note: Signal<String>,
    /// What an empty field means; nothing: it must not be empty.
    #[prop(optional)]
    empty: &'static str,
    /// Takes a valid number, as stored; none: the field was emptied.
    commit: Callback<Option<f64>>,
) -> impl IntoView {
    let locale = Locale::of_page();
    let draft = RwSignal::new(None::<Draft>);
    let canonical = move || value.get().map(|x| locale.plain(x * units.read().scale));
    // A valid draft holds as long as the value is what it became. After a step back it is not, and
    // the stored value is shown; a draft that is not valid stays.
    let text = move || {
        let held = draft.get().filter(|draft| {
            let holds = |became| same(became, value.get());
            draft.became.is_none_or(holds)
        });
        held.map(|draft| draft.text)
            .or_else(canonical)
            .unwrap_or_default()
    };
    let error = Memo::new(move |_| {
        let draft = draft.get()?;
        if draft.became.is_some() {
            return None;
        }
        judge(&draft.text, &units.read(), empty, locale).err()
    });
    let type_text = move |text: String| {
        let units = units.get_untracked();
        let judged = judge(&text, &units, empty, locale);
        let became = judged.ok().map(|number| number.map(|x| x / units.scale));
        if let Some(value) = became {
            commit.run(value);
        }
        draft.set(Some(Draft { text, became }));
    };
    let slide = move |text: String| {
        draft.set(None);
        if let Ok(number) = text.parse::<f64>() {
            commit.run(Some(number / units.read_untracked().scale));
        }
    };
    // A wrong draft stays where it is, with its error; a right one is shown in the usual form.
    let leave = move |_| {
        if error.get_untracked().is_none() && draft.read_untracked().is_some() {
            draft.set(None);
        }
    };
    let slider = slider.map(|slider| {
        // The slider never offers what the field would refuse.
        let (least, most) = units.read_untracked().bounds;
        let (min, max) = (slider.min.max(least), slider.max.min(most));
        let at = move || value.get().map_or(max, |x| x * units.read().scale);
        let in_words = move || {
            let number = value.get().map(|x| locale.plain(x * units.read().scale));
            number.map_or_else(
                || empty.to_string(),
                |text| format!("{text} {}", units.read().unit),
            )
        };
        view! {
            <input
                type="range"
                aria-label=format!("{label}, slider")
                aria-valuetext=in_words
                min=min
                max=max
                step=slider.step
                prop:value=move || at().to_string()
                on:input:target=move |event| slide(event.target().value())
            />
        }
    });
    let note_id = format!("{id}-note");
    view! {
        <div class="field" data-error=move || error.get().map(|_| "true")>
            <label for=id.clone()>{label.clone()}</label>
            <span class="field-box">
                <input
                    id=id.clone()
                    type="text"
                    inputmode=move || if units.read().whole { "numeric" } else { "decimal" }
                    autocomplete="off"
                    placeholder=empty
                    aria-describedby=note_id.clone()
                    aria-invalid=move || error.get().map(|_| "true")
                    prop:value=text
                    on:input:target=move |event| type_text(event.target().value())
                    on:blur=leave
                    // A step back takes back what could not be read before anything else.
                    on:reset=move |_| draft.set(None)
                />
                <span class="field-unit">{move || units.get().unit}</span>
            </span>
            {slider}
            <small id=note_id aria-live="polite">
                {move || error.get().unwrap_or_else(|| note.get())}
            </small>
        </div>
    }
    .into_any()
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
        let judge = |text| judge(text, &percent(), "", Locale::ENGLISH);
        assert_eq!(judge("7.5 %"), Ok(Some(7.5)));
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
            judge("2.5", &works, "", Locale::ENGLISH),
            Err("Only whole numbers here.".into())
        );
        assert_eq!(judge("3", &works, "", Locale::ENGLISH), Ok(Some(3.0)));
    }

    #[test]
    fn empty_is_not_zero() {
        let judge = |empty| judge(" ", &percent(), empty, Locale::ENGLISH);
        assert_eq!(judge("for ever"), Ok(None));
        assert!(judge("").is_err());
        assert!(!same(None, Some(0.0)));
    }

    #[test]
    fn a_value_that_went_through_a_conversion_is_the_same() {
        assert!(same(Some(0.125), Some(0.125 + 1e-17)));
        assert!(same(Some(0.0), Some(0.0)));
        assert!(!same(Some(0.0), Some(1e-6)));
    }
}
