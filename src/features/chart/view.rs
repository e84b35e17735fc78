//! The chart on the page: two canvases, the pointer, the keys.

use super::figure::position_figure;
use super::read_out::ReadOut;
use super::stop_marker::StopMarker;
use super::wording::Words;
use crate::browser::{capture, measure, paint_marks, position, use_chart_theme, use_element_size};
use crate::state::Plan;
use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::html::{Canvas, Div};
use leptos::prelude::*;
use paid_again_chart::{Reach, Scene, Size, hit, layout, month_at, readout, stop_hit};
use wasm_bindgen::JsCast;

/// Total position over time.
#[component]
pub fn Chart(
    /// Rises whenever the page's colours change.
    colours: ReadSignal<u32>,
    /// Whether the stop marker is being dragged.
    dragging: RwSignal<bool>,
) -> impl IntoView {
    let plan = Plan::expect();
    let (place, chart, overlay) = (
        NodeRef::<Div>::new(),
        NodeRef::<Canvas>::new(),
        NodeRef::<Canvas>::new(),
    );
    let size = use_element_size(move || place.get().map(JsCast::unchecked_into));
    let theme = use_chart_theme(colours);
    let figure = Memo::new(move |_| position_figure(&plan.projection().read(), plan.stop()));
    let scene = Memo::new(move |_| {
        let size = size.get()?;
        let family = theme
            .read()
            .as_ref()
            .map(|theme| theme.font_family.clone())?;
        let currency = plan.currency().read();
        let place = Size::new(size.width, size.height);
        Some(measure(&family, |text| {
            layout(&figure.read(), place, &Words(&currency), text)
        }))
    });
    let reading = RwSignal::new(None::<u32>);
    let last = move || scene.with_untracked(|scene| scene.as_ref().map_or(0, |s| s.months - 1));

    // Paints the chart, and over it the month that is read.
    Effect::new(move |_| {
        let (size, theme) = (size.get(), theme.read());
        let (Some(canvas), Some(size), Some(theme)) = (chart.get(), size, theme.as_ref()) else {
            return;
        };
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
            if stop_hit(scene, point, reach) {
                capture(&event);
                dragging.set(true);
                reading.set(None);
            } else {
                reading.set(hit(scene, point).map(|hit| hit.month));
            }
        });
    };
    let glide = move |event: PointerEvent| {
        with_scene(&event, &|scene, point| {
            if dragging.get_untracked() {
                plan.set_stop(month_at(scene, point.x));
            } else {
                reading.set(hit(scene, point).map(|hit| hit.month));
            }
        });
    };
    let leave = move |_| {
        if !dragging.get_untracked() {
            reading.set(None);
        }
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
    on_cleanup(move || escape.remove());

    let marker = Signal::derive(move || {
        scene.with(|scene| {
            scene
                .as_ref()?
                .stop
                .as_ref()
                .map(|stop| (stop.handle.x, stop.handle.y))
        })
    });
    let read_place = Signal::derive(move || {
        let month = reading.get()?;
        scene.with(|scene| {
            let scene = scene.as_ref()?;
            let x = scene.projection.time.forward(f64::from(month) + 1.0);
            Some((x, scene.size.width()))
        })
    });
    view! {
        <section class="card chart" aria-labelledby="chart-title">
            <header>
                <h2 id="chart-title">"Total position"</h2>
                <p>"what each option has brought you so far, after costs, and what you could sell of it"</p>
            </header>
            <div
                class="chart-place"
                node_ref=place
                role="group"
                tabindex="0"
                aria-label=move || in_words(plan)
                data-dragging=move || dragging.get().then_some("true")
                on:pointerdown=press
                on:pointermove=glide
                on:pointerup=move |_| dragging.set(false)
                on:pointercancel=move |_| dragging.set(false)
                on:pointerleave=leave
                on:keydown=keys
                on:blur=move |_| reading.set(None)
            >
                <canvas node_ref=chart aria-hidden="true"></canvas>
                <canvas node_ref=overlay aria-hidden="true"></canvas>
                <StopMarker place=marker />
                <ReadOut month=reading place=read_place />
            </div>
            <p class="chart-help">
                "Drag the marker to move the end of your work. Point at the chart, or press the arrow keys, to read a month."
            </p>
        </section>
    }
}

/// The chart in one sentence, for who can't see it.
fn in_words(plan: Plan) -> String {
    let projection = plan.projection().get();
    let currency = plan.currency().read();
    let end = |stream: &paid_again_engine::project::StreamProjection| {
        format!(
            "{} {}",
            stream.name,
            currency.amount(stream.summary.final_position)
        )
    };
    let ends = projection
        .streams
        .iter()
        .map(end)
        .collect::<Vec<_>>()
        .join(", ");
    let over = crate::format::long_duration(projection.months);
    format!("Chart of total position over {over}. At the end: {ends}. Arrow keys read out a month.")
}
