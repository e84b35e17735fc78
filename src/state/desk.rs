//! All scenarios that the user keeps, and which of them lies open.

use paid_again_engine::Scenario;
use std::sync::Arc;

/// A scenario as it is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// What storage knows it by; unique, and the same for ever.
    pub id: String,
    /// What is in it. Of the open sheet the store has what is newer.
    pub scenario: Arc<Scenario>,
}

/// The user's scenarios.
#[derive(Clone, Debug, PartialEq)]
pub struct Desk {
    /// All of them, in the user's order; never empty.
    pub sheets: Vec<Sheet>,
    /// The id of the one that is edited.
    pub open: String,
    /// The id of the one that is shown beside it.
    pub beside: Option<String>,
}

impl Desk {
    /// A desk with one scenario on it.
    pub fn of(id: impl Into<String>, scenario: Scenario) -> Self {
        let sheet = Sheet {
            id: id.into(),
            scenario: Arc::new(scenario),
        };
        Self {
            open: sheet.id.clone(),
            sheets: vec![sheet],
            beside: None,
        }
    }

    /// Whether it is another desk with `open` in the place of that one's open scenario.
    pub fn is_with(&self, desk: &Desk, open: &Scenario) -> bool {
        let same = |(mine, other): (&Sheet, &Sheet)| {
            let scenario = match other.id == desk.open {
                true => open,
                false => &other.scenario,
            };
            let shared = std::ptr::eq(&*mine.scenario, scenario);
            mine.id == other.id && (shared || *mine.scenario == *scenario)
        };
        (&self.open, &self.beside) == (&desk.open, &desk.beside)
            && self.sheets.len() == desk.sheets.len()
            && self.sheets.iter().zip(&desk.sheets).all(same)
    }

    /// The sheet of that id.
    pub fn sheet(&self, id: &str) -> Option<&Sheet> {
        self.sheets.iter().find(|sheet| sheet.id == id)
    }

    /// Its place among the sheets.
    pub fn place(&self, id: &str) -> Option<usize> {
        self.sheets.iter().position(|sheet| sheet.id == id)
    }

    /// Puts a scenario in the place of the one with that id, or behind all others.
    pub fn put(&mut self, id: &str, scenario: Arc<Scenario>) {
        match self.sheets.iter_mut().find(|sheet| sheet.id == id) {
            // A scenario that has not changed keeps its address, so that keeping it is skipped.
            Some(sheet) if sheet.scenario == scenario => {}
            Some(sheet) => sheet.scenario = scenario,
            None => self.sheets.push(Sheet {
                id: id.to_string(),
                scenario,
            }),
        }
    }

    /// Takes a scenario away. The last one stays; its neighbour takes the place of an open one.
    pub fn remove(&mut self, id: &str) {
        let Some(place) = self.place(id) else { return };
        if self.sheets.len() == 1 {
            return;
        }
        self.sheets.remove(place);
        if self.beside.as_deref() == Some(id) {
            self.beside = None;
        }
        if self.open == id {
            let next = place.min(self.sheets.len() - 1);
            self.open = self.sheets[next].id.clone();
            if self.beside.as_ref() == Some(&self.open) {
                self.beside = None;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::example;

    /// The comparison in place says what a comparison with a copy would.
    #[test]
    fn compared_in_place_is_compared_with_a_copy() {
        let mut richer = example();
        richer.inflation = 0.5;
        let mut two = Desk::of("1", example());
        two.put("2", Arc::new(richer.clone()));
        let mut other_open = two.clone();
        other_open.open = "2".into();
        let mut beside = two.clone();
        beside.beside = Some("2".into());
        let mut renamed = two.clone();
        renamed.sheets[1].id = "3".into();
        let desks = [Desk::of("1", example()), two, other_open, beside, renamed];
        for state in &desks {
            for desk in &desks {
                for open in [example(), richer.clone()] {
                    let mut copy = desk.clone();
                    copy.put(&desk.open, Arc::new(open.clone()));
                    assert_eq!(state.is_with(desk, &open), *state == copy);
                }
            }
        }
    }
}
