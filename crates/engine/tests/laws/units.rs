//! What is sold is what is paid for: where a unit always brings the same, income is units × that.
//!
//! Tolerance: units are added before they are multiplied here and after it in the projection, so the
//! sums differ by rounding alone.

use crate::corpus::tape::Tape;
use crate::corpus::{examples, generate, realistic};
use crate::law::{Shown, assert_near, law, rounding};
use paid_again_engine::project;
use paid_again_engine::project::{Span, units_sold};
use paid_again_engine::scenario::{Kind, KindName, Quantity, Scenario, Tier};

/// One royalty on which a unit brings one, with nothing paid besides.
fn one_for_a_unit(tape: &mut Tape<'_>) -> Shown {
    let mut stream = if tape.flag() {
        realistic::stream(tape, KindName::Royalty)
    } else {
        generate::stream(tape, KindName::Royalty, 0)
    };
    stream.off = false;
    if let Kind::Royalty(royalty) = &mut stream.kind {
        let point = Quantity::Point;
        (royalty.price, royalty.price_growth) = (point(1.0), point(0.0));
        (royalty.share, royalty.deduction_per_unit) = (point(1.0), point(0.0));
        royalty.advance_per_work = point(0.0);
        let (from_units, rate) = (0.0, point(1.0));
        royalty.rate_tiers = vec![Tier { from_units, rate }];
    }
    Shown(Scenario {
        horizon_months: 150,
        baseline: None,
        streams: vec![stream],
        ..examples::comparison()
    })
}

#[test]
fn income_is_what_is_sold() {
    law(300, one_for_a_unit, |Shown(scenario)| {
        let stream = &scenario.streams[0];
        let Kind::Royalty(royalty) = &stream.kind else {
            panic!("a royalty");
        };
        let units = units_sold(royalty, &Span::new(&scenario, stream));
        let series = &project(&scenario).streams[0].series;
        assert_eq!(units.len(), series.months());
        let works = (royalty.works + royalty.existing_works) as usize;
        for (m, units) in units.iter().enumerate() {
            // Each work's income is a difference of what it has sold so far.
            let so_far = units_so_far(&scenario, m);
            let tolerance = rounding(4 * works + m, so_far);
            assert_near(*units, series.income(m), tolerance, &format!("month {m}"));
        }
    });
}

/// A bound of all that was ever sold before the end of a month, that of existing works included.
fn units_so_far(scenario: &Scenario, m: usize) -> f64 {
    let Kind::Royalty(royalty) = &scenario.streams[0].kind else {
        return 0.0;
    };
    let works = f64::from(royalty.works + royalty.existing_works);
    let months = (m + 1) as f64 + f64::from(royalty.existing_age_months);
    let lift = 1.0 + royalty.promotion_lift.median();
    works * months * royalty.units_first_month.median() * lift
}
