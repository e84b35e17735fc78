//! Questions about a scenario that take longer than a frame, and their answers, as plain data.
//!
//! A page must not stop while ten thousand lives are lived or a goal is sought, so it asks somebody
//! else: a [`Desk`], which stands in a worker. What goes in and out are texts and lists of numbers,
//! which cross any border between threads:
//!
//! 1. Each of several desks is opened on the same scenario and lives some of its lives:
//!    [`Desk::live`] gives them as a parcel of numbers.
//! 2. One of them takes in all parcels, and sums them up as [`Odds`]: [`Desk::odds`].
//! 3. Any of them answers a [`Question`]: one life in full, a tipping point, a goal.
//!
//! However the lives are spread over desks, the odds are the same to the last bit.
//!
//! Programs that want the whole of it in the command line's own words ask [`project`], [`simulated`] and
//! [`lived`].

mod answer;
mod desk;
mod digest;
mod histogram;
mod levers;
mod odds;
mod parcel;
mod pool;
mod question;
mod replay;
mod seek;
mod whole;

pub use answer::{Answer, Found, LeverFound, Sought};
pub use desk::Desk;
pub use digest::digest;
pub use histogram::Histogram;
pub use odds::{Ahead, Bands, Chance, Driver, Odds, Outlook, StreamOdds, Typical};
pub use question::{Aim, Question};
pub use replay::{Life, Lived};
pub use whole::{lived, project, simulated};
