//! The drawing of a range: how its values lie, with its ends and its middle.

use super::Press;
use crate::format::{Locale, short_middle};
use leptos::prelude::*;
use std::fmt::Write;

/// A range to be drawn, in any unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Spread {
    /// Places from left to right, and how densely values lie there; both ends and the middle are
    /// among them.
    pub curve: Vec<(f64, f64)>,
    /// The range's lower end.
    pub low: f64,
    /// The value that has as many below it as above it.
    pub middle: f64,
    /// The range's upper end.
    pub high: f64,
}

/// The drawing's size.
const WIDE: f64 = 160.0;
const HIGH: f64 = 36.0;
/// What a drawing shows beyond each end, as a share of the range: the ends stand at the same places
/// in every drawing, and only what lies between differs.
pub const BEYOND: f64 = 0.22;

/// The paths of a drawing.
#[derive(Clone, Debug, Default, PartialEq)]
struct Lines {
    /// All of it.
    whole: String,
    /// What lies between the two ends.
    inside: String,
    /// A line from the ground to the curve, at the middle.
    middle: String,
}

impl Spread {
    fn lines(&self) -> Lines {
        let highest = self.curve.iter().map(|point| point.1).fold(0.0, f64::max);
        let span = (self.high - self.low) * (1.0 + 2.0 * BEYOND);
        let across = |x: f64| ((x - self.low) / span + BEYOND / (1.0 + 2.0 * BEYOND)) * WIDE;
        let up = |dense: f64| HIGH - dense / highest * (HIGH - 3.0);
        let area = |inside: &dyn Fn(f64) -> bool| {
            let points = self.curve.iter().filter(|(x, _)| inside(*x));
            let mut path = String::new();
            let mut last = 0.0;
            for (x, dense) in points {
                last = across(*x);
                if path.is_empty() {
                    let _ = write!(path, "M{last:.1} {HIGH}");
                }
                let _ = write!(path, "L{last:.1} {:.1}", up(*dense));
            }
            let _ = write!(path, "L{last:.1} {HIGH}Z");
            path
        };
        let at_middle = self.curve.iter().find(|(x, _)| *x >= self.middle);
        let top = at_middle.map_or(0.0, |point| up(point.1));
        Lines {
            whole: area(&|_| true),
            inside: area(&|x| x >= self.low && x <= self.high),
            middle: format!("M{0:.1} {HIGH}L{0:.1} {top:.1}", across(self.middle)),
        }
    }
}

/// A range's row in its field: the drawing, and the button that makes it one number.
pub(super) fn spread_row(
    label: String,
    spread: Signal<Option<Spread>>,
    use_one: Callback<f64>,
) -> AnyView {
    let locale = Locale::of_page();
    let middle = Memo::new(move |_| {
        let Spread {
            low, middle, high, ..
        } = spread.get()?;
        Some(short_middle(middle, low, high))
    });
    let button = move || {
        let middle = middle.get()?;
        let words = format!("use one number: {}", locale.plain(middle));
        let press = Press {
            name: Some(format!("{label}: {words}")),
            ..Press::new(
                "button quiet",
                &words,
                Callback::new(move |()| use_one.run(middle)),
            )
        };
        Some(press.view())
    };
    view! { <div class="spread">{drawing(spread)} {button}</div> }.into_any()
}

/// The drawing; what it shows stands in words below it.
fn drawing(spread: Signal<Option<Spread>>) -> AnyView {
    let lines = Memo::new(move |_| {
        spread.with(|spread| spread.as_ref().map(Spread::lines).unwrap_or_default())
    });
    let line = move |part: fn(&Lines) -> &String| move || lines.with(|lines| part(lines).clone());
    view! {
        <svg viewBox=format!("0 0 {WIDE} {HIGH}") preserveAspectRatio="none" aria-hidden="true">
            <path class="spread-whole" d=line(|lines| &lines.whole)></path>
            <path class="spread-inside" d=line(|lines| &lines.inside)></path>
            <path class="spread-middle" d=line(|lines| &lines.middle)></path>
        </svg>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A hill of five places over 0 to 10, which leans to the left.
    fn hill() -> Spread {
        Spread {
            curve: vec![
                (-1.0, 0.0),
                (0.0, 0.5),
                (4.0, 1.0),
                (10.0, 0.25),
                (12.0, 0.0),
            ],
            low: 0.0,
            middle: 4.0,
            high: 10.0,
        }
    }

    #[test]
    fn ends_stand_at_the_same_places_in_every_drawing() {
        let wide = Spread {
            curve: hill().curve.iter().map(|(x, y)| (x * 1e6, *y)).collect(),
            low: 0.0,
            middle: 4e6,
            high: 1e7,
        };
        assert_eq!(wide.lines(), hill().lines());
        let Lines { inside, middle, .. } = hill().lines();
        assert!(inside.starts_with("M24.4 36L24.4 19.5L"), "{inside}");
        assert!(inside.ends_with("L135.6 27.8L135.6 36Z"), "{inside}");
        assert_eq!(middle, "M68.9 36L68.9 3.0");
    }

    #[test]
    fn what_lies_beyond_the_ends_is_drawn_but_not_as_inside() {
        let Lines { whole, inside, .. } = hill().lines();
        assert!(whole.starts_with("M13.3 36L13.3 36.0L24.4 19.5"), "{whole}");
        assert_eq!(inside.matches('L').count(), 4);
        assert_eq!(whole.matches('L').count(), 6);
    }
}
