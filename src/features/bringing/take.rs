//! The one door for what is brought: files by picker, by drop or from the system, texts by paste.

use crate::browser::{bytes_of, token};
use crate::features::scenarios::add;
use crate::state::{Met, Plan, fresh};
use paid_again_engine::Scenario;
use paid_again_link::{Brought, LARGEST, bring, bring_text, too_large};
use std::collections::HashSet;
use web_sys::File;

/// How many faults are told one by one.
const TOLD: usize = 3;

/// What came of what was brought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// It in a sentence or more; empty where the page itself shows it.
    pub said: String,
    /// Whether nothing was wrong with it, and something new lies open.
    pub clean: bool,
}

/// A name in quotes, cut where it is long.
fn quoted(name: &str) -> String {
    const SHOWN: usize = 60;
    let mut short: String = name.chars().take(SHOWN).collect();
    if short.len() < name.len() {
        short.push('…');
    }
    format!("“{short}”")
}

/// Takes over all scenarios that some files hold.
pub async fn take_files(plan: Plan, files: Vec<File>) -> Taken {
    let mut all = Brought::default();
    for file in files {
        let name = quoted(&file.name());
        let brought = match file.size() > LARGEST as f64 {
            true => Brought::fault(too_large(&name)),
            false => match bytes_of(&file).await {
                Some(bytes) => bring(&bytes, &name),
                None => Brought::fault(format!("The browser could not read {name}.")),
            },
        };
        all.scenarios.extend(brought.scenarios);
        all.faults.extend(brought.faults);
    }
    take_over(plan, &all)
}

/// Takes what is in a text. A link is shown as somebody's; a file's text becomes the user's own.
pub fn open_text(plan: Plan, text: &str, subject: &str) -> Taken {
    let brought = bring_text(text, subject);
    match brought.by_link {
        true => show(plan, brought),
        false => take_over(plan, &brought),
    }
}

/// Shows what stands in an address: whoever made the address chose it, so nothing of it is kept.
pub fn show_text(plan: Plan, text: &str, subject: &str) -> Taken {
    show(plan, bring_text(text, subject))
}

fn show(plan: Plan, mut brought: Brought) -> Taken {
    if brought.scenarios.len() > 1 {
        brought = Brought::fault("An address can bring one scenario at a time.".into());
    }
    let said = match brought.scenarios.pop() {
        Some(scenario) => match plan.show_guest(token(), scenario) {
            Met::Shown => String::new(),
            Met::Own(name) => format!("You have this scenario already: {}.", quoted(&name)),
        },
        None => told(&brought, 0),
    };
    Taken {
        clean: brought.faults.is_empty(),
        said,
    }
}

/// Adds the scenarios that are not there yet to the user's own, and opens the first of them.
fn take_over(plan: Plan, brought: &Brought) -> Taken {
    let mut new: Vec<Scenario> = Vec::new();
    let here = plan.desk_to_keep();
    for scenario in &brought.scenarios {
        let known = here.sheets.iter().any(|sheet| *sheet.scenario == *scenario);
        if !known && !new.contains(scenario) {
            new.push(scenario.clone());
        }
    }
    let said = told(brought, new.len());
    let clean = brought.faults.is_empty() && !new.is_empty();
    add(plan, named_apart(plan, new));
    Taken { said, clean }
}

/// The scenarios under names that neither the user's own nor each other have.
fn named_apart(plan: Plan, mut scenarios: Vec<Scenario>) -> Vec<Scenario> {
    let desk = plan.desk_now();
    let mut names: HashSet<String> = desk
        .sheets
        .iter()
        .map(|sheet| sheet.scenario.name.clone())
        .collect();
    // No name is a name that several may have.
    for scenario in scenarios.iter_mut().filter(|it| !it.name.is_empty()) {
        scenario.name = fresh(&scenario.name, " ", |name| names.contains(name));
        names.insert(scenario.name.clone());
    }
    scenarios
}

/// What was brought, in a sentence or more, `new` of the scenarios being so.
fn told(brought: &Brought, new: usize) -> String {
    let mut sentences = Vec::new();
    match (brought.scenarios.len(), new) {
        (0, _) => {}
        (1, 1) => sentences.push("One scenario was added.".to_string()),
        (1, _) => sentences.push("This scenario is here already.".into()),
        (_, 0) => sentences.push("All scenarios in it are here already.".into()),
        (all, new) if all == new => sentences.push(format!("{all} scenarios were added.")),
        (all, new) => sentences.push(format!(
            "{new} of {all} scenarios were added; the others are here already."
        )),
    }
    sentences.extend(brought.faults.iter().take(TOLD).cloned());
    if brought.faults.len() > TOLD {
        let more = brought.faults.len() - TOLD;
        sentences.push(format!("And {more} more like this."));
    }
    sentences.join(" ")
}
