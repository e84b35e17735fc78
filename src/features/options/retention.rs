//! How customers stay: a shape with a drawing of who is still there, and its one or two numbers.

use super::field::number;
use super::fields::{FieldSpec, Unit};
use super::handle::Handle;
use super::say::shape_words;
use crate::format::long_duration;
use crate::state::{Shape, later_renewal, read_retention, staying, write_retention};
use crate::ui::Slider;
use leptos::prelude::*;
use paid_again_engine::scenario::Retention;
use std::fmt::Write;

/// The months that a drawing spans.
const SPAN: u32 = 60;

/// The drawing's width; its height is `HIGH`.
const WIDE: f64 = 96.0;
const HIGH: f64 = 32.0;

/// A path from everybody, at the upper left, to who is left after five years; closed at the bottom.
fn drawing(retention: &Retention) -> String {
    let mut path = format!("M0 {HIGH}");
    for (month, left) in staying(retention, SPAN).into_iter().enumerate() {
        let x = month as f64 / f64::from(SPAN) * WIDE;
        let y = HIGH - left.clamp(0.0, 1.0) * (HIGH - 2.0);
        let _ = write!(path, "L{x:.1} {y:.1}");
    }
    let _ = write!(path, "V{HIGH}Z");
    path
}

/// The retention of an option.
pub fn retention_field(option: Handle, spec: FieldSpec) -> AnyView {
    let retention = Signal::derive(move || option.read(read_retention).unwrap_or_default());
    let shape = Signal::derive(move || retention.with(Shape::of));
    let period = Memo::new(move |_| match retention.get() {
        Retention::Steady(_) => None,
        Retention::Fading(fading) => Some(fading.period_months),
    });
    let tiles = Shape::ALL.map(|tile| {
        let (title, meaning) = shape_words(tile);
        let chosen = move || shape.get() == tile;
        // The chosen shape is drawn as it is, the others as they would begin.
        let path = move || {
            if chosen() {
                retention.with(drawing)
            } else {
                retention.with(|now| drawing(&tile.instead_of(now)))
            }
        };
        let choose = move |_| {
            if shape.get_untracked() != tile {
                let then = retention.with_untracked(|now| tile.instead_of(now));
                option.step(&|stream| write_retention(stream, then.clone()));
            }
        };
        view! {
            <label class="shape" title=meaning>
                <input
                    type="radio"
                    name=option.place("retention")
                    prop:checked=chosen
                    on:change=choose
                />
                <svg viewBox="0 0 96 32" preserveAspectRatio="none" aria-hidden="true">
                    <path d=path></path>
                </svg>
                <span>{title}</span>
            </label>
        }
        .into_any()
    });
    let meaning = move || {
        let (_, meaning) = shape_words(shape.get());
        let left = retention.with(|retention| staying(retention, SPAN));
        let share = |month: usize| {
            let left = left.get(month).copied().unwrap_or_default();
            option.pen.with(|pen| pen.locale.percent(left))
        };
        format!(
            "{meaning}: of 100 % there are still {} after a year, {} after five years",
            share(12),
            share(60)
        )
    };
    let numbers = move || match period.get() {
        None => {
            let churn = FieldSpec {
                unit: Unit::PercentAMonth,
                unusual: Some((
                    50.0,
                    true,
                    "few keep less than half of their customers for a month",
                )),
                ..part(spec, 20.0, "of all customers")
            };
            number(
                option,
                churn,
                "retention/monthly_churn".into(),
                "Leave".into(),
                true,
            )
        }
        Some(period) => {
            let after = |n: u32| long_duration((n * period) as usize);
            let (first, later) = (after(1), after(later_renewal(period)));
            let at = |help| part(spec, 100.0, help);
            view! {
                {number(
                    option,
                    at("more than later: with the same all along, choose Steady"),
                    "retention/first".into(),
                    format!("Leave after {first}"),
                    true,
                )}
                {number(
                    option,
                    at("of those who are still there then"),
                    "retention/later".into(),
                    format!("Leave after {later}"),
                    true,
                )}
            }
            .into_any()
        }
    };
    view! {
        <fieldset class="field-list retention">
            <legend>{spec.label}</legend>
            <div class="shapes">{tiles.collect_view()}</div>
            <small>{meaning}</small>
            {numbers}
        </fieldset>
    }
    .into_any()
}

fn part(spec: FieldSpec, most: f64, help: &'static str) -> FieldSpec {
    FieldSpec {
        unit: Unit::Percent,
        slider: Slider {
            min: 0.0,
            max: most,
            step: 0.1,
        },
        help,
        ..spec
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drawings_begin_with_everybody_and_fall() {
        for shape in Shape::ALL {
            let path = drawing(&shape.typical());
            assert!(path.starts_with("M0 32L0.0 2.0L"), "{path}");
            let heights: Vec<f64> = path
                .split('L')
                .skip(1)
                .filter_map(|point| point.split(['V', ' ']).nth(1)?.parse().ok())
                .collect();
            assert_eq!(heights.len(), 61);
            assert!(
                heights.windows(2).all(|pair| pair[0] <= pair[1]),
                "{shape:?}"
            );
        }
    }
}
