//! The gallery: ready options, and where their values come from.

mod dialog;
mod file;

pub use dialog::GalleryDialog;
pub use file::{Collection, Comparison, Preset, Source, read_gallery};

use crate::browser::{fetch_text, named_by_page};
use crate::later::Later;
use crate::ui::Press;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// Where the page says where the gallery stands: a page of one version never reads another's.
const NAMED: &str = "data-gallery";

/// The presets and comparisons, or why they are not there.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Shelf {
    /// Nobody asked yet.
    #[default]
    Untouched,
    /// On their way.
    Coming,
    /// They could not be fetched.
    Missing,
    /// Here they are.
    Filled(Arc<Collection>),
}

/// The gallery of the page.
#[derive(Clone, Copy, Debug)]
pub struct Gallery {
    shelf: RwSignal<Shelf>,
    later: Later,
}

/// Fetches the file and fills the shelf with it.
pub fn fill(gallery: Gallery) {
    let shelf = gallery.shelf;
    shelf.set(Shelf::Coming);
    spawn_local(async move {
        let text = match named_by_page(NAMED) {
            Some(file) => fetch_text(&file).await,
            None => None,
        };
        let all = text.as_deref().and_then(read_gallery);
        shelf.try_set(all.map_or(Shelf::Missing, |all| Shelf::Filled(Arc::new(all))));
    });
}

impl Gallery {
    /// A gallery that is fetched together with the fields, so that the notes on their sources do not
    /// come between them while somebody types.
    pub fn new(later: Later) -> Self {
        let gallery = Self {
            shelf: RwSignal::new(Shelf::default()),
            later,
        };
        Effect::new(move || {
            if later.there().is_some() {
                gallery.prepare();
            }
        });
        gallery
    }

    /// Fetches the presets unasked. If that fails it is not tried again before somebody asks, so that
    /// nothing changes under a finger that is about to.
    fn prepare(self) {
        let untouched = |shelf: &Shelf| *shelf == Shelf::Untouched;
        if self.shelf.try_with_untracked(untouched).unwrap_or(false) {
            self.fetch();
        }
    }

    /// The gallery of the page. Every component below the root has it.
    pub fn expect() -> Self {
        expect_context()
    }

    /// What is there.
    pub fn shelf(self) -> ReadSignal<Shelf> {
        self.shelf.read_only()
    }

    /// Fetches the presets, if they are not there or on their way.
    pub fn fetch(self) {
        let waits = |shelf: &Shelf| matches!(shelf, Shelf::Untouched | Shelf::Missing);
        if !self.shelf.try_with_untracked(waits).unwrap_or(false) {
            return;
        }
        // Before the second file is there nothing can be read; it comes with it.
        if let Some(parts) = self.later.now() {
            (parts.fill)(self);
        }
    }

    /// The preset of that name, once it is there.
    pub fn preset(self, name: &str) -> Option<Arc<Preset>> {
        self.shelf.with(|shelf| match shelf {
            Shelf::Filled(all) => all.preset(name).cloned(),
            _ => None,
        })
    }

    /// What is said while there is nothing to choose from, with a way to try again.
    pub fn trouble(self, what: &'static str) -> AnyView {
        let again = Callback::new(move |()| self.fetch());
        let state = move || {
            match self.shelf.get() {
            Shelf::Missing => Some(
                view! {
                    <p class="gallery-trouble">
                        {format!("The ready {what} could not be fetched: there may be no connection. A blank one works without.")}
                        {Press::new("button", "Try again", again).view()}
                    </p>
                }
                .into_any(),
            ),
            Shelf::Filled(_) => None,
            _ => Some(view! { <p class="gallery-trouble">{format!("Fetching the ready {what} …")}</p> }.into_any()),
        }
        };
        view! { <div role="status">{state}</div> }.into_any()
    }
}
