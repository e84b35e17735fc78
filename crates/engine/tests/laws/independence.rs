//! Streams do not know each other: taking one away, switching it off or moving it changes no other.

use crate::corpus::ledger::{bits, digest, projection, stream};
use crate::law::{assert_near, law_of_scenarios, rounding};
use paid_again_engine::project::{Projection, StreamProjection};
use paid_again_engine::scenario::Scenario;
use paid_again_engine::{project, project_again};
use std::cell::RefCell;

fn of_stream(projection: &Projection, id: &str) -> Vec<u64> {
    let found: &StreamProjection = projection.stream(id).expect("the stream");
    bits(&stream(found))
}

/// Tolerance: none, to the bit.
#[test]
fn removing_a_stream_changes_no_other() {
    law_of_scenarios(100, |scenario| {
        let all = project(scenario);
        for i in 0..scenario.streams.len() {
            let mut fewer = scenario.clone();
            let removed = fewer.streams.remove(i);
            if fewer.baseline.as_ref() == Some(&removed.id) {
                fewer.baseline = None;
            }
            let rest = project(&fewer);
            for stream in fewer.streams.iter().filter(|stream| !stream.off) {
                assert_eq!(of_stream(&all, &stream.id), of_stream(&rest, &stream.id));
                if fewer.baseline == scenario.baseline {
                    assert_eq!(all.compared(&stream.id), rest.compared(&stream.id));
                }
            }
        }
    });
}

/// Tolerance: none, to the bit, the total included.
#[test]
fn a_stream_that_is_off_is_as_absent() {
    law_of_scenarios(100, |scenario| {
        let mut without = scenario.clone();
        without.streams.retain(|stream| !stream.off);
        let is_there = |id: &String| without.streams.iter().any(|stream| &stream.id == id);
        without.baseline = without.baseline.clone().filter(is_there);
        assert_eq!(
            digest(&projection(&project(scenario))),
            digest(&projection(&project(&without)))
        );
    });
}

/// Tolerance: none, to the bit. Each scenario is taken for an edit of the one before it, of itself with
/// a stream less, and of itself with another frame.
#[test]
fn projecting_again_after_an_edit_is_projecting() {
    let before = RefCell::new(Scenario::default());
    law_of_scenarios(200, |scenario| {
        let whole = project(scenario);
        let mut fewer = scenario.clone();
        fewer.streams.pop();
        let mut another = scenario.clone();
        another.horizon_months += 1;
        let mut off = scenario.clone();
        off.streams.iter_mut().for_each(|stream| stream.off = true);
        let mut edited = before.borrow().clone();
        // The same ids and the same frame, with other streams.
        for (i, stream) in edited.streams.iter_mut().enumerate() {
            stream.id =
                { scenario.streams.get(i) }.map_or_else(|| format!("none-{i}"), |it| it.id.clone());
        }
        edited = Scenario {
            streams: edited.streams,
            ..scenario.clone()
        };
        for earlier in [scenario.clone(), fewer, another, off, edited] {
            let of_earlier = project(&earlier);
            assert_eq!(project_again(scenario, &earlier, &of_earlier), whole);
        }
        *before.borrow_mut() = scenario.clone();
    });
}

#[test]
fn everything_off_is_nothing() {
    law_of_scenarios(50, |scenario| {
        let mut off = scenario.clone();
        off.streams.iter_mut().for_each(|stream| stream.off = true);
        let projection = project(&off);
        assert_eq!(
            projection.total.series.position,
            vec![0.0; projection.months]
        );
        assert!(projection.streams.is_empty() && projection.comparison.is_empty());
    });
}

/// Tolerance: none for the streams and their comparison. The total adds in another order, so it may
/// differ by the rounding of as many additions as there are streams.
#[test]
fn reordering_streams_changes_only_the_order() {
    law_of_scenarios(100, |scenario| {
        let reversed = Scenario {
            streams: scenario.streams.iter().rev().cloned().collect(),
            ..scenario.clone()
        };
        let (forth, back) = (project(scenario), project(&reversed));
        let there: Vec<_> = forth.streams.iter().map(|stream| &stream.id).collect();
        let again: Vec<_> = back.streams.iter().rev().map(|stream| &stream.id).collect();
        assert_eq!(there, again);
        for id in there {
            assert_eq!(of_stream(&forth, id), of_stream(&back, id));
            assert_eq!(forth.compared(id), back.compared(id));
        }
        for m in 0..forth.months {
            let positions = forth.streams.iter().map(|stream| stream.series.position[m]);
            let tolerance = rounding(24, positions.map(f64::abs).sum());
            let (a, b) = (&forth.total.series, &back.total.series);
            assert_near(a.position[m], b.position[m], tolerance, "total");
        }
    });
}
