//! The plot: two canvases, the pointer, the keys.

use super::content::Content;
use super::stop_marker::StopMarker;
use super::wording::Words;
use crate::browser::{
    capture, in_a_task, measure, paint_marks, position, use_chart_theme, use_element_size,
};
use crate::later::Later;
use crate::state::{Answer, Plan};
use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::html::{Canvas, Div};
use leptos::prelude::*;
use paid_again_chart::{
    Figure, Margins, Reach, Scene, Size, hit, layout_within, month_at, readout, stop_hit,
};
use wasm_bindgen::JsCast;
use web_sys::Node;

/// The picture, the pointer over it and the keys.
#[component]
pub fn Plot(
    /// Whose months are read.
    answer: Answer,
    /// What is shown.
    content: Memo<Content>,
    /// The figure of it.
    figure: Memo<Figure>,
    /// The figure in words, for who can't see it.
    label: Signal<String>,
    /// Rises whenever the page's colours change.
    colours: ReadSignal<u32>,
    /// Whether the stop marker is being dragged.
    dragging: RwSignal<bool>,
    /// Whether the stop marker can be moved.
    editable: bool,
) -> impl IntoView {
    let plan = Plan::expect();
    let (place, chart, overlay) = (
        NodeRef::<Div>::new(),
        NodeRef::<Canvas>::new(),
        NodeRef::<Canvas>::new(),
    );
    let size = use_element_size(move || place.get().map(JsCast::unchecked_into));
    let theme = use_chart_theme(colours);
    // While the marker is dragged the plot keeps its place: other amounts beside the axis would
    // otherwise move it, and the marker away from under the pointer.
    let held = RwSignal::new(Margins::default());
    let scene = Memo::new(move |_| {
        let size = size.get()?;
        let family = theme
            .read()
            .as_ref()
            .map(|theme| theme.font_family.clone())?;
        let currency = answer.currency.read();
        let words = Words {
            unit: content.read().unit,
            currency: &currency,
        };
        let place = Size::new(size.width, size.height);
        Some(measure(&family, |text| {
            layout_within(&figure.read(), place, &words, text, held.get())
        }))
    });
    let reading = RwSignal::new(None::<u32>);
    let last = move || scene.with_untracked(|scene| scene.as_ref().map_or(0, |s| s.months - 1));

    // The first picture is painted in a task of its own, after the one in which it was laid out.
    let begun = RwSignal::new(false);
    Effect::new(move |_| {
        if scene.with(Option::is_some) && !begun.get_untracked() {
            in_a_task(move || {
                begun.try_set(true);
            });
        }
    });
    // Paints the chart, and over it the month that is read.
    Effect::new(move |_| {
        let (size, theme) = (size.get(), theme.read());
        let (Some(canvas), Some(size), Some(theme)) = (chart.get(), size, theme.as_ref()) else {
            return;
        };
        if !begun.get() {
            return;
        }
        scene.with(|scene| {
            if let Some(scene) = scene {
                paint_marks(&canvas, size, &scene.marks, theme);
            }
        });
    });
    let marks = Memo::new(move |_| {
        let month = reading.get()?;
        scene.with(|scene| scene.as_ref().map(|scene| readout(scene, month, None)))
    });
    Effect::new(move |_| {
        let (size, theme) = (size.get(), theme.read());
        let (Some(canvas), Some(size), Some(theme)) = (overlay.get(), size, theme.as_ref()) else {
            return;
        };
        paint_marks(&canvas, size, &marks.get().unwrap_or_default(), theme);
    });

    let with_scene = move |event: &PointerEvent, act: &dyn Fn(&Scene, paid_again_chart::Point)| {
        if let Some(point) = position(event) {
            scene.with_untracked(|scene| {
                if let Some(scene) = scene {
                    act(scene, point);
                }
            });
        }
    };
    let press = move |event: PointerEvent| {
        // The other buttons belong to the browser: its menu would leave the marker hanging.
        if event.button() != 0 {
            return;
        }
        let reach = if event.pointer_type() == "mouse" {
            Reach::Fine
        } else {
            Reach::Coarse
        };
        with_scene(&event, &|scene, point| {
            if editable && stop_hit(scene, point, reach) {
                capture(&event);
                held.set(scene.margins());
                dragging.set(true);
                reading.set(None);
            } else {
                reading.set(hit(scene, point).map(|hit| hit.month));
            }
        });
    };
    let glide = move |event: PointerEvent| {
        with_scene(&event, &|scene, point| {
            if editable && dragging.get_untracked() {
                plan.set_stop(month_at(scene, point.x));
            } else {
                reading.set(hit(scene, point).map(|hit| hit.month));
            }
        });
    };
    let leave = move |event: PointerEvent| {
        // A finger that is lifted is read all the same, until it taps somewhere else.
        if !dragging.get_untracked() && event.pointer_type() != "touch" {
            reading.set(None);
        }
        if !dragging.get_untracked() && held.get_untracked() != Margins::default() {
            held.set(Margins::default());
        }
    };
    // The browser has taken the finger over to scroll the page.
    let cancel = move |_| {
        dragging.set(false);
        reading.set(None);
    };
    let keys = move |event: KeyboardEvent| {
        let step = if event.shift_key() { 12 } else { 1 };
        let at = reading.get_untracked();
        let to = match event.key().as_str() {
            "ArrowRight" => Some(at.map_or(0, |m| (m + step).min(last()))),
            "ArrowLeft" => Some(at.map_or(last(), |m| m.saturating_sub(step))),
            "Home" => Some(0),
            "End" => Some(last()),
            "Escape" => None,
            _ => return,
        };
        event.prevent_default();
        reading.set(to);
    };

    // Whoever rests the mouse on the chart may have the focus elsewhere: Escape uncovers all the same.
    let escape = window_event_listener(leptos::ev::keydown, move |event| {
        if event.key() == "Escape" && reading.get_untracked().is_some() {
            reading.set(None);
        }
    });
    // So does a tap beside the chart, where a finger has left its reading.
    let elsewhere = window_event_listener(leptos::ev::pointerdown, move |event| {
        let target = event.target().and_then(|it| it.dyn_into::<Node>().ok());
        let inside = place
            .get_untracked()
            .is_some_and(|it| it.contains(target.as_ref()));
        if !inside && reading.get_untracked().is_some() {
            reading.set(None);
        }
    });
    on_cleanup(move || {
        escape.remove();
        elsewhere.remove();
    });

    let marker = Signal::derive(move || {
        scene.with(|scene| {
            scene
                .as_ref()?
                .stop
                .as_ref()
                .map(|stop| (stop.handle.x, stop.handle.y))
        })
    });
    view! {
            <div
                class="chart-place"
                node_ref=place
                role="group"
                tabindex="0"
                aria-label=move || label.get()
                data-dragging=move || (editable && dragging.get()).then_some("true")
                on:pointerdown=press
                on:pointermove=glide
                on:pointerup=move |_| dragging.set(false)
                on:pointercancel=cancel
                on:pointerleave=leave
                on:keydown=keys
                on:blur=move |_| reading.set(None)
            >
                <canvas node_ref=chart aria-hidden="true"></canvas>
                <canvas node_ref=overlay aria-hidden="true"></canvas>
                {editable.then(|| view! { <StopMarker place=marker /> })}
                {Later::expect().show(move |parts| (parts.read_out)(answer, content, reading, scene))}
            </div>
    }
}
