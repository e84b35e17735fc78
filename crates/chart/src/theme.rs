//! Which colour each role has. The page fills it from its style sheet; no colour stands here.

use crate::ink::Ink;

/// A colour with opacity.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rgba {
    /// Red, 0 to 255.
    pub r: u8,
    /// Green, 0 to 255.
    pub g: u8,
    /// Blue, 0 to 255.
    pub b: u8,
    /// Opacity, 0 to 1.
    pub a: f64,
}

/// The colours of all roles and the font.
#[derive(Clone, Debug, PartialEq)]
pub struct Theme {
    /// See [`Ink::First`].
    pub first: Rgba,
    /// See [`Ink::Again`].
    pub again: Rgba,
    /// See [`Ink::Team`].
    pub team: Rgba,
    /// See [`Ink::Capital`].
    pub capital: Rgba,
    /// See [`Ink::Muted`].
    pub muted: Rgba,
    /// See [`Ink::Text`].
    pub text: Rgba,
    /// See [`Ink::Soft`].
    pub soft: Rgba,
    /// See [`Ink::Grid`].
    pub grid: Rgba,
    /// See [`Ink::Zero`].
    pub zero: Rgba,
    /// See [`Ink::Surface`].
    pub surface: Rgba,
    /// See [`Ink::Stop`].
    pub stop: Rgba,
    /// See [`Ink::Shade`].
    pub shade: Rgba,
    /// See [`Ink::Accent`].
    pub accent: Rgba,
    /// The family, as the style sheet writes it: `system-ui, sans-serif`.
    pub font_family: String,
}

impl Theme {
    /// The colour of a role.
    pub fn colour(&self, ink: Ink) -> Rgba {
        match ink {
            Ink::First => self.first,
            Ink::Again => self.again,
            Ink::Team => self.team,
            Ink::Capital => self.capital,
            Ink::Muted => self.muted,
            Ink::Text => self.text,
            Ink::Soft => self.soft,
            Ink::Grid => self.grid,
            Ink::Zero => self.zero,
            Ink::Surface => self.surface,
            Ink::Stop => self.stop,
            Ink::Shade => self.shade,
            Ink::Accent => self.accent,
        }
    }
}
