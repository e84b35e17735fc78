//! Files dropped anywhere on the page, and the sign that they can be.

use crate::browser::files_of;
use leptos::ev;
use leptos::prelude::*;
use web_sys::{DragEvent, File};

/// Whether it is files that are dragged, and not a text or a link.
fn has_files(event: &DragEvent) -> bool {
    let types = event.data_transfer().map(|dragged| dragged.types());
    types.is_some_and(|types| types.includes(&"Files".into(), 0))
}

/// What is seen while a file is dragged over the page; hands over what is dropped.
#[component]
pub fn DropHint(
    /// Takes the files.
    take: Callback<Vec<File>>,
) -> impl IntoView {
    let over = RwSignal::new(false);
    // A page that does not refuse the browser's own way lets it open the file in its place.
    let hover = move |event: DragEvent| {
        if has_files(&event) {
            event.prevent_default();
            if let Some(dragged) = event.data_transfer() {
                dragged.set_drop_effect("copy");
            }
            over.set(true);
        }
    };
    let entered = window_event_listener(ev::dragenter, hover);
    let moved = window_event_listener(ev::dragover, hover);
    let left = window_event_listener(ev::dragleave, move |event| {
        // From one place of the page to another is not away from it.
        if event.related_target().is_none() {
            over.set(false);
        }
    });
    let dropped = window_event_listener(ev::drop, move |event| {
        over.set(false);
        if !has_files(&event) {
            return;
        }
        event.prevent_default();
        let files = files_of(event.data_transfer().and_then(|dragged| dragged.files()));
        if !files.is_empty() {
            take.run(files);
        }
    });
    on_cleanup(move || {
        entered.remove();
        moved.remove();
        left.remove();
        dropped.remove();
    });
    move || {
        over.get().then(|| {
            view! {
                <div class="drop-hint">
                    <p>"Drop a scenario’s file anywhere to open it"</p>
                </div>
            }
        })
    }
}
