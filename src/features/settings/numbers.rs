//! The numbers that hold for all options: one row each, from a table.

use crate::format::{Currency, Entry, long_duration};
use crate::state::{Gesture, Plan};
use crate::ui::{NumberField, Slider, Units};
use leptos::prelude::*;
use paid_again_engine::Scenario;
use paid_again_engine::scenario::ScenarioStoreFields;
use reactive_stores::Store;

/// What stands beside a setting.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Unit {
    WholeYears,
    Years,
    Percent,
    Money,
}

/// One number of the scenario.
#[derive(Clone, Copy)]
pub struct Setting {
    /// Unique on the page.
    pub id: &'static str,
    /// What it is called.
    pub label: &'static str,
    unit: Unit,
    /// As stored.
    bounds: (f64, f64),
    /// As shown; none: there is none, or one of its own.
    slider: Option<(f64, f64, f64)>,
    help: &'static str,
    /// What an empty field means; nothing: it must not be empty.
    pub empty: &'static str,
    /// Reads its own field of the scenario alone, as a memo may.
    get: fn(Store<Scenario>) -> Option<f64>,
    /// Writes that field alone: nothing else of the page hears of it.
    set: fn(Store<Scenario>, Option<f64>),
}

/// How far to look ahead.
pub const HORIZON: Setting = Setting {
    id: "horizon",
    label: "Look ahead",
    unit: Unit::WholeYears,
    bounds: (1.0, 100.0),
    slider: Some((1.0, 60.0, 1.0)),
    help: "for all options together",
    empty: "",
    get: |scenario| Some(f64::from(scenario.horizon_months().get()) / 12.0),
    set: |scenario, years| {
        if let Some(years) = years {
            scenario.horizon_months().set((years * 12.0) as u32);
        }
    },
};

/// The others.
pub const MORE: [Setting; 3] = [
    Setting {
        id: "stop",
        label: "You stop working after",
        unit: Unit::Years,
        bounds: (0.0, 100.0),
        slider: Some((0.0, 40.0, 1.0)),
        help: "the marker in the chart",
        empty: "never",
        get: |scenario| {
            // Two decimals tell every month from the next.
            let years = |months: u32| (f64::from(months) / 12.0 * 100.0).round() / 100.0;
            scenario.work_until_month().get().map(years)
        },
        set: |scenario, years| {
            let months = years.map(|years| (years * 12.0).round() as u32);
            scenario.work_until_month().set(months);
        },
    },
    Setting {
        id: "inflation",
        label: "Prices rise",
        unit: Unit::Percent,
        bounds: (-0.5, 10.0),
        slider: Some((-2.0, 15.0, 0.1)),
        help: "a year; for amounts in today’s money",
        empty: "",
        get: |scenario| Some(scenario.inflation().get()),
        set: |scenario, rate| scenario.inflation().set(rate.unwrap_or_default()),
    },
    Setting {
        id: "discount",
        label: "Money now is worth more",
        unit: Unit::Percent,
        bounds: (-0.5, 10.0),
        slider: Some((0.0, 15.0, 0.1)),
        help: "a year; for present values",
        empty: "",
        get: |scenario| Some(scenario.discount_rate().get()),
        set: |scenario, rate| scenario.discount_rate().set(rate.unwrap_or_default()),
    },
];

/// What each month should bring.
pub const TARGET: Setting = Setting {
    id: "target",
    label: "You would like to reach",
    unit: Unit::Money,
    bounds: (0.0, 1e12),
    slider: None,
    help: "a month, after costs",
    empty: "no target",
    get: |scenario| scenario.target_per_month().get(),
    set: |scenario, target| scenario.target_per_month().set(target),
};

fn units(setting: &Setting, currency: &Currency) -> Units {
    let (unit, scale) = match setting.unit {
        Unit::WholeYears | Unit::Years => ("years".to_string(), 1.0),
        Unit::Percent => ("%".to_string(), 100.0),
        Unit::Money => (currency.sign().to_string(), 1.0),
    };
    let (min, max) = setting.bounds;
    Units {
        unit,
        scale,
        bounds: (min * scale, max * scale),
        whole: setting.unit == Unit::WholeYears,
        ranges: false,
    }
}

/// The line below: what a part of a year is in months, and the help.
fn note(setting: &Setting, value: Option<f64>) -> String {
    match (setting.unit, value) {
        (Unit::Years, Some(years)) if years.fract() != 0.0 => {
            let months = (years * 12.0).round() as usize;
            format!("= {} · {}", long_duration(months), setting.help)
        }
        (_, None) => format!("empty: {} · {}", setting.empty, setting.help),
        _ => setting.help.to_string(),
    }
}

/// The field of a setting.
pub fn setting_field(plan: Plan, setting: Setting) -> AnyView {
    let value = Memo::new(move |_| (setting.get)(plan.scenario()));
    let units = Memo::new(move |_| plan.currency().with(|currency| units(&setting, currency)));
    let note = Signal::derive(move || note(&setting, value.get()));
    let commit = Callback::new(move |entry: Option<Entry>| {
        let x = match entry {
            None => None,
            Some(Entry::Point(x)) => Some(x),
            // The field takes none.
            Some(Entry::Range { .. }) => return,
        };
        plan.begin(Gesture::Part(setting.id.into()));
        (setting.set)(plan.scenario(), x);
    });
    let slider = setting
        .slider
        .map(|(min, max, step)| Slider { min, max, step });
    view! {
        <NumberField
            id=setting.id.to_string()
            label=setting.label
            value=Signal::derive(move || value.get().map(Entry::Point))
            units
            slider
            note
            empty=setting.empty
            commit
        />
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use paid_again_engine::file::{read_scenario, write_scenario};

    fn store() -> (Owner, Store<Scenario>) {
        let owner = Owner::new();
        let store = owner.with(|| Store::new(crate::app::example()));
        (owner, store)
    }

    #[test]
    fn every_setting_keeps_its_ends_and_stays_valid() {
        for setting in MORE.into_iter().chain([HORIZON, TARGET]) {
            let (min, max) = setting.bounds;
            for value in [Some(min), Some(max), None] {
                if value.is_none() && setting.empty.is_empty() {
                    continue;
                }
                let (_owner, store) = store();
                (setting.set)(store, value);
                assert_eq!(untrack(|| (setting.get)(store)), value, "{}", setting.id);
                let scenario = store.get_untracked();
                let text = write_scenario(&scenario);
                assert_eq!(read_scenario(&text), Ok(scenario), "{}", setting.id);
            }
        }
    }

    /// What does not read a setting is not told of its change.
    #[test]
    fn a_setting_wakes_only_who_reads_it() {
        let (owner, store) = store();
        owner.with(|| {
            let ran = StoredValue::new(0);
            let options = Memo::new(move |_| {
                ran.update_value(|ran| *ran += 1);
                store.streams().read().len()
            });
            for setting in MORE.into_iter().chain([HORIZON, TARGET]) {
                let _ = options.get_untracked();
                (setting.set)(store, Some(setting.bounds.1));
            }
            let _ = options.get_untracked();
            assert_eq!(ran.get_value(), 1);
            // But the whole is: the projection follows.
            let whole = Memo::new(move |_| store.read().inflation);
            assert_eq!(whole.get_untracked(), 10.0);
            (MORE[1].set)(store, Some(0.5));
            assert_eq!(whole.get_untracked(), 0.5);
        });
    }

    #[test]
    fn every_month_is_told_from_the_next_in_years() {
        let (_owner, store) = store();
        for month in 0..=1200 {
            store.work_until_month().set(Some(month));
            let shown = untrack(|| (MORE[0].get)(store));
            (MORE[0].set)(store, shown);
            assert_eq!(store.work_until_month().get_untracked(), Some(month));
        }
        assert!(note(&MORE[0], Some(5.08)).starts_with("= 5 years 1 month"));
        assert!(note(&MORE[0], None).starts_with("empty: never"));
    }
}
