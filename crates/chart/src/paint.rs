//! From marks to strokes of any plotters backend: a canvas in the browser, SVG text in tests.
//!
//! Nothing is decided here; lengths are scaled and rounded once. Backends count in whole units
//! only, so a slow curve drawn in units of device pixels goes up in stairs. [`Grain::fine`] makes
//! a unit an eighth of a pixel; the canvas is then scaled down by as much.

use plotters_backend::text_anchor::{HPos, Pos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontFamily, FontStyle,
};
use std::convert::Infallible;

use crate::geometry::Point;
use crate::ink::Ink;
use crate::measure::{Font, Weight};
use crate::scene::{Anchor, Mark};
use crate::theme::Theme;

/// How many backend units a length is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Grain {
    /// Device pixels per CSS pixel.
    ratio: f64,
    /// Backend units per device pixel.
    units: u8,
}

impl Grain {
    /// One unit is one device pixel. `ratio` is the device pixel ratio.
    pub fn device(ratio: f64) -> Self {
        Self {
            ratio: if ratio.is_finite() {
                ratio.clamp(0.1, 16.0)
            } else {
                1.0
            },
            units: 1,
        }
    }

    /// Eight units are one device pixel: for a canvas whose context is scaled by
    /// [`context_scale`](Self::context_scale) before painting.
    pub fn fine(ratio: f64) -> Self {
        Self {
            units: 8,
            ..Self::device(ratio)
        }
    }

    /// What the canvas context must be scaled by, both ways.
    pub fn context_scale(self) -> f64 {
        1.0 / f64::from(self.units)
    }

    /// A length in units, for curves.
    fn units(self, length: f64) -> i32 {
        (length * self.ratio * f64::from(self.units)).round() as i32
    }

    /// A length in units, at least one.
    fn breadth(self, length: f64) -> u32 {
        self.units(length).max(1) as u32
    }

    /// A length in units that is a whole number of device pixels, for what must look crisp.
    fn crisp(self, length: f64) -> i32 {
        ((length * self.ratio).round() as i32).saturating_mul(i32::from(self.units))
    }

    /// A point in units.
    fn point(self, point: Point) -> BackendCoord {
        (self.units(point.x), self.units(point.y))
    }
}

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
                let thick = grain.crisp(*width).max(grain.crisp(1.0 / grain.ratio));
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
                let lettering = Lettering {
                    colour,
                    anchor: *anchor,
                    font: *font,
                    theme,
                    grain,
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

/// Colour and stroke width in backend units.
struct Pen {
    color: BackendColor,
    width: u32,
}

impl BackendStyle for Pen {
    fn color(&self) -> BackendColor {
        self.color
    }

    fn stroke_width(&self) -> u32 {
        self.width
    }
}

/// How a label looks to a backend.
struct Lettering<'a> {
    colour: BackendColor,
    anchor: Anchor,
    font: Font,
    theme: &'a Theme,
    grain: Grain,
}

impl BackendTextStyle for Lettering<'_> {
    type FontError = Infallible;

    fn color(&self) -> BackendColor {
        self.colour
    }

    fn size(&self) -> f64 {
        self.font.size * self.grain.ratio * f64::from(self.grain.units)
    }

    fn style(&self) -> FontStyle {
        match self.font.weight {
            Weight::Regular => FontStyle::Normal,
            Weight::Bold => FontStyle::Bold,
        }
    }

    fn anchor(&self) -> Pos {
        let along = match self.anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        Pos::new(along, VPos::Center)
    }

    fn family(&self) -> FontFamily<'_> {
        FontFamily::Name(&self.theme.font_family)
    }

    /// Backends that place text by its anchor never ask; layout has measured already.
    fn layout_box(&self, _text: &str) -> Result<((i32, i32), (i32, i32)), Infallible> {
        Ok(((0, 0), (0, 0)))
    }

    /// Backends that cannot write would rasterise letters here; charts are not for those.
    fn draw<E, DrawFunc: FnMut(i32, i32, BackendColor) -> Result<(), E>>(
        &self,
        _text: &str,
        _at: BackendCoord,
        _draw: DrawFunc,
    ) -> Result<Result<(), E>, Infallible> {
        Ok(Ok(()))
    }
}
