//! The page's hooks into the browser, in a browser: painting, measuring, sizes, colours, storage.
//!
//! All tests share one document, and some its colours: each sets what it reads, or cleans up.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, reason = "a test that can't go on has failed")]

use leptos::prelude::*;
use leptos::task::tick;
use paid_again_app::browser::{
    CanvasSize, ColourScheme, measure, paint_marks, use_chart_theme, use_colour_scheme,
    use_element_size,
};
use paid_again_app::persist::{BrowserStorage, KeyValue, Trouble};
use paid_again_chart::{Anchor, Dash, Font, Ink, Mark, Point, Rgba, Theme, Weight};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{CanvasRenderingContext2d, Document, Element, HtmlCanvasElement, HtmlElement};

wasm_bindgen_test_configure!(run_in_browser);

const ROLES: [&str; 11] = [
    "first", "again", "team", "capital", "soft", "ink", "line", "zero", "surface", "shade",
    "accent",
];

fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

fn added(tag: &str) -> HtmlElement {
    let element = document().create_element(tag).unwrap();
    document().body().unwrap().append_child(&element).unwrap();
    element.unchecked_into()
}

fn canvas() -> HtmlCanvasElement {
    document()
        .create_element("canvas")
        .unwrap()
        .unchecked_into()
}

/// The pixel at a device pixel's place.
fn pixel(canvas: &HtmlCanvasElement, x: u32, y: u32) -> [u8; 4] {
    let context: CanvasRenderingContext2d =
        canvas.get_context("2d").unwrap().unwrap().unchecked_into();
    let data = context
        .get_image_data(f64::from(x), f64::from(y), 1.0, 1.0)
        .unwrap()
        .data();
    [data[0], data[1], data[2], data[3]]
}

fn theme() -> Theme {
    let grey = |level| Rgba {
        r: level,
        g: level,
        b: level,
        a: 1.0,
    };
    Theme {
        first: grey(10),
        again: grey(20),
        team: grey(30),
        capital: grey(40),
        muted: grey(50),
        text: grey(60),
        soft: grey(70),
        grid: grey(80),
        zero: grey(90),
        surface: grey(100),
        stop: grey(110),
        shade: grey(120),
        accent: grey(130),
        font_family: "sans-serif".into(),
    }
}

fn size(width: f64, height: f64, ratio: f64) -> CanvasSize {
    CanvasSize {
        width,
        height,
        ratio,
    }
}

fn left_half(ink: Ink) -> Mark {
    let corners = [(0.0, 0.0), (50.0, 0.0), (50.0, 40.0), (0.0, 40.0)];
    Mark::Area {
        outline: corners.map(|(x, y)| Point::new(x, y)).to_vec(),
        ink,
        opacity: 1.0,
    }
}

#[wasm_bindgen_test]
fn a_canvas_gets_device_pixels_and_the_colours_of_its_roles() {
    let canvas = canvas();
    for ratio in [1.0, 1.5, 2.0, 3.0] {
        let mark = left_half(Ink::Team);
        paint_marks(&canvas, size(100.0, 40.0, ratio), &[mark], &theme());
        let device = |length: f64| (length * ratio) as u32;
        assert_eq!(
            (canvas.width(), canvas.height()),
            (device(100.0), device(40.0))
        );
        assert_eq!(
            pixel(&canvas, device(49.0), device(39.0)),
            [30, 30, 30, 255]
        );
        assert_eq!(pixel(&canvas, device(52.0), device(20.0)), [0, 0, 0, 0]);
    }
}

#[wasm_bindgen_test]
fn painting_again_leaves_nothing_of_before() {
    let canvas = canvas();
    let place = size(100.0, 40.0, 2.0);
    paint_marks(&canvas, place, &[left_half(Ink::First)], &theme());
    assert_eq!(pixel(&canvas, 10, 10), [10, 10, 10, 255]);
    paint_marks(&canvas, place, &[], &theme());
    assert_eq!(pixel(&canvas, 10, 10), [0, 0, 0, 0]);
}

#[wasm_bindgen_test]
fn a_rule_is_crisp_at_any_ratio() {
    for ratio in [1.0, 2.0, 3.0] {
        let canvas = canvas();
        let rule = Mark::Rule {
            from: Point::new(0.0, 20.3),
            to: Point::new(100.0, 20.3),
            ink: Ink::Zero,
            width: 1.0,
        };
        paint_marks(&canvas, size(100.0, 40.0, ratio), &[rule], &theme());
        let column: Vec<u8> = (0..canvas.height())
            .map(|y| pixel(&canvas, 50, y)[3])
            .collect();
        assert!(
            column.iter().all(|alpha| [0, 255].contains(alpha)),
            "{ratio}: {column:?}"
        );
        let rows = column.iter().filter(|alpha| **alpha == 255).count();
        assert_eq!(rows, ratio as usize, "{ratio}: {column:?}");
    }
}

#[wasm_bindgen_test]
fn words_lines_and_canvases_without_room_are_painted_without_a_fault() {
    let canvas = canvas();
    let marks = [
        Mark::Label {
            text: "Ünïcode 🂡, and more than fits".into(),
            at: Point::new(-5.0, 20.0),
            anchor: Anchor::Start,
            ink: Ink::Text,
            font: Font {
                size: 20.0,
                weight: Weight::Bold,
            },
        },
        Mark::Polyline {
            points: vec![Point::new(-1e6, 1e6), Point::new(1e6, -1e6)],
            ink: Ink::Again,
            width: 2.0,
            dash: Dash::Dotted,
        },
    ];
    paint_marks(&canvas, size(100.0, 40.0, 1.0), &marks, &theme());
    let painted = (0..100).any(|x| pixel(&canvas, x, 20)[3] > 0);
    assert!(painted);
    paint_marks(&canvas, size(0.0, 0.0, 1.0), &marks, &theme());
    assert_eq!((canvas.width(), canvas.height()), (1, 1));
}

#[wasm_bindgen_test]
fn measured_text_is_as_wide_as_the_browser_sets_it() {
    let span = added("span");
    for (family, weight) in [
        ("serif", Weight::Regular),
        ("sans-serif", Weight::Bold),
        ("serif", Weight::Bold),
    ] {
        for text in ["", "$25k", "Self-published eBooks", "−$1,000"] {
            let font = Font { size: 17.0, weight };
            let bold = if weight == Weight::Bold { "bold" } else { "" };
            span.set_text_content(Some(text));
            let style = format!("font: {bold} 17px {family}; white-space: pre");
            span.set_attribute("style", &style).unwrap();
            let set = span.get_bounding_client_rect().width();
            // Twice: the second answer comes from memory.
            for _ in 0..2 {
                let width = measure(family, |measure| measure.width(text, font));
                assert!(
                    (width - set).abs() < 0.5,
                    "{text} in {family}: {width}, set {set}"
                );
            }
        }
    }
    span.remove();
}

/// Lets the browser lay out and paint, as often as it takes until something holds.
async fn until(holds: impl Fn() -> bool) {
    let mut frames = 0;
    tick().await;
    while !holds() {
        frames += 1;
        assert!(frames < 120, "it did not come to hold");
        let frame = js_sys::Promise::new(&mut |resolve, _| {
            web_sys::window()
                .unwrap()
                .request_animation_frame(&resolve)
                .unwrap();
        });
        JsFuture::from(frame).await.unwrap();
        tick().await;
    }
}

#[wasm_bindgen_test]
async fn the_size_of_an_element_is_followed() {
    let (place, element) = (added("div"), added("div"));
    let resize = |width: u32| {
        let style = format!("width: {width}px; height: 80px");
        element.set_attribute("style", &style).unwrap();
    };
    resize(120);
    let watched: Element = element.clone().unchecked_into();
    let found = StoredValue::new_local(watched);
    let seen = RwSignal::new(None);
    let mounted = mount_to(place.clone(), move || {
        let size = use_element_size(move || found.try_get_value());
        Effect::new(move |_| seen.set(size.get()));
    });
    let ratio = web_sys::window().unwrap().device_pixel_ratio();
    until(|| seen.get_untracked() == Some(size(120.0, 80.0, ratio))).await;
    resize(333);
    until(|| seen.get_untracked() == Some(size(333.0, 80.0, ratio))).await;
    // After the component is gone nothing is left that could stumble over it.
    drop(mounted);
    resize(50);
    until(|| true).await;
    place.remove();
    element.remove();
}

#[wasm_bindgen_test]
fn the_charts_colours_come_from_the_style_sheet() {
    let root: HtmlElement = document().document_element().unwrap().unchecked_into();
    let style = root.style();
    for (i, role) in ROLES.iter().enumerate() {
        let colour = format!("light-dark(rgb({i} 100 200), rgb({i} 7 8))");
        style.set_property(&format!("--{role}"), &colour).unwrap();
    }
    style.set_property("--shade", "rgb(1 2 3 / 25%)").unwrap();
    style.set_property("color-scheme", "light").unwrap();
    let owner = Owner::new();
    owner.with(|| {
        let (changes, set_changes) = signal(0);
        let theme = use_chart_theme(changes);
        let first = |theme: Option<Theme>| theme.map(|theme| [theme.first.g, theme.first.b]);
        let light = theme.get_untracked().unwrap();
        assert_eq!(
            (light.first.r, light.team.r, light.accent.r),
            (0, 2, ROLES.len() as u8 - 1)
        );
        assert_eq!((light.shade.r, light.shade.a, light.text.a), (1, 0.25, 1.0));
        assert!(!light.font_family.is_empty());
        style.set_property("color-scheme", "dark").unwrap();
        // Read once, and again when it is told that colours have changed.
        assert_eq!(first(theme.get_untracked()), Some([100, 200]));
        set_changes.set(1);
        assert_eq!(first(theme.get_untracked()), Some([7, 8]));
    });
    root.remove_attribute("style").unwrap();
    assert_eq!(
        document()
            .query_selector_all("body > span")
            .unwrap()
            .length(),
        0
    );
}

#[wasm_bindgen_test]
async fn a_choice_of_colours_is_shown_and_kept() {
    let place = added("div");
    let hooks = StoredValue::new(None);
    let mounted = mount_to(place.clone(), move || {
        hooks.set_value(Some(use_colour_scheme()));
    });
    let (scheme, changes) = hooks.get_value().unwrap();
    let root = document().document_element().unwrap();
    tick().await;
    assert_eq!(
        (scheme.get_untracked(), changes.get_untracked()),
        (ColourScheme::System, 0)
    );
    scheme.set(ColourScheme::Dark);
    tick().await;
    assert_eq!(changes.get_untracked(), 1);
    assert_eq!(root.get_attribute("data-theme").as_deref(), Some("dark"));
    assert_eq!(
        BrowserStorage.get("paid-again.theme"),
        Ok(Some("dark".into()))
    );
    scheme.set(ColourScheme::System);
    tick().await;
    drop(mounted);
    place.remove();
}

#[wasm_bindgen_test]
fn storage_keeps_what_it_is_given_as_json() {
    let (key, text) = ("browser-test", "a \"quoted\" 🂡 text\n\0");
    assert_eq!(BrowserStorage.get(key), Ok(None));
    assert_eq!(BrowserStorage.set(key, &text), Ok(()));
    let kept = BrowserStorage.get(key).unwrap().unwrap();
    assert_eq!(serde_json::from_str::<String>(&kept).unwrap(), text);
    // More than any browser gives to one place: what stood there stands there still.
    let huge = "x".repeat(12_000_000);
    assert_eq!(BrowserStorage.set(key, &huge), Err(Trouble::Full));
    assert_eq!(BrowserStorage.get(key), Ok(Some(kept)));
    let storage = web_sys::window().unwrap().local_storage().unwrap().unwrap();
    storage.remove_item(key).unwrap();
}
