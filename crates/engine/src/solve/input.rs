//! Which number is changed, and why a question may have no answer.

use super::axis::Axis;
use crate::bounds::{Domain, Presence};
use crate::project::Span;
use crate::scenario::{Number, Scenario, Stream};
use std::fmt;

/// One numeric input of a scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// A number of a stream, by its path ([`Stream::number`]).
    Field {
        /// The stream's id.
        stream: String,
        /// The path inside the stream.
        path: String,
    },
    /// A setting of the scenario, by its name.
    Setting(String),
}

impl Input {
    /// A number of a stream.
    pub fn field(stream: &str, path: &str) -> Self {
        Input::Field {
            stream: stream.into(),
            path: path.into(),
        }
    }

    /// The input that a text names: the path of a number of a stream, or, with a leading slash, a setting.
    pub fn named(stream: &str, text: &str) -> Self {
        match text.strip_prefix('/') {
            Some(name) => Input::Setting(name.into()),
            None => Input::field(stream, text),
        }
    }

    /// What stands there now; none if there is no such number.
    pub fn number(&self, scenario: &Scenario) -> Option<Number> {
        match self {
            Input::Field { stream, path } => find(scenario, stream)?.number(path),
            Input::Setting(name) => scenario.number(name),
        }
    }

    /// Which values it may take; none if there is no such number.
    pub fn domain(&self, scenario: &Scenario) -> Option<Domain> {
        self.number(scenario)?;
        match self {
            Input::Field { stream, path } => find(scenario, stream)?.domain_of(path),
            Input::Setting(name) => Some(Scenario::setting(name)?.domain),
        }
    }

    /// Puts a number there, and answers whether it could.
    pub fn set(&self, scenario: &mut Scenario, x: f64) -> bool {
        match self {
            Input::Field { stream, path } => {
                let found = scenario.streams.iter_mut().find(|it| it.id == *stream);
                found.is_some_and(|stream| stream.set_number(path, x))
            }
            Input::Setting(name) => scenario.set_number(name, x),
        }
    }

    /// The values that it may take, from the present one.
    ///
    /// Where nothing stands, the search begins at what that means: no stop is a stop at the end of
    /// the horizon, an inherited number is that of the other field, and every other is without end.
    pub fn axis(&self, scenario: &Scenario) -> Option<Axis> {
        let domain = self.domain(scenario)?;
        let present = self.number(scenario)?.median();
        let start = match (present, self) {
            (Some(present), _) => present,
            (None, Input::Setting(name)) if name == "work_until_month" => {
                f64::from(scenario.horizon_months)
            }
            (None, Input::Field { stream, path }) => {
                let stream = find(scenario, stream)?;
                match (path.as_str(), stream.field(path)?.presence) {
                    ("work_until_month", _) => Span::new(scenario, stream).end as f64,
                    (_, Presence::Inherits(other)) => stream.number(other)?.median()?,
                    _ => f64::INFINITY,
                }
            }
            (None, Input::Setting(_)) => f64::INFINITY,
        };
        Axis::new(domain, start)
    }
}

impl fmt::Display for Input {
    /// The text that [`Input::named`] reads.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Input::Field { path, .. } => f.write_str(path),
            Input::Setting(name) => write!(f, "/{name}"),
        }
    }
}

/// The stream of that id.
pub(super) fn find<'a>(scenario: &'a Scenario, id: &str) -> Option<&'a Stream> {
    scenario.streams.iter().find(|stream| stream.id == id)
}

/// The stream of that id, if it counts.
pub(super) fn counting<'a>(scenario: &'a Scenario, id: &str) -> Result<&'a Stream, Unsolvable> {
    let stream = find(scenario, id).ok_or_else(|| Unsolvable::NoStream(id.into()))?;
    if stream.off {
        return Err(Unsolvable::Off(id.into()));
    }
    Ok(stream)
}

/// Why a question about a scenario has no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unsolvable {
    /// No stream has that id.
    NoStream(String),
    /// The stream of that id is off.
    Off(String),
    /// There is no number at that path.
    NoNumber(String),
    /// The scenario compares with nothing.
    NoBaseline,
    /// A stream can't be held against itself.
    Itself(String),
    /// The month is not one of the scenario's.
    NoMonth {
        /// The month that was asked for.
        month: usize,
        /// How many months there are.
        months: usize,
    },
}

impl fmt::Display for Unsolvable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unsolvable::NoStream(id) => write!(f, "There is no stream {id:?}."),
            Unsolvable::Off(id) => write!(f, "The stream {id:?} is off."),
            Unsolvable::NoNumber(path) => write!(f, "There is no number at {path:?}."),
            Unsolvable::NoBaseline => write!(f, "The scenario has no baseline to compare with."),
            Unsolvable::Itself(id) => {
                write!(f, "The stream {id:?} can't be compared with itself.")
            }
            Unsolvable::NoMonth { month, months } => {
                write!(f, "There is no month {month}: the last is {}.", months - 1)
            }
        }
    }
}

impl std::error::Error for Unsolvable {}
