//! The odds: chances of all options side by side, where one of them ends, and single lives to look at.

mod histogram;
mod replay;
mod said;
mod table;

pub use said::OddsSaid;

use crate::state::{Answer, Look, Plan};
use crate::words::beyond_reach;
use histogram::histograms;
use leptos::prelude::*;
use replay::replay;
use table::table;

/// What stands below the fan.
#[component]
pub fn OddsPanel(
    /// Whose odds.
    answer: Answer,
) -> impl IntoView {
    let luck = answer.luck;
    let (look, plan) = (Look::expect(), Plan::expect());
    let locale = move || answer.currency.read().locale();
    let status = move || {
        let (progress, locale) = (luck.progress().get(), locale());
        let number = |lives: u32| locale.number(f64::from(lives), 0);
        match progress.trouble {
            Some(trouble) => trouble.to_string(),
            None if progress.is_on_its_way() => {
                let (lived, paths) = (number(progress.lived), number(progress.paths));
                format!("{lived} of {paths} lives so far …")
            }
            None => format!("{} simulated lives.", number(progress.paths)),
        }
    };
    let part = move || {
        let progress = luck.progress().get();
        f64::from(progress.lived) / f64::from(progress.paths.max(1))
    };
    let on_its_way = move || luck.progress().get().is_on_its_way();
    // Stale odds stay in sight until there are newer ones, and look it.
    let stale = move || answer.odds().is_none().then_some("true");
    let told = move || {
        let told = answer.told.get()?;
        let of = look.of(plan);
        let (scenario, projection) = (answer.scenario.read(), answer.projection.read());
        let beyond = beyond_reach(&scenario, &projection);
        let untold = of.as_ref().filter(|id| beyond.contains(id)).cloned();
        let name = |id: String| projection.stream(&id).map(|it| it.name.trim().to_string());
        let untold = untold.and_then(name);
        // The other scenario may not have it.
        let of = of.filter(|id| projection.stream(id).is_some() && !beyond.contains(id));
        Some(
            view! {
                {untold.map(|name| view! { <p>{format!("No lives of {name} are told: every one counts on people whom nobody could find.")}</p> }.into_any())}
                {of.clone().map(|id| replay(answer, id))}
                {table(answer, &told.odds)}
                {of.map(|id| histograms(answer, &told.odds, &id))}
            }
            .into_any(),
        )
    };
    view! {
        <div class="odds" data-stale=stale>
            <p class="odds-status">
                <span role="status">{status}</span>
                <progress aria-hidden="true" max="1" prop:value=part hidden=move || !on_its_way()></progress>
            </p>
            {told}
        </div>
    }
}
