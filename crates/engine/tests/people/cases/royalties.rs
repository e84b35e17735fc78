//! Works that sell again: units, fortune, tiers, advances.

use super::one_law::assert_one_law;

#[test]
fn tiers_and_an_advance() {
    assert_one_law(
        40,
        Some(20),
        &[
            r#""kind": "royalty", "works": 3, "months_to_make": 4, "months_between": 5,
            "hours_per_work": 100, "cost_per_work": 300, "advance_per_work": 120,
            "units_first_month": 30, "half_life_months": 5, "long_tail": 0.1, "term_months": 15,
            "price": 10, "price_growth": 0.05, "deduction_per_unit": 0.3, "share": 0.8,
            "rate_tiers": [{"from_units": 0, "rate": 0.1}, {"from_units": 40.5, "rate": 0.2},
                {"from_units": 110, "rate": 0.15}],
            "promotion_hours_per_month": 5, "promotion_cost_per_month": 20,
            "promotion_lift": 0.4, "setup_cost": 50, "tax_rate": 0.2"#,
        ],
    );
}

#[test]
fn hits_and_flops() {
    assert_one_law(
        36,
        None,
        &[
            r#""kind": "royalty", "works": 4, "months_to_make": 6, "hours_per_work": 60,
            "advance_per_work": 100, "units_first_month": 15, "half_life_months": 8,
            "price": 12, "hit_spread": 1.2,
            "rate_tiers": [{"from_units": 0, "rate": 0.1}, {"from_units": 100, "rate": 0.25}]"#,
        ],
    );
}

#[test]
fn works_that_were_out_before() {
    assert_one_law(
        30,
        Some(12),
        &[
            r#""kind": "royalty", "works": 2, "months_to_make": 8, "months_between": 3,
            "hours_per_work": 60, "units_first_month": 12, "half_life_months": 10,
            "long_tail": 0.2, "term_months": 36, "price": 10, "hit_spread": 0.6,
            "rate_tiers": [{"from_units": 0, "rate": 0.5}, {"from_units": 150, "rate": 0.1}],
            "promotion_lift": 1.5, "promotion_hours_per_month": 3,
            "existing_works": 3, "existing_age_months": 16, "start_month": 2"#,
        ],
    );
}

#[test]
fn ranges_in_tiers_and_decay() {
    assert_one_law(
        24,
        None,
        &[
            r#""kind": "royalty", "works": 2, "months_to_make": 3, "hours_per_work": {"low": 20, "high": 90},
            "units_first_month": {"low": 2, "high": 60}, "advance_per_work": {"low": 0, "high": 200},
            "half_life_months": {"low": 2, "high": 30, "shape": "uniform"},
            "long_tail": {"low": 0, "high": 0.3, "shape": "pert", "mode": 0.05},
            "price": {"low": 5, "high": 9, "shape": "normal"},
            "rate_tiers": [{"from_units": 0, "rate": {"low": 0.1, "high": 0.4}},
                {"from_units": 80, "rate": {"low": 0.2, "high": 0.6, "shape": "pert", "mode": 0.6}}],
            "share": {"low": 0.5, "high": 1, "shape": "uniform"}, "existing_works": 1"#,
        ],
    );
}

/// Units in the tens of thousands, where a count is no longer drawn one by one.
#[test]
fn many_units() {
    assert_one_law(
        9,
        None,
        &[
            r#""kind": "royalty", "works": 1, "months_to_make": 2, "hours_per_work": 60,
            "units_first_month": 900, "half_life_months": 3, "price": 2, "hit_spread": 0.02,
            "rate_tiers": [{"from_units": 0, "rate": 0.5}, {"from_units": 2500, "rate": 0.7}]"#,
        ],
    );
}

/// Without tiers and advances works are alike but for their fortune and age.
#[test]
fn one_rate_and_no_advance() {
    for hit_spread in [0.0, 0.9] {
        let stream = format!(
            r#""kind": "royalty", "works": 3, "months_to_make": 5, "months_between": 4,
                "hours_per_work": 60, "units_first_month": 7, "half_life_months": 6,
                "long_tail": 0.1, "term_months": 14, "price": 10, "price_growth": 0.1,
                "rate_tiers": [{{"from_units": 0, "rate": 0.5}}], "deduction_per_unit": 1,
                "promotion_lift": 0.8, "promotion_cost_per_month": 3, "tax_rate": 0.2,
                "existing_works": 2, "existing_age_months": 3, "hit_spread": {hit_spread}"#
        );
        assert_one_law(30, Some(16), &[&stream]);
    }
}
