//! A scene as an SVG document: the picture a reader can keep.
//!
//! Written directly rather than through a backend, which knows whole units only: here curves
//! keep a hundredth of a pixel, dashes stay dashes, and text keeps its size.

use std::fmt::Write as _;

use crate::geometry::Size;
use crate::ink::Ink;
use crate::measure::Weight;
use crate::scene::{Anchor, Mark, Scene};
use crate::sheet::Sheet;
use crate::theme::{Rgba, Theme};

/// The scene as SVG text, with `title` as its accessible name, on the theme's surface.
pub fn svg(scene: &Scene, theme: &Theme, title: &str) -> String {
    document(scene.size, &scene.marks, theme, title, 1.0)
}

/// A sheet as SVG text, shown so many times its own size.
pub fn svg_sheet(sheet: &Sheet, theme: &Theme, title: &str, times: f64) -> String {
    document(sheet.size, &sheet.marks, theme, title, times)
}

fn document(size: Size, marks: &[Mark], theme: &Theme, title: &str, times: f64) -> String {
    let (width, height) = (size.width(), size.height());
    let shown = [width * times, height * times].map(number);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}\" height=\"{}\" \
         viewBox=\"0 0 {width} {height}\" role=\"img\" font-family=\"{}\">\n<title>{}</title>\n\
         <rect width=\"{width}\" height=\"{height}\"{}/>\n",
        shown[0],
        shown[1],
        escape(&theme.font_family),
        escape(title),
        paint("fill", theme.colour(Ink::Surface), 1.0),
    );
    for mark in marks {
        out.push_str(&element(mark, theme));
        out.push('\n');
    }
    out.push_str("</svg>\n");
    out
}

/// One mark as one element, or two for a dot with a ring.
fn element(mark: &Mark, theme: &Theme) -> String {
    match mark {
        Mark::Area {
            outline,
            ink,
            opacity,
        } => {
            let points = outline.iter().map(|p| (p.x, p.y));
            let fill = paint("fill", theme.colour(*ink), *opacity);
            format!("<polygon points=\"{}\"{fill}/>", list(points))
        }
        Mark::Polyline {
            points,
            ink,
            width,
            dash,
        } => {
            let pattern = dash.pattern().iter().map(|part| number(part * width));
            let pattern = pattern.collect::<Vec<_>>().join(" ");
            let dashes = match pattern.as_str() {
                "" => String::new(),
                pattern => format!(" stroke-dasharray=\"{pattern}\""),
            };
            let stroke = paint("stroke", theme.colour(*ink), 1.0);
            let points = list(points.iter().map(|p| (p.x, p.y)));
            let width = number(*width);
            format!(
                "<polyline points=\"{points}\" fill=\"none\"{stroke} stroke-width=\"{width}\" \
                 stroke-linejoin=\"round\"{dashes}/>"
            )
        }
        Mark::Rule {
            from,
            to,
            ink,
            width,
        } => {
            let [x1, y1, x2, y2, width] = [from.x, from.y, to.x, to.y, *width].map(number);
            let stroke = paint("stroke", theme.colour(*ink), 1.0);
            format!(
                "<line x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\"{stroke} \
                 stroke-width=\"{width}\" shape-rendering=\"crispEdges\"/>"
            )
        }
        Mark::Label {
            text,
            at,
            anchor,
            ink,
            font,
        } => {
            let anchor = match anchor {
                Anchor::Start => "start",
                Anchor::Middle => "middle",
                Anchor::End => "end",
            };
            let weight = match font.weight {
                Weight::Regular => "",
                Weight::Bold => " font-weight=\"bold\"",
            };
            // Viewers disagree about central baselines; a third of an em down suits them all.
            let [x, y, size] = [at.x, at.y + font.size * 0.35, font.size].map(number);
            let (fill, text) = (paint("fill", theme.colour(*ink), 1.0), escape(text));
            format!(
                "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" \
                 text-anchor=\"{anchor}\"{weight}{fill}>{text}</text>"
            )
        }
        Mark::Dot {
            centre,
            radius,
            fill,
            ring,
        } => {
            let [x, y] = [centre.x, centre.y].map(number);
            let edge = ring.map_or(0.0, |ring| ring.width);
            let inside = number(radius - edge / 2.0);
            let stroke = ring.map_or(String::new(), |ring| {
                let stroke = paint("stroke", theme.colour(ring.ink), 1.0);
                format!("{stroke} stroke-width=\"{}\"", number(ring.width))
            });
            let fill = paint("fill", theme.colour(*fill), 1.0);
            format!("<circle cx=\"{x}\" cy=\"{y}\" r=\"{inside}\"{fill}{stroke}/>")
        }
    }
}

/// A fill or a stroke attribute, with its opacity where it is not whole.
fn paint(what: &str, colour: Rgba, opacity: f64) -> String {
    let Rgba { r, g, b, a } = colour;
    let whole = format!(" {what}=\"rgb({r},{g},{b})\"");
    match a * opacity {
        1.0 => whole,
        part => format!("{whole} {what}-opacity=\"{}\"", number(part)),
    }
}

/// Points as SVG lists them.
fn list(points: impl Iterator<Item = (f64, f64)>) -> String {
    points.fold(String::new(), |mut out, (x, y)| {
        let gap = if out.is_empty() { "" } else { " " };
        // Writing to a string cannot fail.
        let _ = write!(out, "{gap}{},{}", number(x), number(y));
        out
    })
}

/// A length to a hundredth, without idle zeros.
fn number(value: f64) -> String {
    let rounded = (value * 100.0).round() / 100.0 + 0.0;
    rounded.to_string()
}

/// Text as it may stand in an element or an attribute.
fn escape(text: &str) -> String {
    text.chars().fold(String::new(), |mut out, letter| {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // XML has no way at all to say most control characters.
            other if other.is_control() => out.push(' '),
            other => out.push(other),
        }
        out
    })
}
