//! A number that is typed or slid, or a range that is typed. The draft belongs to the field; only
//! what is valid leaves it.

use super::draft::{Draft, judge, same};
use super::spread::{Spread, spread_row};
use crate::browser::focus_soon;
use crate::format::{Entry, Locale, read_as};
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
    /// Whether a range is taken too.
    pub ranges: bool,
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

/// Keys that come within so many milliseconds of the one before belong to one number.
const AT_ONCE: f64 = 3000.0;

/// The most letters of a range that stands in one row with its label.
const SHORT: usize = 12;

/// A number field with a label, a unit, a slider and a line below. In place of the slider a range has
/// a drawing, and the way back to one number.
#[component]
pub fn NumberField(
    /// Unique on the page.
    id: String,
    /// What the number is.
    #[prop(into)]
    label: String,
    /// The stored value; none where the field is empty.
    #[prop(into)]
    value: Signal<Option<Entry>>,
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
    /// How the values of a range lie, as shown; none where one number stands.
    #[prop(optional, into)]
    spread: Signal<Option<Spread>>,
    /// Takes what is valid, as stored; none: the field was emptied.
    commit: Callback<Option<Entry>>,
) -> impl IntoView {
    let locale = Locale::of_page();
    let draft = RwSignal::new(None::<Draft>);
    // What was read otherwise than somebody may have meant it is said until the number is another one.
    let misread = RwSignal::new(None::<(Option<Entry>, String)>);
    let shown = move || {
        value
            .get()
            .map(|entry| entry.map(|x| x * units.read().scale))
    };
    let canonical = move || shown().map(|entry| locale.entry(entry));
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
    // What stood here before somebody began to type, and when the last key was pressed. On the way to
    // `1e99` stands a 1, and nobody meant that: what can't be read leaves the answer as it was before,
    // and not as it was half-way.
    let before = StoredValue::new((value.get_untracked(), f64::NEG_INFINITY));
    let type_text = move |text: String| {
        let units = units.get_untracked();
        let judged = judge(&text, &units, empty, locale);
        let stored = |entry: Entry| entry.map(|x| x / units.scale);
        let became = judged.ok().map(|entry| entry.map(stored));
        let now = value.get_untracked();
        let goes_on = draft.with_untracked(|draft| {
            let holds = |draft: &Draft| draft.became.is_none_or(|became| same(became, now));
            draft.as_ref().is_some_and(holds)
        });
        let (first, made) = before.get_value();
        let time = js_sys::Date::now();
        // After a pause the value has been seen, and is what somebody meant.
        let first = if goes_on && time - made < AT_ONCE {
            first
        } else {
            now
        };
        before.set_value((first, time));
        match became {
            Some(value) => {
                commit.run(value);
                misread.set(read_as(&text, locale).map(|words| (value, words)));
            }
            None if !same(first, now) => commit.run(first),
            None => {}
        }
        draft.set(Some(Draft { text, became }));
    };
    let set = move |number: f64| {
        draft.set(None);
        let stored = number / units.read_untracked().scale;
        commit.run(Some(Entry::Point(stored)));
    };
    // A wrong draft stays where it is, with its error; a right one is shown in the usual form.
    // A field that is taken away is left, too, when nothing of it is there any more.
    let leave = move |_| {
        let is_right = error.try_get_untracked() == Some(None);
        if is_right
            && draft
                .try_get_untracked()
                .is_some_and(|draft| draft.is_some())
        {
            draft.set(None);
        }
    };
    let is_range = Memo::new(move |_| matches!(value.get(), Some(Entry::Range { .. })));
    // How much room it needs follows from the value and not from the draft: a field that is left must
    // not move what a finger is about to press.
    let room = move || {
        let text = is_range.get().then(canonical).flatten()?;
        let is_long = text.chars().count() > SHORT;
        Some(if is_long { "long" } else { "short" })
    };
    let slider_id = format!("{id}-slider");
    let back_to = if slider.is_some() { &slider_id } else { &id }.clone();
    let slider = slider.map(|slider| {
        // The slider never offers what the field would refuse.
        let (least, most) = units.read_untracked().bounds;
        let (min, max) = (slider.min.max(least), slider.max.min(most));
        let at = move || match shown() {
            Some(Entry::Point(x)) => x,
            _ => max,
        };
        let in_words = move || {
            canonical().map_or_else(
                || empty.to_string(),
                |text| format!("{text} {}", units.read().unit),
            )
        };
        view! {
            <input
                id=slider_id
                type="range"
                aria-label=format!("{label}, slider")
                aria-valuetext=in_words
                min=min
                max=max
                step=slider.step
                // One thumb can't tell which end it moves: the drawing takes its place.
                hidden=is_range
                prop:value=move || at().to_string()
                on:input:target=move |event| {
                    if let Ok(number) = event.target().value().parse() {
                        set(number);
                    }
                }
            />
        }
    });
    let use_one = Callback::new(move |number: f64| {
        set(number);
        // The button goes; what it was for stands in its place.
        focus_soon(back_to.clone());
    });
    let name = StoredValue::new(label.clone());
    let range = move || {
        let row = || spread_row(name.get_value(), spread, use_one);
        is_range.get().then(row)
    };
    let note_id = format!("{id}-note");
    let said = move || {
        let misread = misread.get().filter(|(read, _)| same(*read, value.get()));
        let note = match error.get() {
            Some(error) => match canonical() {
                Some(counts) => format!("{error} {counts} counts for now."),
                None => error,
            },
            None => note.get(),
        };
        let parts = misread.map(|(_, words)| words).into_iter().chain([note]);
        let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
        parts.join(" · ")
    };
    view! {
        <div
            class="field"
            data-range=room
            data-error=move || error.get().map(|_| "true")
        >
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
            {range}
            <small id=note_id aria-live="polite">
                {said}
            </small>
        </div>
    }
    .into_any()
}
