//! Names at the ends of lines, so that nobody has to hunt through a legend.

use crate::figure::{Arrangement, Figure, Key};
use crate::geometry::{Point, Rect, Size};
use crate::ink::{Dash, Ink};
use crate::measure::{TextMeasure, safe_width};
use crate::projection::Axis;
use crate::scene::{Anchor, Mark, NameBox};
use crate::wording::Room;

use super::curves::Run;
use super::metrics::{EDGE, GAP, LEADER_GAP, Metrics, NAMES_SHARE, SIDE, line_height};
use super::spread::{capacity, spread};

/// Names are read before they are measured: nobody reads on after this many letters.
const LONGEST: usize = 80;

/// A name moved further than this from its line's end gets a leader, in CSS pixels.
const FAR: f64 = 7.0;

/// A name and where it stands.
pub(super) struct Name {
    key: Key,
    ink: Ink,
    text: String,
    width: f64,
    /// The height of its line's end.
    wanted: f64,
    /// Its own height, in the end.
    y: f64,
}

/// The names that fit, placed along the value axis.
pub(super) fn names(
    figure: &Figure,
    runs: &[&Run],
    value: Axis,
    size: Size,
    metrics: Metrics,
    measure: &dyn TextMeasure,
) -> Vec<Name> {
    let height = line_height(metrics.name);
    let (top, bottom) = (value.last, value.first);
    let wanted = |run: &Run| {
        let end = run.end()?;
        let y = value.forward(end.value);
        let stacked = figure.arrangement == Arrangement::Stacked;
        Some(if stacked {
            (y + value.forward(end.base)) / 2.0
        } else {
            y
        })
    };
    // Bands that end in nothing end at one height: their names then stand in the order of the stack.
    let tie = match figure.arrangement {
        Arrangement::Lines => 0.0,
        Arrangement::Stacked => 1e-6,
    };
    let ended = runs.iter().copied().enumerate();
    let ended = ended.filter_map(|(i, run)| Some((run, wanted(run)? - tie * i as f64)));
    let kept: Vec<_> = ended.take(capacity(height, top, bottom)).collect();
    let most = size.width() * NAMES_SHARE;
    let width = |text: &str| safe_width(measure, text, metrics.name);
    let full = metrics.room == Room::Full
        && kept
            .iter()
            .all(|(run, _)| width(&shown(&run.line.label)) <= most);
    let places = spread(
        &kept.iter().map(|(_, y)| *y).collect::<Vec<_>>(),
        height,
        top,
        bottom,
    );
    let name = |((run, wanted), y): (&(&Run, f64), f64)| {
        let label = if full {
            &run.line.label
        } else {
            &run.line.short_label
        };
        let text = cut_to(shown(label), most, &width);
        let width = width(&text);
        Name {
            key: run.line.key,
            ink: run.line.ink,
            text,
            width,
            wanted: *wanted,
            y,
        }
    };
    kept.iter().zip(places).map(name).collect()
}

/// The space right of the plot, at least `least`, and how far from the plot names stand in it.
///
/// Where the space is given, the names' distance adapts to it rather than the other way round.
pub(super) fn gutter(names: &[Name], least: f64) -> (f64, f64) {
    let widest = names.iter().map(|name| name.width).fold(0.0, f64::max);
    if widest == 0.0 {
        return (SIDE.max(least), GAP);
    }
    if least == 0.0 {
        let gap = gap(names);
        return ((gap + widest + EDGE).max(SIDE), gap);
    }
    let gutter = (GAP + widest + EDGE).max(SIDE).max(least);
    (gutter, (gutter - widest - EDGE).clamp(GAP, LEADER_GAP))
}

/// From the plot to the names.
fn gap(names: &[Name]) -> f64 {
    if names.iter().any(Name::is_far) {
        LEADER_GAP
    } else {
        GAP
    }
}

/// The names right of the plot, with thin leaders to those that had to move far.
pub(super) fn name_marks(names: &[Name], plot: Rect, gap: f64, metrics: Metrics) -> Vec<Mark> {
    let x = plot.right() + gap;
    let mut marks = Vec::new();
    for name in names {
        if name.is_far() {
            let bend = [(plot.right() + 5.0, name.wanted), (x - 4.0, name.y)];
            let points = bend.map(|(x, y)| Point::new(x, y)).to_vec();
            marks.push(Mark::Polyline {
                points,
                ink: name.ink,
                width: 1.0,
                dash: Dash::Solid,
            });
        }
        marks.push(Mark::Label {
            text: name.text.clone(),
            at: Point::new(x, name.y),
            anchor: Anchor::Start,
            ink: name.ink,
            font: metrics.name,
        });
    }
    marks
}

/// The boxes around the names.
pub(super) fn name_boxes(names: &[Name], plot: Rect, gap: f64, metrics: Metrics) -> Vec<NameBox> {
    let x = plot.right() + gap;
    let half = line_height(metrics.name) / 2.0;
    let rect = |name: &Name| Rect::new(x, name.y - half, x + name.width, name.y + half);
    names
        .iter()
        .map(|name| NameBox {
            key: name.key,
            rect: rect(name),
        })
        .collect()
}

impl Name {
    fn is_far(&self) -> bool {
        (self.y - self.wanted).abs() > FAR
    }
}

/// The part of a label that is worth measuring.
fn shown(label: &str) -> String {
    label.chars().take(LONGEST).collect()
}

/// The text, or as much of it as fits with an ellipsis behind it.
fn cut_to(text: String, most: f64, width: &dyn Fn(&str) -> f64) -> String {
    if width(&text) <= most {
        return text;
    }
    let letters: Vec<char> = text.chars().collect();
    let shorter = |count: usize| {
        letters[..count]
            .iter()
            .collect::<String>()
            .trim_end()
            .to_owned()
            + "…"
    };
    let fitting = (1..letters.len())
        .rev()
        .map(shorter)
        .find(|text| width(text) <= most);
    fitting.unwrap_or_default()
}
