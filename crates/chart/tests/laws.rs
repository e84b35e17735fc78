//! What must hold for every figure and every size, hostile ones included.

mod common;

use common::line;
use paid_again_chart::*;
use proptest::prelude::*;

/// Any double at all: NaN, infinities, subnormals.
fn any_bits() -> impl Strategy<Value = f64> {
    any::<u64>().prop_map(f64::from_bits)
}

/// A number as a chart meets it, or any double at all.
fn value() -> impl Strategy<Value = f64> {
    prop_oneof![3 => -1e6..1e6, 1 => Just(0.0), 1 => any_bits()]
}

prop_compose! {
    /// A figure of a few lines of any values, with everything else in it.
    fn figure()(
        months in prop_oneof![4 => 0_u32..60, 1 => Just(1200), 1 => any::<u32>()],
        values in prop::collection::vec(prop::collection::vec(value(), 0..80), 0..14),
        start in prop::option::of(value()),
        stop in prop::option::of(any::<u8>()),
        crossings in prop::collection::vec((0_u64..14, 0_u32..80), 0..4),
        shaded in any::<bool>(),
        stacked in any::<bool>(),
        free in any::<bool>(),
        opacity in value(),
        log in any::<bool>(),
        range in prop::option::of((value(), value())),
    ) -> Figure {
        let series = |values: &[f64]| {
            let series = Series::new(values.iter().copied());
            start.map_or(series.clone(), |start| series.starting_at(start))
        };
        let lines = values.iter().enumerate().map(|(key, values)| Line {
            dash: [Dash::Solid, Dash::Dashed, Dash::Dotted, Dash::DashDot][key % 4],
            ..line(key as u64, series(values))
        });
        let ranges = values.windows(2).filter(|_| shaded).map(|pair| Range {
            low: series(&pair[0]), high: series(&pair[1]), ink: Ink::Again, opacity,
        });
        Figure {
            months,
            ranges: ranges.collect(),
            lines: lines.collect(),
            arrangement: if stacked { Arrangement::Stacked } else { Arrangement::Lines },
            baseline: if free { Baseline::Free } else { Baseline::Zero },
            stop: stop.map(|after| Stop {
                after: after.into(), label: "you stop here".into(), short_label: "stop".into(),
            }),
            crossings: crossings.into_iter().map(|(key, month)| Crossing {
                key: Key(key), month, label: "passes".into(),
            }).collect(),
            scale: if log { Scale::Log } else { Scale::Linear },
            range,
            log_note: "each step multiplies".into(),
        }
    }
}

/// Sizes of phones and desks, and anything else.
fn size() -> impl Strategy<Value = Size> {
    let side = || prop_oneof![4 => 100.0..1200.0, 1 => value()];
    (side(), side()).prop_map(|(width, height)| Size::new(width, height))
}

/// All coordinates and lengths of a mark.
fn numbers(mark: &Mark) -> Vec<f64> {
    let flat = |points: &[Point]| points.iter().flat_map(|p| [p.x, p.y]).collect::<Vec<_>>();
    match mark {
        Mark::Area {
            outline, opacity, ..
        } => [flat(outline), vec![*opacity]].concat(),
        Mark::Polyline { points, width, .. } => [flat(points), vec![*width]].concat(),
        Mark::Rule {
            from, to, width, ..
        } => vec![from.x, from.y, to.x, to.y, *width],
        Mark::Label { at, font, .. } => vec![at.x, at.y, font.size],
        Mark::Dot { centre, radius, .. } => vec![centre.x, centre.y, *radius],
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// The tolerance is a millionth of the span: the narrowest span is a millionth of its end,
    /// a double keeps 1e-16 of that end, and a pixel is at worst 1/32767 of the span.
    #[test]
    fn inverse_undoes_forward(
        (a, b) in (value(), value()), share in 0.0..1.0, months in 0.0..1200.0, size in size(),
    ) {
        let plot = Rect::new(7.0, 11.0, 8.0 + size.width(), 12.0 + size.height());
        let projection = Projection::new(plot, Span::new(0.0, 1200.0), Span::new(a, b));
        let span = projection.value.span;
        let value = span.low() + share * span.length();
        let (back_months, back) = projection.inverse(projection.forward(months, value));
        prop_assert!((back_months - months).abs() <= 1e-6 * 1200.0);
        prop_assert!((back - value).abs() <= 1e-6 * span.length());
    }

    #[test]
    fn ticks_are_multiples_of_the_step_inside_the_span(
        a in value(), b in value(), intervals in 0.0..30.0,
    ) {
        let (a, b) = (finite(a).unwrap_or(0.0), finite(b).unwrap_or(0.0));
        let money = ticks::money::MoneyTicks::new(a.min(b), a.max(b), intervals);
        let step = money.step.value();
        prop_assert!(money.span.contains(a) && money.span.contains(b));
        prop_assert!(money.ticks.len() <= 33, "{} ticks", money.ticks.len());
        for tick in &money.ticks {
            let count = tick / step;
            prop_assert!(money.span.contains(*tick));
            prop_assert!((count - count.round()).abs() <= 1e-9 * count.abs().max(1.0));
        }
        if a.min(b) < 0.0 && a.max(b) > 0.0 {
            prop_assert!(money.ticks.contains(&0.0));
        }
    }

    #[test]
    fn nothing_in_a_scene_is_endless_or_undefined(figure in figure(), size in size()) {
        let scene = layout(&figure, size, &PlainWording, &FixedWidth::default());
        for mark in &scene.marks {
            prop_assert!(numbers(mark).iter().all(|n| n.is_finite()), "{mark:?}");
        }
        for end in scene.tracks.iter().flat_map(|track| track.ends.iter().flatten()) {
            prop_assert!(end.point.x.is_finite() && end.point.y.is_finite());
            prop_assert!(end.base.is_finite());
        }
        // Equal to itself: a memo can tell that nothing has changed.
        prop_assert_eq!(&scene, &scene.clone());
    }

    #[test]
    fn curves_stay_in_the_plot(figure in figure(), size in size()) {
        let scene = layout(&figure, size, &PlainWording, &FixedWidth::default());
        // A hundredth of a pixel: rounding at the ends of a huge span.
        let plot = scene.plot.grown(0.01);
        for track in &scene.tracks {
            prop_assert!(track.ends.iter().flatten().all(|end| plot.contains(end.point)));
        }
    }

    #[test]
    fn labels_stay_in_the_chart_and_names_apart(figure in figure(), size in size()) {
        let measure = FixedWidth::default();
        let scene = layout(&figure, size, &PlainWording, &measure);
        let chart = Rect::new(0.0, 0.0, size.width(), size.height());
        for rect in scene.marks.iter().filter_map(|mark| label_box(mark, &measure)) {
            prop_assert!(chart.encloses(rect), "{rect:?} in {chart:?}");
        }
        for (i, a) in scene.names.iter().enumerate() {
            for b in &scene.names[i + 1..] {
                // A billionth of a pixel: the boxes touch where names were moved apart.
                prop_assert!(!a.rect.grown(-1e-9).overlaps(b.rect), "{a:?} {b:?}");
            }
        }
    }

    #[test]
    fn names_keep_the_order_of_their_lines(figure in figure()) {
        let scene = layout(&figure, Size::new(700.0, 400.0), &PlainWording, &FixedWidth::default());
        if figure.arrangement == Arrangement::Stacked {
            return Ok(());
        }
        let end = |key| {
            let track = scene.tracks.iter().find(|track| track.key == key)?;
            Some(track.ends.iter().rev().copied().flatten().next()?.point.y)
        };
        for pair in scene.names.iter().flat_map(|a| scene.names.iter().map(move |b| (a, b))) {
            if let (Some(a), Some(b)) = (end(pair.0.key), end(pair.1.key))
                && a < b
            {
                prop_assert!(pair.0.rect.top() < pair.1.rect.top());
            }
        }
    }

    #[test]
    fn every_hit_names_a_month_of_the_figure(figure in figure(), x in value(), y in value()) {
        let scene = layout(&figure, Size::new(358.0, 270.0), &PlainWording, &FixedWidth::default());
        if let Some(found) = hit(&scene, Point::new(x, y)) {
            prop_assert!(found.month < scene.months);
        }
        prop_assert!(month_at(&scene, x) <= scene.months);
    }
}
