//! From a figure and a size to a scene: mathematics, without drawing anything.
//!
//! Order of constraint:
//! 1. The room follows from the width: fonts, strokes, short or full words.
//! 2. What has a fixed height comes first: time labels below, the stop marker above. That leaves
//!    the plot's height.
//! 3. The value axis follows from the values and that height, and with it the width of its labels.
//! 4. The names at the lines' ends are placed along the value axis, which gives their width;
//!    those of bands that have room inside stand there.
//! 5. What is left is the plot's width; the time axis follows from it.
//! 6. Both axes make the projection, through which everything is placed.

mod axes;
mod bands;
mod curves;
mod inside;
mod metrics;
mod names;
mod notes;
mod sparse;
mod spread;
mod stop;

use crate::figure::{Arrangement, Figure, Scale};
use crate::geometry::{Rect, Size};
use crate::measure::{TextMeasure, safe_width};
use crate::projection::{Projection, Span};
use crate::scene::{Margins, Mark, Scene};
use crate::ticks::time::time_ticks;
use crate::wording::Wording;

use curves::Run;
use metrics::Metrics;

/// Lays out a figure in a chart of this size (CSS pixels).
///
/// It never fails: whatever the figure and the size, the scene is finite, and every label lies
/// inside the chart. In a chart too small for a label, the label is left out.
pub fn layout(
    figure: &Figure,
    size: Size,
    wording: &dyn Wording,
    measure: &dyn TextMeasure,
) -> Scene {
    layout_within(figure, size, wording, measure, Margins::default())
}

/// The smallest and the largest value that the axis of a figure must show, its `range` included.
///
/// Two figures that are given the larger of both as their range stand on one scale.
pub fn extent(figure: &Figure) -> (f64, f64) {
    curves::extent(figure, &curves::runs(figure))
}

/// The same as [`layout`], with at least so much room beside the plot: so a plot keeps its place
/// while something is dragged over it, though other amounts come to stand beside it.
pub fn layout_within(
    figure: &Figure,
    size: Size,
    wording: &dyn Wording,
    measure: &dyn TextMeasure,
    least: Margins,
) -> Scene {
    let metrics = Metrics::new(size);
    let months = figure.horizon();
    let runs = curves::runs(figure);

    let top = if figure.stop.is_some() {
        metrics::STOP_HEAD
    } else {
        metrics::HEAD
    };
    let scale = match figure.arrangement {
        Arrangement::Lines => figure.scale,
        Arrangement::Stacked => Scale::Linear,
    };
    let (low, high) = curves::extent(figure, &runs);
    let noted = scale == Scale::Log && (low, high) != (0.0, 0.0) && !figure.log_note.is_empty();
    let top = top + if noted { metrics::NOTE_HEAD } else { 0.0 };
    let rows = Rect::new(0.0, top, size.width(), size.height() - metrics::FOOT);

    let intervals = (rows.height() / metrics.sparse_rows).floor();
    let axis = axes::value_axis(scale, low, high, intervals);
    let amounts = axes::amounts(&axis, wording);
    let least = least.tame(size);
    let (left, apart) = axes::gutter(&amounts, least.left, metrics, measure);

    let time = Span::new(0.0, f64::from(months));
    let project = |plot: Rect| Projection::new(plot, time, axis.span).bent(axis.bend);
    let name = |named: &[&Run]| {
        let value = project(rows).value;
        let names = names::names(figure, named, value, size, metrics, measure);
        let (beside, gap) = names::gutter(&names, least.right);
        let right = size.width() - beside;
        let plot = Rect::new(left.min(size.width()), rows.top(), right, rows.bottom());
        (names, gap, plot)
    };
    let inside = |run: &Run, plot: Rect| {
        let projection = project(plot);
        let stop = stop::stop_mark(figure, plot, projection).map(|stop| stop.handle.x);
        inside::inside(run, projection, stop, metrics, measure)
    };
    let all: Vec<&Run> = runs.iter().collect();
    let (mut names, mut gap, mut plot) = name(&all);
    let mut within = Vec::new();
    if figure.arrangement == Arrangement::Stacked {
        // What fits into its band beside all names also fits beside fewer: the plot only widens.
        let (banded, named): (Vec<&Run>, Vec<&Run>) =
            all.iter().partition(|run| inside(run, plot).is_some());
        (names, gap, plot) = name(&named);
        within.extend(banded.into_iter().filter_map(|run| inside(run, plot)));
    }
    let label_width = |text: &str| safe_width(measure, text, metrics.tick);
    let (sparse, room) = (metrics.sparse_columns, metrics.room);
    let ticks = time_ticks(months, plot.width(), sparse, room, wording, &label_width);

    let projection = project(plot);
    let stop = stop::stop_mark(figure, plot, projection);
    let tracks = curves::tracks(figure, &runs, projection);

    let mut marks = Vec::new();
    marks.extend(stop.and_then(|stop| stop::shade(stop, plot)));
    marks.extend(axes::value_marks(
        &axis, &amounts, plot, apart, projection, metrics,
    ));
    if noted {
        let note = axes::note_mark(&figure.log_note, plot, size, stop, metrics);
        marks.push(note);
    }
    marks.extend(axes::time_marks(
        &ticks, plot, size, projection, metrics, measure,
    ));
    marks.extend(bands::range_marks(figure, projection));
    match figure.arrangement {
        Arrangement::Lines => marks.extend(curves::line_marks(&runs, projection, metrics)),
        Arrangement::Stacked => {
            marks.extend(bands::band_marks(&runs, projection));
            marks.extend(within);
            marks.extend(axes::zero_mark(plot, projection));
        }
    }
    marks.extend(names::name_marks(&names, plot, gap, metrics));
    if let (Some(mark), Some(words)) = (stop, &figure.stop) {
        marks.extend(stop::stop_marks(mark, words, size, metrics, measure));
    }
    marks.extend(notes::note_marks(
        figure, &tracks, &marks, plot, metrics, measure,
    ));

    let canvas = Rect::new(0.0, 0.0, size.width(), size.height());
    marks.retain(|mark| label_box(mark, measure).is_none_or(|rect| canvas.encloses(rect)));
    let mut names = names::name_boxes(&names, plot, gap, metrics);
    names.retain(|name| canvas.encloses(name.rect));

    Scene {
        size,
        plot,
        projection,
        months,
        marks,
        tracks,
        names,
        stop,
    }
}

/// The box around a label's words; `None` for any other mark.
pub fn label_box(mark: &Mark, measure: &dyn TextMeasure) -> Option<Rect> {
    let Mark::Label {
        text,
        at,
        anchor,
        font,
        ..
    } = mark
    else {
        return None;
    };
    let width = safe_width(measure, text, *font);
    let left = anchor.left(at.x, width);
    let half = metrics::line_height(*font) / 2.0;
    Some(Rect::new(left, at.y - half, left + width, at.y + half))
}
