//! How wide a text is. The browser asks its canvas, tests count letters.

/// How heavy letters are. Backends know no weights between these two.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Weight {
    /// Running text.
    #[default]
    Regular,
    /// Names and the stop marker.
    Bold,
}

/// Size and weight of a text; its family belongs to the theme.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Font {
    /// Size of an em, in CSS pixels.
    pub size: f64,
    /// Weight of the letters.
    pub weight: Weight,
}

/// Knows how wide a text will be.
pub trait TextMeasure {
    /// The width of `text` in CSS pixels. Layout takes nonsense (NaN, negative) as zero.
    fn width(&self, text: &str, font: Font) -> f64;
}

/// Every letter equally wide: layouts that are the same on every machine.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FixedWidth {
    /// The width of a regular letter, in ems; a bold one is a tenth wider.
    pub ems: f64,
}

impl Default for FixedWidth {
    /// 0.56 em: about the average of a sans-serif's lower case.
    fn default() -> Self {
        Self { ems: 0.56 }
    }
}

impl TextMeasure for FixedWidth {
    fn width(&self, text: &str, font: Font) -> f64 {
        let boldness = match font.weight {
            Weight::Regular => 1.0,
            Weight::Bold => 1.1,
        };
        text.chars().count() as f64 * self.ems * font.size * boldness
    }
}

/// The measured width, made safe: finite and not negative.
pub(crate) fn safe_width(measure: &dyn TextMeasure, text: &str, font: Font) -> f64 {
    let width = measure.width(text, font);
    if width.is_finite() {
        width.clamp(0.0, 1e5)
    } else {
        0.0
    }
}
