//! The scenario for spreadsheet programs: a workbook that computes itself, and the months as CSV.
//!
//! The workbook is written by code of its own, which is fetched when it is asked for and runs in a
//! thread beside the page, so that nobody else waits for it.

use crate::browser::{Script, Thread, file_name, save_bytes, save_text};
use crate::state::Answer;
use js_sys::{Array, Uint8Array};
use leptos::prelude::*;
use paid_again_engine::file::write_scenario;
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const CSV: &str = "text/csv;charset=utf-8";

const BUSY: &str = "Making the spreadsheet …";
const NOT_FETCHED: &str = "The spreadsheet could not be made: the code for it did not arrive. Check your connection, then try again.";
const NOT_SAVED: &str = "This browser could not save the file.";

/// What is going on with the workbook.
#[derive(Clone, Copy)]
struct Making {
    told: RwSignal<String>,
    busy: RwSignal<bool>,
    /// The thread that makes it, until it has.
    thread: StoredValue<Option<Thread>, LocalStorage>,
}

impl Making {
    fn tell(self, sentence: String) {
        // The panel may be gone by now.
        self.told.try_set(sentence);
    }

    /// It is over, whatever came of it; the thread gives its memory back.
    fn end(self, sentence: String) {
        self.tell(sentence);
        self.busy.try_set(false);
        // Not within the thread's own answer.
        set_timeout(
            move || {
                self.thread.try_set_value(None);
            },
            Duration::ZERO,
        );
    }

    /// Asks a thread, and keeps it until it has answered.
    fn ask(self, thread: Thread, text: String, name: String) {
        let message = Array::of2(&JsValue::from_str("workbook"), &JsValue::from_str(&text));
        thread.ask(&message, None, move |said| match said {
            Ok((said, _)) => self.take(&said, &name),
            Err(_) => self.end(NOT_FETCHED.into()),
        });
        self.thread.try_set_value(Some(thread));
    }

    /// The file, or a sentence that says why there is none.
    fn take(self, said: &JsValue, name: &str) {
        if let Some(sentence) = said.as_string() {
            return self.end(sentence);
        }
        let bytes = said.dyn_ref::<Uint8Array>();
        let saved = bytes.is_some_and(|bytes| save_bytes(name, XLSX, bytes));
        self.end(if saved {
            format!("Saved as {name}")
        } else {
            NOT_SAVED.into()
        });
    }
}

/// Two buttons, and word of what they did.
#[component]
pub fn SaveSpreadsheet(
    /// What is saved.
    answer: Answer,
    /// The scenario's name.
    name: Signal<String>,
) -> impl IntoView {
    let making = Making {
        told: RwSignal::new(String::new()),
        busy: RwSignal::new(false),
        thread: StoredValue::new_local(None),
    };
    let workbook = move |_| {
        if making.busy.get_untracked() {
            return;
        }
        let text = write_scenario(&answer.scenario.read_untracked());
        let file = file_name(&[&name.get_untracked()], "xlsx");
        making.busy.set(true);
        making.tell(BUSY.into());
        if let Some(thread) = Thread::start(Script::Spreadsheet) {
            return making.ask(thread, text, file);
        }
        let asked = Thread::here(Script::Spreadsheet, move |thread| match thread {
            Some(thread) => making.ask(thread, text, file),
            None => making.end(NOT_FETCHED.into()),
        });
        if asked.is_none() {
            making.end(NOT_FETCHED.into());
        }
    };
    let months = move |_| {
        let text = paid_again_workbook::csv(&answer.projection.read_untracked());
        let file = file_name(&[&name.get_untracked(), "months"], "csv");
        making.tell(if save_text(&file, CSV, &text) {
            format!("Saved as {file}")
        } else {
            NOT_SAVED.into()
        });
    };
    view! {
        <div class="saving">
            <button class="button" type="button" aria-disabled=move || making.busy.get().then_some("true") on:click=workbook>
                "Save as spreadsheet (XLSX)"
            </button>
            <button class="button" type="button" on:click=months>"Save the months as CSV"</button>
            <p role="status">{move || making.told.get()}</p>
        </div>
    }
}
