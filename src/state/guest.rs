//! A scenario that somebody shared: it lies open on the desk, and nothing of the user's own changes.
//!
//! It is not kept until the user keeps it or changes it. One at a time: a second one takes its place.

use super::desk::{Desk, Sheet};
use super::history::Gesture;
use super::names::fresh;
use super::plan::Plan;
use leptos::prelude::*;
use paid_again_engine::Scenario;
use std::sync::Arc;

/// A shared scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct Guest {
    /// Its sheet on the desk, with the scenario as it came.
    pub sheet: Sheet,
    /// The id of the user's own sheet that lay open before it.
    pub before: String,
    /// Whether it was changed, and so is the user's by now.
    pub own: bool,
}

/// What became of a shared scenario that was to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Met {
    /// It lies open.
    Shown,
    /// The user has the very same one, under this name; that lies open.
    Own(String),
}

impl Guest {
    /// Whether its sheet lies on a desk as it came, kept nowhere.
    fn is_unkept_on(&self, desk: &Desk) -> bool {
        !self.own && desk.sheets.contains(&self.sheet)
    }

    /// A desk without it, the user's own open.
    fn taken_from(&self, desk: &mut Desk) {
        if desk.open == self.sheet.id {
            let own = desk.sheets.iter().find(|sheet| sheet.id != self.sheet.id);
            let next = desk.sheet(&self.before).or(own).map(|own| own.id.clone());
            desk.open = next.unwrap_or_default();
        }
        desk.remove(&self.sheet.id);
        if desk.beside.as_ref() == Some(&desk.open) {
            desk.beside = None;
        }
    }
}

impl Plan {
    /// The shared scenario, if there is one.
    pub fn guest(self) -> ReadSignal<Option<Guest>> {
        self.guest.read_only()
    }

    /// Whether a sheet is a shared scenario that is not kept.
    pub fn is_guest(self, id: &str) -> bool {
        self.guest.with(|guest| {
            guest
                .as_ref()
                .is_some_and(|guest| !guest.own && guest.sheet.id == id)
        })
    }

    /// Whether the shared scenario lies open as it came.
    pub fn shows_guest(self) -> bool {
        let (guest, desk, open) = (
            self.guest.read(),
            self.desk().read(),
            self.scenario().read(),
        );
        guest.as_ref().is_some_and(|guest| {
            !guest.own && desk.open == guest.sheet.id && *open == *guest.sheet.scenario
        })
    }

    /// Lays a shared scenario open on the desk, under this new id.
    pub fn show_guest(self, id: String, scenario: Scenario) -> Met {
        let earlier = self.guest.get_untracked();
        let desk = self.desk_now();
        let earlier = earlier.filter(|guest| guest.is_unkept_on(&desk));
        if let Some(earlier) = &earlier
            && *earlier.sheet.scenario == scenario
        {
            self.edit_desk(|desk| desk.open.clone_from(&earlier.sheet.id));
            return Met::Shown;
        }
        let same = |sheet: &&Sheet| *sheet.scenario == scenario;
        if let Some(own) = desk.sheets.iter().find(same) {
            self.edit_desk(|desk| {
                desk.open.clone_from(&own.id);
                desk.beside = desk.beside.take().filter(|beside| *beside != own.id);
            });
            return Met::Own(own.scenario.name.clone());
        }
        let sheet = Sheet {
            id,
            scenario: Arc::new(scenario),
        };
        let mut before = desk.open.clone();
        if let Some(earlier) = &earlier
            && before == earlier.sheet.id
        {
            before.clone_from(&earlier.before);
        }
        self.edit_desk(|desk| {
            if let Some(earlier) = &earlier {
                earlier.taken_from(desk);
            }
            desk.sheets.push(sheet.clone());
            desk.open.clone_from(&sheet.id);
            desk.beside = None;
        });
        self.guest.set(Some(Guest {
            sheet,
            before,
            own: false,
        }));
        Met::Shown
    }

    /// Makes the shared scenario the user's own, under a name that no other one has.
    pub fn keep_guest(self) {
        let Some(guest) = self.guest.get_untracked() else {
            return;
        };
        let id = guest.sheet.id;
        let others = self.desk_now().sheets;
        let taken = |name: &str| {
            let mut others = others.iter().filter(|sheet| sheet.id != id);
            others.any(|sheet| sheet.scenario.name == name)
        };
        let name = &guest.sheet.scenario.name;
        if taken(name) && !name.is_empty() && self.desk().read_untracked().open == id {
            let name = fresh(name, " ", taken);
            self.edit(Gesture::Step, |scenario| scenario.name = name);
        }
        self.guest.set(None);
    }

    /// Takes the shared scenario away, and opens what lay open before it.
    pub fn leave_guest(self) {
        let Some(guest) = self.guest.get_untracked() else {
            return;
        };
        let unkept = guest.is_unkept_on(&self.desk_now());
        self.edit_desk(|desk| match unkept {
            true => guest.taken_from(desk),
            // What was changed is the user's, and stays.
            false if desk.sheet(&guest.before).is_some() => desk.open.clone_from(&guest.before),
            false => {}
        });
        self.guest.set(None);
    }

    /// Says no more that a shared scenario has become the user's.
    pub fn forget_guest(self) {
        self.guest.set(None);
    }

    /// What is to be kept: the desk as it is now, without a shared scenario that is as it came. One
    /// that was changed is the user's from here on.
    pub fn desk_to_keep(self) -> Desk {
        let mut desk = self.desk_now();
        let Some(guest) = self.guest.get_untracked() else {
            return desk;
        };
        if guest.is_unkept_on(&desk) {
            guest.taken_from(&mut desk);
        } else if !guest.own && desk.sheet(&guest.sheet.id).is_some() {
            self.guest.set(Some(Guest { own: true, ..guest }));
        }
        desk
    }
}
