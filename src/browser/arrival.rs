//! How the page was called: by a shortcut, with a text that another app shared, with files that were
//! opened from outside. What was taken is taken out of the address, so that a reload does not repeat it.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, UrlSearchParams};

/// Where the page itself stands.
const HERE: &str = "./";

/// Whether one of these words stands behind the `#` of the address; it is taken from there.
pub fn take_fragment(word: &str) -> bool {
    let location = web_sys::window().map(|window| window.location());
    let fragment = location.and_then(|location| location.hash().ok());
    let is_it = fragment.is_some_and(|it| it.strip_prefix('#') == Some(word));
    if is_it {
        clean_address();
    }
    is_it
}

/// The texts that another app shared, as its words and its link; they are taken from the address.
pub fn take_shared() -> Option<(String, String)> {
    let search = web_sys::window()?.location().search().ok()?;
    let params = UrlSearchParams::new_with_str(&search).ok()?;
    let (text, link) = (params.get("text"), params.get("url"));
    if text.is_none() && link.is_none() {
        return None;
    }
    clean_address();
    Some((text.unwrap_or_default(), link.unwrap_or_default()))
}

/// Opens the page with this behind the `#`, as a link to it would.
pub fn open_fragment(fragment: &str) {
    if let Some(window) = web_sys::window() {
        let location = window.location();
        // The address differs in nothing but its fragment, so the page has to be loaded by hand.
        if location.replace(&format!("{HERE}#{fragment}")).is_ok() {
            let _ = location.reload();
        }
    }
}

fn clean_address() {
    let history = web_sys::window().and_then(|window| window.history().ok());
    if let Some(history) = history {
        // It fails for no address of the page's own folder.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(HERE));
    }
}

/// Hears of files that the system opens with the installed page.
pub fn on_launched(take: impl Fn(Vec<File>) + Clone + 'static) {
    let hear = Closure::<dyn FnMut(JsValue)>::new(move |launch: JsValue| {
        let take = take.clone();
        leptos::task::spawn_local(async move {
            let files = launched(&launch).await;
            if !files.is_empty() {
                take(files);
            }
        });
    });
    // Few browsers have it; for the others nothing is ever launched.
    let _ = consume(&hear.into_js_value());
}

fn consume(hear: &JsValue) -> Option<()> {
    let queue = get(web_sys::window()?.as_ref(), "launchQueue")?;
    let set: Function = get(&queue, "setConsumer")?.dyn_into().ok()?;
    set.call1(&queue, hear).ok().map(drop)
}

async fn launched(launch: &JsValue) -> Vec<File> {
    let mut files = Vec::new();
    let handles = get(launch, "files").map(|it| Array::from(&it));
    for handle in handles.unwrap_or_default().iter() {
        files.extend(file_of(&handle).await);
    }
    files
}

async fn file_of(handle: &JsValue) -> Option<File> {
    let get_file: Function = get(handle, "getFile")?.dyn_into().ok()?;
    let promise = get_file.call0(handle).ok()?.dyn_into().ok()?;
    let promise: js_sys::Promise = promise;
    JsFuture::from(promise).await.ok()?.dyn_into().ok()
}

fn get(object: &JsValue, name: &str) -> Option<JsValue> {
    let found = Reflect::get(object, &JsValue::from_str(name)).ok()?;
    (!found.is_undefined() && !found.is_null()).then_some(found)
}
