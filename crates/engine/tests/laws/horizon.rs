//! A shorter horizon shows the beginning of a longer one.

use crate::corpus::ledger::bits;
use crate::identities::all_series;
use crate::law::{Shown, any_scenario, law};
use paid_again_engine::project;
use paid_again_engine::project::Series;

fn assert_prefix(short: &Series, long: &Series) {
    for ((name, short), (_, long)) in all_series(short).into_iter().zip(all_series(long)) {
        assert_eq!(bits(short), bits(&long[..short.len()]), "{name}");
    }
}

/// Tolerance: none, to the bit, in every series of every stream, whether its work stops or not.
///
/// The horizon enters the months before it nowhere: E is at most the horizon, but whether a month
/// before both horizons is worked depends on the stops alone, and a work that comes out in month E,
/// the one place where E = H might show, comes out past the horizon then.
#[test]
fn horizon_n_is_the_prefix_of_horizon_m() {
    let make = |tape: &mut crate::corpus::tape::Tape<'_>| {
        let scenario = any_scenario(tape);
        let months = tape.whole(1, u64::from(scenario.0.horizon_months)) as u32;
        (months, scenario)
    };
    law(200, make, |(months, Shown(long))| {
        let mut short = long.clone();
        short.horizon_months = months;
        let (short, long) = (project(&short), project(&long));
        for (short, long) in short.streams.iter().zip(&long.streams) {
            assert_prefix(&short.series, &long.series);
        }
        assert_prefix(&short.total.series, &long.total.series);
    });
}
