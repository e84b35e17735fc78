//! Numbers, money and time as text, and text as numbers. The only place that rounds.

mod duration;
mod entry;
mod locale;
mod misread;
mod money;
mod parse;

pub use duration::{long_duration, short_duration};
pub use entry::{Entry, parse_entry, short_middle};
pub use locale::Locale;
pub use misread::read_as;
pub use money::Currency;
pub use parse::{NotANumber, parse_number};
