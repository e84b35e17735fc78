//! The view in which a page that is loaded again comes back.

use super::views::{VIEWS, said};
use crate::browser::{recall, remember};
use crate::state::Look;
use leptos::prelude::*;

/// Where the tab notes the view, by its title.
const NOTE: &str = "paid-again view";

/// Comes back to the view that was left, and notes each that is chosen from now on.
pub fn keep_view(look: Look) {
    let left = recall(NOTE);
    let known = VIEWS.iter().find(|it| Some(it.title) == left.as_deref());
    if let Some(known) = known {
        look.view.set(known.view);
    }
    Effect::new(move |_| remember(NOTE, said(look.view.get()).title));
}
