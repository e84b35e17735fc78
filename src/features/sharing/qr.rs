//! A link as a QR code: squares that a phone's camera reads.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};
use std::fmt::Write;

/// The finest code that is drawn: 117 squares a side, which a camera still reads off a screen.
const FINEST: u8 = 25;
/// Squares of white around it, which readers need.
const QUIET: i32 = 4;

/// A code as the path of an SVG, in squares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Squares {
    /// How many squares a side has, the white around it included.
    pub side: i32,
    /// The black squares.
    pub path: String,
}

/// The code of a text; none where it would be too fine to be read.
pub fn squares(text: &str) -> Option<Squares> {
    let segments = QrSegment::make_segments(text);
    // Where there is room for more correction at the same size, it is used.
    let code = QrCode::encode_segments_advanced(
        &segments,
        QrCodeEcc::Low,
        Version::MIN,
        Version::new(FINEST),
        None,
        true,
    )
    .ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size())
                .take_while(|x| code.get_module(*x, y))
                .count() as i32;
            if run > 0 {
                let (left, top) = (x + QUIET, y + QUIET);
                let _ = write!(path, "M{left} {top}h{run}v1h-{run}z");
            }
            x += run + 1;
        }
    }
    Some(Squares {
        side: code.size() + 2 * QUIET,
        path,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::example;

    #[test]
    fn a_link_fits_and_what_is_too_long_is_not_drawn() {
        let link = format!(
            "https://example.org/#{}",
            paid_again_link::write(&example())
        );
        let code = squares(&link).map(|code| (code.side, code.path.starts_with("M4 4h7v1h-7z")));
        assert!(code.is_some_and(|(side, begins)| side < 80 && begins));
        // 1,273 bytes are the most that version 25 holds.
        assert!(squares(&"é".repeat(636)).is_some_and(|code| code.side == 117 + 8));
        assert_eq!(squares(&"é".repeat(640)), None);
        assert!(squares("").is_some());
    }
}
