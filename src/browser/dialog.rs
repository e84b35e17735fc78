//! The browser's own dialog: it keeps the focus inside, closes on Escape and gives the focus back.

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
