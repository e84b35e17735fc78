//! Whose luck it is: one stream's in one life, purpose by purpose and month by month.

use super::random::{Generator, Key};

/// What a draw is for. Each has its own luck, so that none shifts another.
#[derive(Clone, Copy, Debug)]
pub(super) enum Purpose {
    /// How many units are sold, or customers come.
    Arrivals = 1,
    /// The second sort of the same: units of works out before this month, recruits of mine.
    MoreArrivals,
    /// How many customers the members gain.
    TeamCustomers,
    /// How many members the members recruit.
    TeamRecruits,
    /// How active new members are.
    Activity,
    /// Which customers leave.
    CustomersLeave,
    /// Which of the customers leave who are no longer told apart.
    AlikeLeave,
    /// Which members leave.
    MembersLeave,
    /// How far those who stay move up.
    RollUp,
    /// What becomes of people from before.
    Existing,
    /// How a work is liked.
    Hit,
}

/// What is common to a whole simulation.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fate(Key);

impl Fate {
    /// The fate of a seed, a whole number below 2⁵³.
    pub fn new(seed: f64) -> Self {
        Self(Key::new(seed as u64))
    }

    /// The key of a stream's luck in all its lives.
    pub fn of_stream(self, id: &str) -> Key {
        self.0.with(1).named(id)
    }

    /// The key of a range's draws in all lives; `pointer` is its place inside the stream.
    pub fn of_input(self, id: &str, pointer: &str) -> Key {
        self.0.with(2).named(id).named(pointer)
    }

    /// The shocks of the market in which all funds live, month by month from month 0.
    pub fn funds(self, path: u32) -> Generator {
        self.0.with(3).with(u64::from(path)).generator()
    }

    /// The shocks of the market in which all rentals live, month by month from month 0.
    pub fn rentals(self, path: u32) -> Generator {
        self.0.with(4).with(u64::from(path)).generator()
    }
}

/// One stream's luck in one life.
#[derive(Clone, Copy, Debug)]
pub(super) struct Luck(Key);

impl Luck {
    pub fn new(stream: Key, path: u32) -> Self {
        Self(stream.with(u64::from(path)))
    }

    /// The generator for a purpose in a month.
    pub fn of(self, purpose: Purpose, month: usize) -> Generator {
        self.key(purpose, month).generator()
    }

    /// The key for a purpose in a month, of one of several alike: a work.
    pub const fn key_of_one(self, purpose: Purpose, which: usize, month: usize) -> Key {
        self.key(purpose, month).with(which as u64)
    }

    /// The key for a purpose in a month, of which often one number is enough.
    pub const fn key(self, purpose: Purpose, month: usize) -> Key {
        self.0.with(((purpose as u64) << 32) | month as u64)
    }
}
