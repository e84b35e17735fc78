//! The chart's colours, read from the style sheet so that no colour stands in Rust.

use leptos::prelude::*;
use paid_again_chart::{Rgba, Theme};
use wasm_bindgen::JsCast;
use web_sys::{CssStyleDeclaration, HtmlElement};

/// The chart's colours and font, read anew whenever `changes` rises.
pub fn use_chart_theme(changes: ReadSignal<u32>) -> Memo<Option<Theme>> {
    Memo::new(move |_| {
        changes.track();
        read()
    })
}

/// Reads the roles by painting a probe with each: so any colour that CSS can say becomes numbers.
fn read() -> Option<Theme> {
    let window = web_sys::window()?;
    let document = window.document()?;
    let probe: HtmlElement = document.create_element("span").ok()?.dyn_into().ok()?;
    probe.set_hidden(true);
    let body = document.body()?;
    body.append_child(&probe).ok()?;
    let computed = window.get_computed_style(&probe).ok().flatten();
    let theme = computed.and_then(|computed| {
        let role = |name: &str| colour(&probe, &computed, name);
        Some(Theme {
            first: role("--first")?,
            again: role("--again")?,
            team: role("--team")?,
            capital: role("--capital")?,
            muted: role("--soft")?,
            text: role("--ink")?,
            soft: role("--soft")?,
            grid: role("--line")?,
            zero: role("--zero")?,
            surface: role("--surface")?,
            stop: role("--ink")?,
            shade: role("--shade")?,
            accent: role("--accent")?,
            font_family: computed
                .get_property_value("font-family")
                .unwrap_or_default(),
        })
    });
    let _ = body.remove_child(&probe);
    theme
}

fn colour(probe: &HtmlElement, computed: &CssStyleDeclaration, name: &str) -> Option<Rgba> {
    probe
        .style()
        .set_property("color", &format!("var({name})"))
        .ok()?;
    parse(&computed.get_property_value("color").ok()?)
}

/// A computed colour: `rgb(1, 2, 3)` or `rgba(1, 2, 3, 0.5)`.
fn parse(text: &str) -> Option<Rgba> {
    let inside = text.split_once('(')?.1.strip_suffix(')')?;
    let parts: Vec<f64> = inside
        .split([',', ' ', '/'])
        .filter(|part| !part.is_empty())
        .map(|part| part.parse().ok())
        .collect::<Option<_>>()?;
    let channel = |i: usize| parts.get(i).map(|x| x.round().clamp(0.0, 255.0) as u8);
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
        assert_eq!(parse("red"), None);
        assert_eq!(parse("rgb(1, x, 3)"), None);
    }
}
