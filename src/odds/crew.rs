//! Who lives which lives: a pure plan of work for some hands. Tested natively with real desks.
//!
//! The first hand also takes in what all have lived, and sums it up: soon after few lives, so that
//! there is something to show, and again after more. Pieces are as long as a hand takes for them:
//! short enough that whatever is no longer wanted is soon over.

use std::sync::Arc;

/// What a hand is told to do. A parcel of lives is whatever the hands speak.
#[derive(Clone, Debug, PartialEq)]
pub enum Order<P> {
    /// To open a scenario, keeping every so-maniest month.
    Open(Arc<str>, usize),
    /// To live the lives from … to before ….
    Live(u32, u32),
    /// To take in a parcel.
    Take(P),
    /// To sum up.
    Sum,
}

/// What a hand answers.
#[derive(Clone, Debug, PartialEq)]
pub enum Reply<P> {
    /// It is open.
    Opened,
    /// The lives, and how many milliseconds they took.
    Lived(P, f64),
    /// So many lives are taken in, from the first on without a gap.
    Taken(u32),
    /// The sum is made.
    Summed,
}

/// An order for one of the hands.
pub type Told<P> = (usize, Order<P>);

/// Lives after which there is a sum, besides after the last.
const STAGES: [u32; 3] = [ROUGH, 600, 2400];
/// Lives that are soon lived, and show roughly how things lie.
pub const ROUGH: u32 = 120;

/// The hands, and what is still to be done.
#[derive(Clone, Debug)]
pub struct Crew {
    hands: Vec<Hand>,
    /// How many milliseconds a piece should take.
    patience: f64,
    paths: u32,
    /// The first life that nobody lives yet.
    next: u32,
    taken: u32,
    /// How many lives the last sum was ordered of.
    summed: u32,
}

#[derive(Clone, Copy, Debug, Default)]
struct Hand {
    /// Lives it is living; 0 where it rests.
    at: u32,
    /// Lives of its last piece.
    before: u32,
    /// Lives a millisecond; 0 where that is not known yet.
    pace: f64,
}

impl Crew {
    /// A crew that is told nothing yet.
    pub fn new(hands: usize, patience: f64) -> Self {
        Self {
            hands: vec![Hand::default(); hands.max(1)],
            patience,
            paths: 0,
            next: 0,
            taken: 0,
            summed: 0,
        }
    }

    /// Begins anew; what was begun before is forgotten, and its replies must not be heard any more.
    pub fn begin<P>(&mut self, scenario: &Arc<str>, every: usize, paths: u32) -> Vec<Told<P>> {
        (self.paths, self.next, self.taken, self.summed) = (paths, 0, 0, 0);
        let mut told = Vec::new();
        for hand in 0..self.hands.len() {
            // Another scenario may be slower by far.
            self.hands[hand] = Hand::default();
            told.push((hand, Order::Open(Arc::clone(scenario), every)));
            told.extend(self.piece(hand));
        }
        told
    }

    /// Goes on to more lives than it was begun with.
    pub fn extend<P>(&mut self, paths: u32) -> Vec<Told<P>> {
        self.paths = self.paths.max(paths);
        let idle = |hand: &usize| self.hands[*hand].at == 0;
        let idle: Vec<usize> = (0..self.hands.len()).filter(idle).collect();
        idle.into_iter()
            .filter_map(|hand| self.piece(hand))
            .collect()
    }

    /// What a hand's reply leads to.
    pub fn hear<P>(&mut self, hand: usize, reply: Reply<P>) -> Vec<Told<P>> {
        let mut told = Vec::new();
        match reply {
            Reply::Opened | Reply::Summed => {}
            Reply::Lived(parcel, took) => {
                let lived = &mut self.hands[hand];
                lived.pace = f64::from(lived.at) / took.max(0.1);
                told.extend(self.piece(hand));
                told.push((0, Order::Take(parcel)));
            }
            Reply::Taken(taken) => {
                self.taken = taken;
                if self.stage(taken) > self.stage(self.summed) {
                    self.summed = taken;
                    told.push((0, Order::Sum));
                }
            }
        }
        told
    }

    /// How many lives are taken in, and how many there will be.
    pub fn progress(&self) -> (u32, u32) {
        (self.taken, self.paths)
    }

    /// How many stages so many lives have passed.
    fn stage(&self, lives: u32) -> usize {
        let passed = STAGES.iter().filter(|stage| **stage <= lives).count();
        passed + usize::from(lives >= self.paths)
    }

    /// The next piece for a hand; none if every life is somebody's.
    fn piece<P>(&mut self, hand: usize) -> Option<Told<P>> {
        let hands = self.hands.len() as u32;
        let lived = &mut self.hands[hand];
        let first = STAGES[0].min(self.paths).div_ceil(hands);
        let count = if lived.pace > 0.0 {
            let count = (lived.pace * self.patience) as u32;
            // No more than twice as many as before: the first lives may have been the easy ones.
            count.clamp(1, 2 * lived.before.max(1))
        } else {
            first.max(1)
        };
        let from = self.next;
        let to = from.saturating_add(count).min(self.paths);
        lived.at = to - from;
        if lived.at > 0 {
            lived.before = lived.at;
        }
        self.next = to;
        (to > from).then_some((hand, Order::Live(from, to)))
    }
}
