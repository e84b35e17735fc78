//! Reads one value as its row in the table of fields says.

use super::fault::Fault;
use super::json::{Node, Sort};
use super::object::Object;
use crate::bounds::{Domain, Field, Form, Presence};
use crate::scenario::{Fading, Quantity, Retention, Simulation, Slot, Steady, Tier};

/// What a field allows, in words.
pub(super) fn allowed(field: &Field) -> String {
    let domain = field.domain;
    match field.form {
        Form::Quantity => format!("{domain}, or a range of such"),
        Form::QuantityOrNull => format!("{domain}, a range of such, or null"),
        Form::Quantities => format!("{domain}, or ranges of such"),
        Form::NumberOrNull | Form::TextOrNull => format!("{domain}, or null"),
        Form::WholeOrNull if field.presence == Presence::Defaulted => format!("{domain}, or null"),
        _ => domain.to_string(),
    }
}

/// Where a value stands, and where faults of it go.
pub(super) struct Place<'f> {
    pub(super) pointer: String,
    pub(super) allowed: String,
    pub(super) domain: Domain,
    pub(super) faults: &'f mut Vec<Fault>,
}

impl Place<'_> {
    fn fault(&mut self, what: &str, node: Node<'_>) {
        self.faults.push(Fault {
            pointer: self.pointer.clone(),
            what: what.into(),
            value: Some(node.text().to_string()),
            allowed: self.allowed.clone(),
        });
    }

    pub(super) fn number(&mut self, node: Node<'_>) -> Option<f64> {
        if node.sort() != Sort::Number {
            self.fault("is not a number", node);
            return None;
        }
        let number = node.number();
        let what = if !number.is_finite() {
            "is too large a number to be read"
        } else if self.domain.range().is_some_and(|(min, _)| number < min) {
            "is too small"
        } else if !self.domain.holds(number) {
            "is too large"
        } else if matches!(self.domain, Domain::Whole { .. }) && number.fract() != 0.0 {
            "is not a whole number"
        } else {
            return Some(number);
        };
        self.fault(what, node);
        None
    }

    fn string(&mut self, node: Node<'_>) -> Option<String> {
        if node.sort() != Sort::Text {
            self.fault("is not a text", node);
            return None;
        }
        let Some(text) = node.string() else {
            self.fault("holds half of a character (a lone surrogate)", node);
            return None;
        };
        let fits = match self.domain {
            Domain::Text { min, max } => (min..=max).contains(&text.chars().count()),
            Domain::Currency => text.len() == 3 && text.bytes().all(|b| b.is_ascii_uppercase()),
            _ => true,
        };
        if !fits {
            self.fault("does not fit", node);
        }
        fits.then_some(text)
    }

    fn quantity(&mut self, node: Node<'_>) -> Option<Quantity> {
        match node.sort() {
            Sort::Object => self.range(node).map(Quantity::Range),
            _ => self.number(node).map(Quantity::Point),
        }
    }

    fn list<T>(
        &mut self,
        node: Node<'_>,
        (fewest, most): (usize, usize),
        read: impl Fn(&mut Place<'_>, Node<'_>) -> Option<T>,
    ) -> Option<Vec<T>> {
        if node.sort() != Sort::List {
            self.fault("is not a list", node);
            return None;
        }
        let items = node.items();
        if items.len() < fewest || items.len() > most {
            self.fault("has too few or too many items", node);
            return None;
        }
        let mut all = Vec::with_capacity(items.len());
        for (i, item) in items.iter().enumerate() {
            let mut place = Place {
                pointer: format!("{}/{i}", self.pointer),
                allowed: self.allowed.clone(),
                domain: self.domain,
                faults: &mut *self.faults,
            };
            all.extend(read(&mut place, *item));
        }
        (all.len() == items.len()).then_some(all)
    }

    fn tier(&mut self, node: Node<'_>) -> Option<Tier> {
        let mut tier = Tier::default();
        self.object(node, Tier::FIELDS, tier.slots())?;
        Some(tier)
    }

    fn tiers(&mut self, node: Node<'_>) -> Option<Vec<Tier>> {
        let tiers = self.list(node, (1, 100), |place, node| place.tier(node))?;
        let rises = tiers
            .windows(2)
            .all(|pair| pair[0].from_units < pair[1].from_units);
        if tiers[0].from_units != 0.0 || !rises {
            self.fault("does not rise from 0 units", node);
            return None;
        }
        Some(tiers)
    }

    fn retention(&mut self, node: Node<'_>) -> Option<Retention> {
        let peek = Object::open(node, self.pointer.clone(), &mut Vec::new());
        let fading = peek.is_some_and(|object| {
            object.peek("monthly_churn").is_none()
                && ["alpha", "beta", "period_months"]
                    .iter()
                    .any(|key| object.peek(key).is_some())
        });
        if fading {
            let mut fading = Fading::default();
            self.object(node, Fading::FIELDS, fading.slots())?;
            Some(Retention::Fading(fading))
        } else {
            let mut steady = Steady::default();
            self.object(node, Steady::FIELDS, steady.slots())?;
            Some(Retention::Steady(steady))
        }
    }

    /// Reads an object whole; none where it has a fault.
    fn object(&mut self, node: Node<'_>, fields: &[Field], slots: Vec<Slot<'_>>) -> Option<()> {
        let before = self.faults.len();
        let mut object = Object::open(node, self.pointer.clone(), self.faults)?;
        object.read(fields, slots, self.faults);
        object.close(self.faults);
        (self.faults.len() == before).then_some(())
    }
}

/// Reads one value into its slot.
pub(super) fn read_slot(
    node: Node<'_>,
    pointer: String,
    field: &Field,
    slot: Slot<'_>,
    faults: &mut Vec<Fault>,
) {
    let mut place = Place {
        pointer,
        allowed: allowed(field),
        domain: field.domain,
        faults,
    };
    let is_null = node.sort() == Sort::Null;
    match slot {
        // Null may stand only where it is the default.
        Slot::QuantityOrNull(value) if is_null => *value = None,
        Slot::NumberOrNull(value) if is_null => *value = None,
        Slot::TextOrNull(value) if is_null => *value = None,
        Slot::WholeOrNull(value) if is_null && field.presence == Presence::Defaulted => {
            *value = None
        }

        Slot::Quantity(value) => set(value, place.quantity(node)),
        Slot::QuantityOrNull(value) => set(value, place.quantity(node).map(Some)),
        Slot::Quantities(value) => {
            let Domain::List { fewest, most, .. } = field.domain else {
                return;
            };
            set(
                value,
                place.list(node, (fewest, most), |place, node| place.quantity(node)),
            );
        }
        Slot::Number(value) => set(value, place.number(node)),
        Slot::NumberOrNull(value) => set(value, place.number(node).map(Some)),
        // The domain keeps it within u32, so the conversion is exact.
        Slot::Whole(value) => set(value, place.number(node).map(|x| x as u32)),
        Slot::WholeOrNull(value) => set(value, place.number(node).map(|x| Some(x as u32))),
        Slot::Text(value) => set(value, place.string(node)),
        Slot::TextOrNull(value) => set(value, place.string(node).map(Some)),
        Slot::Flag(value) => match node.sort() {
            Sort::Flag(flag) => *value = flag,
            _ => place.fault("is neither true nor false", node),
        },
        Slot::Retention(value) => set(value, place.retention(node)),
        Slot::Tiers(value) => set(value, place.tiers(node)),
        Slot::Calendar(value) => {
            if let Some(text) = place.string(node) {
                match text.parse() {
                    Ok(month) => *value = month,
                    Err(_) => place.fault("is not a month of the calendar", node),
                }
            }
        }
        Slot::Simulation(value) => {
            let mut simulation = Simulation::default();
            let read = place.object(node, Simulation::FIELDS, simulation.slots());
            set(value, read.map(|()| simulation));
        }
    }
}

fn set<T>(slot: &mut T, value: Option<T>) {
    if let Some(value) = value {
        *slot = value;
    }
}
