//! A scenario's file in, what the command line prints of it out: for programs that want all of it at once.

use paid_again_engine::file::{read_scenario, write_projection, write_simulation};
use paid_again_engine::{Scenario, life, simulate};

/// The projection of a scenario's file, as `paid-again project` prints it.
///
/// # Errors
/// The faults of a text that is no scenario, a line each.
pub fn project(text: &str) -> Result<String, String> {
    let scenario = scenario(text)?;
    Ok(write_projection(&paid_again_engine::project(&scenario)))
}

/// What may become of it in all the lives that it asks for, as `paid-again simulate` prints it.
///
/// # Errors
/// The faults of a text that is no scenario, a line each.
pub fn simulated(text: &str) -> Result<String, String> {
    Ok(write_simulation(&simulate(&scenario(text)?)))
}

/// One life of it in full, as `paid-again simulate --path` prints it. Lives count from 0.
///
/// # Errors
/// The faults of a text that is no scenario, a line each; a sentence for a life that it does not ask for.
pub fn lived(text: &str, path: f64) -> Result<String, String> {
    let scenario = scenario(text)?;
    let last = scenario.simulation.paths - 1;
    if path.fract() != 0.0 || !(0.0..=f64::from(last)).contains(&path) {
        let allowed = format!("a whole number from 0 to {last} for this scenario");
        return Err(format!(
            "The number of a life is {path}, allowed: {allowed}."
        ));
    }
    // Whole, and within the bounds of a number of lives.
    Ok(write_projection(&life(&scenario, path as u32)))
}

/// The scenario, or its faults as people read them.
pub(crate) fn scenario(text: &str) -> Result<Scenario, String> {
    read_scenario(text).map_err(|faults| {
        let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
        lines.join("\n")
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Desk;

    fn default() -> &'static str {
        let preset = paid_again_presets::preset("default");
        preset.map_or("", |preset| preset.text)
    }

    #[test]
    fn what_is_no_scenario_is_said_line_by_line() {
        for faults in [project("{}"), simulated("{}"), lived("{}", 0.0)] {
            let faults = faults.unwrap_err();
            assert!(faults.lines().count() > 3, "{faults}");
            assert!(faults.lines().all(|line| line.contains("allowed: ")));
        }
    }

    #[test]
    fn a_life_beyond_the_last_is_a_sentence() {
        for path in [-1.0, 0.5, 10_000.0, 1e12, f64::NAN, f64::INFINITY] {
            let sentence = lived(default(), path).unwrap_err();
            assert!(sentence.ends_with("from 0 to 9999 for this scenario."));
        }
        assert!(lived(default(), 9999.0).is_ok());
    }

    #[test]
    fn all_at_once_is_what_pieces_make() {
        let few = default().replacen('{', "{\"simulation\": {\"paths\": 20},", 1);
        let mut desk = Desk::default();
        desk.open(&few, 1).unwrap();
        desk.take(&desk.live(0, 20));
        let whole = simulated(&few).unwrap();
        assert_eq!(desk.digest(), crate::digest(&whole));
    }
}
