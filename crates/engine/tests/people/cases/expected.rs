//! The reference itself: where the model is linear, the mean of its lives is the projection.
//!
//! Here one sample meets exact numbers, so the means are taken as normal: of 10,000 lives they are
//! near enough, and the bound of 7 standard errors, for some 300 figures, leaves room for what they
//! lack (a normal deviate exceeds it with a chance of 3e-12).

use super::{lived_by_reference, months_to_look_at, scenario};
use crate::comparison::sample::{Sample, of_engine};
use crate::reference::Moving;
use paid_again_engine::project;

const LIVES: u64 = 10_000;
const STANDARD_ERRORS: f64 = 7.0;

#[track_caller]
fn assert_expected(months: u32, stop: Option<u32>, stream: &str, moving: Moving) {
    let scenario = scenario(months, stop, &[stream]);
    let lived = lived_by_reference(&scenario, LIVES, 0, moving);
    let at = months_to_look_at(&scenario);
    let projected = Sample::of(1, &at, |_| of_engine(project(&scenario)));
    for ((name, lives), projected) in lived
        .names
        .iter()
        .zip(&lived.columns)
        .zip(projected.columns)
    {
        let count = lives.len() as f64;
        let mean = lives.iter().sum::<f64>() / count;
        let variance = lives.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / count;
        let rounding = 1e-9 * projected[0].abs();
        let allowed = STANDARD_ERRORS * libm::sqrt(variance / count) + rounding;
        assert!(
            (mean - projected[0]).abs() <= allowed,
            "{name}: {mean} is not the projected {} ± {allowed}",
            projected[0]
        );
    }
}

#[test]
fn customers_who_stay() {
    let rest = r#""new_customers_per_month": 1.5, "ramp_months": 5, "churn_after_stop": 0.03,
        "hours_per_customer": 3, "service_hours_per_customer": 0.2, "cost_per_customer": 4,
        "value_per_month": 20, "value_growth": 0.05, "rate_first": 0.6, "bonus_per_customer": 3,
        "rates_by_year": [0.3, 0.1, 0.2], "existing_customers": 6, "existing_age_months": 17,
        "start_month": 2"#;
    for retention in [
        r#"{"monthly_churn": 0.05}, "pays_for_months": 30"#,
        r#"{"alpha": 0.6, "beta": 3}"#,
        r#"{"alpha": 0.9, "beta": 4, "period_months": 12}"#,
    ] {
        let stream = format!(r#""kind": "residual", "retention": {retention}, {rest}"#);
        assert_expected(50, Some(30), &stream, Moving::InTheTree);
    }
}

#[test]
fn works_that_sell() {
    assert_expected(
        30,
        Some(20),
        r#""kind": "royalty", "works": 3, "months_to_make": 4, "hours_per_work": 9,
            "units_first_month": 6, "half_life_months": 7, "long_tail": 0.1, "term_months": 14,
            "price": 10, "price_growth": 0.1, "deduction_per_unit": 1, "share": 0.7,
            "rate_tiers": [{"from_units": 0, "rate": 0.4}], "hit_spread": 0.7,
            "promotion_lift": 0.5, "promotion_cost_per_month": 2, "existing_works": 1"#,
        Moving::InTheTree,
    );
}

#[test]
fn teams_that_roll_up_or_not() {
    let rest = r#""kind": "team", "my_customers_per_month": 1, "my_recruits_per_month": 0.5,
        "hours_per_customer": 2, "hours_per_recruit": 4, "member_customers_per_month": 0.3,
        "member_recruits_per_month": 0.1, "member_dispersion": 0.5, "customer_churn": 0.08,
        "member_attrition": 0.06, "order_per_month": 50, "member_order_per_month": 30,
        "retail_rate": 0.2, "level_rates": [0.1, 0.06, 0.03], "existing_customers": 3,
        "existing_members": [3, 5, 2], "existing_member_customers": [4, 8, 1],
        "keep_active_after_stop": false, "cost_per_month": 5, "stay_cost_per_month": 2"#;
    for (roll_up, moving) in [
        (false, Moving::InTheTree),
        (true, Moving::InTheTree),
        (true, Moving::OneByOne),
    ] {
        let stream = format!(r#"{rest}, "roll_up": {roll_up}"#);
        assert_expected(36, Some(24), &stream, moving);
    }
}
