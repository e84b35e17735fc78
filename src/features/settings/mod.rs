//! What holds for all options together: how far to look, when work stops, prices, the name.

mod numbers;
mod target;
mod texts;

use crate::state::Plan;
use leptos::prelude::*;
use numbers::{HORIZON, MORE, TARGET, setting_field};
use target::target_field;
use texts::{baseline_field, currency_field, name_field, note_field, start_field};

/// The settings of the open scenario. What matters least is behind a fold, and built when opened.
#[component]
pub fn Settings() -> impl IntoView {
    let plan = Plan::expect();
    let opened = RwSignal::new(false);
    let more = move || {
        opened.get().then(|| {
            view! {
                {MORE.into_iter().map(|setting| setting_field(plan, setting)).collect_view()}
                {target_field(plan, TARGET)}
                {baseline_field(plan)}
                {currency_field(plan)}
                {start_field(plan)}
                {name_field(plan)}
                {note_field(plan)}
            }
        })
    };
    view! {
        <section class="settings" aria-labelledby="settings-title">
            <h2 id="settings-title">"For all options"</h2>
            {setting_field(plan, HORIZON)}
            <details class="settings-more" on:toggle=move |_| opened.set(true)>
                <summary>"Stop, prices, currency, name"</summary>
                <div class="fields">{more}</div>
            </details>
            <a class="to-builder" href="builder.html">"Put a calculator into your own page"</a>
        </section>
    }
}
