//! The engine for the threads beside the page, and for other programs: the door through which
//! `public/worker.js` and the package in `package/` reach it.
//!
//! It is a file of WebAssembly of its own, built for speed and without anything of the page, so that
//! it weighs nothing on the first load and starts fast in as many threads as there are.

use wasm_bindgen::prelude::wasm_bindgen;

/// Where one scenario lies open, lives are lived and questions answered.
#[derive(Debug, Default)]
#[wasm_bindgen]
pub struct Desk {
    desk: paid_again_odds::Desk,
}

#[wasm_bindgen]
impl Desk {
    /// An empty desk.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Opens a scenario, from the text of its file; throws the faults of what is none.
    pub fn open(&mut self, scenario: &str, every: usize) -> Result<(), String> {
        self.desk.open(scenario, every)
    }

    /// Lives some lives, as a parcel of numbers.
    pub fn live(&self, from: u32, to: u32) -> Vec<f64> {
        self.desk.live(from, to)
    }

    /// Takes in a parcel, and answers how many lives there are from the first on.
    pub fn take(&mut self, parcel: &[f64]) -> u32 {
        self.desk.take(parcel)
    }

    /// The odds by all lives taken in, as JSON.
    pub fn odds(&self) -> String {
        self.desk.odds_text()
    }

    /// The fingerprint of the simulation as the command line prints it.
    pub fn digest(&self) -> String {
        self.desk.digest()
    }

    /// Answers a question, both as JSON.
    pub fn answer(&self, question: &str) -> String {
        self.desk.answer_text(question)
    }
}

/// The projection of a scenario's file as the command line prints it; throws the faults of what is none.
#[wasm_bindgen]
pub fn project(scenario: &str) -> Result<String, String> {
    paid_again_odds::project(scenario)
}

/// All its simulated lives as the command line prints them; throws the faults of what is none.
#[wasm_bindgen]
pub fn simulate(scenario: &str) -> Result<String, String> {
    paid_again_odds::simulated(scenario)
}

/// One simulated life of it in full; throws the faults of what is none.
#[wasm_bindgen]
pub fn life(scenario: &str, path: f64) -> Result<String, String> {
    paid_again_odds::lived(scenario, path)
}
