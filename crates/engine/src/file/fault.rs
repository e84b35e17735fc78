//! What is wrong with a scenario file: where, what, the value, and what is allowed.

use std::fmt;

/// Characters of a value that a message shows.
const SHOWN: usize = 80;

/// One fault of a scenario file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The JSON Pointer (RFC 6901) of the faulty place; empty where the text can't be read at all.
    pub pointer: String,
    /// What is wrong, as the rest of a sentence whose subject is the place.
    pub what: String,
    /// The value as it stands in the file; none where there is none.
    pub value: Option<String>,
    /// What is allowed there.
    pub allowed: String,
}

impl fmt::Display for Fault {
    /// `POINTER: what is wrong, the value, the allowed domain`, on one line.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        escape(&self.pointer, usize::MAX, f)?;
        f.write_str(": ")?;
        escape(&self.what, usize::MAX, f)?;
        if let Some(value) = &self.value {
            f.write_str(", ")?;
            escape(value, SHOWN, f)?;
        }
        f.write_str(", allowed: ")?;
        escape(&self.allowed, usize::MAX, f)
    }
}

impl std::error::Error for Fault {}

/// Writes at most `most` characters of a text, with everything that could disturb a terminal or a line escaped.
fn escape(text: &str, most: usize, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    for (i, c) in text.chars().enumerate() {
        if i == most {
            return f.write_str("…");
        }
        // Besides the control characters: line and paragraph separators, and marks that turn the writing direction.
        let disturbs = c.is_control()
            || matches!(
                c,
                '\u{2028}' | '\u{2029}' | '\u{200e}' | '\u{200f}' | '\u{feff}'
            )
            || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        if disturbs {
            write!(f, "\\u{:04x}", u32::from(c))?;
        } else {
            fmt::Write::write_char(f, c)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_line_whatever_stands_in_it() {
        let fault = Fault {
            pointer: "/a\nb".into(),
            what: "is not a number".into(),
            value: Some(format!("\"{}\u{1b}[31m", "x".repeat(78))),
            allowed: "a number from 0 to 1".into(),
        };
        let shown = format!("\"{}\\u001b…", "x".repeat(78));
        assert_eq!(
            fault.to_string(),
            format!("/a\\u000ab: is not a number, {shown}, allowed: a number from 0 to 1")
        );
    }
}
