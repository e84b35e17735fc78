//! The gallery: ready options, and where their values come from.

mod dialog;
mod file;

pub use dialog::GalleryDialog;
pub use file::{Preset, Source, read_gallery};

use crate::browser::fetch_text;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;
use std::time::Duration;

/// Where the gallery stands, relative to the page.
const FILE: &str = "gallery.json";

/// How long the page is left alone before the notes on sources are fetched.
const IDLE: Duration = Duration::from_millis(1500);

/// The presets, or why they are not there.
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
    Filled(Arc<Vec<Preset>>),
}

/// The gallery of the page.
#[derive(Clone, Copy, Debug)]
pub struct Gallery {
    shelf: RwSignal<Shelf>,
}

impl Gallery {
    /// A gallery that is fetched when the page has come to rest, or earlier if it is opened.
    pub fn new() -> Self {
        let gallery = Self {
            shelf: RwSignal::new(Shelf::default()),
        };
        set_timeout(move || gallery.fetch(), IDLE);
        gallery
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
        self.shelf.set(Shelf::Coming);
        spawn_local(async move {
            let text = fetch_text(FILE).await;
            let presets = text.as_deref().and_then(read_gallery);
            let shelf = presets.map_or(Shelf::Missing, |presets| Shelf::Filled(Arc::new(presets)));
            self.shelf.try_set(shelf);
        });
    }

    /// The preset of that name, once it is there.
    pub fn preset(self, name: &str) -> Option<Preset> {
        self.shelf.with(|shelf| match shelf {
            Shelf::Filled(presets) => presets.iter().find(|preset| preset.name == name).cloned(),
            _ => None,
        })
    }
}

impl Default for Gallery {
    fn default() -> Self {
        Self::new()
    }
}
