//! How far to look ahead.

use crate::state::{Gesture, Plan};
use crate::ui::{NumberField, Slider, Units};
use leptos::prelude::*;
use paid_again_engine::scenario::ScenarioStoreFields;

/// The horizon in years.
#[component]
pub fn Horizon() -> impl IntoView {
    let plan = Plan::expect();
    let horizon = plan.scenario().horizon_months();
    let years = Signal::derive(move || Some(f64::from(horizon.get()) / 12.0));
    let units = Units {
        unit: "years".into(),
        scale: 1.0,
        bounds: (1.0, 100.0),
        whole: true,
    };
    let commit = Callback::new(move |years: Option<f64>| {
        let Some(years) = years else { return };
        plan.begin(Gesture::Part("horizon".into()));
        horizon.set((years * 12.0) as u32);
    });
    view! {
        <div class="horizon">
            <NumberField
                id="horizon".to_string()
                label="Look ahead"
                value=years
                units=Signal::stored(units)
                slider=Slider { min: 1.0, max: 60.0, step: 1.0 }
                note=Signal::stored("for all options together".to_string())
                commit
            />
        </div>
    }
}
