//! One option: its name, what it is, and its numbers behind a fold.

use super::actions::actions;
use super::arrange::display_name;
use super::bench::Bench;
use super::counted::also_counted;
use super::field::option_field;
use super::fields::groups;
use super::handle::Handle;
use super::rename::name_field;
use super::short::in_short;
use crate::browser::{RowDrag, focus_soon, show_soon};
use crate::features::verdict::ink_name;
use crate::format::Locale;
use crate::later::Later;
use crate::state::{Look, ink_of};
use leptos::ev::{Event, KeyboardEvent, PointerEvent};
use leptos::prelude::*;
use paid_again_engine::scenario::{ScenarioStoreFields, Stream};
use reactive_stores::Field;
use web_sys::Element;

/// The card of one option.
#[component]
pub fn OptionCard(
    /// The option.
    stream: Field<Stream>,
) -> impl IntoView {
    // Rows may outlive their stream for a moment: all reads are of the kind that does not panic.
    let option = Handle::new(stream);
    let look = Look::expect();
    let in_hand = move || look.hold(option.id());
    let bench = Bench::expect();
    let id = option.id();
    let own = id.clone();
    // The card of the same id in another scenario may be of another kind, and has its own drafts.
    let desk = option.plan.desk();
    let kind = Memo::new(move |_| {
        let kind = option.read(|stream| Some(stream.kind.name()));
        (desk.with(|desk| desk.open.clone()), kind)
    });
    let ink = move || kind.with(|(_, kind)| kind.map(|kind| ink_name(ink_of(kind))));
    let name = Signal::derive(move || option.read(display_name));
    let is_off = Signal::derive(move || option.read(|stream| stream.off));
    let is_baseline =
        Signal::derive(move || option.plan.scenario().baseline().read().as_ref() == Some(&own));
    let summary = move || option.read(|stream| option.pen.with(|pen| in_short(stream, pen)));
    let starts_open = is_baseline.get_untracked();
    // What was never unfolded is not built.
    let built = Fold {
        card: RwSignal::new(starts_open),
        more: RwSignal::new(false),
        more_is_open: RwSignal::new(false),
    };
    let node = NodeRef::<leptos::html::Details>::new();
    let summary_id = option.place("summary");
    let (head, shown) = (summary_id.clone(), summary_id.clone());
    let pressed = StoredValue::new(false);
    let unfolded = move |_| {
        once(built.card);
        // The card above, which folds now, takes this one along out of view.
        if pressed.try_update_value(std::mem::take) == Some(true) {
            show_soon(shown.clone());
        }
    };
    let own = id.clone();
    // Opens the card of an option that was just added, and takes the reader there.
    Effect::new(move |_| {
        let Some(details) = node.get() else { return };
        if bench.opens.with(|opens| opens.as_ref() == Some(&own)) {
            let _ = details.set_attribute("open", "");
            once(built.card);
            focus_soon(head.clone());
            // Once: the same card may come and go with steps back and forth.
            bench.opens.set(None);
        }
    });
    let body = move || {
        let (_, kind) = kind.get();
        built.card.get().then_some(kind).flatten().map(|_| {
            Later::expect().show_after(&["fields-to-come"], move |_| {
                view! {
                    <div class="fields">
                        {name_field(option, name)} {fields(option, built)} {actions(option, is_off, is_baseline)}
                    </div>
                }
                .into_any()
            })
        })
    };
    view! {
        <div
            class="option"
            data-ink=ink
            data-off=move || is_off.get().then_some("true")
            data-testid=id
            on:focusin=move |_| in_hand()
            on:click=move |_| in_hand()
        >
            <details name="option" node_ref=node open=starts_open on:toggle=unfolded>
                <summary id=summary_id on:click=move |_| pressed.set_value(true)>
                    <i class="swatch" data-ink=ink></i>
                    <span class="option-name">{name}</span>
                    {move || is_baseline.get().then(|| view! { <em class="tag">"baseline"</em> })}
                    {move || is_off.get().then(|| view! { <em class="tag">"off"</em> })}
                    <span class="option-short">{summary}</span>
                </summary>
                {body}
            </details>
            {grip(option, name)}
        </div>
    }
    .into_any()
}

/// What of a card was unfolded before, and is built therefore. It belongs to the card: a fold stays open
/// while what stands in it is made anew.
#[derive(Clone, Copy)]
struct Fold {
    card: RwSignal<bool>,
    more: RwSignal<bool>,
    more_is_open: RwSignal<bool>,
}

/// Says that a fold was unfolded. It is said once: what is in it would be made anew each time; and not
/// when the card is gone before the browser tells.
fn once(built: RwSignal<bool>) {
    if built.try_get_untracked() == Some(false) {
        built.set(true);
    }
}

/// All fields: the ones that matter first, the others behind "more".
fn fields(option: Handle, built: Fold) -> AnyView {
    let mut groups = option.read_now(groups).into_iter();
    let main = groups.next().map(|group| group.fields).unwrap_or_default();
    // While the page starts each is made in a task of its own.
    let later = Later::expect();
    let in_turn = |spec| later.show_after(&["field-to-come"], move |_| option_field(option, spec));
    let main: Vec<AnyView> = main.into_iter().map(in_turn).collect();
    let more: Vec<_> = groups.collect();
    let titles: Vec<String> = more
        .iter()
        .map(|group| group.title.to_lowercase())
        .collect();
    let more = StoredValue::new(more);
    let counted = Memo::new(move |_| {
        let pen = option.pen.get();
        option.read(|stream| also_counted(stream, &pen))
    });
    let rest = move || {
        built.more.get().then(|| {
            let group = |group: &super::fields::Group| {
                let fields = group.fields.iter().map(|spec| option_field(option, *spec));
                view! {
                    <h3>{group.title}</h3>
                    {(!group.help.is_empty()).then(|| view! { <p class="group-help">{group.help}</p> })}
                    {fields.collect_view()}
                }
                .into_any()
            };
            more.with_value(|groups| groups.iter().map(group).collect_view())
        })
    };
    let toggled = move |event: Event| {
        built
            .more_is_open
            .set(event_target::<Element>(&event).has_attribute("open"));
        once(built.more);
    };
    view! {
        <p class="fields-tip">{format!("Not sure? Type a range, such as 5 to 20 or 5{0}{0}20.", Locale::of_page().decimal)}</p>
        {main}
        <details class="more" open=built.more_is_open.get_untracked() on:toggle=toggled>
            <summary>
                "More"
                <span>{format!(": {}", titles.join(", "))}</span>
            </summary>
            <div class="more-fields">{rest}</div>
        </details>
        <p class="counted">{counted}</p>
    }
    .into_any()
}

/// The handle by which a card is moved: dragged with mouse or finger, or with the arrow keys.
fn grip(option: Handle, name: Signal<String>) -> AnyView {
    let bench = Bench::expect();
    let drag = StoredValue::new_local(None::<RowDrag>);
    let id = option.place("grip");
    let own = id.clone();
    let press = move |event: KeyboardEvent| {
        let by = match event.key().as_str() {
            "ArrowUp" => -1,
            "ArrowDown" => 1,
            "Escape" => {
                if let Some(drag) = drag.try_update_value(Option::take).flatten() {
                    drag.release();
                }
                return;
            }
            _ => return,
        };
        event.prevent_default();
        bench.nudge(&option.id(), by, own.clone());
    };
    let take = move |event: PointerEvent| drag.set_value(RowDrag::take(&event, ".option"));
    let follow = move |event: PointerEvent| {
        drag.update_value(|drag| {
            if let Some(drag) = drag {
                drag.follow(&event);
            }
        });
    };
    let let_go = move |moves: bool| {
        if let Some(drag) = drag.try_update_value(Option::take).flatten() {
            let (from, to) = drag.release();
            if moves {
                bench.move_to(from, to);
            }
        }
    };
    view! {
        <button
            type="button"
            id=id
            class="grip"
            aria-label=move || format!("Move {}", name.get())
            title="Drag to move, or press the arrow keys"
            on:keydown=press
            on:pointerdown=take
            on:pointermove=follow
            on:pointerup=move |_| let_go(true)
            on:pointercancel=move |_| let_go(false)
        >
            <span aria-hidden="true">"⠿"</span>
        </button>
    }
    .into_any()
}
