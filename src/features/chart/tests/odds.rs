//! The fan of simulated lives against the lives it is made of.

use super::scenario;
use crate::features::chart::content::{Asked, Content};
use crate::features::chart::fan::fan;
use crate::state::View;
use paid_again_engine::project as projected;
use paid_again_engine::simulate::{Extent, simulate_extent};
use paid_again_odds::Odds;

/// The odds of a few lives.
pub(super) fn odds() -> Odds {
    let (paths, every) = (40, 6);
    Odds::from(&simulate_extent(&scenario(), Extent { paths, every }))
}

/// The fan of one option encloses its middle life, and its narrower part lies within the wider one.
#[test]
fn the_fan_opens_around_the_middle_life() {
    let (projection, odds) = (projected(&scenario()), odds());
    for stream in &projection.streams {
        let asked = Asked {
            view: View::Odds,
            of: Some(stream.id.clone()),
            inflation: None,
        };
        let content = fan(&projection, &odds, None, &[], &asked);
        let [wide, narrow] = content.shaded.as_slice() else {
            panic!("{} ranges", content.shaded.len());
        };
        let middle = &content.lines[0].values;
        assert_eq!(middle.len(), 240);
        for (m, middle) in middle.iter().enumerate() {
            let all = [
                wide.low[m],
                narrow.low[m],
                *middle,
                narrow.high[m],
                wide.high[m],
            ];
            assert!(all.is_sorted(), "{}, month {m}: {all:?}", stream.name);
        }
        let deflated = Asked {
            inflation: Some(0.03),
            ..asked
        };
        let today = fan(&projection, &odds, None, &[], &deflated);
        assert!(
            (today.shaded[0].high[239] * libm::pow(1.03, 20.0) / wide.high[239] - 1.0).abs() < 1e-9
        );
        let baseline = projection
            .comparison
            .iter()
            .any(|it| it.stream == stream.id);
        assert_eq!(content.lines.len(), if baseline { 4 } else { 3 });
    }
}

/// Where no luck touches an option its lives are its projection: in every month, since work ends in
/// one that is kept.
#[test]
fn a_certain_option_runs_through_its_own_months() {
    let (projection, odds) = (projected(&scenario()), odds());
    let asked = Asked {
        view: View::Odds,
        of: None,
        inflation: None,
    };
    let content = fan(&projection, &odds, None, &[], &asked);
    assert_eq!(content.exact, odds.kept);
    let job = &projection.streams[0];
    let line = content.lines.iter().find(|it| it.name == job.name);
    let line = line.expect("the job has lives");
    for m in &content.exact {
        assert_eq!(line.values[*m], job.series.position[*m], "month {m}");
    }
    // After the end of work nothing comes any more, and no line says that something does.
    assert_eq!(line.values[59], line.values[60]);
    for end_of_year in (11..240).step_by(12) {
        assert_eq!(line.values[end_of_year], job.series.position[end_of_year]);
    }
}

#[test]
fn what_counts_on_nobody_is_not_drawn() {
    let (projection, odds) = (projected(&scenario()), odds());
    let team = &projection.streams[3];
    let fan_of = |of: Option<String>, beyond: &[String]| {
        let asked = Asked {
            view: View::Odds,
            of,
            inflation: None,
        };
        fan(&projection, &odds, None, beyond, &asked)
    };
    let is_drawn = |content: &Content| content.lines.iter().any(|it| it.name.contains(&team.name));
    let named = fan_of(Some(team.id.clone()), &[]);
    assert!(is_drawn(&named) && named.absent.is_empty());
    for of in [None, Some(team.id.clone())] {
        let content = fan_of(of, std::slice::from_ref(&team.id));
        assert!(!is_drawn(&content) && content.of.is_none());
        assert_eq!(content.shaded.len(), projection.streams.len() - 1);
        assert!(
            content.absent.contains("nobody could find"),
            "{}",
            content.absent
        );
    }
}
