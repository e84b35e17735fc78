//! Where a single number flips the verdict, asked for with one click from its field.

use super::fields::FieldSpec;
use super::handle::Handle;
use crate::odds::Asker;
use crate::ui::Press;
use crate::words::{Flip, baseline, besides, flip_words};
use leptos::prelude::*;
use paid_again_engine::Projection;
use paid_again_engine::bounds::Form;
use paid_again_odds::{Answer, Question};
use std::sync::Arc;

/// What was found, and of which projection: after an edit it holds no more.
#[derive(Clone)]
struct Found {
    of: Arc<Projection>,
    sentence: String,
}

/// The button and its answer; nothing where there is no number to turn, or nothing to compare with.
pub fn tip(option: Handle, spec: FieldSpec) -> AnyView {
    let form = option.read_now(|stream| stream.field(spec.name).map(|row| row.form));
    let is_number = matches!(
        form,
        Some(
            Form::Number
                | Form::NumberOrNull
                | Form::Whole
                | Form::WholeOrNull
                | Form::Quantity
                | Form::QuantityOrNull
        )
    );
    if !is_number {
        return ().into_any();
    }
    let asker = use_context::<Asker>();
    let projection = option.plan.projection();
    let found = RwSignal::new(None::<Found>);
    let compared = Memo::new(move |_| projection.read().compared(&option.id()).is_some());
    let ask = Callback::new(move |()| {
        let Some(asker) = asker else { return };
        let of = projection.get_untracked();
        let question = Question::Tipping {
            stream: option.id(),
            path: spec.name.into(),
        };
        let scenario = option.plan.scenario().get_untracked();
        asker.ask(&scenario, &question, move |answer| {
            let sentence = worded(option, &spec, &of, answer);
            found.try_set(Some(Found {
                of: Arc::clone(&of),
                sentence,
            }));
        });
    });
    let said = move || {
        let found = found.get()?;
        Arc::ptr_eq(&found.of, &projection.read()).then_some(found.sentence)
    };
    let press = move || {
        let press = Press {
            name: Some(format!("{}: where would it flip the verdict?", spec.label)),
            ..Press::new("link", "where it flips", ask)
        };
        compared.get().then(|| press.view())
    };
    view! {
        <div class="tip">
            {press}
            <span role="status">{said}</span>
        </div>
    }
    .into_any()
}

fn worded(option: Handle, spec: &FieldSpec, of: &Projection, answer: Answer) -> String {
    let found = match answer {
        Answer::Tipping(found) => found,
        Answer::None(why) => return why,
        _ => return String::new(),
    };
    let name = |id: &str| of.stream(id).map_or("", |it| it.name.trim());
    let present = option.read_now(|stream| stream.number(spec.name)?.median());
    let flip = Flip {
        option: name(&option.id()),
        baseline: baseline(of).map_or("the baseline", |it| it.name.trim()),
        present: present.unwrap_or(f64::INFINITY),
        found,
    };
    let pen = option.pen.get_untracked();
    let now = option.read_now(|stream| pen.number(stream, spec.name, spec));
    let said = flip_words(&flip, &now, |x| pen.value(spec, x));
    let more = flip.other_side().zip(of.stream(&option.id()));
    let more = more.map(|(value, now)| {
        let scenario = option.plan.scenario().get_untracked();
        option.read_now(|stream| besides(&scenario, (stream, now), spec.name, value, pen.locale))
    });
    said + &more.unwrap_or_default()
}
