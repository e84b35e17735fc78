//! Loading and saving, in step with other tabs. Nothing that can't be read is ever overwritten.

use super::{FIRST_KEY, KeyValue, OPEN_KEY, PREFIX, Record, Trouble};
use crate::state::{Desk, Sheet};
use paid_again_engine::Scenario;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The id that the one scenario of version 1 gets, whichever tab moves it.
const FIRST_ID: &str = "first";

/// What storage holds of a scenario, as far as this tab knows.
#[derive(Clone, Debug)]
struct Known {
    place: u32,
    stamp: String,
    /// Whether this tab wrote it.
    mine: bool,
    scenario: Arc<Scenario>,
}

/// A text in storage that can't be read. It stays where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// Its key.
    pub key: String,
    /// Why, in half a sentence.
    pub reason: String,
    /// The text.
    pub text: String,
}

/// What was found in storage.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Loaded {
    /// The user's scenarios; none yet on a first visit.
    pub desk: Option<Desk>,
    /// What could not be read.
    pub unreadable: Vec<Unreadable>,
    /// Whether storage is out of reach.
    pub denied: bool,
}

/// What another tab's writing means for this one.
#[derive(Clone, Debug, PartialEq)]
pub enum Heard {
    /// Nothing.
    Nothing,
    /// A scenario is new or has changed.
    Changed(Sheet),
    /// A scenario is gone.
    Gone(String),
    /// A scenario has changed by somebody who had not seen what this tab wrote before.
    Overwritten {
        /// What stands there now.
        theirs: Sheet,
        /// What this tab had written.
        ours: Arc<Scenario>,
    },
}

/// A scenario that was changed here and in another tab.
#[derive(Clone, Debug, PartialEq)]
pub struct Clash {
    /// The id that both had.
    pub id: String,
    /// What the other tab made of it; none where this version of the page can't read it.
    pub theirs: Option<Arc<Scenario>>,
    /// What this tab made of it, under its new id.
    pub ours: Sheet,
}

/// Who knows what storage holds.
#[derive(Debug, Default)]
pub struct Keeper {
    known: BTreeMap<String, Known>,
    open: String,
    /// The text of version 1 that was found, until it has a record of its own.
    first: Option<String>,
}

fn key(id: &str) -> String {
    format!("{PREFIX}{id}")
}

impl Keeper {
    /// Loads the user's scenarios.
    pub fn load(&mut self, storage: &impl KeyValue) -> Loaded {
        let Ok(keys) = storage.keys() else {
            return Loaded {
                denied: true,
                ..Loaded::default()
            };
        };
        let mut unreadable = Vec::new();
        let mut found: Vec<(u32, Sheet)> = Vec::new();
        for name in keys {
            let Some(id) = name.strip_prefix(PREFIX) else {
                continue;
            };
            let Ok(Some(text)) = storage.get(&name) else {
                continue;
            };
            match read(&text) {
                Ok((record, scenario)) => {
                    found.push((record.place, self.note(id, record, scenario)));
                }
                Err(reason) => unreadable.push(Unreadable {
                    key: name,
                    reason,
                    text,
                }),
            }
        }
        if let Ok(Some(text)) = storage.get(FIRST_KEY) {
            match read(&text) {
                Ok((record, scenario)) => {
                    let sheet = self.move_first(text, scenario, &found);
                    found.extend(sheet.map(|sheet| (record.place, sheet)));
                }
                Err(reason) => unreadable.push(Unreadable {
                    key: FIRST_KEY.into(),
                    reason,
                    text,
                }),
            }
        }
        found.sort_by(|(a, one), (b, other)| (a, &one.id).cmp(&(b, &other.id)));
        let sheets: Vec<Sheet> = found.into_iter().map(|(_, sheet)| sheet).collect();
        let last = storage.get(OPEN_KEY).ok().flatten();
        let last = last.and_then(|text| serde_json::from_str::<String>(&text).ok());
        let open = sheets
            .iter()
            .find(|sheet| Some(&sheet.id) == last.as_ref())
            .or(sheets.first())
            .map(|sheet| sheet.id.clone());
        self.open = open.clone().unwrap_or_default();
        Loaded {
            desk: open.map(|open| Desk {
                sheets,
                open,
                beside: None,
            }),
            unreadable,
            denied: false,
        }
    }

    /// Takes what storage holds, or would hold, as known: it is not written until it changes.
    pub fn presume(&mut self, id: &str, scenario: &Arc<Scenario>) {
        let known = Known {
            place: self.next_place(),
            stamp: String::new(),
            mine: false,
            scenario: scenario.clone(),
        };
        self.known.insert(id.to_string(), known);
    }

    fn note(&mut self, id: &str, record: Record, scenario: Scenario) -> Sheet {
        let scenario = Arc::new(scenario);
        let known = Known {
            place: record.place,
            stamp: record.stamp,
            mine: false,
            scenario: scenario.clone(),
        };
        self.known.insert(id.to_string(), known);
        Sheet {
            id: id.to_string(),
            scenario,
        }
    }

    /// The sheet of version 1's scenario, which the next saving gives a record of its own; none
    /// where it has one already. An old page in another tab may have changed it since.
    fn move_first(
        &mut self,
        text: String,
        scenario: Scenario,
        found: &[(u32, Sheet)],
    ) -> Option<Sheet> {
        let at = |id: &str| found.iter().find(|(_, sheet)| sheet.id == id);
        let id = match at(FIRST_ID) {
            Some((_, sheet)) if *sheet.scenario == scenario => {
                self.first = Some(text);
                return None;
            }
            Some(_) => format!("{FIRST_ID}-again"),
            None => FIRST_ID.into(),
        };
        self.first = Some(text);
        Some(Sheet {
            id,
            scenario: Arc::new(scenario),
        })
    }

    fn next_place(&self) -> u32 {
        let places = self.known.values().map(|known| known.place);
        places.max().map_or(0, |place| place.saturating_add(1))
    }

    /// Whether a scenario is as storage has it.
    pub fn is_kept(&self, sheet: &Sheet) -> bool {
        self.known
            .get(&sheet.id)
            .is_some_and(|known| known.scenario == sheet.scenario)
    }

    /// Writes what has changed, and takes away what is gone. What another tab wrote meanwhile is
    /// not overwritten: it is handed back, with this tab's version under a new id, which is kept.
    ///
    /// `token` gives a new unique text each time it is called.
    ///
    /// # Errors
    /// [`Trouble`] where storage does not keep it; whatever is not kept is tried again next time.
    pub fn save(
        &mut self,
        storage: &impl KeyValue,
        desk: &Desk,
        token: &impl Fn() -> String,
    ) -> Result<Vec<Clash>, Trouble> {
        let mut clashes = Vec::new();
        for sheet in &desk.sheets {
            // The example of a first visit is kept as soon as it has company.
            let fresh = self
                .known
                .get(&sheet.id)
                .is_some_and(|known| known.stamp.is_empty());
            if self.is_kept(sheet) && !(fresh && desk.sheets.len() > 1) {
                continue;
            }
            let stored = storage.get(&key(&sheet.id))?;
            let theirs = stored.as_deref().and_then(|text| read(text).ok());
            let seen = self.known.get(&sheet.id).map(|known| known.stamp.clone());
            let unseen = match &theirs {
                Some((record, _)) => Some(&record.stamp) != seen.as_ref(),
                None => stored.is_some(),
            };
            if !unseen {
                self.write(storage, sheet, token())?;
                continue;
            }
            let ours = Sheet {
                id: token(),
                scenario: sheet.scenario.clone(),
            };
            self.write(storage, &ours, token())?;
            let theirs = theirs.map(|(record, scenario)| self.note(&sheet.id, record, scenario));
            clashes.push(Clash {
                id: sheet.id.clone(),
                theirs: theirs.map(|sheet| sheet.scenario),
                ours,
            });
        }
        self.sweep(storage, desk, &clashes)?;
        let anything = self.known.values().any(|known| !known.stamp.is_empty());
        if anything && self.open != desk.open {
            storage.set(OPEN_KEY, &desk.open)?;
            self.open.clone_from(&desk.open);
        }
        Ok(clashes)
    }

    fn write(
        &mut self,
        storage: &impl KeyValue,
        sheet: &Sheet,
        stamp: String,
    ) -> Result<(), Trouble> {
        let before = self.known.get(&sheet.id);
        let place = before.map_or_else(|| self.next_place(), |known| known.place);
        let after = before.map_or_else(String::new, |known| known.stamp.clone());
        let record = Record::new(&sheet.scenario, place, stamp.clone(), after);
        storage.set(&key(&sheet.id), &record)?;
        let known = Known {
            place,
            stamp,
            mine: true,
            scenario: sheet.scenario.clone(),
        };
        self.known.insert(sheet.id.clone(), known);
        Ok(())
    }

    /// Takes away what is on the desk no more, but for what another tab has changed since.
    fn sweep(
        &mut self,
        storage: &impl KeyValue,
        desk: &Desk,
        clashes: &[Clash],
    ) -> Result<(), Trouble> {
        let new = |id: &str| clashes.iter().any(|clash| clash.ours.id == id);
        let gone: Vec<String> = self
            .known
            .keys()
            .filter(|id| desk.sheet(id).is_none() && !new(id))
            .cloned()
            .collect();
        for id in gone {
            let stored = storage
                .get(&key(&id))?
                .and_then(|text| Record::read(&text).ok());
            let seen = self.known.get(&id).map(|known| &known.stamp);
            if stored.is_some_and(|record| Some(&record.stamp) == seen) {
                storage.remove(&key(&id))?;
            }
            self.known.remove(&id);
        }
        // Version 1's scenario has a record of its own by now, or was deleted by the user.
        if let Some(text) = self.first.take()
            && storage.get(FIRST_KEY)? == Some(text)
        {
            storage.remove(FIRST_KEY)?;
        }
        Ok(())
    }

    /// What another tab's writing under a key means, the desk being as it is here.
    ///
    /// After a `gap`, when this tab slept and may have missed some, whatever is newer is trusted.
    pub fn hear(&mut self, name: &str, text: Option<&str>, desk: &Desk, gap: bool) -> Heard {
        let Some(id) = name.strip_prefix(PREFIX) else {
            return Heard::Nothing;
        };
        let here = desk.sheet(id);
        // Edits of this tab that are not kept yet are never replaced: saving finds both.
        if here.is_some_and(|sheet| !self.is_kept(sheet)) {
            return Heard::Nothing;
        }
        let Some(text) = text else {
            if desk.open == id {
                // Whoever looks at it keeps it; the next edit writes it again.
                return Heard::Nothing;
            }
            self.known.remove(id);
            return here.map_or(Heard::Nothing, |_| Heard::Gone(id.to_string()));
        };
        let Ok((record, scenario)) = read(text) else {
            return Heard::Nothing;
        };
        let before = self.known.get(id).cloned();
        if before
            .as_ref()
            .is_some_and(|known| known.stamp == record.stamp)
        {
            return Heard::Nothing;
        }
        let follows = record.after.clone();
        let theirs = self.note(id, record, scenario);
        match before {
            Some(ours)
                if !gap
                    && ours.mine
                    && follows != ours.stamp
                    && ours.scenario != theirs.scenario =>
            {
                Heard::Overwritten {
                    theirs,
                    ours: ours.scenario,
                }
            }
            _ => Heard::Changed(theirs),
        }
    }
}

fn read(text: &str) -> Result<(Record, Scenario), String> {
    let record = Record::read(text)?;
    let scenario = record.scenario()?;
    Ok((record, scenario))
}
