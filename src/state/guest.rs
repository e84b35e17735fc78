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
    /// Whether its sheet lies on a desk as it came, kept nowhere. Alone it is the user's: a desk has
    /// something on it.
    fn is_unkept_on(&self, desk: &Desk) -> bool {
        !self.own && desk.sheets.len() > 1 && desk.sheets.contains(&self.sheet)
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

    /// The name of what was a shared scenario and is the user's by now, as it was changed.
    pub fn changed_guest(self) -> Option<String> {
        let (guest, desk, open) = (
            self.guest.read(),
            self.desk().read(),
            self.scenario().read(),
        );
        let guest = guest.as_ref()?;
        let sheet = desk.sheet(&guest.sheet.id)?;
        let is_open = desk.open == sheet.id;
        let now = if is_open { &*open } else { &*sheet.scenario };
        let changed = guest.own || *now != *guest.sheet.scenario;
        changed.then(|| now.name.clone())
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::example;

    fn named(name: &str) -> Scenario {
        Scenario {
            name: name.into(),
            ..example()
        }
    }

    /// A plan with two scenarios of the user's, the second of them open.
    fn plan() -> (Owner, Plan) {
        let owner = Owner::new();
        owner.set();
        let mut desk = Desk::of("1", named("One"));
        desk.put("2", Arc::new(named("Two")));
        desk.open = "2".into();
        (owner, Plan::new(desk))
    }

    fn names(desk: &Desk) -> Vec<&str> {
        let sheets = desk.sheets.iter();
        sheets.map(|sheet| sheet.scenario.name.as_str()).collect()
    }

    fn open_name(plan: Plan) -> String {
        plan.scenario().with_untracked(|open| open.name.clone())
    }

    fn rename(plan: Plan, name: &str) {
        plan.edit(Gesture::Step, |open| open.name = name.into());
    }

    #[test]
    fn it_is_shown_and_nothing_of_it_is_kept() {
        let (_owner, plan) = plan();
        let own = plan.desk_now();
        assert_eq!(plan.show_guest("g".into(), named("Hers")), Met::Shown);
        assert_eq!(open_name(plan), "Hers");
        assert!(plan.shows_guest() && plan.is_guest("g"));
        assert_eq!(plan.desk_to_keep(), own);
        plan.leave_guest();
        assert_eq!(plan.desk_now(), own);
        assert_eq!(open_name(plan), "Two");
        // A step back shows it again, and it is nobody's still.
        plan.undo();
        assert_eq!(open_name(plan), "Hers");
    }

    #[test]
    fn the_first_change_makes_it_the_user_s_own() {
        let (_owner, plan) = plan();
        plan.show_guest("g".into(), named("Hers"));
        assert_eq!(plan.changed_guest(), None);
        rename(plan, "Mine by now");
        assert!(!plan.shows_guest());
        // It is said at once, and not only when it is saved.
        assert_eq!(plan.changed_guest(), Some("Mine by now".into()));
        let kept = plan.desk_to_keep();
        assert_eq!(names(&kept), ["One", "Two", "Mine by now"]);
        assert_eq!(kept.open, "g");
        // It stays so when the change is taken back.
        plan.undo();
        assert!(!plan.shows_guest() && !plan.is_guest("g"));
        assert_eq!(names(&plan.desk_to_keep()), ["One", "Two", "Hers"]);
        plan.leave_guest();
        assert_eq!(open_name(plan), "Two");
        assert_eq!(names(&plan.desk_to_keep()), ["One", "Two", "Hers"]);
    }

    #[test]
    fn it_is_kept_under_a_name_of_its_own() {
        let (_owner, plan) = plan();
        let mut other = named("Two");
        other.inflation = 0.1;
        plan.show_guest("g".into(), other);
        assert_eq!(open_name(plan), "Two");
        plan.keep_guest();
        assert_eq!(open_name(plan), "Two 2");
        assert_eq!(names(&plan.desk_to_keep()), ["One", "Two", "Two 2"]);
    }

    #[test]
    fn the_user_s_own_is_recognised() {
        let (_owner, plan) = plan();
        let met = plan.show_guest("g".into(), named("One"));
        assert_eq!(met, Met::Own("One".into()));
        assert_eq!(open_name(plan), "One");
        assert!(!plan.shows_guest());
        assert_eq!(plan.desk_to_keep().sheets.len(), 2);
    }

    #[test]
    fn a_second_one_takes_the_place_of_the_first() {
        let (_owner, plan) = plan();
        plan.show_guest("g".into(), named("Hers"));
        assert_eq!(plan.show_guest("h".into(), named("His")), Met::Shown);
        assert_eq!(names(&plan.desk_now()), ["One", "Two", "His"]);
        // The same once more is the one that lies there.
        assert_eq!(plan.show_guest("i".into(), named("His")), Met::Shown);
        assert_eq!(names(&plan.desk_now()), ["One", "Two", "His"]);
        plan.leave_guest();
        assert_eq!(open_name(plan), "Two");
        // One that was changed is not in the way any more.
        plan.show_guest("g".into(), named("Hers"));
        rename(plan, "Mine by now");
        plan.show_guest("h".into(), named("His"));
        assert_eq!(names(&plan.desk_to_keep()), ["One", "Two", "Mine by now"]);
    }

    #[test]
    fn looking_elsewhere_meanwhile_loses_nothing() {
        let (_owner, plan) = plan();
        plan.show_guest("g".into(), named("Hers"));
        plan.edit_desk(|desk| desk.open = "1".into());
        assert!(!plan.shows_guest() && plan.is_guest("g"));
        rename(plan, "One and a half");
        let kept = plan.desk_to_keep();
        assert_eq!(names(&kept), ["One and a half", "Two"]);
        assert_eq!(kept.open, "1");
        plan.edit_desk(|desk| desk.remove("g"));
        plan.keep_guest();
        assert_eq!(names(&plan.desk_to_keep()), ["One and a half", "Two"]);
        assert_eq!(open_name(plan), "One and a half");
    }

    /// The user's scenarios may be gone meanwhile, taken away in another tab.
    #[test]
    fn what_lay_open_before_may_be_gone() {
        let (_owner, plan) = plan();
        plan.show_guest("g".into(), named("Hers"));
        plan.adopt(|desk| desk.remove("2"));
        assert_eq!(names(&plan.desk_to_keep()), ["One"]);
        plan.leave_guest();
        assert_eq!(open_name(plan), "One");
        // With none of the user's own left the guest is all there is, and is kept.
        plan.show_guest("h".into(), named("His"));
        plan.adopt(|desk| desk.remove("1"));
        let kept = plan.desk_to_keep();
        assert_eq!((names(&kept), kept.open.as_str()), (vec!["His"], "h"));
        plan.leave_guest();
        assert_eq!(open_name(plan), "His");
    }
}
