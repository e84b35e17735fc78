//! What a page that is loaded anew would not know any more.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// What is not kept anywhere but in this page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unkept {
    /// A text in a field that can't be read yet.
    Draft,
    /// The last changes, which the browser does not keep.
    Saving,
}

impl Unkept {
    /// What is not kept now; a field whose text can't be read gets the focus.
    pub fn find(saving_fails: bool) -> Option<Self> {
        let draft = document()
            .query_selector("[aria-invalid='true']")
            .ok()
            .flatten();
        if let Some(field) = draft {
            if let Ok(field) = field.dyn_into::<HtmlElement>() {
                // It fails for no field that can be seen.
                let _ = field.focus();
            }
            return Some(Self::Draft);
        }
        saving_fails.then_some(Self::Saving)
    }

    /// What there is to say of it.
    pub const fn sentence(self) -> &'static str {
        match self {
            Self::Draft => {
                "A newer version is ready, but one field holds a text that can’t be read and would be gone. \
                 Correct it first."
            }
            Self::Saving => {
                "A newer version is ready, but this browser does not keep your last changes: they would be gone. \
                 Save them as a file first."
            }
        }
    }
}
