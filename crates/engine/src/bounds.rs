//! The one table of what a field may hold.
//!
//! Every field of a scenario has a row ([`Field`]): its name, its form and its [`Domain`].
//! From the row come the check when a file is read, the sentence when the check fails,
//! the attributes of the page's input, the JSON Schema and the generators of the property tests.

use std::fmt;

/// One row of the table: a field of a scenario or of a stream.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Field {
    /// The field's name in the file.
    pub name: &'static str,
    /// What kind of value stands there.
    pub form: Form,
    /// Which values are allowed.
    pub domain: Domain,
    /// What holds when the field is missing.
    pub presence: Presence,
}

/// What holds when a field is missing from a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// It must be there.
    Required,
    /// The struct's `Default` holds.
    Defaulted,
    /// It takes the value of the named field.
    Inherits(&'static str),
}

/// What kind of value a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A number or a range.
    Quantity,
    /// A number, a range or null.
    QuantityOrNull,
    /// A list of numbers or ranges.
    Quantities,
    /// A number.
    Number,
    /// A number or null.
    NumberOrNull,
    /// A whole number.
    Whole,
    /// A whole number or null.
    WholeOrNull,
    /// A text.
    Text,
    /// A text or null.
    TextOrNull,
    /// True or false.
    Flag,
    /// An object that says how customers stay.
    Retention,
    /// A list of royalty tiers.
    Tiers,
    /// A month of the calendar, `YYYY-MM`.
    Calendar,
    /// The settings of the simulation.
    Simulation,
}

/// The closed set of values that a field may take.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Domain {
    /// A number from `min` to `max`, both allowed.
    Number {
        /// The smallest.
        min: f64,
        /// The largest.
        max: f64,
    },
    /// A whole number from `min` to `max`, both allowed.
    Whole {
        /// The smallest.
        min: u64,
        /// The largest.
        max: u64,
    },
    /// A text of `min` to `max` characters.
    Text {
        /// The fewest characters.
        min: usize,
        /// The most characters.
        max: usize,
    },
    /// A list of `fewest` to `most` numbers, each from `min` to `max`.
    List {
        /// The fewest items.
        fewest: usize,
        /// The most items.
        most: usize,
        /// The smallest item.
        min: f64,
        /// The largest item.
        max: f64,
    },
    /// Three capital letters.
    Currency,
    /// A month of the calendar.
    Calendar,
    /// True or false.
    Flag,
    /// Either a monthly churn or the two parameters of a shifted-beta-geometric.
    Retention,
    /// One to a hundred tiers, rising from 0 units.
    Tiers,
    /// Paths and seed.
    Simulation,
}

/// An amount of money: 0 to 10¹².
pub const MONEY: Domain = number(0.0, 1e12);
/// A share: 0 to 1.
pub const SHARE: Domain = number(0.0, 1.0);
/// A yearly growth: −0.9 to 10.
pub const GROWTH: Domain = number(-0.9, 10.0);
/// A count, which may be a fraction as an expectation: 0 to 10⁹.
pub const COUNT: Domain = number(0.0, 1e9);
/// Hours a month: 0 to 744.
pub const HOURS: Domain = number(0.0, 744.0);
/// A rate of pay per unit of money: 0 to 1000.
pub const RATE: Domain = number(0.0, 1000.0);
/// A number of months: 0 to 1200.
pub const MONTHS: Domain = whole(0, 1200);
/// A shape parameter or a half-life, above 0: 0.01 to 10⁶.
pub const POSITIVE: Domain = number(0.01, 1e6);

/// A number from `min` to `max`.
pub const fn number(min: f64, max: f64) -> Domain {
    Domain::Number { min, max }
}

/// A whole number from `min` to `max`.
pub const fn whole(min: u64, max: u64) -> Domain {
    Domain::Whole { min, max }
}

/// A text of `min` to `max` characters.
pub const fn text(min: usize, max: usize) -> Domain {
    Domain::Text { min, max }
}

/// A list of `fewest` to `most` numbers from `min` to `max`.
pub const fn list(fewest: usize, most: usize, min: f64, max: f64) -> Domain {
    Domain::List {
        fewest,
        most,
        min,
        max,
    }
}

impl Domain {
    /// The smallest and largest number of a numeric domain (of an item, for a list).
    pub fn range(&self) -> Option<(f64, f64)> {
        match *self {
            Domain::Number { min, max } | Domain::List { min, max, .. } => Some((min, max)),
            Domain::Whole { min, max } => Some((min as f64, max as f64)),
            _ => None,
        }
    }

    /// Whether a number lies in a numeric domain; NaN never does.
    pub fn holds(&self, x: f64) -> bool {
        self.range().is_some_and(|(min, max)| x >= min && x <= max)
    }
}

impl fmt::Display for Domain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Domain::Number { min, max } => write!(f, "a number from {min} to {max}"),
            Domain::Whole { min, max } => write!(f, "a whole number from {min} to {max}"),
            Domain::Text { min: 0, max } => write!(f, "a text of at most {max} characters"),
            Domain::Text { min, max } => write!(f, "a text of {min} to {max} characters"),
            Domain::List {
                fewest,
                most,
                min,
                max,
            } => {
                write!(
                    f,
                    "a list of {fewest} to {most} numbers from {min} to {max}"
                )
            }
            Domain::Currency => write!(f, "three capital letters such as USD"),
            Domain::Calendar => write!(f, "a month such as 2027-01"),
            Domain::Flag => write!(f, "true or false"),
            Domain::Retention => {
                write!(
                    f,
                    "either {{monthly_churn}} or {{alpha, beta, period_months}}"
                )
            }
            Domain::Tiers => {
                write!(
                    f,
                    "1 to 100 of {{from_units, rate}}, the first from 0, strictly rising"
                )
            }
            Domain::Simulation => write!(f, "{{paths, seed}}"),
        }
    }
}
