//! One stream beside nothing else: streams do not know each other, so it goes as it does among others.

use super::write_number;
use paid_again_engine::project;
use paid_again_engine::project::StreamProjection;
use paid_again_engine::scenario::{Scenario, Stream};

/// A scenario of that one stream, over the months of the scenario that it is from.
pub fn alone(scenario: &Scenario, stream: Stream) -> Scenario {
    Scenario {
        start: scenario.start,
        horizon_months: scenario.horizon_months,
        work_until_month: scenario.work_until_month,
        streams: vec![stream],
        ..Scenario::default()
    }
}

/// A stream with one of its numbers changed, and how it would be projected, beside nothing else; none where
/// the field does not take that number, or the stream is off or absent.
pub fn projected_with(
    scenario: &Scenario,
    id: &str,
    path: &str,
    x: f64,
) -> Option<(Stream, StreamProjection)> {
    let mut stream: Stream = scenario.streams.iter().find(|it| it.id == id)?.clone();
    if !write_number(&mut stream, path, x) {
        return None;
    }
    let projected = project(&alone(scenario, stream.clone())).streams.pop()?;
    Some((stream, projected))
}
