//! Logarithmic axes, shared axes and held plots: what must hold for them, and how they look.

#![allow(clippy::unwrap_used, reason = "a fixture without a chart has failed")]

mod common;

use common::{check_golden, five_options, line, reasons, scene, theme};
use paid_again_chart::ticks::log::LogTicks;
use paid_again_chart::*;
use proptest::prelude::*;

fn logarithmic() -> Figure {
    Figure {
        scale: Scale::Log,
        log_note: "logarithmic".into(),
        ..five_options()
    }
}

#[track_caller]
fn check_ticks(low: f64, high: f64, intervals: f64, expect: &[f64]) {
    let axis = LogTicks::new(low, high, intervals).unwrap();
    assert_eq!(axis.ticks, expect);
}

#[test]
fn ticks_are_zero_and_powers_of_ten() {
    check_ticks(0.0, 1500.0, 12.0, &[0.0, 1.0, 10.0, 100.0, 1000.0]);
    check_ticks(0.0, 100.0, 12.0, &[0.0, 0.1, 1.0, 10.0, 100.0]);
    check_ticks(-20.0, 300.0, 12.0, &[-10.0, -1.0, 0.0, 1.0, 10.0, 100.0]);
    check_ticks(0.0, 0.03, 12.0, &[0.0, 1e-5, 1e-4, 1e-3, 1e-2]);
    check_ticks(-3e6, -10.0, 12.0, &[-1e6, -1e5, -1e4, -1e3]);
}

#[test]
fn a_power_just_above_the_values_is_marked_if_the_axis_reaches_it() {
    check_ticks(0.0, 950.0, 12.0, &[0.0, 0.1, 1.0, 10.0, 100.0, 1000.0]);
    check_ticks(0.0, 450.0, 12.0, &[0.0, 0.1, 1.0, 10.0, 100.0, 1000.0]);
    check_ticks(0.0, 300.0, 12.0, &[0.0, 0.1, 1.0, 10.0, 100.0]);
}

#[test]
fn where_room_is_scarce_every_second_power_is_marked() {
    check_ticks(0.0, 1500.0, 6.0, &[0.0, 10.0, 100.0, 1000.0]);
    check_ticks(0.0, 1500.0, 3.0, &[0.0, 10.0, 1000.0]);
    check_ticks(-1500.0, 1500.0, 5.0, &[-1000.0, -10.0, 0.0, 10.0, 1000.0]);
}

#[test]
fn zeros_alone_have_no_logarithmic_axis() {
    assert_eq!(LogTicks::new(0.0, 0.0, 5.0), None);
    let flat = Figure {
        lines: vec![line(0, vec![0.0; 12])],
        months: 12,
        ..logarithmic()
    };
    let linear = Figure {
        scale: Scale::Linear,
        ..flat.clone()
    };
    assert_eq!(scene(&flat, 500.0, 300.0), scene(&linear, 500.0, 300.0));
}

#[test]
fn a_stack_stays_linear() {
    let log = Figure {
        scale: Scale::Log,
        log_note: "logarithmic".into(),
        ..reasons()
    };
    assert_eq!(scene(&log, 800.0, 300.0), scene(&reasons(), 800.0, 300.0));
}

#[test]
fn a_name_stands_in_its_band_where_there_is_room() {
    let scene = scene(&reasons(), 800.0, 300.0);
    let inside = scene.marks.iter().filter_map(|mark| match mark {
        Mark::Label {
            text,
            at,
            ink: Ink::Surface,
            ..
        } => Some((text.as_str(), *at)),
        _ => None,
    });
    let inside: Vec<_> = inside.collect();
    let names: Vec<&str> = inside.iter().map(|(text, _)| *text).collect();
    assert_eq!(names, ["first", "again", "capital"]);
    for ((_, at), key) in inside.into_iter().zip([0, 1, 3]) {
        assert_eq!(hit(&scene, at).and_then(|hit| hit.key), Some(Key(key)));
    }
    // What stands inside does not stand outside as well.
    assert_eq!(
        scene.names.iter().map(|name| name.key).collect::<Vec<_>>(),
        [Key(2)]
    );
}

#[test]
fn bands_that_end_in_nothing_are_named_in_the_order_of_the_stack() {
    let band = |key: u64| {
        line(
            key,
            (0..24)
                .map(|m| if m < 12 { 5.0 } else { 0.0 })
                .collect::<Vec<_>>(),
        )
    };
    let figure = Figure {
        months: 24,
        lines: (0..14).map(band).collect(),
        arrangement: Arrangement::Stacked,
        ..Figure::default()
    };
    let scene = scene(&figure, 600.0, 300.0);
    let tops: Vec<f64> = scene.names.iter().map(|name| name.rect.top()).collect();
    // Each is too thin for its name, which then stands at the end.
    assert_eq!(tops.len(), 14);
    assert!(tops.windows(2).all(|pair| pair[1] < pair[0]), "{tops:?}");
}

#[test]
fn two_figures_with_one_range_have_one_axis() {
    let (large, small) = (
        five_options(),
        Figure {
            lines: vec![line(0, vec![10.0; 240])],
            crossings: Vec::new(),
            ..five_options()
        },
    );
    for scale in [Scale::Linear, Scale::Log] {
        let (low, high) = extent(&large);
        let shared = |figure: &Figure| Figure {
            range: Some((low, high)),
            scale,
            ..figure.clone()
        };
        let axis = |figure: &Figure| scene(&shared(figure), 600.0, 300.0).projection.value;
        assert_eq!(axis(&large), axis(&small));
        assert_eq!(extent(&shared(&small)), (low, high));
    }
}

#[test]
fn a_held_plot_keeps_its_place_while_amounts_shrink() {
    let figure = |size: f64| Figure {
        months: 24,
        lines: vec![line(0, vec![size; 24]), line(1, vec![size * 0.99; 24])],
        ..Figure::default()
    };
    let size = Size::new(500.0, 300.0);
    let (words, letters) = (PlainWording, FixedWidth::default());
    let wide = layout(&figure(900_000.0), size, &words, &letters);
    let free = layout(&figure(7.0), size, &words, &letters);
    assert!(free.plot.left() < wide.plot.left());
    let held = layout_within(&figure(7.0), size, &words, &letters, wide.margins());
    assert_eq!(held.plot, wide.plot);
    // A digit more comes nearer to the plot; what needs more room than that gets it.
    let digit = layout_within(&figure(70.0), size, &words, &letters, free.margins());
    assert_eq!(digit.plot, free.plot);
    let grown = layout_within(&figure(900_000.0), size, &words, &letters, free.margins());
    assert!(grown.plot.left() > free.plot.left());
    let labels = |scene: &Scene| {
        let boxes = scene
            .marks
            .iter()
            .filter_map(|mark| label_box(mark, &letters));
        boxes.count()
    };
    assert_eq!(labels(&grown), labels(&wide));
}

#[test]
fn a_logarithmic_axis_on_a_desk_and_a_phone() {
    let picture =
        |figure: &Figure, width, height| svg(&scene(figure, width, height), &theme(), "log");
    check_golden("log-desktop.svg", &picture(&logarithmic(), 800.0, 340.0));
    check_golden("log-phone.svg", &picture(&logarithmic(), 358.0, 270.0));
}

#[test]
fn a_sheet_has_its_words_and_keeps_them_on_the_paper() {
    let caption = Caption {
        name: "Mine & <yours>".into(),
        title: "Total position".into(),
        subtitle: "what each option has brought you so far, after costs, ".repeat(5),
        footer: "Hypothetical: not a forecast.".into(),
    };
    let size = Size::new(800.0, 450.0);
    let letters = FixedWidth::default();
    let sheet = sheet(&five_options(), &caption, size, &PlainWording, &letters);
    let paper = Rect::new(0.0, 0.0, 800.0, 450.0);
    let boxes: Vec<Rect> = sheet
        .marks
        .iter()
        .filter_map(|mark| label_box(mark, &letters))
        .collect();
    assert!(boxes.iter().all(|rect| paper.encloses(*rect)));
    let text = svg_sheet(&sheet, &theme(), "Total position", 1.5);
    assert!(
        text.contains("width=\"1200\" height=\"675\" viewBox=\"0 0 800 450\""),
        "{text}"
    );
    assert!(text.contains(">Mine &amp; &lt;yours&gt;</text>"));
    assert!(text.contains(">Hypothetical: not a forecast.</text>"));
    check_golden("sheet.svg", &text);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_logarithmic_axis_keeps_order_and_finds_back(
        low in -1e9..1e9_f64, high in -1e9..1e9_f64, shares in (0.0..1.0, 0.0..1.0), intervals in 0.0..30.0,
    ) {
        let Some(axis) = LogTicks::new(low.min(high), low.max(high), intervals) else { return Ok(()) };
        prop_assert!(axis.span.contains(low) && axis.span.contains(high));
        let plot = Rect::new(40.0, 10.0, 700.0, 300.0);
        let laid = Projection::new(plot, Span::new(0.0, 12.0), axis.span).bent(axis.bend).value;
        let value = |share: f64| axis.span.low() + share * axis.span.length();
        let (a, b) = (value(shares.0), value(shares.1));
        if a < b {
            prop_assert!(laid.forward(a) >= laid.forward(b));
        }
        prop_assert!((laid.inverse(laid.forward(a)) - a).abs() <= 1e-6 * axis.span.length());
        prop_assert!(axis.ticks.len() <= 40);
        for pair in axis.ticks.windows(2) {
            prop_assert!(pair[0] < pair[1]);
        }
        for tick in &axis.ticks {
            prop_assert!(axis.span.contains(*tick));
            let digits = format!("{:e}", tick.abs());
            prop_assert!(digits.starts_with("1e") || digits == "0e0", "{digits}");
        }
    }

    #[test]
    fn any_sheet_is_finite(width in 1.0..2000.0, height in 1.0..2000.0, words in ".{0,400}") {
        let caption = Caption { name: words.clone(), title: words.clone(), subtitle: words.clone(), footer: words };
        let sheet = sheet(&five_options(), &caption, Size::new(width, height), &PlainWording, &FixedWidth::default());
        let text = svg_sheet(&sheet, &theme(), &caption.title, 1.5);
        prop_assert!(!text.contains("NaN") && !text.contains("inf"), "{text}");
    }
}
