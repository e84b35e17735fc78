//! What the parts of one option's card share: the option, and how it is read and changed.

use super::say::Pen;
use crate::features::gallery::{Gallery, Preset};
use crate::format::Locale;
use crate::state::{Gesture, Plan, keep_one_job};
use leptos::prelude::*;
use paid_again_engine::scenario::Stream;
use reactive_stores::Field;
use std::sync::Arc;

/// One option, for the parts of its card.
#[derive(Clone, Copy)]
pub struct Handle {
    /// The plan that it is a part of.
    pub plan: Plan,
    stream: Field<Stream>,
    id: StoredValue<String>,
    /// How its numbers are written.
    pub pen: Signal<Pen>,
    /// The preset that it was made from, once that is there.
    pub preset: Memo<Option<Arc<Preset>>>,
}

impl Handle {
    /// The handle of an option.
    pub fn new(stream: Field<Stream>) -> Self {
        let plan = Plan::expect();
        let locale = Locale::of_page();
        let gallery = Gallery::expect();
        let id = stream.try_with_untracked(|stream| stream.id.clone());
        Self {
            plan,
            stream,
            id: StoredValue::new(id.unwrap_or_default()),
            pen: Signal::derive(move || Pen {
                currency: plan.currency().get(),
                locale,
            }),
            preset: Memo::new(move |_| {
                let name = stream.try_with(|stream| stream.preset.clone()).flatten();
                name.and_then(|name| gallery.preset(&name))
            }),
        }
    }

    /// Its id.
    pub fn id(self) -> String {
        self.id.get_value()
    }

    /// Reads the option; the default where it is gone.
    pub fn read<T: Default>(self, read: impl FnOnce(&Stream) -> T) -> T {
        self.stream.try_with(read).unwrap_or_default()
    }

    /// Reads the option once.
    pub fn read_now<T: Default>(self, read: impl FnOnce(&Stream) -> T) -> T {
        self.stream.try_with_untracked(read).unwrap_or_default()
    }

    /// Changes the option as a step of its own.
    pub fn step(self, change: &dyn Fn(&mut Stream)) {
        self.plan.begin(Gesture::Step);
        self.stream.try_update(change);
    }

    /// Changes a field of the option as a part of typing or sliding. What makes one job goes on
    /// making one.
    pub fn part(self, name: &str, change: &dyn Fn(&mut Stream)) {
        let id = self.id();
        self.plan.begin(Gesture::Part(format!("{id}/{name}")));
        let before = self.plan.before(&id);
        self.stream.try_update(|stream| {
            change(stream);
            if let Some(before) = before {
                keep_one_job(&before, stream, name);
            }
        });
    }

    /// The id on the page of one of its parts.
    pub fn place(self, part: &str) -> String {
        let part = part.replace('/', "-");
        format!("{}-{part}", super::bench::on_page(&self.id()))
    }
}
