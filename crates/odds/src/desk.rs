//! A desk: where one scenario lies open, lives are lived and questions answered.

use crate::answer::Answer;
use crate::odds::Odds;
use crate::parcel::{pack, unpack};
use crate::pool::Pool;
use crate::question::Question;
use crate::{levers, replay, seek};
use paid_again_engine::Scenario;
use paid_again_engine::file::write_simulation;
use paid_again_engine::simulate::{Extent, Lives, Simulation};

/// A desk. What it is asked before a scenario lies on it has no answer.
#[derive(Debug, Default)]
pub struct Desk {
    open: Option<Open>,
}

#[derive(Debug)]
struct Open {
    scenario: Scenario,
    every: usize,
    lives: Lives,
    pool: Pool,
}

impl Desk {
    /// Opens a scenario, from the text of its file; what lay there before is gone.
    ///
    /// Of every life, every so-maniest month is kept, and those in which something begins or ends.
    ///
    /// # Errors
    /// The faults of a text that is no scenario, a line each.
    pub fn open(&mut self, scenario: &str, every: usize) -> Result<(), String> {
        self.open = None;
        let scenario = crate::whole::scenario(scenario)?;
        let paths = scenario.simulation.paths;
        self.open = Some(Open {
            lives: Lives::new(&scenario, Extent { paths, every }),
            scenario,
            every,
            pool: Pool::default(),
        });
        Ok(())
    }

    /// Lives the lives `from .. to` of those that the scenario asks for, and packs them.
    pub fn live(&self, from: u32, to: u32) -> Vec<f64> {
        let Some(open) = &self.open else {
            return Vec::new();
        };
        let to = to.min(open.lives.paths).max(from);
        pack(from, (to - from) as usize, open.lives.run(from..to))
    }

    /// Takes in a parcel of lives, whoever lived them, and answers how many there are from the first
    /// on without a gap.
    pub fn take(&mut self, parcel: &[f64]) -> u32 {
        let Some(open) = &mut self.open else { return 0 };
        if let Some(parcel) = unpack(parcel) {
            open.pool.take(parcel);
        }
        open.pool.paths()
    }

    /// What may become of the scenario, by all lives taken in; none before the first.
    pub fn odds(&self) -> Option<Odds> {
        self.simulation().map(|all| Odds::from(&all))
    }

    /// The same as text.
    pub fn odds_text(&self) -> String {
        let odds = self.odds();
        odds.and_then(|odds| serde_json::to_string(&odds).ok())
            .unwrap_or_default()
    }

    /// The fingerprint of the simulation as the command line prints it; empty before the first life.
    pub fn digest(&self) -> String {
        let all = self.simulation();
        all.map_or_else(String::new, |all| crate::digest(&write_simulation(&all)))
    }

    fn simulation(&self) -> Option<Simulation> {
        let open = self.open.as_ref()?;
        open.pool.simulation(&open.scenario, open.every)
    }

    /// Answers a question.
    pub fn answer(&self, question: &Question) -> Answer {
        let Some(Open { scenario, .. }) = &self.open else {
            return Answer::None("No scenario lies here.".into());
        };
        let found = match question {
            Question::Life { path } => Ok(Answer::Life(replay::replay(scenario, *path))),
            Question::Tipping { stream, path } => {
                levers::tipping(scenario, stream, path).map(Answer::Tipping)
            }
            Question::Levers { stream } => levers::all(scenario, stream).map(Answer::Levers),
            Question::Seek {
                stream,
                path,
                aim,
                chance,
            } => seek::seek(scenario, stream, path, *aim, *chance).map(Answer::Seek),
        };
        found.unwrap_or_else(|why| Answer::None(why.to_string()))
    }

    /// The same, question and answer as text.
    pub fn answer_text(&self, question: &str) -> String {
        let answer = match serde_json::from_str(question) {
            Ok(question) => self.answer(&question),
            Err(error) => Answer::None(format!("This is no question: {error}.")),
        };
        serde_json::to_string(&answer).unwrap_or_default()
    }
}
