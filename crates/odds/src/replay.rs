//! One life in full, as a page draws and tells it.

use paid_again_engine::project::StreamProjection;
use paid_again_engine::{Projection, Scenario, life};
use serde::{Deserialize, Serialize};

/// One life.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Life {
    /// Its number.
    pub path: u32,
    /// One for each stream that is not off, in the scenario's order.
    pub streams: Vec<Lived>,
}

/// What became of a stream in one life.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Lived {
    /// The stream's id.
    pub id: String,
    /// The position, month by month.
    pub position: Vec<f64>,
    /// Income less cost and tax, month by month.
    pub operating: Vec<f64>,
    /// The month from which it is ahead of the baseline for good; none if it ends behind, for the
    /// baseline and without one.
    pub ahead_from: Option<usize>,
    /// Income less cost and tax by the hour; none without hours.
    pub per_hour: Option<f64>,
    /// The most customers that were there at once, where there are any.
    pub most_customers: Option<f64>,
    /// The most members that were there at once, where there are any.
    pub most_members: Option<f64>,
}

/// The life of that number.
pub fn replay(scenario: &Scenario, path: u32) -> Life {
    let projection = life(scenario, path);
    let lived = |stream: &StreamProjection| lived(&projection, stream);
    Life {
        path,
        streams: projection.streams.iter().map(lived).collect(),
    }
}

fn lived(projection: &Projection, stream: &StreamProjection) -> Lived {
    let compared = projection
        .comparison
        .iter()
        .find(|it| it.stream == stream.id);
    let most = |series: &Option<Vec<f64>>| {
        let all = series.as_ref()?.iter();
        Some(all.copied().fold(0.0, f64::max))
    };
    Lived {
        id: stream.id.clone(),
        position: stream.series.position.clone(),
        operating: stream.series.operating.clone(),
        ahead_from: compared.and_then(|it| it.crossing.break_even_month),
        per_hour: stream.summary.per_hour,
        most_customers: most(&stream.series.customers),
        most_members: most(&stream.series.members),
    }
}
