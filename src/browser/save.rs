//! Files that the page hands to its user: made in the browser, kept by nobody else.

use super::{CanvasSize, paint_marks};
use js_sys::{Array, Uint8Array};
use leptos::prelude::set_timeout;
use paid_again_chart::{Mark, Theme};
use std::time::Duration;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlCanvasElement, HtmlElement, Url};

/// How long the file stays in memory: browsers may begin to read it only after the click.
const KEPT: Duration = Duration::from_secs(60);

/// Saves a text as a file of this name and media type; false where the browser refuses.
pub fn save_text(name: &str, media: &str, text: &str) -> bool {
    let options = BlobPropertyBag::new();
    options.set_type(media);
    let parts = Array::of1(&JsValue::from_str(text));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options);
    blob.is_ok_and(|blob| save_blob(name, &blob).is_some())
}

/// Saves bytes as a file of this name and media type; false where the browser refuses.
pub fn save_bytes(name: &str, media: &str, bytes: &Uint8Array) -> bool {
    let options = BlobPropertyBag::new();
    options.set_type(media);
    let blob = Blob::new_with_u8_array_sequence_and_options(&Array::of1(bytes), &options);
    blob.is_ok_and(|blob| save_blob(name, &blob).is_some())
}

/// Paints marks on a canvas that is never shown, and saves it as a PNG of this name.
///
/// `done` hears whether that could be done.
pub fn save_picture(
    name: String,
    size: CanvasSize,
    marks: &[Mark],
    theme: &Theme,
    done: impl Fn(bool) + 'static,
) {
    let document = web_sys::window().and_then(|window| window.document());
    let element = document.and_then(|document| document.create_element("canvas").ok());
    let canvas = element.and_then(|element| element.dyn_into::<HtmlCanvasElement>().ok());
    let Some(canvas) = canvas else {
        return done(false);
    };
    paint_marks(&canvas, size, marks, theme);
    let save = Closure::once_into_js(move |blob: Option<Blob>| {
        done(blob.is_some_and(|blob| save_blob(&name, &blob).is_some()));
    });
    // An error here is a canvas of another origin's pictures, which this one has none of.
    let _ = canvas.to_blob(save.unchecked_ref());
}

/// Offers a file by pressing a link that nobody sees.
fn save_blob(name: &str, blob: &Blob) -> Option<()> {
    let document = web_sys::window()?.document()?;
    let address = Url::create_object_url_with_blob(blob).ok()?;
    let link: HtmlElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_attribute("href", &address).ok()?;
    link.set_attribute("download", name).ok()?;
    link.click();
    set_timeout(
        move || {
            // It fails only for an address that is gone already.
            let _ = Url::revoke_object_url(&address);
        },
        KEPT,
    );
    Some(())
}
