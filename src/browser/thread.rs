//! A thread beside the page's, or, where there can be none, the same script in the page itself.
//!
//! Both are spoken to by messages, and answer in the order in which they are asked.

use super::fetch::named_by_page;
use js_sys::Array;
use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, Event, MessageEvent, MessagePort, Worker, WorkerOptions, WorkerType};

/// What came of a question: what was said, and how many milliseconds it took; or why nothing came.
pub type Said = Result<(JsValue, f64), String>;

type Waiting = Rc<RefCell<VecDeque<Box<dyn FnOnce(Said)>>>>;

enum Port {
    Worker(Worker),
    Here(MessagePort),
}

/// A thread. When it is dropped it ends, and what was asked of it is never answered.
pub struct Thread {
    port: Port,
    waiting: Waiting,
    _hear: Closure<dyn FnMut(MessageEvent)>,
    _fail: Closure<dyn FnMut(Event)>,
}

/// What a thread runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    /// The engine, for odds and questions.
    Engine,
    /// The writer of workbooks.
    Spreadsheet,
}

/// The address of a thread's script, as the page names it.
fn address(script: Script) -> Option<String> {
    named_by_page(match script {
        Script::Engine => "data-worker",
        Script::Spreadsheet => "data-spreadsheet",
    })
}

impl Thread {
    /// Starts a thread; none where the browser has none. One that then can't load fails when it is asked.
    pub fn start(script: Script) -> Option<Self> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(&address(script)?, &options).ok()?;
        Some(Self::of(Port::Worker(worker)))
    }

    /// Loads the script into the page, and hands over the thread that is none; nothing if the script,
    /// or what it needs, does not arrive.
    pub fn here(what: Script, ready: impl FnOnce(Option<Self>) + 'static) -> Option<()> {
        let window = web_sys::window()?;
        let document = window.document()?;
        let script = document.create_element("script").ok()?;
        script.set_attribute("type", "module").ok()?;
        // Another address than the threads' own, so that it is run even if it was tried before.
        script
            .set_attribute("src", &(address(what)? + "?here"))
            .ok()?;
        let ready = Rc::new(RefCell::new(Some(ready)));
        let failed = Rc::clone(&ready);
        let take = Closure::once_into_js(move |event: CustomEvent| {
            let port = event.detail().dyn_into::<MessagePort>().ok();
            if let Some(ready) = ready.take() {
                ready(port.map(|port| Self::of(Port::Here(port))));
            }
        });
        let fail = Closure::once_into_js(move |_: Event| {
            if let Some(ready) = failed.take() {
                ready(None);
            }
        });
        script
            .add_event_listener_with_callback("error", fail.unchecked_ref())
            .ok()?;
        window
            .add_event_listener_with_callback("paid-again:port", take.unchecked_ref())
            .ok()?;
        document.head()?.append_child(&script).ok().map(drop)
    }

    fn of(port: Port) -> Self {
        let waiting = Waiting::default();
        let answer = Rc::clone(&waiting);
        let hear = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let reply = Array::from(&event.data());
            let failed = reply.get(2).as_string();
            let took = reply.get(1).as_f64().unwrap_or(0.0);
            let next = answer.borrow_mut().pop_front();
            if let Some(next) = next {
                next(failed.map_or(Ok((reply.get(0), took)), Err));
            }
        });
        let broken = Rc::clone(&waiting);
        let fail = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
            event.prevent_default();
            let all = std::mem::take(&mut *broken.borrow_mut());
            for next in all {
                next(Err("The thread could not start.".into()));
            }
        });
        match &port {
            Port::Worker(worker) => {
                worker.set_onmessage(Some(hear.as_ref().unchecked_ref()));
                worker.set_onerror(Some(fail.as_ref().unchecked_ref()));
            }
            Port::Here(port) => port.set_onmessage(Some(hear.as_ref().unchecked_ref())),
        }
        Self {
            port,
            waiting,
            _hear: hear,
            _fail: fail,
        }
    }

    /// Asks: a verb and what it takes. A parcel among it is handed over, not copied.
    pub fn ask(
        &self,
        message: &Array,
        parcel: Option<&JsValue>,
        then: impl FnOnce(Said) + 'static,
    ) {
        self.waiting.borrow_mut().push_back(Box::new(then));
        let handed = Array::new();
        if let Some(parcel) = parcel {
            handed.push(parcel);
        }
        let posted = match &self.port {
            Port::Worker(worker) => worker.post_message_with_transfer(message, &handed),
            Port::Here(port) => port.post_message_with_transferable(message, &handed),
        };
        if posted.is_err() {
            let last = self.waiting.borrow_mut().pop_back();
            if let Some(then) = last {
                then(Err("The thread can't be reached.".into()));
            }
        }
    }
}

impl Drop for Thread {
    fn drop(&mut self) {
        match &self.port {
            Port::Worker(worker) => {
                worker.set_onmessage(None);
                worker.set_onerror(None);
                worker.terminate();
            }
            Port::Here(port) => port.close(),
        }
        self.waiting.borrow_mut().clear();
    }
}

/// How many threads the machine has to spare: one core is the page's, but one thread there always is.
pub fn spare_threads() -> usize {
    let cores = web_sys::window().map_or(1.0, |window| window.navigator().hardware_concurrency());
    // Beyond eight, handing over takes longer than living.
    if cores.is_finite() && cores > 2.0 {
        (cores as usize - 1).min(8)
    } else {
        cores.clamp(1.0, 2.0) as usize
    }
}
