//! Chance, from a generator and distributions that others wrote and tested.
//!
//! Nothing here is shared with the engine: only the law of what is drawn has to be the same.

use rand::rngs::Xoshiro256PlusPlus;
use rand::{RngExt, SeedableRng};
use rand_distr::{Beta, Distribution, Gamma, Poisson, StandardNormal};

/// The luck of one life.
pub struct Luck(Xoshiro256PlusPlus);

impl Luck {
    /// The luck of the life with that number.
    pub fn of(life: u64) -> Self {
        Self(Xoshiro256PlusPlus::seed_from_u64(life))
    }

    /// Uniform in 0 … 1.
    pub fn uniform(&mut self) -> f64 {
        self.0.random()
    }

    /// Whether something of that chance happens.
    pub fn happens(&mut self, chance: f64) -> bool {
        chance > 0.0 && self.uniform() < chance
    }

    /// Normal with mean 0 and deviation 1.
    pub fn normal(&mut self) -> f64 {
        StandardNormal.sample(&mut self.0)
    }

    /// How many there are, where `mean` are expected and none knows of the other.
    pub fn count(&mut self, mean: f64) -> usize {
        if mean == 0.0 {
            return 0;
        }
        let law = Poisson::new(mean).expect("a mean above 0");
        let count: f64 = law.sample(&mut self.0);
        count as usize
    }

    /// Gamma with mean 1 and variance 1/`shape`.
    pub fn activity(&mut self, shape: f64) -> f64 {
        let law = Gamma::new(shape, 1.0 / shape).expect("a shape above 0");
        law.sample(&mut self.0)
    }

    /// Beta with these shapes.
    pub fn share(&mut self, a: f64, b: f64) -> f64 {
        let law = Beta::new(a, b).expect("shapes above 0");
        law.sample(&mut self.0)
    }
}
