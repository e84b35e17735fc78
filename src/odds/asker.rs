//! Asks questions that take longer than a frame, of a thread of their own.
//!
//! The last question of its sort is the one that counts: an older one is not heard any more, and
//! if it is still being thought about, the thread is left and another one started.

use crate::browser::{Script, Thread};
use js_sys::Array;
use leptos::prelude::*;
use paid_again_engine::Scenario;
use paid_again_engine::file::write_scenario;
use paid_again_odds::{Answer, Question};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsValue;

/// One who asks; each asks one question at a time.
#[derive(Clone, Copy)]
pub struct Asker {
    mind: StoredValue<Rc<RefCell<Mind>>, LocalStorage>,
}

#[derive(Default)]
struct Mind {
    thread: Option<Rc<Thread>>,
    /// Rises with every question.
    number: u32,
    is_busy: bool,
}

/// What is said where no thread answers.
const NOBODY: &str =
    "This browser gives the page no thread to search in, so there is no answer here.";

impl Asker {
    /// One who has asked nothing yet.
    pub fn new() -> Self {
        Self {
            mind: StoredValue::new_local(Rc::default()),
        }
    }

    /// Asks about a scenario. The answer comes later, unless another question comes before it.
    pub fn ask(self, scenario: &Scenario, question: &Question, then: impl Fn(Answer) + 'static) {
        let Some(mind) = self.mind.try_get_value() else {
            return;
        };
        let (thread, number) = {
            let mut mind = mind.borrow_mut();
            mind.number += 1;
            if mind.is_busy {
                mind.thread = None;
            }
            if mind.thread.is_none() {
                mind.thread = Thread::start(Script::Engine).map(Rc::new);
            }
            mind.is_busy = true;
            (mind.thread.clone(), mind.number)
        };
        let Some(thread) = thread else {
            return then(Answer::None(NOBODY.into()));
        };
        let text = JsValue::from_str(&write_scenario(scenario));
        let open = Array::of3(&"open".into(), &text, &JsValue::from(1));
        thread.ask(&open, None, |_| {});
        let question = serde_json::to_string(question).unwrap_or_default();
        let question = Array::of2(&"answer".into(), &JsValue::from_str(&question));
        thread.ask(&question, None, move |said| {
            let is_last = {
                let mut mind = mind.borrow_mut();
                let is_last = mind.number == number;
                mind.is_busy &= !is_last;
                is_last
            };
            if is_last {
                let said = said.ok().and_then(|(said, _)| said.as_string());
                let answer = said.and_then(|said| serde_json::from_str(&said).ok());
                then(answer.unwrap_or_else(|| Answer::None(NOBODY.into())));
            }
        });
    }

    /// Leaves the last question, if it is still being thought about.
    pub fn leave(self) {
        if let Some(mind) = self.mind.try_get_value() {
            let mut mind = mind.borrow_mut();
            mind.number += 1;
            if std::mem::take(&mut mind.is_busy) {
                mind.thread = None;
            }
        }
    }
}

impl Default for Asker {
    fn default() -> Self {
        Self::new()
    }
}
