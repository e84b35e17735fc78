//! The handle of the stop marker: a slider for the keyboard and for screen readers, drawn on the canvas.

use super::figure::stop_words;
use crate::state::Plan;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use paid_again_engine::scenario::ScenarioStoreFields;

/// The month that a key moves the marker to; none for other keys.
fn moved(key: &str, fast: bool, at: u32, horizon: u32) -> Option<u32> {
    let step = if fast { 12 } else { 1 };
    Some(match key {
        "ArrowRight" | "ArrowUp" => (at + step).min(horizon),
        "ArrowLeft" | "ArrowDown" => at.saturating_sub(step),
        "PageUp" => (at + 12).min(horizon),
        "PageDown" => at.saturating_sub(12),
        "Home" => 0,
        "End" => horizon,
        _ => return None,
    })
}

/// The handle, placed over its drawing.
#[component]
pub fn StopMarker(
    /// The centre of the drawn handle, in CSS pixels.
    #[prop(into)]
    place: Signal<Option<(f64, f64)>>,
) -> impl IntoView {
    let plan = Plan::expect();
    let horizon = plan.scenario().horizon_months();
    let on_key = move |event: KeyboardEvent| {
        let fast = event.shift_key();
        if let Some(month) = moved(&event.key(), fast, plan.stop(), horizon.get_untracked()) {
            event.prevent_default();
            // The chart's own keys read out months; these are for the marker alone.
            event.stop_propagation();
            plan.set_stop(month);
        }
    };
    view! {
        <div
            class="stop-marker"
            role="slider"
            tabindex="0"
            aria-label="When you stop working"
            aria-orientation="horizontal"
            aria-valuemin="0"
            aria-valuemax=move || horizon.get().to_string()
            aria-valuenow=move || plan.stop().to_string()
            aria-valuetext=move || stop_words(plan.stop(), horizon.get() as usize)
            style:left=move || place.get().map(|(x, _)| format!("{x}px"))
            style:top=move || place.get().map(|(_, y)| format!("{y}px"))
            hidden=move || place.get().is_none()
            on:keydown=on_key
        ></div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_move_within_the_horizon() {
        assert_eq!(moved("ArrowRight", false, 60, 240), Some(61));
        assert_eq!(moved("ArrowLeft", true, 60, 240), Some(48));
        assert_eq!(moved("ArrowLeft", true, 5, 240), Some(0));
        assert_eq!(moved("PageUp", false, 235, 240), Some(240));
        assert_eq!(moved("Home", false, 60, 240), Some(0));
        assert_eq!(moved("End", false, 60, 240), Some(240));
        assert_eq!(moved("a", false, 60, 240), None);
    }
}
