//! The chart's colours, read from the style sheet so that no colour stands in Rust.

use leptos::prelude::*;
use paid_again_chart::{Rgba, Theme};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// The chart's colours and font, read anew whenever `changes` rises.
pub fn use_chart_theme(changes: ReadSignal<u32>) -> Memo<Option<Theme>> {
    Memo::new(move |_| {
        changes.track();
        read("")
    })
}

/// The colours of the light page, whatever the page has now: for a picture that leaves it.
pub fn light_theme() -> Option<Theme> {
    read("light")
}

/// The roles, in the order of the theme's colours.
const ROLES: [&str; 13] = [
    "first", "again", "team", "capital", "soft", "ink", "soft", "line", "zero", "surface", "ink",
    "shade", "accent",
];

/// Reads the roles by painting probes with them: so any colour that CSS can say becomes numbers. There
/// is one for each, and all are painted before the first is read: the browser works its styles out once.
fn read(scheme: &str) -> Option<Theme> {
    let window = web_sys::window()?;
    let document = window.document()?;
    let probe = |role: &str| {
        let probe: HtmlElement = document.create_element("span").ok()?.dyn_into().ok()?;
        let _ = { probe.style() }.set_property("color", &format!("var(--{role})"));
        Some(probe)
    };
    let all = probe("ink")?;
    all.set_hidden(true);
    // An empty value sets nothing: the probes then have the page's scheme.
    let _ = all.style().set_property("color-scheme", scheme);
    let body = document.body()?;
    let probes: Vec<HtmlElement> = ROLES.iter().filter_map(|role| probe(role)).collect();
    for probe in &probes {
        all.append_child(probe).ok()?;
    }
    body.append_child(&all).ok()?;
    let computed = |probe: &HtmlElement, name: &str| {
        let style = window.get_computed_style(probe).ok().flatten()?;
        style.get_property_value(name).ok()
    };
    let font_family = computed(&all, "font-family").unwrap_or_default();
    let colours: Option<Vec<Rgba>> = { probes.iter() }
        .map(|probe| parse(&computed(probe, "color")?))
        .collect();
    let _ = body.remove_child(&all);
    // In the order of their roles.
    let mut colours = colours?.into_iter();
    let mut next = || colours.next();
    Some(Theme {
        first: next()?,
        again: next()?,
        team: next()?,
        capital: next()?,
        muted: next()?,
        text: next()?,
        soft: next()?,
        grid: next()?,
        zero: next()?,
        surface: next()?,
        stop: next()?,
        shade: next()?,
        accent: next()?,
        font_family,
    })
}

/// A computed colour: `rgb(1, 2, 3)`, `rgba(1, 2, 3, 0.5)` or `color(srgb 0.1 0.2 0.3 / 0.5)`.
fn parse(text: &str) -> Option<Rgba> {
    let (name, inside) = text.trim().split_once('(')?;
    let inside = inside.strip_suffix(')')?.trim_start();
    // What has been mixed or taken from another colour is computed in parts of one.
    let (inside, whole) = match name {
        "color" => (inside.strip_prefix("srgb ")?, 1.0),
        _ => (inside, 255.0),
    };
    let number = |part: &str| match part.strip_suffix('%') {
        _ if part == "none" => Some(0.0),
        Some(percent) => percent.parse::<f64>().ok().map(|x| x / 100.0 * whole),
        None => part.parse().ok(),
    };
    let parts: Vec<f64> = inside
        .split([',', ' ', '/'])
        .filter(|part| !part.is_empty())
        .map(number)
        .collect::<Option<_>>()?;
    let channel = |i: usize| {
        let share = parts.get(i)? / whole;
        Some((share * 255.0).round().clamp(0.0, 255.0) as u8)
    };
    Some(Rgba {
        r: channel(0)?,
        g: channel(1)?,
        b: channel(2)?,
        a: parts.get(3).copied().unwrap_or(1.0).clamp(0.0, 1.0),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn computed_colours() {
        assert_eq!(
            parse("rgb(29, 34, 38)"),
            Some(Rgba {
                r: 29,
                g: 34,
                b: 38,
                a: 1.0
            })
        );
        assert_eq!(
            parse("rgba(0, 0, 0, 0.05)"),
            Some(Rgba {
                r: 0,
                g: 0,
                b: 0,
                a: 0.05
            })
        );
        assert_eq!(
            parse("rgb(1 2 3 / 0.5)"),
            Some(Rgba {
                r: 1,
                g: 2,
                b: 3,
                a: 0.5
            })
        );
        let mixed = Rgba {
            r: 255,
            g: 128,
            b: 0,
            a: 0.5,
        };
        assert_eq!(parse("color(srgb 1 0.5 -0.01 / 0.5)"), Some(mixed));
        assert_eq!(parse("color(srgb 100% 50% none / 0.5)"), Some(mixed));
        assert_eq!(parse("color(display-p3 1 0 0)"), None);
        assert_eq!(parse("red"), None);
        assert_eq!(parse("rgb(1, x, 3)"), None);
    }
}
