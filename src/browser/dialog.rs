//! The browser's own dialog: it keeps the focus inside, closes on Escape and gives the focus back.

use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

/// Opens it above everything else, unless it is open.
pub fn open_dialog(dialog: &HtmlDialogElement) {
    if !dialog.open() {
        // It fails only for one that has left the page.
        let _ = dialog.show_modal();
    }
}

/// Closes it, if it is open.
pub fn close_dialog(dialog: &HtmlDialogElement) {
    if dialog.open() {
        dialog.close();
    }
}

/// Closes every dialog there is: something happened on the page behind them.
pub fn close_all_dialogs() {
    let document = web_sys::window().and_then(|window| window.document());
    let open = document.and_then(|document| document.query_selector_all("dialog[open]").ok());
    let open = open
        .into_iter()
        .flat_map(|list| (0..list.length()).filter_map(move |i| list.get(i)));
    for dialog in open.filter_map(|node| node.dyn_into::<HtmlDialogElement>().ok()) {
        dialog.close();
    }
}
