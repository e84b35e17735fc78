//! The columns that every sheet of months has, from the left.

use crate::book::Look;

/// The month, counted from 0.
pub const MONTH: u16 = 0;
/// The month of the calendar.
pub const CALENDAR: u16 = 1;
/// 1 from the start to the horizon.
pub const ACTIVE: u16 = 2;
/// 1 while working.
pub const WORKS: u16 = 3;
/// Pay for a piece of work, the first time.
pub const FIRST: u16 = 4;
/// Later pay for work of mine.
pub const AGAIN: u16 = 5;
/// Pay for my team's work.
pub const TEAM: u16 = 6;
/// Pay for money put in.
pub const CAPITAL: u16 = 7;
/// The sum of the four.
pub const INCOME: u16 = 8;
/// Costs.
pub const COST: u16 = 9;
/// Tax.
pub const TAX: u16 = 10;
/// Money put in that buys an asset.
pub const INVESTED: u16 = 11;
/// Hours of work.
pub const HOURS: u16 = 12;
/// What it could be sold for.
pub const ASSET: u16 = 13;
/// Income less costs and tax.
pub const OPERATING: u16 = 14;
/// That, less what was put in.
pub const NET: u16 = 15;
/// Where one stands.
pub const POSITION: u16 = 16;
/// Customers present.
pub const CUSTOMERS: u16 = 17;
/// Members present.
pub const MEMBERS: u16 = 18;
/// Money put in at the beginning of the month.
pub const UPFRONT: u16 = 19;
/// All net so far, less what was put in at once.
pub const CASH: u16 = 20;
/// Taxable profit so far.
pub const PROFIT: u16 = 21;
/// Its highest level so far.
pub const HIGHEST: u16 = 22;
/// All money that moved so far: what counts as equal is measured by it.
pub const MOVED: u16 = 23;
/// Hours so far.
pub const HOURS_SO_FAR: u16 = 24;
/// The month until which more was paid than had come back.
pub const SHORT: u16 = 25;
/// What moves at the end of the month, with what is put in at the beginning of the next.
pub const FLOW: u16 = 26;
/// What a kind needs besides begins here.
pub const OWN: u16 = 28;

/// The heads of these columns.
pub(crate) const HEADS: [(&str, Look); 27] = [
    ("Month", Look::Whole),
    ("Calendar", Look::Plain),
    ("Running", Look::Whole),
    ("Working", Look::Whole),
    ("Paid once", Look::Money),
    ("Paid again", Look::Money),
    ("By the team", Look::Money),
    ("By capital", Look::Money),
    ("Income", Look::Money),
    ("Costs", Look::Money),
    ("Tax", Look::Money),
    ("Put in", Look::Money),
    ("Hours", Look::Number),
    ("Could be sold for", Look::Money),
    ("Income less costs and tax", Look::Money),
    ("Net", Look::Money),
    ("Position", Look::Money),
    ("Customers", Look::Number),
    ("Members", Look::Number),
    ("Put in at once", Look::Money),
    ("Net so far", Look::Money),
    ("Profit so far", Look::Money),
    ("Highest profit", Look::Money),
    ("Moved so far", Look::Money),
    ("Hours so far", Look::Number),
    ("Short until", Look::Whole),
    ("Moves at its end", Look::Money),
];
