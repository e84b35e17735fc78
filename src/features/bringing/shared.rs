//! What there is to say of a shared scenario, above it.

use crate::browser::drop_fragment;
use crate::features::notices::notice;
use crate::features::scenarios::titled;
use crate::state::Plan;
use crate::ui::Press;
use leptos::prelude::*;

const LOOKING: &str = "You are looking at a shared scenario. Nothing of yours was changed. \
                       It is yours once you keep it or change it.";

fn button(words: &str, act: impl Fn() + Send + Sync + 'static) -> Press {
    Press::new("button", words, Callback::new(move |()| act()))
}

/// The notice above a shared scenario, and the one once it was changed.
///
/// The link stays in the address as long as what it holds is in view: then a reload shows the same.
pub fn shared_notice(plan: Plan) -> AnyView {
    let in_view = Memo::new(move |_| plan.shows_guest());
    Effect::new(move |before: Option<bool>| {
        let now = in_view.get();
        if before == Some(true) && !now {
            drop_fragment();
        }
        now
    });
    let changed = Memo::new(move |_| {
        let guest = plan.guest().read();
        let own = guest.as_ref().filter(|guest| guest.own)?;
        let desk = plan.desk().read();
        let name = titled(&desk.sheet(&own.sheet.id)?.scenario.name);
        Some(format!(
            "You changed the shared scenario, so it is kept with yours now, as “{name}”. What you had before is as it was."
        ))
    });
    let told = move || {
        let back = button("Back to mine", move || plan.leave_guest());
        if in_view.get() {
            let keep = button("Keep a copy", move || plan.keep_guest());
            return Some(notice(LOOKING.into(), vec![keep, back]));
        }
        let understood = button("Understood", move || plan.forget_guest());
        Some(notice(changed.get()?, vec![back, understood]))
    };
    told.into_any()
}
