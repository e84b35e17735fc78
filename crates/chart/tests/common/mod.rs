//! What the chart tests share: figures, a theme, and one way to compare with a golden file.

#![allow(
    dead_code,
    reason = "each test binary compiles this module anew and uses a part of it"
)]
#![allow(
    clippy::unwrap_used,
    reason = "a broken fixture should stop the test loudly"
)]

use std::path::PathBuf;

use paid_again_chart::*;

/// A line with a solid stroke and its key as its name.
pub fn line(key: u64, series: impl Into<Series>) -> Line {
    Line {
        key: Key(key),
        label: format!("line {key}"),
        short_label: format!("l{key}"),
        ink: Ink::First,
        dash: Dash::Solid,
        series: series.into(),
    }
}

/// The comparison a visitor sees first: five options over twenty years, all starting at zero.
pub fn five_options() -> Figure {
    let rows: Vec<Vec<f64>> = include_str!("../testdata/five_options.csv")
        .lines()
        .skip(1)
        .map(|row| row.split(',').map(|value| value.parse().unwrap()).collect())
        .collect();
    let names = [
        ("Freelance job", "job", Ink::First, Dash::Solid),
        ("Self-published eBooks", "eBooks", Ink::Again, Dash::Solid),
        ("Insurance renewals", "renewals", Ink::Again, Dash::Dashed),
        ("Network-marketing team", "team", Ink::Team, Dash::Solid),
        ("Index fund", "fund", Ink::Capital, Dash::Solid),
    ];
    let lines = names
        .iter()
        .enumerate()
        .map(|(column, (label, short, ink, dash))| Line {
            key: Key(column as u64),
            label: (*label).into(),
            short_label: (*short).into(),
            ink: *ink,
            dash: *dash,
            series: Series::new(rows.iter().map(|row| row[column])).starting_at(0.0),
        });
    Figure {
        months: 240,
        lines: lines.collect(),
        stop: Some(Stop {
            after: 60,
            label: "you stop after year 5".into(),
            short_label: "after year 5".into(),
        }),
        crossings: vec![Crossing {
            key: Key(1),
            month: 141,
            label: "the books pass the job".into(),
        }],
        ..Figure::default()
    }
}

/// Why one was paid: four bands, of which the team's is sometimes a loss.
pub fn reasons() -> Figure {
    let wave = |m: u32, period: f64| (f64::from(m) / period).sin();
    let band = |key, name: &str, ink, value: &dyn Fn(u32) -> f64| Line {
        label: name.into(),
        short_label: name.into(),
        ink,
        ..line(key, Series::new((0..120).map(value)))
    };
    let working = |m: u32| if m < 60 { 1.0 } else { 0.0 };
    Figure {
        months: 120,
        lines: vec![
            band(0, "first", Ink::First, &|m| 900.0 * working(m)),
            band(1, "again", Ink::Again, &|m| 12.0 * f64::from(m.min(60))),
            band(2, "team", Ink::Team, &|m| 160.0 * wave(m, 14.0)),
            band(3, "capital", Ink::Capital, &|m| 3.0 * f64::from(m)),
        ],
        arrangement: Arrangement::Stacked,
        stop: Some(Stop {
            after: 60,
            label: "you stop".into(),
            short_label: "stop".into(),
        }),
        ..Figure::default()
    }
}

/// A median within its odds.
pub fn odds() -> Figure {
    let root = |share: f64| Series::new((1..=120).map(move |m| share * f64::from(m).sqrt()));
    let range = |low, high, opacity| Range {
        low: root(low),
        high: root(high),
        ink: Ink::Again,
        opacity,
    };
    Figure {
        months: 120,
        lines: vec![Line {
            ink: Ink::Again,
            label: "half do better".into(),
            ..line(0, root(900.0))
        }],
        ranges: vec![range(-300.0, 2600.0, 0.15), range(300.0, 1500.0, 0.2)],
        ..Figure::default()
    }
}

/// Colours of the light page.
pub fn theme() -> Theme {
    let ink = |r, g, b| Rgba { r, g, b, a: 1.0 };
    Theme {
        first: ink(91, 107, 127),
        again: ink(116, 71, 196),
        team: ink(184, 110, 0),
        capital: ink(27, 127, 85),
        muted: ink(141, 148, 153),
        text: ink(29, 34, 38),
        soft: ink(93, 102, 109),
        grid: ink(228, 225, 217),
        zero: ink(158, 163, 167),
        surface: ink(255, 255, 255),
        stop: ink(29, 34, 38),
        shade: Rgba {
            r: 116,
            g: 71,
            b: 196,
            a: 0.05,
        },
        accent: ink(43, 95, 217),
        font_family: "system-ui, sans-serif".into(),
    }
}

/// Lays out with English words and letters of equal width.
pub fn scene(figure: &Figure, width: f64, height: f64) -> Scene {
    layout(
        figure,
        Size::new(width, height),
        &PlainWording,
        &FixedWidth::default(),
    )
}

/// Compares with `tests/goldens/<name>`; with `UPDATE_GOLDENS=1` writes it instead.
#[track_caller]
pub fn check_golden(name: &str, found: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/goldens")
        .join(name);
    if std::env::var_os("UPDATE_GOLDENS").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, found).unwrap();
        return;
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    let differing = found
        .lines()
        .zip(expected.lines())
        .position(|(a, b)| a != b);
    assert!(
        found == expected,
        "{name} is not as it was (first at line {:?}); look at the picture, then run \
         UPDATE_GOLDENS=1 cargo test -p paid-again-chart",
        differing.map(|line| line + 1),
    );
}
