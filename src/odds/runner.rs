//! Brings the crew's orders to threads, and what they answer to the page.
//!
//! It starts by itself after an edit; what was begun for an earlier one is left where it is. If threads
//! fail, or there are none, one in the page itself goes on in short pieces.

use super::crew::{Crew, Order, ROUGH, Reply, Told as Orders};
use crate::browser::{Script, Thread, spare_threads};
use crate::state::{Answer, Look, Luck, Progress, Told, View};
use js_sys::Array;
use leptos::prelude::*;
use paid_again_engine::Scenario;
use paid_again_engine::file::write_scenario;
use paid_again_engine::scenario::Number;
use paid_again_odds::Odds;
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;
use wasm_bindgen::JsValue;

/// How long the page waits for the next keystroke before lives are lived.
const PAUSE: Duration = Duration::from_millis(30);
/// How long where somebody is at it: keys that come one after the other are not made to share the
/// processor with lives that nobody waits for.
const PAUSE_AMONG_EDITS: Duration = Duration::from_millis(330);
/// How long with the first lives where somebody is at it and looks at the odds.
const PAUSE_IN_SIGHT: Duration = Duration::from_millis(60);
/// Edits that come within this time belong together, in milliseconds.
const AMONG_EDITS: f64 = 400.0;
/// How long it waits after the start: the page itself comes first.
const REST: Duration = Duration::from_millis(900);
/// How many milliseconds a piece takes, in a thread and in the page itself.
const PATIENCE: (f64, f64) = (40.0, 8.0);
/// Values that are held at most, of all lives together: 64 MB.
const HELD: usize = 8_000_000;
/// Months that are kept of each life at most: enough for a smooth picture.
const KEPT: usize = 60;

/// Lives that are lived at first while nobody looks at the odds and nothing was put in as a range: they
/// tell a chance within two percent.
const GLANCE: u32 = 2400;
/// How long after an edit all others follow, if nobody goes on: whoever types or only opens the page
/// does not pay for them.
const QUIET: Duration = Duration::from_millis(1500);

/// The threads, and what they are busy with.
struct Works {
    luck: Luck,
    crew: Crew,
    threads: Vec<Thread>,
    in_page: bool,
    job: Option<Job>,
    /// Rises with every edit: what answers an older one is not heard.
    generation: u32,
}

/// What the threads are busy with.
#[derive(Clone)]
struct Job {
    scenario: Arc<Scenario>,
    text: Arc<str>,
    every: usize,
    /// How many lives are wanted.
    paths: u32,
    /// How many of them are lived before the next pause.
    first: u32,
}

type Shared = Rc<RefCell<Works>>;

/// Lives the answer's scenario after every edit, from now on.
///
/// While something is dragged nothing is begun: its words must not move what lies under the finger.
pub fn watch(answer: Answer, look: Look, dragging: RwSignal<bool>) {
    let luck = answer.luck;
    let works = Rc::new(RefCell::new(Works {
        luck,
        crew: Crew::new(1, PATIENCE.0),
        threads: Vec::new(),
        in_page: false,
        job: None,
        generation: 0,
    }));
    let timers = StoredValue::new(Vec::<TimeoutHandle>::new());
    let edited = StoredValue::new(f64::NEG_INFINITY);
    let lived = StoredValue::new(None::<Arc<Scenario>>);
    let works = StoredValue::new_local(works);
    // Brings edits to the threads.
    Effect::new(move |before: Option<()>| {
        let scenario = answer.scenario.get();
        let is_dragged = dragging.get();
        // What is dragged may be another scenario's, which stands beside this one.
        let is_same =
            lived.with_value(|it| it.as_ref().is_some_and(|it| Arc::ptr_eq(it, &scenario)));
        if is_same && untrack(|| answer.odds().is_some()) {
            return;
        }
        lived.set_value(Some(Arc::clone(&scenario)));
        // Another scenario has other lives.
        if luck.life.with_untracked(Option::is_some) {
            luck.life.set(None);
        }
        timers.with_value(|timers| timers.iter().for_each(TimeoutHandle::clear));
        if is_dragged {
            return;
        }
        let (now, last) = (js_sys::Date::now(), edited.get_value());
        edited.set_value(now);
        let is_among_edits = before.is_some() && now - last < AMONG_EDITS;
        let in_sight = move || look.view.get_untracked() == View::Odds;
        let start = move || {
            if let Some(works) = works.try_get_value() {
                let paths = wanted(&scenario, in_sight());
                let first = if is_among_edits {
                    ROUGH.min(paths)
                } else {
                    paths
                };
                begin(&works, &scenario, paths, first);
            }
        };
        let (pause, longer) = match before {
            None => (REST, REST),
            Some(()) if is_among_edits && in_sight() => (PAUSE_IN_SIGHT, PAUSE_AMONG_EDITS),
            Some(()) if is_among_edits => (PAUSE_AMONG_EDITS, PAUSE_AMONG_EDITS),
            Some(()) => (PAUSE, PAUSE),
        };
        let later = |act: fn(&Shared), pause| {
            let act = move || {
                if let Some(works) = works.try_get_value() {
                    act(&works);
                }
            };
            set_timeout_with_handle(act, pause)
        };
        let soon = [set_timeout_with_handle(start, pause), later(go_on, longer)];
        let all = before.map(|()| later(want_all, QUIET));
        timers.set_value(soon.into_iter().chain(all).flatten().collect());
    });
    // Tells the threads to go on when somebody comes to look.
    Effect::new(move |_| {
        if look.view.get() == View::Odds
            && let Some(works) = works.try_get_value()
        {
            want_all(&works);
        }
    });
}

/// How many lives are worth living.
fn wanted(scenario: &Scenario, watched: bool) -> u32 {
    let paths = scenario.simulation.paths;
    if watched || has_ranges(scenario) {
        paths
    } else {
        paths.min(GLANCE)
    }
}

/// Every so-maniest month is kept of each life: the months that end a year are among them, unless there are
/// too many for that.
fn every(scenario: &Scenario) -> usize {
    let rows = scenario.streams.len() + 1;
    let most = HELD / (2 * rows * scenario.simulation.paths.max(1) as usize);
    let months = scenario.horizon_months as usize;
    let every = months.div_ceil(most.clamp(1, KEPT));
    match every {
        5 => 6,
        1..=6 => every,
        _ if months / 12 <= most => 12,
        _ => every.next_multiple_of(12),
    }
}

fn begin(works: &Shared, scenario: &Arc<Scenario>, paths: u32, first: u32) {
    let job = Job {
        scenario: Arc::clone(scenario),
        text: write_scenario(scenario).into(),
        every: every(scenario),
        paths,
        first,
    };
    {
        let mut works = works.borrow_mut();
        if works.threads.is_empty() && !works.in_page {
            works.threads = (0..spare_threads())
                .map_while(|_| Thread::start(Script::Engine))
                .collect();
            works.crew = Crew::new(works.threads.len(), PATIENCE.0);
        }
        works.job = Some(job);
    }
    if works.borrow().threads.is_empty() {
        go_on_in_page(works);
    } else {
        restart(works);
    }
}

/// Whether somebody has put in a range.
fn has_ranges(scenario: &Scenario) -> bool {
    let is_range = |number: Option<Number>| matches!(number, Some(Number::Range(_)));
    let on = scenario.streams.iter().filter(|stream| !stream.off);
    on.into_iter().any(|stream| {
        let mut paths = stream.numbers().into_iter();
        paths.any(|path| is_range(stream.number(&path)))
    })
}

/// Begins the job anew with the threads that there are.
fn restart(works: &Shared) {
    let told = {
        let works = &mut *works.borrow_mut();
        works.generation += 1;
        let Some(job) = &works.job else { return };
        let paths = job.paths;
        let told = works.crew.begin(&job.text, job.every, job.first);
        works.luck.note(Progress {
            paths,
            ..Progress::default()
        });
        told
    };
    order(works, told);
}

/// Lives the lives of the job that were left for later.
fn go_on(works: &Shared) {
    let told = {
        let works = &mut *works.borrow_mut();
        let Some(job) = &mut works.job else { return };
        if job.first == job.paths || works.luck.progress().get_untracked().trouble.is_some() {
            return;
        }
        job.first = job.paths;
        works.crew.extend(job.paths)
    };
    order(works, told);
}

/// Lives all lives that the scenario asks for, those that are lived already excepted.
fn want_all(works: &Shared) {
    {
        let works = &mut *works.borrow_mut();
        let Some(job) = &mut works.job else { return };
        let paths = job.scenario.simulation.paths;
        let progress = works.luck.progress().get_untracked();
        if job.paths == paths || progress.trouble.is_some() {
            return;
        }
        job.paths = paths;
        works.luck.note(Progress { paths, ..progress });
    }
    go_on(works);
}

fn order(works: &Shared, told: Vec<Orders<JsValue>>) {
    let present = works.borrow();
    for (hand, order) in told {
        let Some(thread) = present.threads.get(hand) else {
            continue;
        };
        let (message, parcel) = message(&order);
        let (works, generation) = (Rc::clone(works), present.generation);
        thread.ask(&message, parcel.as_ref(), move |said| {
            match said {
                Ok((said, took)) => hear(&works, generation, hand, &order, said, took),
                // Not here and now: the thread that failed is still on the stack.
                Err(_) => set_timeout(move || fall_back(&works, generation), Duration::ZERO),
            }
        });
    }
}

/// An order as the thread's script reads it.
fn message(order: &Order<JsValue>) -> (Array, Option<JsValue>) {
    match order {
        Order::Open(text, every) => {
            let (text, every) = (JsValue::from_str(text), JsValue::from(*every as f64));
            (Array::of3(&"open".into(), &text, &every), None)
        }
        Order::Live(from, to) => {
            let (from, to) = (JsValue::from(*from), JsValue::from(*to));
            (Array::of3(&"live".into(), &from, &to), None)
        }
        Order::Take(parcel) => {
            let buffer = js_sys::Float64Array::from(parcel.clone()).buffer();
            (Array::of2(&"take".into(), parcel), Some(buffer.into()))
        }
        Order::Sum => (Array::of1(&"odds".into()), None),
    }
}

fn hear(
    works: &Shared,
    generation: u32,
    hand: usize,
    order: &Order<JsValue>,
    said: JsValue,
    took: f64,
) {
    let told = {
        let works = &mut *works.borrow_mut();
        if works.generation != generation {
            return;
        }
        let reply = match order {
            Order::Open(..) => Reply::Opened,
            Order::Live(..) => Reply::Lived(said, took),
            Order::Take(_) => Reply::Taken(said.as_f64().unwrap_or(0.0) as u32),
            Order::Sum => {
                works.sum_up(&said.as_string().unwrap_or_default());
                Reply::Summed
            }
        };
        works.crew.hear(hand, reply)
    };
    self::order(works, told);
}

impl Works {
    fn sum_up(&self, text: &str) {
        let Some(job) = &self.job else { return };
        let Ok(odds) = serde_json::from_str::<Odds>(text) else {
            return;
        };
        self.luck.note(Progress {
            lived: odds.paths,
            paths: job.paths,
            trouble: None,
        });
        self.luck.tell(Told {
            scenario: Arc::clone(&job.scenario),
            odds: Arc::new(odds),
        });
    }
}

/// A thread failed: all are left, and one in the page goes on.
fn fall_back(works: &Shared, generation: u32) {
    if works.borrow().generation == generation {
        go_on_in_page(works);
    }
}

fn go_on_in_page(works: &Shared) {
    let threads = {
        let mut works = works.borrow_mut();
        if works.in_page {
            // It was tried already, and is on its way or failed as well.
            if !works.threads.is_empty() {
                works.generation += 1;
                works.luck.note(Progress {
                    trouble: Some(NO_ENGINE),
                    ..Progress::default()
                });
            }
            return;
        }
        works.in_page = true;
        works.generation += 1;
        std::mem::take(&mut works.threads)
    };
    drop(threads);
    let shared = Rc::clone(works);
    let ready = move |thread: Option<Thread>| {
        let Some(thread) = thread else {
            return no_engine(&shared);
        };
        {
            let mut works = shared.borrow_mut();
            works.threads = vec![thread];
            works.crew = Crew::new(1, PATIENCE.1);
        }
        restart(&shared);
    };
    if Thread::here(Script::Engine, ready).is_none() {
        no_engine(works);
    }
}

fn no_engine(works: &Shared) {
    works.borrow().luck.note(Progress {
        trouble: Some(NO_ENGINE),
        ..Progress::default()
    });
}

/// What is said where neither threads nor the page itself can live lives.
const NO_ENGINE: &str = "The lives could not be computed: a part of the page did not arrive. Reload the page to try again.";
