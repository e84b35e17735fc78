//! Valid scenarios over the whole of every domain, made from the table of fields.

use super::tape::Tape;
use super::values::fill;
use paid_again_engine::scenario::{KindName, LARGEST_SIMULATION, STREAMS, Scenario, Stream};

/// A scenario of at most `longest` months and `most` streams.
pub fn scenario(tape: &mut Tape<'_>, longest: u32, most: usize) -> Scenario {
    let mut scenario = Scenario::default();
    fill(tape, Scenario::FIELDS, scenario.slots());
    scenario.horizon_months = scenario.horizon_months.min(longest);
    let count = tape.whole(STREAMS.0 as u64, most as u64);
    for i in 0..count {
        let kind = tape.pick(&KindName::ALL);
        scenario.streams.push(stream(tape, kind, i as usize));
    }
    settle(tape, &mut scenario);
    scenario
}

/// A stream of that kind; its place makes its id unique.
pub fn stream(tape: &mut Tape<'_>, kind: KindName, place: usize) -> Stream {
    let mut stream = Stream::default();
    fill(tape, Stream::FIELDS, stream.slots());
    stream.id = format!("{place} {}", stream.id).chars().take(200).collect();
    // Three of four streams begin early, so that something happens.
    if tape.below(4) != 3 {
        stream.start_month %= 12;
    }
    stream.kind = kind.blank();
    let rows = stream.kind.fields();
    fill(tape, rows, stream.kind.slots());
    stream
}

/// Makes true what one field says of others: the baseline is a stream's id, the simulation is bearable.
fn settle(tape: &mut Tape<'_>, scenario: &mut Scenario) {
    let chosen = tape.below(scenario.streams.len() as u64 + 1) as usize;
    let baseline = scenario.streams.get(chosen.wrapping_sub(1));
    scenario.baseline = baseline.map(|stream| stream.id.clone());
    let per_path = u64::from(scenario.horizon_months) * (scenario.streams.len() as u64 + 1);
    let most = (LARGEST_SIMULATION / per_path) as u32;
    scenario.simulation.paths = scenario.simulation.paths.min(most);
}
