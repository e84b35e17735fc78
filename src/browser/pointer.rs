//! Where the pointer is on an element.

use leptos::ev::PointerEvent;
use paid_again_chart::Point;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// The pointer's place in CSS pixels from the upper left corner of the element that listens.
pub fn position(event: &PointerEvent) -> Option<Point> {
    let element: Element = event.current_target()?.dyn_into().ok()?;
    let rect = element.get_bounding_client_rect();
    let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
    Some(Point::new(x - rect.left(), y - rect.top()))
}

/// Keeps sending the pointer's events to the element that listens until the button is released.
pub fn capture(event: &PointerEvent) {
    let element = event
        .current_target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    if let Some(element) = element {
        // It fails only for a pointer that is gone already.
        let _ = element.set_pointer_capture(event.pointer_id());
    }
}
