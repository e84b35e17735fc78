//! How large an element is, and how many device pixels a CSS pixel has.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};

/// An element's content box.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CanvasSize {
    /// In CSS pixels.
    pub width: f64,
    /// In CSS pixels.
    pub height: f64,
    /// Device pixels per CSS pixel.
    pub ratio: f64,
}

fn size_of(element: &Element) -> CanvasSize {
    let rect = element.get_bounding_client_rect();
    let ratio = web_sys::window().map_or(1.0, |window| window.device_pixel_ratio());
    CanvasSize {
        width: rect.width(),
        height: rect.height(),
        ratio,
    }
}

/// The size of an element, kept up to date; none before it is there and laid out. The browser tells
/// it after its own layout and before it paints, so nobody has to ask for one in between.
///
/// Zooming and moving the window to another screen change the ratio; both fire `resize`.
pub fn use_element_size(
    element: impl Fn() -> Option<Element> + 'static,
) -> ReadSignal<Option<CanvasSize>> {
    kept_size(StoredValue::new_local(Box::new(element)))
}

/// Finds an element, if it is there.
type Find = Box<dyn Fn() -> Option<Element>>;

// One for all elements, so that there is one of it in the program.
fn kept_size(find: StoredValue<Find, LocalStorage>) -> ReadSignal<Option<CanvasSize>> {
    let element = move || find.try_with_value(|find| find()).flatten();
    let (size, set_size) = signal(None::<CanvasSize>);
    let update = move || {
        let new = element().map(|element| size_of(&element));
        if size.try_get_untracked().is_some_and(|size| size != new) {
            set_size.set(new);
        }
    };
    // Keeps the observer on the element as it comes and goes.
    let observer = StoredValue::new_local(None::<(ResizeObserver, Closure<dyn FnMut()>)>);
    Effect::new(move |_| {
        let Some(element) = element() else { return };
        let callback = Closure::<dyn FnMut()>::new(update);
        if let Ok(watching) = ResizeObserver::new(callback.as_ref().unchecked_ref()) {
            watching.observe(&element);
            observer.set_value(Some((watching, callback)));
        } else {
            update();
        }
    });
    let resize = window_event_listener(leptos::ev::resize, move |_| update());
    on_cleanup(move || {
        resize.remove();
        observer.try_update_value(|observer| {
            if let Some((watching, _)) = observer.take() {
                watching.disconnect();
            }
        });
    });
    size
}
