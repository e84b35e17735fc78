//! The settings that are words: name, note, currency, start, baseline.

use crate::state::{Gesture, Plan};
use leptos::prelude::*;
use paid_again_engine::Scenario;
use paid_again_engine::scenario::YearMonth;

/// Currencies that are offered; any other three letters can be typed.
const CURRENCIES: [&str; 16] = [
    "USD", "EUR", "GBP", "CAD", "AUD", "NZD", "CHF", "SEK", "NOK", "DKK", "PLN", "INR", "JPY",
    "BRL", "MXN", "ZAR",
];

/// Reads a text into a scenario, or says in a sentence why it can't.
type Write = fn(&mut Scenario, &str) -> Result<(), &'static str>;

/// What makes a text setting.
struct TextSetting {
    id: &'static str,
    label: &'static str,
    help: &'static str,
    read: fn(&Scenario) -> String,
    write: Write,
}

/// Tries a text on a copy first, so that a bad one never reaches the plan.
fn commit(plan: Plan, setting: &TextSetting, text: &str) -> Option<&'static str> {
    let mut trial = Scenario::default();
    if let Err(why) = (setting.write)(&mut trial, text) {
        return Some(why);
    }
    plan.edit(Gesture::Part(setting.id.into()), |scenario| {
        // It was accepted a moment ago.
        let _ = (setting.write)(scenario, text);
    });
    None
}

fn text_field(
    plan: Plan,
    setting: &'static TextSetting,
    control: fn(Control) -> AnyView,
) -> AnyView {
    let value = Memo::new(move |_| plan.scenario().with(setting.read));
    let draft = RwSignal::new(None::<String>);
    let error = RwSignal::new(None::<&'static str>);
    let note_id = format!("{}-note", setting.id);
    let typed = Callback::new(move |text: String| {
        error.set(commit(plan, setting, &text));
        draft.set(error.get_untracked().map(|_| text));
    });
    let control = control(Control {
        id: setting.id,
        note: note_id.clone(),
        text: Signal::derive(move || draft.get().unwrap_or_else(|| value.get())),
        wrong: Signal::derive(move || error.get().is_some()),
        typed,
    });
    view! {
        <div class="field field-text" data-error=move || error.get().map(|_| "true")>
            <label for=setting.id>{setting.label}</label>
            {control}
            <small id=note_id aria-live="polite">{move || error.get().unwrap_or(setting.help)}</small>
        </div>
    }
    .into_any()
}

/// What every control of a text needs.
struct Control {
    id: &'static str,
    note: String,
    text: Signal<String>,
    wrong: Signal<bool>,
    typed: Callback<String>,
}

/// A line of text, a month, or a text with suggestions.
fn line(
    control: Control,
    kind: &'static str,
    most: &'static str,
    list: Option<&'static str>,
) -> AnyView {
    let Control {
        id,
        note,
        text,
        wrong,
        typed,
    } = control;
    view! {
        <input
            id=id
            type=kind
            maxlength=most
            list=list
            autocomplete="off"
            aria-describedby=note
            aria-invalid=move || wrong.get().then_some("true")
            prop:value=text
            on:input:target=move |event| typed.run(event.target().value())
        />
    }
    .into_any()
}

static NAME: TextSetting = TextSetting {
    id: "scenario-name",
    label: "Name of this scenario",
    help: "",
    read: |scenario| scenario.name.clone(),
    write: |scenario, text| {
        if text.chars().count() > 200 {
            return Err("At most 200 characters.");
        }
        scenario.name = text.to_string();
        Ok(())
    },
};

static NOTE: TextSetting = TextSetting {
    id: "scenario-note",
    label: "Note",
    help: "to yourself, or to who reads the file",
    read: |scenario| scenario.note.clone(),
    write: |scenario, text| {
        if text.chars().count() > 10_000 {
            return Err("At most 10,000 characters.");
        }
        scenario.note = text.to_string();
        Ok(())
    },
};

static CURRENCY: TextSetting = TextSetting {
    id: "scenario-currency",
    label: "Currency",
    help: "of all amounts; they are not converted",
    read: |scenario| scenario.currency.clone(),
    write: |scenario, text| {
        let code = text.trim().to_ascii_uppercase();
        if code.len() != 3 || !code.bytes().all(|b| b.is_ascii_uppercase()) {
            return Err("Type the three letters of a currency, such as USD or EUR.");
        }
        scenario.currency = code;
        Ok(())
    },
};

static START: TextSetting = TextSetting {
    id: "scenario-start",
    label: "Begins in",
    help: "the month of the first hour",
    read: |scenario| scenario.start.to_string(),
    write: |scenario, text| match text.trim().parse::<YearMonth>() {
        Ok(month) => {
            scenario.start = month;
            Ok(())
        }
        Err(_) => Err("Type a year and a month, such as 2027-01."),
    },
};

/// The scenario's name.
pub fn name_field(plan: Plan) -> AnyView {
    text_field(plan, &NAME, |control| line(control, "text", "200", None))
}

/// A note.
pub fn note_field(plan: Plan) -> AnyView {
    text_field(
        plan,
        &NOTE,
        |Control {
             id,
             note,
             text,
             wrong,
             typed,
         }| {
            view! {
                <textarea
                    id=id
                    rows="3"
                    maxlength="10000"
                    aria-describedby=note
                    aria-invalid=move || wrong.get().then_some("true")
                    prop:value=text
                    on:input:target=move |event| typed.run(event.target().value())
                ></textarea>
            }
            .into_any()
        },
    )
}

/// The currency of all amounts.
pub fn currency_field(plan: Plan) -> AnyView {
    let options = CURRENCIES
        .map(|code| view! { <option value=code></option> })
        .to_vec();
    view! {
        {text_field(plan, &CURRENCY, |control| line(control, "text", "3", Some("currencies")))}
        <datalist id="currencies">{options}</datalist>
    }
    .into_any()
}

/// The calendar month in which everything begins.
pub fn start_field(plan: Plan) -> AnyView {
    text_field(plan, &START, |control| line(control, "month", "7", None))
}

/// The option that the others are compared with.
pub fn baseline_field(plan: Plan) -> AnyView {
    let names = Memo::new(move |_| {
        plan.scenario().with(|scenario| {
            let name = |stream: &paid_again_engine::scenario::Stream| {
                (stream.id.clone(), stream.name.clone())
            };
            scenario.streams.iter().map(name).collect::<Vec<_>>()
        })
    });
    let chosen = Memo::new(move |_| {
        plan.scenario()
            .with(|scenario| scenario.baseline.clone().unwrap_or_default())
    });
    let choose = move |id: String| {
        plan.edit(Gesture::Step, |scenario| {
            scenario.baseline = (!id.is_empty()).then_some(id);
        });
    };
    let options = move || {
        let now = chosen.get();
        let option = |(id, name): (String, String)| {
            let selected = id == now;
            view! { <option value=id selected=selected>{name}</option> }
        };
        names.get().into_iter().map(option).collect_view()
    };
    view! {
        <div class="field field-text">
            <label for="baseline">"Compare all with"</label>
            <select id="baseline" on:change:target=move |event| choose(event.target().value())>
                <option value="" selected=move || chosen.get().is_empty()>"nothing"</option>
                {options}
            </select>
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bad_words_are_refused_in_a_sentence() {
        let mut scenario = Scenario::default();
        for (setting, bad) in [
            (&CURRENCY, "US"),
            (&CURRENCY, "D0L"),
            (&START, "2027"),
            (&START, "2027-13"),
            (&NAME, &*"x".repeat(201)),
        ] {
            assert!((setting.write)(&mut scenario, bad).is_err_and(|why| why.ends_with('.')));
        }
        assert_eq!(scenario, Scenario::default());
        assert_eq!((CURRENCY.write)(&mut scenario, " eur "), Ok(()));
        assert_eq!((START.write)(&mut scenario, "2031-05"), Ok(()));
        assert_eq!(
            ((CURRENCY.read)(&scenario), (START.read)(&scenario)),
            ("EUR".into(), "2031-05".into())
        );
    }
}
