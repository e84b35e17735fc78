//! What a mark means, as far as its colour and stroke go.
//!
//! Layout speaks of roles only. Which colour a role has is the theme's business, so that dark
//! mode, an author's accent or forced colours never touch the geometry.

/// The role of a colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Ink {
    /// Paid once, for the first time.
    First,
    /// Paid again for earlier work.
    Again,
    /// Paid for a team's work.
    Team,
    /// Paid for capital.
    Capital,
    /// A line that stands back: a total, a reference.
    Muted,
    /// Text that is read first.
    Text,
    /// Text that explains: tick labels and notes.
    Soft,
    /// Grid lines.
    Grid,
    /// The line at zero.
    Zero,
    /// What lies under the chart; also the inside of a ring.
    Surface,
    /// The stop marker.
    Stop,
    /// The region after the stop marker.
    Shade,
    /// What the pointer or the keyboard has chosen.
    Accent,
}

/// The stroke of a line. Options of the same ink are told apart by it, also in greyscale.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Dash {
    /// An unbroken line.
    #[default]
    Solid,
    /// Long dashes.
    Dashed,
    /// Short dots.
    Dotted,
    /// A dash and a dot in turn.
    DashDot,
}

impl Dash {
    /// Lengths of stroke and gap in turn, in multiples of the line's width; empty for solid.
    pub const fn pattern(self) -> &'static [f64] {
        match self {
            Dash::Solid => &[],
            Dash::Dashed => &[3.0, 2.0],
            Dash::Dotted => &[1.0, 1.5],
            Dash::DashDot => &[4.0, 1.75, 1.0, 1.75],
        }
    }
}
