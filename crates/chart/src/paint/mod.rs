//! From marks to strokes of any plotters backend: a canvas in the browser, SVG text in tests.
//!
//! Nothing is decided here; lengths are scaled and rounded once. Backends count in whole units
//! only, so a slow curve drawn in units of device pixels goes up in stairs. [`Grain::fine`] makes
//! a unit an eighth of a pixel; the canvas is then scaled down by as much.
//!
//! What plotters cannot say, the page sets on the canvas context before painting: the scale
//! ([`Grain::context_scale`], both ways), round line joins, and `direction = "ltr"`, since
//! backends anchor text at its "start" and the layout means the left end.

mod grain;
mod pens;

use plotters_backend::{BackendColor, DrawingBackend, DrawingErrorKind};

use crate::ink::Ink;
use crate::measure::Font;
use crate::scene::Mark;
use crate::theme::Theme;

pub use grain::Grain;
use pens::{Lettering, Pen};

/// Paints marks in order: a scene's, or the readout's over it.
pub fn paint<DB: DrawingBackend>(
    marks: &[Mark],
    theme: &Theme,
    grain: Grain,
    backend: &mut DB,
) -> Result<(), DrawingErrorKind<DB::ErrorType>> {
    let pen = |ink: Ink, opacity: f64, width: f64| {
        let colour = theme.colour(ink);
        let rgb = (colour.r, colour.g, colour.b);
        let color = BackendColor {
            alpha: colour.a * opacity,
            rgb,
        };
        Pen {
            color,
            width: grain.breadth(width),
        }
    };
    for mark in marks {
        match mark {
            Mark::Area {
                outline,
                ink,
                opacity,
            } => {
                let corners: Vec<_> = outline.iter().map(|p| grain.point(*p)).collect();
                backend.fill_polygon(corners, &pen(*ink, *opacity, 0.0))?;
            }
            Mark::Polyline {
                points,
                ink,
                width,
                dash,
            } => {
                let pattern: Vec<f64> = dash.pattern().iter().map(|part| part * width).collect();
                for stroke in crate::dash::cut(points, &pattern) {
                    let stroke = stroke.into_iter().map(|p| grain.point(p));
                    backend.draw_path(stroke, &pen(*ink, 1.0, *width))?;
                }
            }
            Mark::Rule {
                from,
                to,
                ink,
                width,
            } => {
                // A filled rectangle: unlike a stroke it has no half pixels to go wrong.
                let thick = grain.crisp(*width).max(grain.pixel());
                let corner = |x: f64, y: f64| (grain.crisp(x), grain.crisp(y));
                let (first, last) = if from.y == to.y {
                    let (first, last) = (corner(from.x, from.y - width / 2.0), grain.crisp(to.x));
                    (first, (last, first.1.saturating_add(thick)))
                } else {
                    let (first, last) = (corner(from.x - width / 2.0, from.y), grain.crisp(to.y));
                    (first, (first.0.saturating_add(thick), last))
                };
                backend.draw_rect(first, last, &pen(*ink, 1.0, *width), true)?;
            }
            Mark::Label {
                text,
                at,
                anchor,
                ink,
                font,
            } => {
                let colour = pen(*ink, 1.0, 0.0).color;
                let font = Font {
                    size: grain.exact(font.size),
                    ..*font
                };
                let (anchor, family) = (*anchor, theme.font_family.as_str());
                let lettering = Lettering {
                    colour,
                    anchor,
                    font,
                    family,
                };
                backend.draw_text(text, &lettering, (grain.units(at.x), grain.crisp(at.y)))?;
            }
            Mark::Dot {
                centre,
                radius,
                fill,
                ring,
            } => {
                let (centre, edge) = (grain.point(*centre), ring.map_or(0.0, |ring| ring.width));
                if let Some(ring) = ring {
                    let outside = grain.breadth(*radius);
                    backend.draw_circle(centre, outside, &pen(ring.ink, 1.0, 0.0), true)?;
                }
                let inside = grain.breadth(radius - edge);
                backend.draw_circle(centre, inside, &pen(*fill, 1.0, 0.0), true)?;
            }
        }
    }
    Ok(())
}
