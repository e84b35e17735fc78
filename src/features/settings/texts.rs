//! The settings that are words: name, note, currency, start, baseline.

use crate::state::{Gesture, Plan};
use leptos::prelude::*;
use paid_again_engine::Scenario;
use paid_again_engine::scenario::{ScenarioStoreFields, Stream, YearMonth};
use reactive_stores::Store;

/// Currencies that are offered; any other three letters can be typed.
const CURRENCIES: [&str; 16] = [
    "USD", "EUR", "GBP", "CAD", "AUD", "NZD", "CHF", "SEK", "NOK", "DKK", "PLN", "INR", "JPY",
    "BRL", "MXN", "ZAR",
];

/// Writes a text that was understood into its own field of a scenario.
type Write = Box<dyn FnOnce(Store<Scenario>)>;

/// What makes a text setting.
struct TextSetting {
    id: &'static str,
    label: &'static str,
    help: &'static str,
    /// Reads its own field alone, as a memo may.
    read: fn(Store<Scenario>) -> String,
    /// Understands a text, or says in a sentence why it can't: a bad one never reaches the plan.
    take: fn(&str) -> Result<Write, &'static str>,
}

/// Writes a text into the plan, or answers why it can't.
fn commit(plan: Plan, setting: &TextSetting, text: &str) -> Option<&'static str> {
    match (setting.take)(text) {
        Ok(write) => {
            plan.begin(Gesture::Part(setting.id.into()));
            write(plan.scenario());
            None
        }
        Err(why) => Some(why),
    }
}

fn text_field(
    plan: Plan,
    setting: &'static TextSetting,
    control: fn(Control) -> AnyView,
) -> AnyView {
    let value = Memo::new(move |_| (setting.read)(plan.scenario()));
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
    read: |scenario| scenario.name().get(),
    take: |text| {
        if text.chars().count() > 200 {
            return Err("At most 200 characters.");
        }
        let text = text.to_string();
        Ok(Box::new(move |scenario| scenario.name().set(text)))
    },
};

static NOTE: TextSetting = TextSetting {
    id: "scenario-note",
    label: "Note",
    help: "to yourself, or to who reads the file",
    read: |scenario| scenario.note().get(),
    take: |text| {
        if text.chars().count() > 10_000 {
            return Err("At most 10,000 characters.");
        }
        let text = text.to_string();
        Ok(Box::new(move |scenario| scenario.note().set(text)))
    },
};

static CURRENCY: TextSetting = TextSetting {
    id: "scenario-currency",
    label: "Currency",
    help: "of all amounts; they are not converted",
    read: |scenario| scenario.currency().get(),
    take: |text| {
        let code = text.trim().to_ascii_uppercase();
        if code.len() != 3 || !code.bytes().all(|b| b.is_ascii_uppercase()) {
            return Err("Type the three letters of a currency, such as USD or EUR.");
        }
        Ok(Box::new(move |scenario| scenario.currency().set(code)))
    },
};

static START: TextSetting = TextSetting {
    id: "scenario-start",
    label: "Begins in",
    help: "the month of the first hour",
    read: |scenario| scenario.start().get().to_string(),
    take: |text| match text.trim().parse::<YearMonth>() {
        Ok(month) => Ok(Box::new(move |scenario| scenario.start().set(month))),
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
        let name = |stream: &Stream| (stream.id.clone(), stream.name.clone());
        let streams = plan.scenario().streams();
        streams.with(|streams| streams.iter().map(name).collect::<Vec<_>>())
    });
    let chosen = Memo::new(move |_| {
        let baseline = plan.scenario().baseline().get();
        baseline.unwrap_or_default()
    });
    let choose = move |id: String| {
        plan.begin(Gesture::Step);
        let baseline = (!id.is_empty()).then_some(id);
        plan.scenario().baseline().set(baseline);
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
        for (setting, bad) in [
            (&CURRENCY, "US"),
            (&CURRENCY, "D0L"),
            (&START, "2027"),
            (&START, "2027-13"),
            (&NAME, &*"x".repeat(201)),
        ] {
            let why = (setting.take)(bad).err();
            assert!(why.is_some_and(|why| why.ends_with('.')), "{bad}");
        }
    }

    #[test]
    fn good_words_reach_their_own_field() {
        let owner = Owner::new();
        let store = owner.with(|| Store::new(Scenario::default()));
        for (setting, text, kept) in [
            (&CURRENCY, " eur ", "EUR"),
            (&START, "2031-05", "2031-05"),
            (&NAME, " Mine", " Mine"),
            (&NOTE, "a\nb", "a\nb"),
        ] {
            let write = (setting.take)(text);
            assert!(write.is_ok(), "{text}");
            if let Ok(write) = write {
                write(store);
            }
            assert_eq!(untrack(|| (setting.read)(store)), kept);
        }
    }
}
