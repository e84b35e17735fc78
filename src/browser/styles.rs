//! A stylesheet that the page needs later than its first screen.

use super::named_by_page;
use js_sys::Promise;
use wasm_bindgen_futures::JsFuture;
use web_sys::Element;

/// Asks for the stylesheet that the page names beside its script, and answers whether it arrived. A page
/// that names none needs none.
pub fn add_styles() -> impl Future<Output = bool> {
    // It is on its way before anybody waits for it.
    let asked = named_by_page("data-styles")
        .filter(|address| !is_there(address))
        .map(|address| ask(&address));
    async move {
        match asked {
            None => true,
            Some(None) => false,
            Some(Some((link, arrives))) => {
                let arrived = arrives.await.is_ok();
                if !arrived {
                    // It may be asked for again.
                    link.remove();
                }
                arrived
            }
        }
    }
}

fn is_there(address: &str) -> bool {
    let link = format!("link[rel=stylesheet][href=\"{address}\"]");
    let document = web_sys::window().and_then(|window| window.document());
    document.is_some_and(|document| matches!(document.query_selector(&link), Ok(Some(_))))
}

fn ask(address: &str) -> Option<(Element, JsFuture)> {
    let document = web_sys::window()?.document()?;
    let link = document.create_element("link").ok()?;
    let integrity = named_by_page("data-styles-integrity").unwrap_or_default();
    let attributes = [
        ("rel", "stylesheet"),
        ("href", address),
        ("integrity", &integrity),
    ];
    for (name, value) in attributes {
        link.set_attribute(name, value).ok()?;
    }
    let arrives = Promise::new(&mut |resolve, reject| {
        // It fails only where there are no such events.
        let _ = link.add_event_listener_with_callback("load", &resolve);
        let _ = link.add_event_listener_with_callback("error", &reject);
    });
    document.head()?.append_child(&link).ok()?;
    Some((link, JsFuture::from(arrives)))
}
