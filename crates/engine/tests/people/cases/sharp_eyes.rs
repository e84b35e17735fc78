//! The comparison itself: it tells apart what differs a little, and nothing that does not.

use super::{LIVES, lived_by_reference, scenario};
use crate::comparison::sample::{Sample, of_reference};
use crate::comparison::{Verdict, compare};
use crate::reference::{Moving, live};

/// The lives of one stream against those of another; the lives are other ones.
fn compared(first: &str, second: &str) -> Verdict {
    let lived = |stream: &str, from: u64| {
        let scenario = scenario(36, Some(24), &[stream]);
        lived_by_reference(&scenario, LIVES, from, Moving::InTheTree)
    };
    compare(lived(first, 0), lived(second, LIVES))
}

fn assert_told_apart(stream: &str, change: [&str; 2]) {
    let changed = stream.replace(change[0], change[1]);
    assert_ne!(stream, changed);
    let found = compared(stream, &changed).differences;
    assert!(!found.is_empty(), "{change:?}");
}

const RESIDUAL: &str = r#""kind": "residual", "new_customers_per_month": 2, "ramp_months": 0,
    "retention": {"monthly_churn": 0.04}, "churn_after_stop": 0.05, "value_per_month": 10,
    "rate_first": 0.5, "rates_by_year": [0.5], "existing_customers": 5"#;

const TEAM: &str = r#""kind": "team", "my_customers_per_month": 1, "my_recruits_per_month": 0.6,
    "member_customers_per_month": 0.3, "member_recruits_per_month": 0.1,
    "customer_churn": 0.08, "member_attrition": 0.08, "order_per_month": 50,
    "member_order_per_month": 30, "retail_rate": 0.2, "level_rates": [0.1, 0.06, 0.03],
    "existing_members": [2], "market_size": 100000"#;

const ROYALTY: &str = r#""kind": "royalty", "works": 3, "months_to_make": 4, "hours_per_work": 9,
    "units_first_month": 12, "half_life_months": 7, "price": 10, "hit_spread": 0.5,
    "rate_tiers": [{"from_units": 0, "rate": 0.4}], "existing_works": 0"#;

#[test]
fn one_law_is_one_law() {
    for stream in [RESIDUAL, TEAM, ROYALTY] {
        compared(stream, stream).assert_none();
    }
}

#[test]
fn small_faults_are_seen() {
    assert_told_apart(
        RESIDUAL,
        [r#""monthly_churn": 0.04"#, r#""monthly_churn": 0.044"#],
    );
    assert_told_apart(
        RESIDUAL,
        [r#""churn_after_stop": 0.05"#, r#""churn_after_stop": 0.06"#],
    );
    assert_told_apart(RESIDUAL, [r#""ramp_months": 0"#, r#""ramp_months": 2"#]);
    assert_told_apart(
        RESIDUAL,
        [r#""existing_customers": 5"#, r#""existing_customers": 5.5"#],
    );
    let fading = r#""alpha": 4, "beta": 96"#;
    assert_told_apart(RESIDUAL, [r#""monthly_churn": 0.04"#, fading]);
    assert_told_apart(TEAM, [r#""market_size": 100000"#, r#""market_size": 400"#]);
    assert_told_apart(
        TEAM,
        [r#""member_attrition": 0.08"#, r#""member_attrition": 0.09"#],
    );
    assert_told_apart(ROYALTY, [r#""hit_spread": 0.5"#, r#""hit_spread": 0.58"#]);
    assert_told_apart(
        ROYALTY,
        [r#""existing_works": 0"#, r#""existing_works": 1"#],
    );
}

/// The means are the same; only the spread and what hangs together differ.
#[test]
fn luck_that_is_shared_wrongly_is_seen() {
    let unlike = r#""market_size": 100000, "member_dispersion": 1"#;
    assert_told_apart(TEAM, [r#""market_size": 100000"#, unlike]);
    // Two streams that live one life twice, against two with lives of their own.
    let twins = scenario(24, None, &[RESIDUAL, RESIDUAL]);
    let months = super::months_to_look_at(&twins);
    let doubled = Sample::of(LIVES, &months, |life| {
        let mut streams = of_reference(live(&twins, life, Moving::InTheTree));
        streams[1] = streams[0].clone();
        streams
    });
    let own = lived_by_reference(&twins, LIVES, LIVES, Moving::InTheTree);
    let found = compare(doubled, own).differences;
    assert!(!found.is_empty());
    let between_both = |what: &str| what.contains(" 0.") && what.contains(" 1.");
    assert!(found.iter().all(|it| between_both(&it.what)));
    // Every second life a copy of the one before.
    let scenario = scenario(24, None, &[RESIDUAL]);
    let repeated = Sample::of(LIVES, &super::months_to_look_at(&scenario), |life| {
        of_reference(live(&scenario, life / 2, Moving::InTheTree))
    });
    let own = lived_by_reference(&scenario, LIVES, LIVES, Moving::InTheTree);
    let found = compare(repeated, own).differences;
    assert!(!found.is_empty() && found.iter().all(|it| it.what.contains("next life")));
}
