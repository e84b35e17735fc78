#![doc = include_str!("../README.md")]

mod book;
pub mod columns;
mod comparison;
mod crossings;
pub mod csv;
mod eval;
mod expr;
mod figure;
mod inputs;
mod kinds;
mod labels;
mod months;
mod plan;
mod read_me;
mod returns;
mod show;
mod tails;
mod total;
#[cfg(feature = "xlsx")]
mod xlsx;

pub use book::{Book, Cell, Input, Look, Value};
pub use columns as col;
pub use comparison::place_of;
pub use csv::csv;
pub use expr::Place;
pub use figure::Figure;
pub use inputs::Inputs;
pub use months::FIRST_MONTH;
pub use plan::{LARGEST, Plan, TooLarge, plan};
#[cfg(feature = "xlsx")]
pub use xlsx::{NoFile, workbook};
