//! The service worker's side of the page: what keeps the page for when there is no network is set to
//! work, and what it has to tell is told. It never changes anything by itself.
//!
//! Where there is none, or none may be (an insecure address, an older browser, a page in a frame of
//! another one, private windows), nothing happens and nothing is said.

use js_sys::Reflect;
use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    RegistrationOptions, ServiceWorker, ServiceWorkerContainer, ServiceWorkerRegistration,
    ServiceWorkerUpdateViaCache,
};

/// The service worker, relative to the page.
const WORKER: &str = "sw.js";
/// How long the page rests before its files are fetched a second time, to be kept.
const REST: Duration = Duration::from_secs(2);
/// How often a page that stays open looks for a newer version, in milliseconds.
const HOUR: f64 = 3_600_000.0;

/// What there is to tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Offline {
    /// Nothing.
    #[default]
    Nothing,
    /// The page works without a network.
    Ready,
    /// A newer version is kept, and waits until it is asked for.
    Newer,
    /// Another tab asked for it: this one is the older version's last.
    Elsewhere,
}

/// What the service worker has to tell, and what changes to the newer version: the page is loaded anew.
pub fn use_offline() -> (RwSignal<Offline>, Callback<()>) {
    let state = RwSignal::new(Offline::Nothing);
    let registered = StoredValue::new_local(None::<ServiceWorkerRegistration>);
    let container = StoredValue::new_local(container());
    // From the start: another tab may change to a newer version while this one is still resting.
    container.with_value(|it| {
        if let Some(container) = it {
            hear_of_change(container, state);
        }
    });
    set_timeout(
        move || {
            let Some(container) = container.try_get_value().flatten() else {
                return;
            };
            spawn_local(async move {
                if let Some(registration) = follow(&container, state).await {
                    let _ = registered.try_set_value(Some(registration));
                }
            });
        },
        REST,
    );
    look_again(registered);
    let renew = move |()| {
        let waiting = registered.with_value(|it| it.as_ref()?.waiting());
        match waiting {
            // It is told before the page asks for itself again, which waits for that.
            Some(worker) => {
                worker.set_onstatechange(Some(&handler(reload)));
                tell(&worker, "use");
            }
            None => reload(),
        }
    };
    (state, Callback::new(renew))
}

/// Hears when another service worker takes over.
fn hear_of_change(container: &ServiceWorkerContainer, state: RwSignal<Offline>) {
    let mut had = container.controller().is_some();
    // The first one takes over pages that are open. Any other was asked for, here or in another tab.
    container.set_oncontrollerchange(Some(&handler(move || {
        if had {
            state.try_set(Offline::Elsewhere);
        }
        had = true;
    })));
}

/// Registers the service worker and follows what becomes of it.
async fn follow(
    container: &ServiceWorkerContainer,
    state: RwSignal<Offline>,
) -> Option<ServiceWorkerRegistration> {
    let options = RegistrationOptions::new();
    options.set_update_via_cache(ServiceWorkerUpdateViaCache::None);
    let registering = container.register_with_options(WORKER, &options);
    let registration: ServiceWorkerRegistration =
        JsFuture::from(registering).await.ok()?.dyn_into().ok()?;
    watch(&registration, state);
    // Fails for none: it is there as soon as every file is.
    JsFuture::from(container.ready().ok()?).await.ok()?;
    if let Some(active) = registration.active() {
        tell(&active, "tidy");
    }
    if state.try_get_untracked() == Some(Offline::Nothing) {
        state.set(Offline::Ready);
    }
    Some(registration)
}

/// The browser's service workers, where this page may have one: at the top of its window only.
fn container() -> Option<ServiceWorkerContainer> {
    let window = web_sys::window()?;
    if window.top().ok()?? != window {
        return None;
    }
    // Asked for by name: the browser may have none, or refuse it.
    let found = Reflect::get(&window.navigator(), &JsValue::from_str("serviceWorker")).ok()?;
    found.dyn_into().ok()
}

/// Tells of a newer version, now or when it is there.
fn watch(registration: &ServiceWorkerRegistration, state: RwSignal<Offline>) {
    let look = {
        let registration = registration.clone();
        move || {
            if registration.active().is_some() && registration.waiting().is_some() {
                state.try_set(Offline::Newer);
            }
        }
    };
    look();
    let looking = handler(look);
    let follow = {
        let registration = registration.clone();
        move || {
            if let Some(worker) = registration.installing() {
                worker.set_onstatechange(Some(&looking));
            }
        }
    };
    follow();
    registration.set_onupdatefound(Some(&handler(follow)));
}

/// Looks for a newer version when a page that was open for long comes into view.
fn look_again(registered: StoredValue<Option<ServiceWorkerRegistration>, LocalStorage>) {
    let last = StoredValue::new(js_sys::Date::now());
    let seen = window_event_listener(ev::visibilitychange, move |_| {
        let now = js_sys::Date::now();
        if document().hidden() || now - last.get_value() < HOUR {
            return;
        }
        last.set_value(now);
        let looking = registered.with_value(|it| it.as_ref().and_then(|it| it.update().ok()));
        if let Some(looking) = looking {
            spawn_local(async move {
                // Without a network there is none to be found.
                let _ = JsFuture::from(looking).await;
            });
        }
    });
    on_cleanup(move || seen.remove());
}

fn tell(worker: &ServiceWorker, what: &str) {
    // It fails only for what can't be copied, and words can.
    let _ = worker.post_message(&JsValue::from_str(what));
}

fn reload() {
    if let Some(window) = web_sys::window() {
        // It fails for no page that is shown.
        let _ = window.location().reload();
    }
}

/// A function that the browser may call for as long as there is the page.
fn handler(act: impl FnMut() + 'static) -> js_sys::Function {
    Closure::<dyn FnMut()>::new(act)
        .into_js_value()
        .unchecked_into()
}
