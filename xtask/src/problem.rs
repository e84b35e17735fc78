//! What goes wrong, as a sentence with its remedy.
//!
//! Nothing in xtask panics: every failure travels up as a [`Problem`] and is printed once, by `main`.

use std::fmt;
use std::io;

/// A sentence that says what went wrong and, where there is one, the remedy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem(String);

/// The result of anything that can meet a [`Problem`].
pub type Outcome<T = ()> = Result<T, Problem>;

impl Problem {
    /// A problem in one or more sentences.
    pub fn new(sentence: impl Into<String>) -> Self {
        Self(sentence.into())
    }

    /// Adds what to do about it, on a line of its own.
    pub fn remedy(self, what_to_do: impl fmt::Display) -> Self {
        Self(format!("{}\n  What helps: {what_to_do}", self.0))
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Turns an input or output error into a sentence that names what was being done.
pub trait While<T> {
    /// `fs::read(path).while_doing(|| format!("reading {path}"))`
    fn while_doing(self, what: impl FnOnce() -> String) -> Outcome<T>;
}

impl<T> While<T> for io::Result<T> {
    fn while_doing(self, what: impl FnOnce() -> String) -> Outcome<T> {
        self.map_err(|error| Problem::new(format!("Failed while {}: {error}.", what())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_names_what_was_being_done() {
        let failed: io::Result<()> = Err(io::Error::other("no such thing"));
        let problem = failed
            .while_doing(|| "reading the stars".into())
            .unwrap_err();
        assert_eq!(
            problem.to_string(),
            "Failed while reading the stars: no such thing."
        );
    }
}
