//! The income a month that one would like to reach: a number that most leave empty.

use super::numbers::{Setting, setting_field};
use crate::state::{Gesture, Plan};
use leptos::prelude::*;
use paid_again_engine::scenario::ScenarioStoreFields;

/// The right end of its slider, and its step, in the scenario's currency.
const REACH: (f64, f64) = (10_000.0, 50.0);

/// The field, whose slider stands at its left end while there is no target. A number field's own one
/// stands at the right, for numbers that are without end where they are empty.
pub fn target_field(plan: Plan, setting: Setting) -> AnyView {
    let target = plan.scenario().target_per_month();
    let slide = move |text: String| {
        if let Ok(amount) = text.parse::<f64>() {
            plan.begin(Gesture::Part(setting.id.into()));
            target.set(Some(amount));
        }
    };
    let (most, step) = REACH;
    let in_words = move || match target.get() {
        Some(amount) => plan.currency().with(|currency| currency.amount(amount)),
        None => setting.empty.to_string(),
    };
    view! {
        <div class="field own-slider" data-empty=move || target.get().is_none().then_some("true")>
            {setting_field(plan, setting)}
            <input
                type="range"
                aria-label=format!("{}, slider", setting.label)
                aria-valuetext=in_words
                min="0"
                max=most
                step=step
                prop:value=move || target.get().unwrap_or_default().to_string()
                on:input:target=move |event| slide(event.target().value())
            />
        </div>
    }
    .into_any()
}
