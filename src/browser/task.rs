//! Work that is left for another task, so that the browser may paint and answer in between.

use leptos::prelude::{document, request_animation_frame};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::MessageChannel;

/// Does it in a task of its own, as soon as what waits already is done. A message is no timer: it is
/// not slowed down where nobody looks at the page.
pub fn in_a_task(act: impl FnOnce() + 'static) {
    let Ok(channel) = MessageChannel::new() else {
        return act();
    };
    let port = channel.port1();
    let hear = Closure::once_into_js({
        let port = port.clone();
        move |_: JsValue| {
            port.close();
            act();
        }
    });
    port.set_onmessage(Some(hear.unchecked_ref()));
    // It fails only for what can't be copied.
    let _ = channel.port2().post_message(&JsValue::NULL);
}

/// Does it when what has changed so far is painted; where nobody looks nothing is, and nothing waits.
pub fn after_paint(act: impl FnOnce() + 'static) {
    if document().hidden() {
        in_a_task(act);
    } else {
        request_animation_frame(move || in_a_task(act));
    }
}
